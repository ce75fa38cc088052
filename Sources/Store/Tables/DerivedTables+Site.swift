import Domain
import GRDB

extension DerivedTables {
    static let site = DerivedTables(
        statements: [
            """
            CREATE TABLE site (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                revision INTEGER NOT NULL,
                data TEXT NOT NULL
            ) STRICT
            """
        ],
        comparisons: [
            TableComparison("site", key: ["id"], ["revision", "data"])
        ])
}

extension TableWriter {
    func put(_ site: Site, revision: Int) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO site (id, revision, data) VALUES (1,?,?)",
            arguments: [revision, try json.text(site)])
    }
}
