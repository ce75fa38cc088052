import Domain
import GRDB

/// Rounds of one moment, stored and due.
struct RoundQuery {
    private let reading: Reading
    private let record: SiteRecord

    init(_ reading: Reading, _ record: SiteRecord) {
        self.reading = reading
        self.record = record
    }

    private var db: Database { reading.db }

    /// What is stored of the rounds whose windows start within `time`.
    func stored(in time: Range<Instant>) throws -> [RoundRow] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(RoundColumns.list) FROM rounds INDEXED BY rounds_by_start
                WHERE window_start >= ? AND window_start < ? ORDER BY window_start, id
                """)
        let rows = try Row.fetchCursor(
            statement, arguments: [time.lowerBound.milliseconds, time.upperBound.milliseconds])
        return try Array(rows.map { try RoundRow($0) })
    }

    /// By the plan of the site in force when each window starts.
    func due(in time: Range<Instant>) throws -> [(due: RoundPlanner.Due, record: SiteRecord)] {
        let periods = try reading.sitePeriods(current: record, over: time)
        return try periods.flatMap { period in
            try period.record.planner.due(in: period.time) {
                try lastDone($0, before: period.time.lowerBound)
            }
            .map { ($0, period.record) }
        }
    }

    /// All whose windows start within `time`: what nothing happened to yet is not stored, and lies behind what was swept.
    func rows(in time: Range<Instant>, now: Instant) throws -> [RoundRow] {
        let stored = try stored(in: time)
        let swept = try RoundMark(db)?.sweptUntil ?? Instant(milliseconds: .min)
        let known = Set(stored.map(\.id))
        let from = min(max(time.lowerBound, swept.adding(minutes: -RoundMark.reach)), time.upperBound)
        let due = try due(in: from..<time.upperBound).filter { !known.contains($0.due.id) }
        let plans = due.map { RoundRow($0.record.planner.plan($0.due)) }
        return (stored + plans.droppingPresumed(due.map(\.due), at: now)).sorted {
            ($0.window.start, $0.id) < ($1.window.start, $1.id)
        }
    }

    func entries(of id: RoundID) throws -> [Entry] {
        try Logbook.entries(db, reading.json, about: .round(id))
    }

    func round(_ id: RoundID) throws -> Round? {
        let entries = try entries(of: id)
        guard !entries.isEmpty else { return nil }
        guard let round = Matter(entries)?.round else {
            throw StoreError.corrupt("round \(id.text): its entries do not begin with its plan")
        }
        return round
    }

    /// The round as the site in force at its start wants it; nil where that wants none.
    func due(_ id: RoundID) throws -> (due: RoundPlanner.Due, record: SiteRecord)? {
        let start = record.zone.instant(of: id.start)
        let record = try reading.site(at: start, current: record)
        return record.planner.due(id).map { ($0, record) }
    }

    func lastDone(_ route: ID<Route>, before instant: Instant) throws -> Day? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT max(window_start) FROM rounds INDEXED BY rounds_by_route
                WHERE route = ? AND window_start < ? AND state IN (2, 3)
                """)
        let start = try Int64.fetchOne(statement, arguments: [route.text, instant.milliseconds])
        return start.map { record.zone.day(of: Instant(milliseconds: $0)) }
    }

    /// The newest stored round of a route before an instant.
    func last(of route: ID<Route>, before instant: Instant) throws -> RoundRow? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(RoundColumns.list) FROM rounds INDEXED BY rounds_by_route
                WHERE route = ? AND window_start < ? ORDER BY window_start DESC LIMIT 1
                """)
        return try Row.fetchOne(statement, arguments: [route.text, instant.milliseconds]).map {
            try RoundRow($0)
        }
    }

    /// What was read of an item before an instant, the newest first.
    func readings(
        _ route: ID<Route>, _ point: ID<Checkpoint>, _ item: ID<CheckItem>, before instant: Instant,
        except id: RoundID, limit: Int
    ) throws -> [MeterReading] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT value FROM readings WHERE route = ? AND point = ? AND item = ? AND read_at <= ?
                AND round <> ? ORDER BY read_at DESC LIMIT ?
                """)
        let values = try Int64.fetchAll(
            statement,
            arguments: [route.text, point.text, item.text, instant.milliseconds, id.text, limit])
        return values.map { MeterReading(thousandths: $0) }
    }

    /// When an item last had a finding at a checkpoint before an instant.
    func lastFinding(
        _ route: ID<Route>, _ point: ID<Checkpoint>, _ item: ID<CheckItem>, before instant: Instant,
        except id: RoundID
    ) throws -> Instant? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT max(found_at) FROM findings INDEXED BY findings_by_place
                WHERE route = ? AND point = ? AND item = ? AND found_at <= ? AND round <> ?
                """)
        let time = try Int64.fetchOne(
            statement,
            arguments: [route.text, point.text, item.text, instant.milliseconds, id.text])
        return time.map { Instant(milliseconds: $0) }
    }

    /// Whether somebody was on another round at that time.
    func isElsewhere(_ person: ID<Person>, at instant: Instant, except id: RoundID) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM rounds INDEXED BY rounds_by_walker
                WHERE walker = ? AND window_start BETWEEN ? AND ? AND id <> ?
                AND started_at < ? AND ifnull(finished_at, late_until) > ?)
                """)
        let time = instant.milliseconds
        let reach = Int64(RoundMark.reach) * 60_000
        return try Bool.fetchOne(
            statement, arguments: [person.text, time - reach, time + reach, id.text, time, time]) ?? false
    }
}

extension RoundQuery {
    /// What a decision may look up.
    var memory: RoundMemory {
        RoundMemory(
            entries: { try entries(of: $0) },
            planner: { try reading.site(at: $0, current: record).planner },
            lastFinding: { try lastFinding($0.route, $1, $2, before: $3, except: $0) },
            readings: { try readings($0.route, $1, $2, before: $3, except: $0, limit: 6) },
            isElsewhere: { try isElsewhere($1, at: $2, except: $0) })
    }
}

extension [RoundRow] {
    /// What counts from the day it was done last is due once: what would follow if nobody did it is not foretold.
    fileprivate func droppingPresumed(_ due: [RoundPlanner.Due], at now: Instant) -> [RoundRow] {
        var pending: Set<ID<Route>> = []
        return zip(self, due).compactMap { row, due in
            guard due.isCountedFromDone else { return row }
            if pending.contains(row.id.route) { return nil }
            if row.window.lateUntil >= now { pending.insert(row.id.route) }
            return row
        }
    }
}

/// How far the rounds were swept: what was missed before is stored.
struct RoundMark {
    /// Minutes that a window and its grace take at most.
    static let reach = 2 * 1440

    var sweptUntil: Instant
    /// Nothing is missed by time alone before.
    var nextDue: Instant

    init?(_ db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT swept_until, next_due FROM local_rounds")
        guard let row = try Row.fetchOne(statement) else { return nil }
        sweptUntil = Instant(milliseconds: row[0])
        nextDue = Instant(milliseconds: row[1])
    }

    static func write(_ sweptUntil: Instant, nextDue: Instant, _ db: Database) throws {
        try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO local_rounds (id, swept_until, next_due) VALUES (1, ?, ?)"
        ).execute(arguments: [sweptUntil.milliseconds, nextDue.milliseconds])
    }

    /// Another site may want others.
    static func reopen(_ db: Database) throws {
        try db.execute(sql: "UPDATE local_rounds SET next_due = 0")
    }
}
