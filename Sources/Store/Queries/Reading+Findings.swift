import Domain
import GRDB

extension Reading {
    /// Findings that nobody followed to their end, the oldest first.
    package func openFindings(of grid: ID<Grid>? = nil, limit: Int? = nil) throws -> [FindingRow] {
        try findings("INDEXED BY findings_open WHERE f.open = 1", [], of: grid, limit)
    }

    /// All that were found within `time`, the oldest first.
    package func findings(in time: Range<Instant>, of grid: ID<Grid>? = nil) throws -> [FindingRow] {
        try findings(
            "INDEXED BY findings_by_time WHERE f.found_at >= ? AND f.found_at < ?",
            [time.lowerBound.milliseconds, time.upperBound.milliseconds], of: grid, nil)
    }

    /// Nil where there is no such finding.
    func finding(_ id: FindingID) throws -> FindingRow? {
        let statement = try db.cachedStatement(
            sql: "SELECT \(Reading.findingColumns) FROM findings f WHERE f.round = ? AND f.number = ?")
        return try Row.fetchOne(statement, arguments: [id.round.text, id.number]).map { try FindingRow($0) }
    }

    private static let findingColumns =
        FindingColumns.all.map { "f.\($0)" }.joined(separator: ", ")
        + ", (SELECT state FROM tickets WHERE number = f.ticket)"

    private func findings(
        _ choice: String, _ values: [Int64], of grid: ID<Grid>?, _ limit: Int?
    ) throws -> [FindingRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(Reading.findingColumns) FROM findings f \(choice) \(grid == nil ? "" : "AND f.grid = ?")
                ORDER BY f.found_at, f.round, f.number LIMIT ?
                """)
        let arguments: [any DatabaseValueConvertible] =
            values + [grid?.text].compactMap { $0 } + [limit ?? -1]
        return try Row.fetchAll(statement, arguments: StatementArguments(arguments)).map { row in
            try surviving(try FindingRow(row))
        }
    }

    /// With how the ticket stands that took over a merged one.
    private func surviving(_ row: FindingRow) throws -> FindingRow {
        guard row.ticketState == .merged, let number = row.finding.ticket else { return row }
        var row = row
        row.ticketState = try ticketState(of: number)
        return row
    }

    /// How a ticket stands, or the one that took it over; nil where there is none of that number.
    func ticketState(of number: TicketNumber) throws -> TicketState? {
        guard let ticket = try file(number)?.ticket else { return nil }
        let survivor = try survivor(of: ticket, upTo: .max)
        return try file(survivor)?.ticket.body.state ?? ticket.body.state
    }
}
