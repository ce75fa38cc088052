import Domain
import GRDB

extension Reading {
    package func board(_ window: BoardWindow, now: Instant) throws -> BoardPage {
        let filter = try resolved(window.filter)
        let query = BoardQuery(filter, now: now)
        var page = BoardPage(rows: [:], tallies: [:], followed: nil)
        for column in window.shown {
            let rows = try query.rows(of: column, limit: window.limit + 1, db)
            page.rows[column] = Array(rows.prefix(window.limit))
            page.tallies[column] = Tally(rows.count, upTo: window.limit)
        }
        for column in window.counted {
            let count = try query.count(of: column, upTo: window.limit + 1, db)
            page.tallies[column] = Tally(count, upTo: window.limit)
        }
        page.followed = try window.followed.flatMap { number in
            try QueueQuery(filter, among: [number], now: now)
                .rows(from: nil, descending: false, limit: 1, db).first { $0.column != nil }
        }
        return page
    }
}

/// How the tickets of the board's columns are found.
struct BoardQuery {
    private let states: Set<TicketState>
    private let conditions: [SQL]
    private let now: Instant

    init(_ filter: Filter, now: Instant) {
        states = filter.states.intersection([.reported, .accepted, .dispatched, .inProgress, .onHold])
        conditions = filter.conditions(.open, now: now)
        self.now = now
    }

    /// Read range by range, no further than needed.
    func rows(of column: BoardColumn, limit: Int, _ db: Database) throws -> [TicketRow] {
        var rows: [TicketRow] = []
        for range in ranges(column) where rows.count < limit {
            for sql in range.selects(states, conditions, limit: limit - rows.count) {
                rows += try sql.rows(db)
            }
        }
        return rows
    }

    /// None where no ticket can match.
    func ranges(_ column: BoardColumn) -> [QueueRange] {
        column.indexes.ranges(of: states, now: now)
    }

    func selects(_ column: BoardColumn, limit: Int) -> [SQL] {
        ranges(column).flatMap { $0.selects(states, conditions, limit: limit) }
    }

    func count(of column: BoardColumn, upTo limit: Int, _ db: Database) throws -> Int {
        guard !states.isEmpty else { return 0 }
        let source = QueueRange.Source(column.indexes.byDeadline, Set(TicketState.allCases))
        return try QueueQuery.count(source.passing(states, conditions), upTo: limit, db)
    }
}

extension BoardColumn {
    fileprivate var indexes: OpenIndexes {
        // Literal, as the indexes have it.
        let place: SQL = "iif(state <= 2, '', ifnull(team, '')) = \(key)"
        return OpenIndexes(
            byDeadline: "tickets INDEXED BY board_queue WHERE state <= 5 AND \(place)",
            byPriority: "tickets INDEXED BY board_overdue WHERE tier BETWEEN 2 AND 3 AND \(place)")
    }

    private var key: String {
        switch self {
        case .waiting: ""
        case .team(let team): team.text
        }
    }
}

extension Tally {
    /// - Parameter found: counted one further than `limit`, where there are so many.
    init(_ found: Int, upTo limit: Int) {
        self.init(count: min(found, limit), isCapped: found > limit)
    }
}
