import Domain
import Screen
import Words

/// The patrol screen: rounds over time, a row a grid, a route or a person, and the round under the cursor.
struct PatrolState: Equatable, Sendable {
    private(set) var status = LoadStatus.loading
    private(set) var span = PatrolSpan.shift
    private(set) var grouping = PatrolGrouping.grid
    private(set) var isWorstFirst = true
    /// In the stretch that is seen; nil follows the clock.
    private(set) var anchor: Instant?
    private(set) var lines: [PatrolLine] = []
    /// The round under the cursor.
    private(set) var cursor: RoundID?
    /// The first row seen, and how many are.
    private(set) var top = 0
    private var height = 1
    private var rows: [RoundRow] = []
    /// The round shown in full.
    var file: RoundFile?
    /// Whether the round's pane has taken the keys.
    var isOpen = false
    var scroll = LineScroll()

    var place: (line: Int, round: Int)? {
        for (line, entry) in lines.enumerated() {
            if let round = entry.rounds.firstIndex(where: { $0.id == cursor }) { return (line, round) }
        }
        return nil
    }

    var current: RoundRow? { place.map { lines[$0.line].rounds[$0.round] } }

    /// The round under the cursor in full; nil until it has been read.
    var fileShown: RoundFile? { file?.row.id == cursor ? file : nil }

    var visible: Range<Int> { top..<min(lines.count, top + height) }

    func time(_ look: Look) -> Range<Instant> {
        span.time(around: anchor ?? look.now, look.names.site, look.names.zone)
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
            of: rows, by: grouping, look.names.site, worstFirstAt: isWorstFirst ? look.now : nil)
        if place == nil { cursor = mostWanted(look.now) }
        keepInView()
    }

    /// What asks for somebody first, else the round of now.
    private func mostWanted(_ now: Instant) -> RoundID? {
        let all = lines.flatMap(\.rounds)
        return all.min { ($0.state(at: now).rank, $0.id) < ($1.state(at: now).rank, $1.id) }?.id
    }

    mutating func resize(height: Int) {
        self.height = max(1, height)
        keepInView()
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
}

extension PatrolState {
    mutating func show(_ span: PatrolSpan) {
        self.span = span
        status = .loading
    }

    mutating func regroup(_ look: Look) {
        grouping = grouping.next
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
            move(to: motion.target(from: place?.line ?? 0, page: height, last: lines.count))
        }
        return true
    }

    /// To the round of that row whose window starts nearest to that of the cursor's.
    private mutating func move(to target: Int) {
        guard let place, let current else { return }
        let line = max(0, min(lines.count - 1, target))
        guard line != place.line else { return }
        let start = current.window.start.milliseconds
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
