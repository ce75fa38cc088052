import Domain
import Screen
import Words

/// The right pane: the round under the cursor, or the one that is open and has the keys.
struct RoundPaneState: Equatable, Sendable {
    /// A round that is open stays so until it is left, whatever becomes of its place among the others.
    struct Opened: Equatable, Sendable {
        let id: RoundID
        var spot: RoundSpot?
    }

    /// The round read last.
    var file: RoundFile?
    private(set) var opened: Opened?
    private(set) var scroll = LineScroll()
    private var lines: [RoundPane.Line] = []

    /// Of the round that is open; nil until it has been read.
    var fileOpen: RoundFile? { file?.row.id == opened?.id ? file : nil }
    var spot: RoundSpot? { opened?.spot }

    private var spots: [RoundSpot] { lines.compactMap(\.spot).unique }
}

extension RoundPaneState {
    mutating func open(_ id: RoundID, at spot: RoundSpot? = nil) {
        opened = Opened(id: id, spot: spot)
        scroll = LineScroll()
    }

    mutating func close() {
        opened = nil
        scroll = LineScroll()
    }

    /// Lays its lines out anew. Where nothing was chosen yet the cursor goes to what nobody has answered.
    mutating func lay(_ row: RoundRow?, in content: Rect, _ look: Look) {
        let file = file?.row.id == row?.id ? file : nil
        let pane = RoundPane(
            file: file, row: row, look: look, width: content.width, isOpen: opened != nil)
        lines = pane.lines()
        scroll.resize(count: lines.count, page: content.height)
        guard opened != nil, let file else { return }
        if spot.map({ !spots.contains($0) }) ?? true {
            let first = spots.first { !file.unanswered(at: $0).isEmpty } ?? spots.first
            opened?.spot = first
        }
        keepInView()
    }

    private mutating func keepInView() {
        let places = lines.indices.filter { lines[$0].spot != nil && lines[$0].spot == spot }
        guard let first = places.first, let last = places.last else { return }
        scroll.scroll(by: max(0, last + 1 - scroll.first - scroll.page))
        scroll.scroll(by: min(0, first - scroll.first))
    }

    /// False when the key moves nothing.
    mutating func handle(_ key: Key) -> Bool {
        let spots = spots
        guard opened != nil, let place = spot.flatMap(spots.firstIndex) else { return scroll.handle(key) }
        guard let motion = Motion(key) else { return false }
        let target = motion.target(
            from: place, page: scroll.page, seen: spotsSeen(spots), last: spots.count - 1)
        opened?.spot = spots[max(0, min(spots.count - 1, target))]
        // What stands above the first is seen with it.
        if opened?.spot == spots.first { scroll = LineScroll() }
        return true
    }

    private func spotsSeen(_ spots: [RoundSpot]) -> Range<Int> {
        let seen = Set(lines[scroll.visible].compactMap(\.spot))
        let places = spots.indices.filter { seen.contains(spots[$0]) }
        return (places.first ?? 0)..<(places.last.map { $0 + 1 } ?? 0)
    }

    /// What was told where the cursor is has been written: on to what has no answer yet.
    mutating func pass(_ told: [Told], of id: RoundID) {
        guard opened?.id == id, let file = fileOpen, let spot, told.contains(where: { $0.is(at: spot) }),
            let place = spots.firstIndex(of: spot)
        else { return }
        let ahead = spots[(place + 1)...].filter { next in
            file.unanswered(at: next).contains { item in !told.contains { $0.tells(next.point, item) } }
        }
        let next = ahead.first { spot.isPoint ? $0.point != spot.point || !$0.isPoint : !$0.isPoint }
        opened?.spot = next ?? spot
    }
}

extension RoundSpot {
    fileprivate var isPoint: Bool { if case .point = self { true } else { false } }
}

extension Told {
    fileprivate func `is`(at spot: RoundSpot) -> Bool {
        switch spot {
        case .finding: false
        case .point(let point): self.point == point
        case .item(let point, let item): self.point == point && self.item == item
        }
    }

    fileprivate func tells(_ point: ID<Checkpoint>?, _ item: ID<CheckItem>) -> Bool {
        self.point == point && (self.item ?? item) == item
    }
}

extension RoundPaneState {
    func draw(_ row: RoundRow?, on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        guard rect.height >= 3 else { return }
        let isFocused = opened != nil
        let title = row.map { look.names.name(of: $0) } ?? look.words(Phrase.round)
        let frame = Frame(
            title: look.title(title, isFocused), note: look.glyphs.position(scroll), isFocused: isFocused)
        frame.draw(on: &canvas, in: rect, theme: look.theme, glyphs: look.glyphs)
        let content = rect.inset(horizontal: 2, vertical: 1)
        guard row != nil else { return look.note(Phrase.noRound, on: &canvas, in: content) }
        let shown = lines.dropFirst(scroll.first).prefix(content.height)
        for (index, line) in shown.enumerated() { draw(line, on: &canvas, in: content.row(index), look) }
    }

    private func draw(_ line: RoundPane.Line, on canvas: inout Canvas, in row: Rect, _ look: Look) {
        guard let spot, line.spot == spot else {
            return line.text.draw(on: &canvas, in: row, theme: look.theme)
        }
        let mark = Point(x: row.x - 1, y: row.y)
        canvas.put(look.glyphs.cursor, at: mark, width: 1, style: look.theme[.textStrong])
        canvas.fill(row, style: look.theme[.queueCursor])
        line.text.draw(on: &canvas, in: row, theme: look.theme.lying(on: .queueCursor))
        canvas.resting = mark
    }
}
