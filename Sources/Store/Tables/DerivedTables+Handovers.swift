import Domain
import GRDB

extension DerivedTables {
    /// Which handovers there are, what lists tell of them, and who holds the desk now. Times are milliseconds since 1970 in
    /// UTC; `signers` is who signed, `readers` who signed or read, parted by spaces.
    static let handovers = DerivedTables(
        statements: [
            """
            CREATE TABLE handovers (
                number INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                state TEXT NOT NULL,
                outgoing TEXT NOT NULL,
                incoming TEXT,
                shift TEXT,
                day TEXT NOT NULL,
                since INTEGER NOT NULL,
                cut INTEGER NOT NULL,
                started_at INTEGER NOT NULL,
                ended_at INTEGER,
                countersign_by INTEGER,
                signers TEXT NOT NULL,
                readers TEXT NOT NULL,
                revision INTEGER NOT NULL,
                last_entry INTEGER NOT NULL
            ) STRICT
            """,
            "CREATE UNIQUE INDEX handovers_open ON handovers (state) WHERE state = 'open'",
            """
            CREATE TABLE watch (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                holder TEXT,
                since INTEGER NOT NULL,
                stay_until INTEGER,
                stay_reason TEXT,
                revision INTEGER NOT NULL
            ) STRICT
            """,
        ],
        comparisons: [
            TableComparison("handovers", key: ["number"], HandoverColumns.compared),
            TableComparison(
                "watch", key: ["id"], ["holder", "since", "stay_until", "stay_reason", "revision"]),
        ])
}

/// The columns of the table of handovers and what one puts in them.
enum HandoverColumns {
    static let list = """
        number, kind, state, outgoing, incoming, shift, day, since, cut, started_at, ended_at, countersign_by, signers, \
        readers
        """

    /// All but the key.
    static let compared =
        list.split(separator: ",").dropFirst().map { $0.drop { $0 == " " }.description }
        + ["revision", "last_entry"]

    static func values(_ row: HandoverRow) -> [(any DatabaseValueConvertible)?] {
        [
            row.id.number, row.kind.rawValue, row.state.rawValue, row.outgoing.text, row.incoming?.text,
            row.shift?.text, row.day, row.since, row.cut, row.startedAt.milliseconds,
            row.endedAt?.milliseconds, row.countersignBy?.milliseconds,
            row.signers.map(\.text).joined(separator: " "), row.readers.map(\.text).joined(separator: " "),
        ]
    }
}

extension HandoverRow {
    /// Reads a row of the columns of `HandoverColumns.list`.
    init(_ row: Row) throws(StoreError) {
        guard let kind = Handover.Kind(rawValue: row[1]), let state = Handover.State(rawValue: row[2]) else {
            throw .corrupt("handovers: a code that means nothing")
        }
        self.init(
            id: HandoverID(number: row[0]), kind: kind, state: state, outgoing: ID(row[3]),
            incoming: (row[4] as String?).map { ID($0) }, shift: (row[5] as String?).map { ID($0) },
            day: row[6], since: row[7], cut: row[8], startedAt: Instant(milliseconds: row[9]),
            endedAt: (row[10] as Int64?).map { Instant(milliseconds: $0) },
            countersignBy: (row[11] as Int64?).map { Instant(milliseconds: $0) },
            signers: HandoverRow.people(row[12]), readers: HandoverRow.people(row[13]))
    }

    private static func people(_ list: String) -> [ID<Operator>] {
        list.split(separator: " ").map { ID(String($0)) }
    }
}

extension Watch {
    /// Nil where nobody ever held it.
    init?(_ db: Database) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT revision, holder, since, stay_until, stay_reason FROM watch WHERE id = 1"))
        guard let row else { return nil }
        let until = (row[3] as Int64?).map { Instant(milliseconds: $0) }
        self.init(
            revision: row[0], holder: (row[1] as String?).map { ID($0) },
            since: Instant(milliseconds: row[2]),
            stay: until.map { Stay(until: $0, reason: row[4] ?? "") })
    }
}

extension TableWriter {
    func put(_ handover: Handover, entry: Int64) throws {
        let values = HandoverColumns.values(HandoverRow(handover)) + [handover.revision, entry]
        let places = values.map { _ in "?" }.joined(separator: ",")
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO handovers (\(HandoverColumns.list), revision, last_entry) VALUES (\(places))
                """
        ).execute(arguments: StatementArguments(values))
    }

    func put(_ watch: Watch) throws {
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO watch (id, holder, since, stay_until, stay_reason, revision)
                VALUES (1,?,?,?,?,?)
                """
        ).execute(arguments: [
            watch.holder?.text, watch.since.milliseconds, watch.stay?.until.milliseconds, watch.stay?.reason,
            watch.revision,
        ])
    }
}
