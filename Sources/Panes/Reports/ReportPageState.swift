import Domain
import Screen
import Words

/// A report's lines with a cursor in them: on a line, and on one of the figures that it opens.
struct ReportPageState: Equatable, Sendable {
    struct Line: Equatable, Sendable {
        let line: ReportLine
        let role: Role

        init(_ line: ReportLine, _ role: Role) {
            (self.line, self.role) = (line, role)
        }
    }

    private var lines: [Line] = []
    private(set) var cursor = 0
    /// Among what the line opens.
    private var place = 0
    /// The first line seen.
    private var top = 0
    private var size = Size(width: 1, height: 1)

    private var spot: ReportLine.Spot? { spot(at: cursor) }

    private func spot(at line: Int) -> ReportLine.Spot? {
        guard lines.indices.contains(line) else { return nil }
        let spots = lines[line].line.spots
        return spots.indices.contains(place) ? spots[place] : spots.last
    }

    /// What the figure under the cursor opens; nil on words alone.
    var pointed: ReportLink? { spot?.opens }

    /// - Parameter lines: nil while they are on their way; what is known of the cursor stays.
    mutating func lay(_ lines: [Line]?, size: Size) {
        self.size = size
        guard let lines, lines != self.lines else { return keepInView() }
        let held = pointed
        self.lines = lines
        if let held, !held.isAbout(pointed) { follow(held) }
        keepInView()
    }

    /// The cursor goes with its figure, where that stands elsewhere now.
    private mutating func follow(_ link: ReportLink) {
        let near = lines.indices.sorted { abs($0 - cursor) < abs($1 - cursor) }
        for index in near {
            guard let found = lines[index].line.spots.firstIndex(where: { link.isAbout($0.opens) }) else {
                continue
            }
            (cursor, place) = (index, found)
            return
        }
    }

    private mutating func keepInView() {
        guard !lines.isEmpty else { return }
        cursor = max(0, min(cursor, lines.count - 1))
        top = max(cursor - size.height + 1, min(top, cursor))
        top = max(0, min(top, lines.count - size.height))
    }

    mutating func move(_ key: Key) -> Bool {
        switch key {
        case .left, .character("h"): move(by: -1)
        case .right, .character("l"): move(by: 1)
        default:
            guard let motion = Motion(key) else { return false }
            point(
                at: motion.target(
                    from: cursor, page: size.height, seen: visible, last: lines.count - 1))
        }
        return true
    }

    private mutating func move(by step: Int) {
        guard lines.indices.contains(cursor) else { return }
        let last = lines[cursor].line.spots.count - 1
        place = max(0, min(last, min(place, last) + step))
    }

    mutating func point(at line: Int) {
        (cursor, place) = (line, 0)
        keepInView()
    }

    /// The line seen at a row of the pane.
    mutating func point(atRow row: Int) {
        if lines.indices.contains(top + row) { point(at: top + row) }
    }

    /// To the next line that opens something, or the one before.
    mutating func moveToLink(by step: Int) {
        let next =
            step > 0 ? Array(lines.indices.dropFirst(cursor + 1)) : lines.indices.prefix(cursor).reversed()
        if let line = next.first(where: { !lines[$0].line.spots.isEmpty }) { point(at: line) }
    }

    /// Which lines are seen, of how many; empty when all are.
    func position(_ glyphs: Glyphs) -> String {
        lines.count > size.height ? glyphs.range(visible, of: lines.count) : ""
    }

    private var visible: Range<Int> { top..<min(lines.count, top + size.height) }

    /// Cells that the lines are moved to the left, so that the figure under the cursor is seen.
    private func shift(_ width: Int) -> Int { spot.map { max(0, $0.cells.upperBound - width) } ?? 0 }

    func draw(on canvas: inout Canvas, in content: Rect, _ look: Look) {
        let shift = shift(content.width)
        for (row, index) in visible.enumerated() {
            let (line, area) = (lines[index], content.row(row))
            canvas.put(
                line.line.text.droppingCells(shift), at: area.origin, width: area.width,
                style: look.theme[line.role])
            if index == cursor { drawCursor(on: &canvas, in: area, shift, look) }
        }
    }

    private func drawCursor(on canvas: inout Canvas, in area: Rect, _ shift: Int, _ look: Look) {
        canvas.put(
            look.glyphs.cursor, at: Point(x: area.x - 1, y: area.y), width: 1, style: look.theme[.titleFocus])
        canvas.resting = area.origin
        guard let spot else { return }
        let x = area.x + spot.cells.lowerBound - shift
        let text = lines[cursor].line.text.droppingCells(spot.cells.lowerBound)
        let point = Point(x: max(area.x, x), y: area.y)
        canvas.put(
            text, at: point, width: min(spot.cells.count, area.maxX - point.x),
            style: look.theme[.queueCursor])
        canvas.resting = point
    }
}

extension ReportLink {
    /// Whether the other opens the same, however many that is now.
    fileprivate func isAbout(_ other: ReportLink?) -> Bool {
        if case .tickets(let count, _) = self, case .tickets(let other, _) = other { return count == other }
        return self == other
    }
}

extension String {
    fileprivate func droppingCells(_ count: Int) -> String {
        guard count > 0 else { return self }
        var (rest, left) = (self[...], count)
        while left > 0, let character = rest.popFirst() { left -= String(character).cellWidth }
        return String(repeating: " ", count: max(0, -left)) + rest
    }
}
