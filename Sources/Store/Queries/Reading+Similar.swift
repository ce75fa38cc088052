import Domain
import GRDB

extension Reading {
    /// Open tickets that a new one may be about: of the same telephone wherever they are, of the same room, then of the
    /// grid with the same category or words, the likest first.
    package func similar(
        grid: ID<Grid>?, category: ID<Category>?, text: String, phone: String? = nil, place: String = "",
        limit: Int
    ) throws -> [TicketRow] {
        let wanted = Set(SearchWords.list(text))
        let rooms = Set(Self.rooms(place))
        guard category != nil || !wanted.isEmpty || phone != nil else { return [] }
        let rows = try candidates(grid, category, "\(text) \(place)", phone)
        let ranked = rows.map { row in
            let words = SearchWords.list("\(row.what) \(row.place)")
            var score = Set(words).intersection(wanted).count + (row.category == category ? 2 : 0)
            if row.grid == grid, !rooms.isDisjoint(with: Self.rooms(row.place)) { score += 1000 }
            if let phone, row.reporter.phone == phone { score += 2000 }
            return (row: row, score: score)
        }
        .filter { $0.score > 1 && ($0.row.grid == grid || $0.score >= 2000) }
        .sorted { ($0.score, $0.row.reportedAt) > ($1.score, $1.row.reportedAt) }
        return ranked.prefix(limit).map(\.row)
    }

    /// Open tickets of the same phone, room, or place and category as a ticket there is, the likest first.
    package func lookAlikes(of number: TicketNumber, limit: Int) throws -> [TicketRow] {
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

    /// The numbers of rooms in a place; floors are none.
    private static func rooms(_ place: String) -> [Substring] {
        place.split(separator: " ").filter { part in
            part.count >= 3 && part.contains { $0.isNumber } && !part.hasSuffix("F")
        }
    }

    /// At most a hundred of each kind, the newest first.
    private func candidates(
        _ grid: ID<Grid>?, _ category: ID<Category>?, _ text: String, _ phone: String?
    ) throws -> [TicketRow] {
        let list = SQL(sql: TicketColumns.selected)
        let newest: SQL = "ORDER BY reported_at DESC LIMIT 100"
        let open: SQL = "SELECT \(list) FROM tickets"
        var parts: [SQL] = []
        if let grid {
            let start: SQL = "\(open) INDEXED BY open_queue WHERE state <= 6 AND grid = \(grid.text)"
            if let category { parts.append("\(start) AND category = \(category.text) \(newest)") }
            if let query = SearchWords.queryAny(text) {
                parts.append("\(start) AND number IN (\(TextIndex.open.numbers(matching: query))) \(newest)")
            }
        }
        if let phone, let query = SearchWords.query(phone) {
            let found = TextIndex.open.numbers(matching: query)
            parts.append("\(open) WHERE state <= 6 AND number IN (\(found)) AND phone = \(phone) \(newest)")
        }
        guard !parts.isEmpty else { return [] }
        let sql = parts.map { "SELECT * FROM (\($0))" as SQL }.joined(separator: " UNION ")
        return try Array(SQLRequest<Row>(literal: sql).fetchCursor(db).map { try TicketRow($0) })
    }
}
