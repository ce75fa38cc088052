import Domain
import GRDB

/// Occasions of one moment.
struct GatheringQuery {
    private let reading: Reading
    private let record: SiteRecord

    init(_ reading: Reading, _ record: SiteRecord) {
        self.reading = reading
        self.record = record
    }

    private var db: Database { reading.db }

    /// Those that begin or end within `time`.
    func near(_ time: Range<Instant>) throws -> [Gathering] {
        try gatherings(
            """
            SELECT \(GatheringColumns.list) FROM occasions INDEXED BY occasions_by_start
            WHERE start_at >= ?1 AND start_at < ?2
            UNION SELECT \(GatheringColumns.list) FROM occasions INDEXED BY occasions_by_end
            WHERE end_at >= ?1 AND end_at < ?2 ORDER BY start_at, id
            """, [time.lowerBound.milliseconds, time.upperBound.milliseconds])
    }

    /// Those that take place within `time`, cancelled ones among them, by their start.
    func during(_ time: Range<Instant>) throws -> [Gathering] {
        try gatherings(
            """
            SELECT \(GatheringColumns.list) FROM occasions INDEXED BY occasions_by_start
            WHERE start_at >= ?1 AND start_at < ?3 AND end_at > ?2 ORDER BY start_at, id
            """,
            [
                time.lowerBound.adding(minutes: -Gathering.mostDays * 1440).milliseconds,
                time.lowerBound.milliseconds, time.upperBound.milliseconds,
            ])
    }

    private func gatherings(_ sql: String, _ arguments: StatementArguments) throws -> [Gathering] {
        let rows = try Row.fetchCursor(try db.cachedStatement(sql: sql), arguments: arguments)
        return try Array(rows.map { try Gathering($0) })
    }

    func gathering(_ id: GatheringID) throws -> Gathering? {
        try gatherings("SELECT \(GatheringColumns.list) FROM occasions WHERE id = ?", [id.text]).first
    }

    func entries(of id: GatheringID) throws -> [Entry] {
        try Logbook.entries(db, reading.json, about: .gathering(id))
    }

    /// The one that came from there.
    func planned(from source: Source) throws -> GatheringID? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM occasions INDEXED BY occasions_by_source
                WHERE source IS NOT NULL AND source = ? AND source_key = ?
                """)
        return try String.fetchOne(statement, arguments: [source.name, source.key]).flatMap {
            GatheringID($0)
        }
    }

    private func nextNumber(_ day: Day) throws -> Int {
        let first = String(GatheringID(day: day, number: 1).text.dropLast(2))
        let statement = try db.cachedStatement(
            sql: "SELECT max(CAST(substr(id, 9) AS INTEGER)) FROM occasions WHERE id >= ? AND id < ?")
        // The point is the sign behind the hyphen.
        let last = try Int.fetchOne(statement, arguments: [first, String(first.dropLast()) + "."])
        return (last ?? 0) + 1
    }

    private func rounds(of id: GatheringID) throws -> [RoundID] {
        let statement = try db.cachedStatement(
            sql:
                "SELECT id FROM rounds INDEXED BY rounds_by_occasion WHERE occasion = ? ORDER BY window_start, id"
        )
        return try String.fetchAll(statement, arguments: [id.text]).compactMap { RoundID($0) }
    }
}

extension GatheringQuery {
    /// What a decision may look up.
    var memory: GatheringMemory {
        GatheringMemory(
            entries: entries, planned: planned, nextNumber: nextNumber, rounds: rounds,
            planners: { time in
                try reading.sitePeriods(current: record, over: time).map { period in
                    let from = period.record.revision == 1 ? time.lowerBound : period.time.lowerBound
                    return (from..<period.time.upperBound, period.record.planner)
                }
            })
    }
}

extension Reading {
    /// The occasions that take place within `time`, cancelled ones among them, by their start.
    package func gatherings(during time: Range<Instant>) throws -> [Gathering] {
        try GatheringQuery(self, site()).during(time)
    }

    /// Nil where there is none.
    package func gathering(_ id: GatheringID) throws -> Gathering? {
        try GatheringQuery(self, site()).gathering(id)
    }

    /// The rounds tied to an occasion, stored or due, by the start of their windows.
    package func rounds(of gathering: Gathering) throws -> [RoundRow] {
        try RoundQuery(self, site()).rows(of: gathering)
    }
}
