import Domain
import GRDB

/// The columns of the table of findings that a row is read from.
enum FindingColumns {
    static let all = [
        "round", "number", "grid", "point", "item", "severity", "what", "category", "clause", "photo",
        "reading",
        "recurring", "found_at", "found_by", "ticket", "state",
    ]

    static func values(_ row: FindingRow) -> [(any DatabaseValueConvertible)?] {
        let finding = row.finding
        return [
            row.round.text, finding.number, row.grid?.text, finding.point.text, finding.item.text,
            finding.severity.rawValue, finding.what, finding.category?.text, finding.clause, finding.photo,
            finding.reading?.thousandths, finding.isRecurring, finding.foundAt.milliseconds,
            finding.foundBy?.text, finding.ticket?.key, finding.state.code,
        ]
    }
}

extension FindingRow {
    /// Reads a row of the columns of `FindingColumns`, with the code of its ticket's state behind them.
    init(_ row: Row) throws(StoreError) {
        guard let round = RoundID(row[0] as String), let severity = Severity(rawValue: row[5]),
            let state = Finding.State(code: row[15])
        else { throw .corrupt("findings: a code that means nothing") }
        let finding = Finding(
            number: row[1], point: ID(row[3]), item: ID(row[4]), severity: severity, what: row[6],
            category: (row[7] as String?).map { ID($0) }, clause: row[8], photo: row[9],
            reading: (row[10] as Int64?).map { MeterReading(thousandths: $0) }, isRecurring: row[11],
            foundAt: Instant(milliseconds: row[12]), foundBy: (row[13] as String?).map { ID($0) },
            ticket: (row[14] as Int64?).map { TicketNumber(key: $0) }, state: state)
        self.init(
            round: round, grid: (row[2] as String?).map { ID($0) }, finding: finding,
            ticketState: (row[16] as Int?).flatMap { TicketState(code: $0) })
    }
}

extension TableWriter {
    func putFindings(of round: Round) throws {
        let columns = FindingColumns.all + ["route", "open"]
        let places = columns.map { _ in "?" }.joined(separator: ",")
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO findings (\(columns.joined(separator: ", "))) VALUES (\(places))
                """)
        for finding in round.findings {
            let row = FindingRow(round: round.id, grid: round.plan.grid, finding: finding, ticketState: nil)
            try statement.execute(
                arguments: StatementArguments(
                    FindingColumns.values(row) + [round.id.route.text, round.isOpen(finding)]))
        }
    }
}
