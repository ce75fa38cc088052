import Domain
import Screen
import Words

/// The patrol screen: rounds over time, a row a grid, a route or a person, and the round under the cursor.
struct PatrolState: Equatable, Sendable {
    private(set) var status = LoadStatus.loading
    private(set) var span = PatrolSpan.shift
    private(set) var grouping = PatrolGrouping.grid
    private(set) var isWorstFirst = true
    private(set) var filter = RoundFilter()
    /// As it was typed; empty shows all.
    private(set) var filterText = ""
    /// What was looked for last.
    private(set) var searched: RoundFilter?
    /// Filters that were applied, the latest first.
    private(set) var filterHistory: [String] = []
    /// In the stretch that is seen; nil follows the clock.
    private(set) var anchor: Instant?
    private(set) var lines: [PatrolLine] = []
    /// The round under the cursor.
    private(set) var cursor: RoundID?
    /// The first row seen, and how many are.
    private(set) var top = 0
    private var height = 1
    private(set) var rows: [RoundRow] = []
    /// The pane of the round that is shown in full.
    var round = RoundPaneState()
    /// Where one goes back to when the open round is left; nil is the rounds.
    var origin: RoundOrigin?

    var place: (line: Int, round: Int)? {
        for (line, entry) in lines.enumerated() {
            if let round = entry.rounds.firstIndex(where: { $0.id == cursor }) { return (line, round) }
        }
        return nil
    }

    /// The round under the keys: the one that is open, else the one under the cursor.
    var current: RoundRow? {
        guard let opened = round.opened else { return pointed }
        return rows.first { $0.id == opened.id } ?? round.fileOpen?.row
    }

    private var pointed: RoundRow? { place.map { lines[$0.line].rounds[$0.round] } }

    /// The name of the round that is shown in full.
    var shown: RoundID? { round.opened?.id ?? cursor }

    /// The round that is shown, in full; nil until it has been read.
    var fileShown: RoundFile? { round.file?.row.id == shown ? round.file : nil }

    var isOpen: Bool { round.opened != nil }

    var visible: Range<Int> { top..<min(lines.count, top + height) }

    func time(_ look: Look) -> Range<Instant> {
        let usual = span.time(around: anchor ?? look.now, look.names.site, look.names.zone)
        return filter.stretch(at: look.now, usual: usual) ?? usual
    }

    /// Whether the filter names the stretch that is seen.
    func isStretched(_ look: Look) -> Bool {
        filter.stretch(at: look.now, usual: look.now..<look.now) != nil
    }
}

extension PatrolState {
    mutating func take(_ rows: [RoundRow], _ look: Look) {
        self.rows = rows
        status = .ready
        arrange(look)
    }

    mutating func fail(_ failure: Failure) { status.fail(failure) }

    /// Sorts what is known anew; the cursor stays on its round.
    mutating func arrange(_ look: Look) {
        lines = PatrolLine.lines(
            of: rows.filter { filter.lets($0, at: look.now) }, by: grouping, look.names.site,
            worstFirstAt: isWorstFirst ? look.now : nil)
        if place == nil { cursor = mostWanted(look.now) }
        keepInView()
    }

    /// What asks for somebody first, else the round of now.
    private func mostWanted(_ now: Instant) -> RoundID? {
        let all = lines.flatMap(\.rounds)
        return all.min { ($0.state(at: now).rank, $0.id) < ($1.state(at: now).rank, $1.id) }?.id
    }

    mutating func resize(_ layout: PatrolLayout, _ look: Look) {
        height = max(1, layout.lines)
        keepInView()
        round.lay(current, in: layout.round.inset(horizontal: 2, vertical: 1), look)
    }

    private mutating func keepInView() {
        let line = place?.line ?? 0
        top = max(line - height + 1, min(top, line))
        top = max(0, min(top, lines.count - height))
    }

    mutating func point(at id: RoundID) {
        cursor = id
        keepInView()
    }

    mutating func open(_ id: RoundID, at spot: RoundSpot? = nil) {
        round.open(id, at: spot)
        point(at: id)
    }
}

extension PatrolState {
    mutating func show(_ span: PatrolSpan) {
        self.span = span
        status = .loading
    }

    /// Shows the rounds that pass; the text has been checked.
    mutating func show(_ filter: RoundFilter, text: String, _ look: Look) {
        (self.filter, filterText) = (filter, text)
        if !text.isEmpty { self.look(for: filter, text: text) }
        arrange(look)
    }

    mutating func look(for filter: RoundFilter, text: String) {
        searched = filter
        filterHistory = Array(([text] + filterHistory.filter { $0 != text }).prefix(50))
    }

    /// To the next round that passes what was looked for, in the order of reading; from the end on, round again.
    /// - Returns: false where none does.
    mutating func step(forward: Bool, isHere: Bool, at now: Instant) -> Bool {
        guard let searched else { return false }
        let all = lines.flatMap(\.rounds)
        let start = all.firstIndex { $0.id == cursor } ?? 0
        let steps = isHere ? 0..<all.count : 1..<all.count + 1
        let hit = steps.lazy.map { step in
            all[(start + (forward ? step : all.count - step)) % all.count]
        }.first { searched.lets($0, at: now) }
        if let hit { point(at: hit.id) }
        return hit != nil
    }

    mutating func regroup(_ look: Look) {
        grouping = grouping.next()
        arrange(look)
    }

    mutating func reorder(_ look: Look) {
        isWorstFirst.toggle()
        arrange(look)
    }

    /// To the stretch before or behind the one that is seen.
    mutating func turn(by step: Int, _ look: Look) {
        let time = time(look)
        let beside = step < 0 ? time.lowerBound.milliseconds - 1 : time.upperBound.milliseconds
        anchor = Instant(milliseconds: beside)
        if self.time(look).contains(look.now) { anchor = nil }
        status = .loading
    }

    /// To the stretch that a round's window starts in.
    mutating func turn(to id: RoundID, _ look: Look) {
        let start = look.names.zone.instant(of: id.start)
        guard !time(look).contains(start) else { return }
        anchor = start
        status = .loading
        if time(look).contains(look.now) { anchor = nil }
    }

    mutating func returnToNow() {
        guard anchor != nil else { return }
        anchor = nil
        status = .loading
    }

    mutating func move(_ key: Key) -> Bool {
        switch key {
        case .left, .character("h"): move(rounds: -1)
        case .right, .character("l"): move(rounds: 1)
        default:
            guard let motion = Motion(key) else { return false }
            let line = place?.line ?? 0
            move(to: motion.target(from: line, page: height, seen: visible, last: lines.count))
        }
        return true
    }

    /// To the round of that row whose window starts nearest to that of the cursor's.
    private mutating func move(to target: Int) {
        guard let place, let pointed else { return }
        let line = max(0, min(lines.count - 1, target))
        guard line != place.line else { return }
        let start = pointed.window.start.milliseconds
        let near = lines[line].rounds.min {
            abs($0.window.start.milliseconds - start) < abs($1.window.start.milliseconds - start)
        }
        if let near { point(at: near.id) }
    }

    private mutating func move(rounds step: Int) {
        guard let place else { return }
        let rounds = lines[place.line].rounds
        point(at: rounds[max(0, min(rounds.count - 1, place.round + step))].id)
    }
}
