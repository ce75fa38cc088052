import Domain
import GRDB

extension Store {
    /// Open tickets of the grid that share the category or words with a new one, the likest first.
    package func similar(
        grid: ID<Grid>, category: ID<Category>?, text: String, limit: Int
    ) throws(StoreError) -> [TicketRow] {
        let wanted = Set(SearchWords.list(text))
        guard category != nil || !wanted.isEmpty else { return [] }
        let rows = try read { try Store.candidates($0, grid, category, text) }
        let ranked = rows.map { row in
            let words = SearchWords.list("\(row.what) \(row.place)")
            let shared = Set(words).intersection(wanted).count
            return (row: row, score: shared + (row.category == category ? 2 : 0))
        }
        .filter { $0.score > 1 }
        .sorted { ($0.score, $0.row.reportedAt) > ($1.score, $1.row.reportedAt) }
        return ranked.prefix(limit).map(\.row)
    }

    /// Open tickets of the same phone, room, or place and category as a ticket there is, the likest first.
    package func lookAlikes(of number: TicketNumber, limit: Int) throws(StoreError) -> [TicketRow] {
        try read { db in
            let list = SQL(sql: TicketColumns.selected)
            let one: SQL = "SELECT \(list) FROM tickets WHERE number = \(number.key)"
            guard let row = try SQLRequest<Row>(literal: one).fetchOne(db).map({ try TicketRow($0) }) else {
                return []
            }
            let phone = row.reporter.phone?.trimmingSpace ?? ""
            let sql: SQL = """
                SELECT \(list) FROM tickets INDEXED BY open_reported
                WHERE state <= 6 AND number <> \(number.key)
                AND ((\(phone) <> '' AND trim(phone) = \(phone))
                OR (grid = \(row.grid.text) AND (category = \(row.category.text) OR place = \(row.place))))
                ORDER BY reported_at DESC LIMIT 200
                """
            let rows = try Array(SQLRequest<Row>(literal: sql).fetchCursor(db).map { try TicketRow($0) })
            return rows.like(row, limit: limit)
        }
    }

    /// At most a hundred of each kind, the newest first.
    private static func candidates(
        _ db: Database, _ grid: ID<Grid>, _ category: ID<Category>?, _ text: String
    ) throws -> [TicketRow] {
        let list = SQL(sql: TicketColumns.selected)
        let newest: SQL = "ORDER BY reported_at DESC LIMIT 100"
        let start: SQL =
            "SELECT \(list) FROM tickets INDEXED BY open_queue WHERE state <= 6 AND grid = \(grid.text)"
        var parts: [SQL] = []
        if let category { parts.append("\(start) AND category = \(category.text) \(newest)") }
        if let query = SearchWords.queryAny(text) {
            parts.append("\(start) AND number IN (\(TextIndex.open.numbers(matching: query))) \(newest)")
        }
        let sql = parts.map { "SELECT * FROM (\($0))" as SQL }.joined(separator: " UNION ")
        return try Array(SQLRequest<Row>(literal: sql).fetchCursor(db).map { try TicketRow($0) })
    }
}
