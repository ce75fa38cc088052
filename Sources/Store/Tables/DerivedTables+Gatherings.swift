import Domain
import GRDB

/// Occasions. Times are milliseconds since 1970 in UTC; `served` is the rounds, parted by spaces.
extension DerivedTables {
    static let gatherings = DerivedTables(
        statements: [
            """
            CREATE TABLE occasions (
                id TEXT PRIMARY KEY,
                revision INTEGER NOT NULL,
                grid TEXT NOT NULL,
                place TEXT NOT NULL,
                start_at INTEGER NOT NULL,
                end_at INTEGER NOT NULL,
                title TEXT NOT NULL,
                heads INTEGER,
                source TEXT,
                source_key TEXT,
                known_since INTEGER NOT NULL,
                placing INTEGER NOT NULL,
                served TEXT NOT NULL,
                cancelled TEXT,
                last_entry INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX occasions_by_start ON occasions (start_at)",
            "CREATE INDEX occasions_by_end ON occasions (end_at)",
            "CREATE INDEX occasions_by_grid ON occasions (grid)",
            "CREATE INDEX occasions_by_source ON occasions (source, source_key) WHERE source IS NOT NULL",
        ],
        comparisons: [
            TableComparison("occasions", key: ["id"], GatheringColumns.compared)
        ])
}

/// The columns of the table of occasions and what one puts in them.
enum GatheringColumns {
    static let list = """
        id, revision, grid, place, start_at, end_at, title, heads, source, source_key, known_since, placing, served, \
        cancelled
        """

    /// All but the key.
    static let compared =
        list.split(separator: ",").dropFirst().map { $0.drop { $0 == " " }.description } + ["last_entry"]

    static func values(_ gathering: Gathering) -> [(any DatabaseValueConvertible)?] {
        let details = gathering.details
        return [
            gathering.id.text, gathering.revision, details.grid.text, details.place,
            details.start.milliseconds,
            details.end.milliseconds, details.title, details.heads, gathering.source?.name,
            gathering.source?.key, gathering.knownSince.milliseconds, gathering.placing,
            gathering.served.map(\.text).joined(separator: " "), gathering.cancelled,
        ]
    }
}

extension Gathering {
    /// Reads a row of the columns of `GatheringColumns.list`.
    init(_ row: Row) throws(StoreError) {
        guard let id = GatheringID(row[0] as String) else { throw .corrupt("occasions: no occasion's name") }
        let details = Details(
            grid: ID(row[2]), place: row[3], start: Instant(milliseconds: row[4]),
            end: Instant(milliseconds: row[5]), title: row[6], heads: row[7])
        let (source, key) = (row[8] as String?, row[9] as String?)
        let served = (row[12] as String).split(separator: " ").compactMap { RoundID($0) }
        self.init(
            id: id, revision: row[1], details: details,
            source: source.flatMap { name in key.map { Source(name: name, key: $0) } },
            knownSince: Instant(milliseconds: row[10]), placing: row[11], served: served, cancelled: row[13])
    }
}

extension TableWriter {
    func put(_ gathering: Gathering, entry: Int64) throws {
        let values = GatheringColumns.values(gathering) + [entry]
        let places = values.map { _ in "?" }.joined(separator: ",")
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO occasions (\(GatheringColumns.list), last_entry) VALUES (\(places))"
        ).execute(arguments: StatementArguments(values))
    }
}
