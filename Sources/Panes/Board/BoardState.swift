import Domain
import Screen
import Words

/// The dispatch board: what no team has, then a column a team. Filter and marks are those of the queue.
struct BoardState: Equatable, Sendable {
    /// Rows of a column that are read at most.
    static let most = 120

    private(set) var status = LoadStatus.loading
    private(set) var columns: [BoardColumn] = [.waiting]
    /// Those that were read.
    private(set) var lists: [BoardColumn: BoardList] = [:]
    private(set) var tallies: [BoardColumn: Tally] = [:]
    /// The one the cursor is in.
    private(set) var column = BoardColumn.waiting
    /// The first column seen; beside the first of all where that is pinned.
    private(set) var left = 0
    /// Columns that fit.
    private(set) var seen = 1
    private var height = 1
    private var ticketLines = 1
    /// A ticket the cursor goes to when it has come.
    var sought: TicketNumber?
    /// The ticket whose detail lies over the columns: it stays there until it is left, whatever becomes of its place.
    var opened: TicketRow?

    var isOpen: Bool { opened != nil }

    var list: BoardList? { lists[column] }

    var current: TicketRow? { list?.current }

    /// The ticket under the keys.
    var ticket: TicketRow? { opened ?? current }

    /// The cursor stands elsewhere as soon as what was asked has come.
    var isOnItsWay: Bool {
        if case .failed = status { return false }
        return status == .loading || sought != nil || list == nil
    }

    /// With three columns or more the first stays while the teams pass beside it.
    private var isPinned: Bool { seen >= 3 && seen < columns.count }

    private var place: Int { columns.firstIndex(of: column) ?? 0 }

    /// Indices into `columns`.
    var visible: [Int] {
        let scrolled = left..<min(columns.count, left + seen - (isPinned ? 1 : 0))
        return (isPinned ? [0] : []) + scrolled
    }

    var visibleRows: [TicketRow] { visible.flatMap { lists[columns[$0]]?.visibleRows ?? [] } }
}

extension BoardState {
    /// The columns that are seen and those beside them are read, of the others there is only a number.
    func window(_ filter: Filter) -> BoardWindow {
        let near = Set(visible.flatMap { [$0 - 1, $0, $0 + 1] })
        let shown = columns.indices.filter { near.contains($0) }.map { columns[$0] }
        let rest = columns.indices.filter { !near.contains($0) }.map { columns[$0] }
        return BoardWindow(
            filter: filter, shown: shown, counted: rest, limit: Self.most,
            followed: sought ?? current?.number)
    }

    /// A column is seen that has not been read.
    var isLacking: Bool {
        status == .ready && (sought != nil || visible.contains { lists[columns[$0]] == nil })
    }

    /// - Parameter isOwn: whether a ticket stands where it stands by a step of one's own, which the cursor does not
    ///   follow: the next ticket of the column is at hand then.
    mutating func take(
        _ window: BoardWindow, _ page: BoardPage, _ site: Site, _ duty: Duty, isOwn: (TicketRow) -> Bool
    ) {
        let held = current
        tallies = page.tallies
        lists = Dictionary(
            window.shown.map { column in
                var list = lists[column] ?? BoardList()
                list.take(
                    BoardLane.lanes(of: column, page.rows[column] ?? [], site, duty),
                    isWhole: page.tallies[column]?.isCapped != true)
                return (column, list)
            }, uniquingKeysWith: { first, _ in first })
        status = .ready
        if let sought {
            guard window.followed == sought else { return }
            self.sought = nil
            if let row = page.followed { go(to: row) }
        } else if let held, held.number == window.followed, list?.contains(held.number) == false {
            if let row = page.followed, isOpen || !isOwn(row) { go(to: row) }
        }
    }

    private mutating func go(to row: TicketRow) {
        guard let target = row.column, columns.contains(target) else { return }
        column = target
        keepColumnInView()
        if lists[target] == nil { sought = row.number }
        lists[target]?.move(to: row.number)
    }

    /// Reads everything anew; what is known is shown meanwhile.
    mutating func open() {
        status = .loading
        opened = nil
    }

    /// Shows other tickets.
    mutating func forget() {
        self = BoardState(
            columns: columns, column: column, left: left, seen: seen, height: height, ticketLines: ticketLines
        )
    }

    mutating func fail(_ failure: Failure) {
        status = .failed(failure)
        sought = nil
    }

    mutating func resize(_ layout: BoardLayout, _ look: Look) {
        columns = look.names.site.boardColumns
        if !columns.contains(column) { column = .waiting }
        (seen, height, ticketLines) = (max(1, layout.columns.count), max(1, layout.lines), layout.ticketLines)
        let width = layout.columns.first?.width ?? 0
        for known in lists.keys {
            lists[known]?.resize(height: height, width: width, least: ticketLines) {
                BoardCard.lines(of: $0, look, width: width)
            }
        }
        keepColumnInView()
    }
}

extension BoardState {
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .left, .character("h"): move(columns: -1)
        case .right, .character("l"): move(columns: 1)
        default:
            guard let motion = Motion(key) else { return false }
            lists[column]?.move(motion)
        }
        sought = nil
        return true
    }

    /// To the ticket beside the one under the cursor.
    mutating func move(columns step: Int) {
        let line = list?.cursorLine ?? 0
        let target = columns[max(0, min(columns.count - 1, place + step))]
        guard target != column else { return }
        column = target
        keepColumnInView()
        lists[target]?.move(toSeenLine: line)
    }

    private mutating func keepColumnInView() {
        let pinned = isPinned ? 1 : 0
        let room = seen - pinned
        if place >= pinned { left = max(place - room + 1, min(left, place)) }
        left = max(pinned, min(left, columns.count - room))
    }
}
