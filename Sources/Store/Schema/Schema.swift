import Domain
import GRDB

/// What marks a file as a desk, and the way from an older schema to the newest.
enum Schema {
    /// `GrDs`, the file's `application_id`.
    static let applicationID: Int32 = 0x4772_4473
    static let version = steps.count

    /// What stands, version by version: a released step is frozen. Empty where a version changed derived tables alone.
    private static let steps = [
        Migration001.standing, Migration002.standing, [], Migration004.standing, [], Migration006.standing,
    ]

    /// The tables that are folded from the logbook, subject by subject; a change of them is a new version.
    static let derived: [DerivedTables] = [
        .tickets, .pastRuns, .accounts, .site, .rounds, .standing, .gatherings, .handovers,
    ]

    /// Whether there is something to migrate. A newer schema is refused.
    static func isOld(_ db: Database) throws -> Bool {
        try found(db) < version
    }

    private static func found(_ db: Database) throws -> Int {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found <= version else { throw StoreError.newerSchema(found: found, known: version) }
        return found
    }

    /// Brings a database that is empty or a desk to the newest schema, within the caller's transaction. The logbook and
    /// what is no history stay as they are; the derived tables are laid anew and folded from the logbook.
    static func migrate(_ db: Database, progress: (Upgrade) -> Void = { _ in }) throws {
        let found = try found(db)
        guard found < version else { return }
        for step in steps.dropFirst(found) { try run(step, db) }
        if found > 0 {
            progress(Upgrade(entries: 0, total: Int(try Logbook.tail(db).number)))
            try dropDerivedTables(db)
        }
        try createTables(db)
        if found > 0 { try Connection.withLargeCache(db) { try Fold.everything(db, progress: progress) } }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }

    /// The derived tables alone, empty: what a replay of the logbook writes to.
    static func createTables(_ db: Database) throws {
        for tables in derived { try run(tables.statements, db) }
    }

    /// Whatever the file has of them: all but the logbook and what is no history.
    private static func dropDerivedTables(_ db: Database) throws {
        let names = try String.fetchAll(
            db,
            sql: """
                SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
                AND name <> 'logbook' AND name NOT GLOB 'local_*' AND name NOT GLOB 'sqlite_*'
                """)
        try run(names.map { "DROP TABLE \($0.quotedDatabaseIdentifier)" }, db)
    }

    private static func run(_ statements: [String], _ db: Database) throws {
        for statement in statements { try db.execute(sql: statement) }
    }
}
