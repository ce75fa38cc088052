import Domain
import GRDB

extension SiteUse {
    /// What the tickets of the tables name, read from indexes by leaps.
    init(_ db: Database) throws {
        let assisting = try SiteUse.values(of: "assisting", db).flatMap { $0.split(separator: " ") }
        let teams = try SiteUse.values(of: "team", db) + assisting.map(String.init)
        self.init(
            grids: try SiteUse.counted("grid", db).union(SiteUse.metIn(db)),
            specialists: try SiteUse.counted("specialist", db),
            categories: Set(try SiteUse.values(of: "category", db).map { ID($0) }),
            teams: Set(teams.map { ID($0) }),
            technicians: Set(try SiteUse.values(of: "technician", db).map { ID($0) }),
            jobs: try SiteUse.jobs(db))
    }

    private static func jobs(_ db: Database) throws -> [ID<Person>: Int] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT technician, count(*) FROM tickets INDEXED BY open_queue
                WHERE state <= 6 AND state <= 5 AND technician IS NOT NULL GROUP BY technician
                """)
        return Dictionary(rows.map { (ID($0[0] as String), $0[1] as Int) }) { first, _ in first }
    }

    private static func counted<Kind>(_ column: String, _ db: Database) throws -> Set<ID<Kind>> {
        Set(try String.fetchAll(db, sql: "SELECT DISTINCT \(column) FROM counters").map { ID($0) })
    }

    /// Where occasions take place.
    private static func metIn(_ db: Database) throws -> [ID<Grid>] {
        try String.fetchAll(db, sql: "SELECT DISTINCT grid FROM occasions").map { ID($0) }
    }

    private static func values(of column: String, _ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                WITH RECURSIVE found (value) AS (
                    SELECT min(\(column)) FROM tickets WHERE \(column) IS NOT NULL
                    UNION ALL
                    SELECT (SELECT min(\(column)) FROM tickets WHERE \(column) > found.value)
                    FROM found WHERE found.value IS NOT NULL
                )
                SELECT value FROM found WHERE value IS NOT NULL
                """)
    }
}
