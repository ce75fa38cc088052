import GRDB
import GRDBSQLite

/// A statement without results that runs for thousands of rows: values are bound one by one, with no array of
/// arguments in between.
struct RepeatedStatement {
    private let statement: Statement

    init(_ db: Database, _ sql: String) throws {
        statement = try db.cachedStatement(sql: sql)
    }

    /// `bind` is given the raw statement; the first place is 1.
    func run(_ bind: (SQLiteStatement) -> Void) throws {
        let raw = statement.sqliteStatement
        sqlite3_reset(raw)
        bind(raw)
        let code = sqlite3_step(raw)
        guard code == SQLITE_DONE else {
            let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(raw)))
            sqlite3_reset(raw)
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
        }
        sqlite3_reset(raw)
    }

    func run(_ values: (any StatementBinding)...) throws {
        try run { raw in
            for (index, value) in values.enumerated() { _ = value.bind(to: raw, at: CInt(index + 1)) }
        }
    }
}
