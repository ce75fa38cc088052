import Domain
import Screen

/// One column of the board: its tickets lane by lane, laid out as lines, with a cursor on one of them.
struct BoardList: Equatable, Sendable {
    enum Line: Equatable, Sendable {
        case lane(Int)
        /// One of the lines of a ticket.
        case ticket(Int, line: Int)
        /// The column holds more than was read.
        case rest
    }

    private(set) var lanes: [BoardLane] = []
    private var isWhole = true
    /// Lane by lane.
    private(set) var rows: [TicketRow] = []
    private(set) var lines: [Line] = []
    /// Index into `rows`.
    private(set) var cursor = 0
    /// The first line seen.
    private(set) var top = 0
    /// Lines that fit.
    private var height = 1
    /// Cells of its column.
    private var width = 0
    private var least = 1
    /// Lines of each ticket, in the order of `rows`.
    private var heights: [Int] = []
    /// Whether the lines were counted since the tickets were read.
    private var isFitted = false

    var current: TicketRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

    var visible: Range<Int> { top..<max(top, min(lines.count, top + height)) }

    /// Those of which a line is seen.
    var visibleRows: [TicketRow] {
        lines[visible].compactMap { line in
            guard case .ticket(let index, 0) = line else { return nil }
            return rows[index]
        }
    }

    func contains(_ number: TicketNumber) -> Bool { index(of: number) != nil }

    private func index(of number: TicketNumber) -> Int? { rows.firstIndex { $0.number == number } }

    /// The line of a ticket's first line; 0 where there is no such ticket.
    private func start(_ index: Int) -> Int { lines.firstIndex(of: .ticket(index, line: 0)) ?? 0 }

    /// Lines between the first that is seen and the cursor's.
    var cursorLine: Int { start(cursor) - top }
}

extension BoardList {
    /// Takes what the column holds now; the cursor stays on its ticket, or where it stood.
    mutating func take(_ lanes: [BoardLane], isWhole: Bool) {
        let (held, line) = (current, cursorLine)
        (self.lanes, self.isWhole) = (lanes, isWhole)
        rows = lanes.flatMap(\.rows)
        (heights, isFitted) = (rows.map { _ in least }, false)
        layOut()
        cursor = held.flatMap { index(of: $0.number) } ?? max(0, min(cursor, rows.count - 1))
        top = start(cursor) - line
        keepCursorInView()
    }

    /// As many lines a ticket as its words need, as long as all tickets are seen: there are `least` in any case, and an
    /// emergency has all of them.
    mutating func resize(height: Int, width: Int, least: Int, lines needed: (TicketRow) -> Int) {
        let height = max(1, height)
        guard (height, width, least) != (self.height, self.width, self.least) || !isFitted else { return }
        (self.height, self.width, self.least, isFitted) = (height, width, least, true)
        let needs = rows.map { (isEmergency: $0.priority == .p1, lines: needed($0)) }
        let heads = lanes.count { $0.owner != .nobody } + (isWhole ? 0 : 1)
        let heights = { (most: Int) in
            needs.map {
                $0.isEmergency ? min(Self.most, max(least, $0.lines)) : max(least, min(most, $0.lines))
            }
        }
        let fitting = stride(from: Self.most, to: least, by: -1).first { most in
            heads + heights(most).reduce(0, +) <= height
        }
        self.heights = heights(fitting ?? least)
        layOut()
        keepCursorInView()
    }

    private static let most = 6

    private mutating func layOut() {
        lines = []
        var index = 0
        for (place, lane) in lanes.enumerated() {
            if lane.owner != .nobody { lines.append(.lane(place)) }
            for _ in lane.rows {
                for line in 0..<heights[index] { lines.append(.ticket(index, line: line)) }
                index += 1
            }
        }
        if !isWhole { lines.append(.rest) }
    }

    /// Lines of a ticket.
    func height(of index: Int) -> Int { heights.indices.contains(index) ? heights[index] : least }
}

extension BoardList {
    mutating func move(_ motion: Motion) {
        switch motion {
        case .lines(let count): move(by: count)
        case .pages(let count): page(by: count * height)
        case .halfPages(let count): page(by: count * Motion.half(of: height))
        case .first: goToFirst()
        case .last: goToLast()
        case .seen(let place): move(toSeenLine: place.line(of: visible) - top)
        }
    }

    /// At the last ticket it scrolls on to the lanes behind it.
    private mutating func move(by tickets: Int) {
        if tickets > 0, cursor >= rows.count - 1 { return scroll(by: 1) }
        if rows.isEmpty { return scroll(by: -1) }
        move(to: cursor + tickets)
    }

    private mutating func page(by lines: Int) {
        if rows.isEmpty { return scroll(by: lines) }
        let before = cursor
        move(toLine: start(cursor) + lines)
        if cursor == before { move(by: lines.signum()) }
    }

    mutating func move(to index: Int) {
        cursor = max(0, min(rows.count - 1, index))
        keepCursorInView()
    }

    mutating func move(to number: TicketNumber) {
        move(to: index(of: number) ?? rows.count - 1)
    }

    /// To the ticket nearest to a line of what is seen.
    mutating func move(toSeenLine line: Int) { move(toLine: top + line) }

    private mutating func move(toLine line: Int) {
        let nearest = rows.indices.min { abs(start($0) - line) < abs(start($1) - line) }
        move(to: nearest ?? 0)
    }

    private mutating func goToFirst() {
        top = 0
        move(to: 0)
    }

    private mutating func goToLast() {
        top = lines.count
        move(to: rows.count - 1)
    }

    private mutating func scroll(by lines: Int) {
        let furthest =
            rows.isEmpty ? self.lines.count - height : min(start(cursor), self.lines.count - height)
        top = max(0, min(top + lines, furthest))
    }

    /// The ticket, and the head of its lane where that stands right above.
    private mutating func keepCursorInView() {
        let first = start(cursor)
        let head = first > 0 && isLane(first - 1) ? first - 1 : first
        let shown = max(first + self.height(of: cursor) - height, min(top, head))
        top = max(0, min(shown, lines.count - height))
    }

    private func isLane(_ line: Int) -> Bool {
        if case .lane = lines[line] { true } else { false }
    }
}
