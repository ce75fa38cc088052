import Domain
import GRDB

/// Compares a derived table of the desk with the replay's, row by row in both directions, and can mend it.
struct TableComparison: Sendable {
    static let textTables = ["ticket_text", "open_text"]

    static let all = Schema.derived.flatMap(\.comparisons)

    private let table: String
    private let key: [String]
    private let others: [String]

    init(_ table: String, key: [String], _ others: [String]) {
        self.table = table
        self.key = key
        self.others = others
    }

    private func list(_ columns: [String], of alias: String) -> String {
        columns.map { "\(alias).\($0)" }.joined(separator: ", ")
    }

    private var hasSameKey: String {
        key.map { "d.\($0) = m.\($0)" }.joined(separator: " AND ")
    }

    /// Rows of the desk that the replay lacks or has otherwise, then rows of the replay that the desk lacks.
    func problems(_ db: Database, _ report: (VerifyProblem) -> Void) throws {
        let wrong = try Row.fetchCursor(
            db,
            sql: "SELECT \(shownKey("d")), m.\(key[0]) IS NULL \(wrongRows)")
        while let row = try wrong.next() { report(.table(table, key: row[0], row[1] ? .extra : .different)) }
        let missing = try Row.fetchCursor(db, sql: "SELECT \(shownKey("m")) \(missingRows)")
        while let row = try missing.next() { report(.table(table, key: row[0], .missing)) }
    }

    /// Writes the differences to the desk and returns how many rows they were.
    func mend(_ db: Database) throws -> Int {
        try db.execute(
            sql: """
                DELETE FROM desk.\(table) WHERE (\(key.joined(separator: ", "))) IN
                (SELECT \(list(key, of: "d")) \(wrongRows))
                """)
        let removed = db.changesCount
        let columns = key + others
        try db.execute(
            sql: """
                INSERT INTO desk.\(table) (\(columns.joined(separator: ", ")))
                SELECT \(list(columns, of: "m")) \(missingRows)
                """)
        return max(removed, db.changesCount)
    }

    private func shownKey(_ alias: String) -> String {
        key.map { "\(alias).\($0)" }.joined(separator: " || ' ' || ")
    }

    private var wrongRows: String {
        """
        FROM desk.\(table) AS d NOT INDEXED LEFT JOIN main.\(table) AS m ON \(hasSameKey)
        WHERE m.\(key[0]) IS NULL OR (\(list(others, of: "d"))) IS NOT (\(list(others, of: "m")))
        """
    }

    private var missingRows: String {
        """
        FROM main.\(table) AS m NOT INDEXED
        WHERE NOT EXISTS (SELECT 1 FROM desk.\(table) AS d WHERE \(hasSameKey))
        """
    }
}
