import Domain
import GRDB

/// What marks a file as a desk, and the way from an older schema to the newest.
enum Schema {
    /// `GrDs`, the file's `application_id`.
    static let applicationID: Int32 = 0x4772_4473
    static let version = migrations.count

    /// The n-th leads from schema n to n + 1. A released one is never changed.
    private static let migrations: [[String]] = [Migration001.logbook + Migration001.tables]

    /// Whether there is something to migrate. A newer schema is refused.
    static func isOld(_ db: Database) throws -> Bool {
        try found(db) < version
    }

    private static func found(_ db: Database) throws -> Int {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found <= version else { throw StoreError.newerSchema(found: found, known: version) }
        return found
    }

    /// Brings a database that is empty or a desk to the newest schema.
    static func migrate(_ db: Database) throws {
        let found = try found(db)
        guard found < version else { return }
        for statement in migrations[found...].joined() { try db.execute(sql: statement) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// The derived tables alone, empty: what a replay of the logbook writes to.
    static func createTables(_ db: Database) throws {
        for statement in Migration001.tables { try db.execute(sql: statement) }
    }
}
