import Domain
import GRDB

extension DerivedTables {
    static let accounts = DerivedTables(
        statements: [
            """
            CREATE TABLE operators (
                id TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                roles TEXT NOT NULL,
                system_user TEXT,
                enabled INTEGER NOT NULL,
                revision INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """
        ],
        comparisons: [
            TableComparison(
                "operators", key: ["id"], ["name", "roles", "system_user", "enabled", "revision"])
        ])
}

extension TableWriter {
    func put(_ account: Operator) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO operators (id, name, roles, system_user, enabled, revision)
                VALUES (?,?,?,?,?,?)
                """,
            arguments: [
                account.id.text, account.name,
                account.roles.sorted().map(\.rawValue).joined(separator: " "), account.systemUser,
                account.isEnabled, account.revision,
            ])
    }
}

extension Operator {
    private static let columns = "id, name, roles, system_user, enabled, revision"

    static func all(_ db: Database) throws -> [Operator] {
        try Row.fetchAll(db, sql: "SELECT \(columns) FROM operators ORDER BY id").map(Operator.init)
    }

    static func standing(of id: ID<Operator>, _ db: Database) throws -> Operator? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM operators WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.text]).map(Operator.init)
    }

    private init(_ row: Row) {
        let roles = (row[2] as String).split(separator: " ").compactMap { Role(rawValue: String($0)) }
        self.init(
            id: ID(row[0]), name: row[1], roles: Set(roles), systemUser: row[3], isEnabled: row[4],
            revision: row[5])
    }
}
