import Domain
import GRDB

/// What the entries of one shift tell, those behind a cut up to another. Each walks that stretch and nothing else.
extension Logbook {
    /// What is written to pass the desk on is nobody's work.
    private static let work = "kind NOT IN ('handover', 'duty') AND fact <> 'ticket.passed'"

    static func entriesOfWork(
        _ db: Database, _ json: FactJSON, after number: Int64, upTo end: Int64, limit: Int
    ) throws -> (entries: [Entry], count: Int) {
        let condition = "FROM logbook NOT INDEXED WHERE number > ? AND number <= ? AND \(work)"
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT \(EntryColumns.list) \(condition) ORDER BY number LIMIT ?"),
            arguments: [number, end, limit])
        let entries = try Array(rows.map { try json.entry(EntryColumns($0)) })
        guard entries.count == limit else { return (entries, entries.count) }
        let count = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(*) \(condition)"), arguments: [number, end])
        return (entries, count ?? entries.count)
    }

    /// What anything was written about.
    static func touched(_ db: Database, in shift: ClosedRange<Int64>) throws -> Set<Subject> {
        let statement = try db.cachedStatement(
            sql: "SELECT DISTINCT kind, id FROM logbook NOT INDEXED WHERE number BETWEEN ? AND ? AND \(work)")
        let rows = try Row.fetchCursor(statement, arguments: [shift.lowerBound, shift.upperBound])
        return try Set(
            rows.map { row in
                guard let kind = Subject.Kind(rawValue: row[0]) else {
                    throw StoreError.corrupt("the logbook: no subject \(row[0] as String)")
                }
                return Subject(kind: kind, id: row[1])
            })
    }

    /// Entries that claim to be older than a moment, but for what time did and what was imported.
    static func late(
        _ db: Database, _ json: FactJSON, in shift: ClosedRange<Int64>, before moment: Instant, limit: Int
    ) throws -> (entries: [Entry], count: Int) {
        try entries(
            db, json, in: shift, limit: limit,
            """
            happened_at < \(moment.milliseconds) AND \(work)
            AND fact NOT IN ('ticket.imported', 'ticket.lapsed', 'round.missed', 'round.unfinished', 'round.inspected')
            """)
    }

    /// The free entries, and the rounds that began before the desk was handed over to their shift.
    static func notes(
        _ db: Database, _ json: FactJSON, in shift: ClosedRange<Int64>, limit: Int
    ) throws -> (entries: [Entry], count: Int) {
        try entries(
            db, json, in: shift, limit: limit,
            """
            kind = 'journal'
            OR fact IN ('round.started', 'round.checked') AND instr(data, '"unhanded":') > 0
            """)
    }

    /// The last `limit` of them, in their order, and how many there are.
    private static func entries(
        _ db: Database, _ json: FactJSON, in shift: ClosedRange<Int64>, limit: Int, _ condition: String
    ) throws -> (entries: [Entry], count: Int) {
        let choice = "FROM logbook NOT INDEXED WHERE number BETWEEN ? AND ? AND (\(condition))"
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(EntryColumns.list) \(choice) ORDER BY number DESC LIMIT ?",
            arguments: [shift.lowerBound, shift.upperBound, limit])
        let entries = try Array(rows.map { try json.entry(EntryColumns($0)) }).reversed() as [Entry]
        guard entries.count == limit else { return (entries, entries.count) }
        let count = try Int.fetchOne(
            db, sql: "SELECT count(*) \(choice)", arguments: [shift.lowerBound, shift.upperBound])
        return (entries, count ?? entries.count)
    }
}
