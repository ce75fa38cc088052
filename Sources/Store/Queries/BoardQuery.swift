import Domain
import GRDB

extension Store {
    package func board(_ window: BoardWindow, now: Instant) throws(StoreError) -> BoardPage {
        try read { db in
            let query = BoardQuery(window.filter, now: now)
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
                try QueueQuery(window.filter, among: [number], now: now)
                    .rows(from: nil, descending: false, limit: 1, db).first { $0.column != nil }
            }
            return page
        }
    }
}

/// How the tickets of the board's columns are found.
struct BoardQuery {
    private let states: Set<TicketState>
    private let conditions: [SQL]

    init(_ filter: Filter, now: Instant) {
        states = filter.states.intersection([.reported, .accepted, .dispatched, .inProgress, .onHold])
        conditions = filter.conditions(.open, now: now)
    }

    func rows(of column: BoardColumn, limit: Int, _ db: Database) throws -> [TicketRow] {
        guard let sql = select(column, limit: limit) else { return [] }
        return try Array(
            SQLRequest<Row>(literal: sql, cached: true).fetchCursor(db).map { try TicketRow($0) })
    }

    /// Nil where no ticket can match.
    func select(_ column: BoardColumn, limit: Int) -> SQL? {
        guard let source = source(column) else { return nil }
        let list = SQL(sql: TicketColumns.selected)
        return "SELECT \(list) FROM \(source) ORDER BY next_due, priority, reported_at, number LIMIT \(limit)"
    }

    func count(of column: BoardColumn, upTo limit: Int, _ db: Database) throws -> Int {
        guard let source = source(column) else { return 0 }
        return try QueueQuery.count(source, upTo: limit, db)
    }

    private func source(_ column: BoardColumn) -> SQL? {
        guard !states.isEmpty else { return nil }
        // Literal, as the index has it.
        let start: SQL = "tickets INDEXED BY board WHERE state <= 5"
        let place: SQL = "iif(state <= 2, '', ifnull(team, '')) = \(column.key)"
        let state: SQL = "state IN \(states.map(\.code).sorted())"
        return ([start, place, state] + conditions).joined(separator: " AND ")
    }
}

extension BoardColumn {
    fileprivate var key: String {
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
