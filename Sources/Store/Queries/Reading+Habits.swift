import Domain
import GRDB

extension Reading {
    /// Of so many tickets, the last ones.
    package func callHabits(last count: Int = 3000) throws -> CallHabits {
        let sql: SQL = "SELECT reporter, place, what FROM tickets ORDER BY number DESC LIMIT \(count)"
        let rows = try SQLRequest<Row>(literal: sql).fetchCursor(db)
        var habits = CallHabits()
        while let row = try rows.next() {
            habits.note(reporter: row[0], place: row[1], what: row[2])
        }
        return habits
    }

    /// Nil where nobody rang from there.
    package func caller(of phone: String) throws -> KnownCaller? {
        guard let query = SearchWords.query(phone) else { return nil }
        let list = SQL(sql: TicketColumns.selected)
        let found: SQL = """
            SELECT rowid FROM ticket_text WHERE ticket_text MATCH \(query) ORDER BY rowid DESC LIMIT 200
            """
        let sql: SQL = """
            SELECT \(list) FROM tickets WHERE number IN (\(found)) AND phone = \(phone)
            ORDER BY number DESC LIMIT 10
            """
        let rows = try Array(SQLRequest<Row>(literal: sql).fetchCursor(db).map { try TicketRow($0) })
        return rows.isEmpty ? nil : KnownCaller(rows)
    }
}
