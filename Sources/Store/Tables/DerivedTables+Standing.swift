import Domain
import GRDB

extension DerivedTables {
    /// Which standing matters there are; what each is, its entries tell. Times are milliseconds since 1970 in UTC.
    static let standing = DerivedTables(
        statements: [
            """
            CREATE TABLE standing (
                id TEXT PRIMARY KEY,
                kind TEXT NOT NULL,
                number INTEGER NOT NULL,
                ended_at INTEGER,
                revision INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX standing_by_number ON standing (kind, number)",
            "CREATE INDEX standing_open ON standing (id) WHERE ended_at IS NULL",
            "CREATE INDEX standing_by_end ON standing (ended_at) WHERE ended_at IS NOT NULL",
        ],
        comparisons: [TableComparison("standing", key: ["id"], ["kind", "number", "ended_at", "revision"])])
}

extension TableWriter {
    func put(_ matter: StandingMatter) throws {
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO standing (id, kind, number, ended_at, revision) VALUES (?,?,?,?,?)"
        ).execute(arguments: [
            matter.id.text, matter.id.kind.rawValue, matter.id.number, matter.endedAt?.milliseconds,
            matter.revision,
        ])
    }
}
