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
    private var gatherings: GatheringQuery { GatheringQuery(reading, record) }

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
            let planner = period.record.planner
            let due = try planner.due(in: period.time) { try done($0, in: period.time) }
            return try (due + tied(in: period, from: time.lowerBound)).map { ($0, period.record) }
        }
    }

    /// What is told on the first day of a desk may have begun before there was a site.
    private func tied(in period: SitePeriod, from start: Instant) throws -> [RoundPlanner.Due] {
        let time = (period.record.revision == 1 ? start : period.time.lowerBound)..<period.time.upperBound
        return try period.record.planner.tied(in: time) { try gatherings.near($0) }
    }

    /// All whose windows start within `time`: what nothing happened to yet is not stored, and lies behind what was swept.
    func rows(in time: Range<Instant>, now: Instant) throws -> [RoundRow] {
        let stored = try stored(in: time)
        let known = Set(stored.map(\.id))
        let due = try due(in: try notSwept(time))
        let presumed = try presumed(among: due.map(\.due), before: time.lowerBound, now)
        let rows = due.filter { !known.contains($0.due.id) && !presumed.contains($0.due.id) }
            .map { RoundRow($0.record.planner.plan($0.due)) }
        return (stored + rows).sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
    }

    private func notSwept(_ time: Range<Instant>) throws -> Range<Instant> {
        let open = try RoundMark(db).map { try openSince($0.sweptUntil) } ?? time.lowerBound
        return min(max(time.lowerBound, open), time.upperBound)..<time.upperBound
    }

    /// What counts from the day it was done last is due once: what would follow if nobody did it is not foretold.
    private func presumed(
        among due: [RoundPlanner.Due], before instant: Instant, _ now: Instant
    ) throws -> Set<RoundID> {
        guard due.contains(where: \.isCountedFromDone) else { return [] }
        let before = try openSince(now)..<max(instant, try openSince(now))
        let earlier = try self.due(in: before).map(\.due)
        let time = before.lowerBound..<max(before.upperBound, due.last.map { $0.window.start } ?? instant)
        let over = try Set(stored(in: time).filter(\.stored.isOver).map(\.id))
        var pending: Set<ID<Route>> = []
        return Set(
            (earlier + due).filter {
                guard $0.isCountedFromDone, $0.window.lateUntil >= now, !over.contains($0.id) else {
                    return false
                }
                return !pending.insert($0.id.route).inserted
            }.map(\.id))
    }

    /// No window that starts before was open at that moment, by the sites of then.
    func openSince(_ instant: Instant) throws -> Instant {
        let after = Instant(milliseconds: instant.milliseconds + 1)
        let sites = try reading.sitePeriods(
            current: record, over: instant.adding(minutes: -RoundMark.longest)..<after)
        return instant.adding(minutes: -(sites.map(\.record.site.rounds.longest).max() ?? 0))
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
        let gathering = try id.occasion.flatMap(gatherings.gathering)
        return record.planner.due(id, of: gathering).map { ($0, record) }
    }

    /// Those tied to an occasion: what something happened to, and what is due as it is now.
    func rows(of gathering: Gathering) throws -> [RoundRow] {
        let statement = try db.cachedStatement(
            sql: "SELECT \(RoundColumns.list) FROM rounds INDEXED BY rounds_by_occasion WHERE occasion = ?")
        let rows = try Row.fetchCursor(statement, arguments: [gathering.id.text])
        let stored = try Array(rows.map { try RoundRow($0) })
        let known = Set(stored.map(\.id))
        let due = try gatherings.memory.due(of: gathering).filter { !known.contains($0.due.id) }
            .map { RoundRow($0.planner.plan($0.due)) }
        return (stored + due).sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
    }

    /// What a stored round's route looked like to the site in force at its start.
    func route(of plan: RoundPlan) throws -> Route? {
        try reading.site(at: plan.window.start, current: record).planner.route(of: plan)
    }

    /// When the windows started in which a route was done, in order: the last before `time` and those within.
    private func done(_ route: ID<Route>, in time: Range<Instant>) throws -> [Instant] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT window_start FROM rounds INDEXED BY rounds_by_route
                WHERE route = ?1 AND window_start < ?3 AND state IN (2, 3) AND window_start >= ifnull(
                    (SELECT max(window_start) FROM rounds INDEXED BY rounds_by_route
                    WHERE route = ?1 AND window_start < ?2 AND state IN (2, 3)), ?2)
                ORDER BY window_start
                """)
        return try Int64.fetchAll(
            statement,
            arguments: [route.text, time.lowerBound.milliseconds, time.upperBound.milliseconds]
        ).map { Instant(milliseconds: $0) }
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
        let reach: Int64 = 2 * 86_400_000
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
            isElsewhere: { try isElsewhere($1, at: $2, except: $0) },
            standards: { try reading.standards(at: $0) },
            beginning: { try Logbook.recordedAt(db, .site).first })
    }
}

/// How far the rounds were swept: what was missed before is stored.
struct RoundMark {
    /// Minutes that a window and its grace take at most.
    static let longest = 39 * 1440

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
    /// - Parameter first: when the first site came into force.
    static func reopen(_ db: Database, first: Instant) throws {
        try db.execute(
            sql: """
                INSERT INTO local_rounds (id, swept_until, next_due) VALUES (1, ?, 0)
                ON CONFLICT DO UPDATE SET next_due = 0
                """, arguments: [first.milliseconds])
    }
}
