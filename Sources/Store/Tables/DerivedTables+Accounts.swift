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
