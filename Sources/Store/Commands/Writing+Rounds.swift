import Domain
import GRDB

extension Writing {
    /// So many days are gone through in one write.
    private static let sweptDays = 7

    var rounds: RoundQuery { RoundQuery(reading, record) }

    /// Writes the rounds that time alone ended by now and nobody wrote yet, each as it stood with the site in force then.
    /// - Returns: how many, and whether there is more to go through.
    mutating func sweepRounds() throws -> (count: Int, hasMore: Bool) {
        let mark = try RoundMark(db)
        if let mark, mark.nextDue > now { return (0, false) }
        guard let swept = try mark?.sweptUntil ?? firstSite() else { return (0, false) }
        let until = min(now, swept.adding(minutes: Self.sweptDays * 1440))
        let count = try writeOverdue(until) + writeMissed(rounds.openSince(swept)..<until, until)
        try RoundMark.write(until, nextDue: until < now ? until : try nextDue(), db)
        return (count, until < now)
    }

    /// When the first site came into force: of rounds before nobody was told.
    func firstSite() throws -> Instant? { try Logbook.recordedAt(db, .site).first }

    /// Nothing is to be swept as long as no site has routes.
    func reopenRounds(for site: Site) throws {
        let isIdle = record.site.rounds.routes.isEmpty && site.rounds.routes.isEmpty
        if !isIdle { try reopenRounds() }
    }

    /// What is due next is to be looked for anew.
    func reopenRounds() throws {
        if let first = try firstSite() { try RoundMark.reopen(db, first: first) }
    }

    private mutating func writeOverdue(_ until: Instant) throws -> Int {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM rounds INDEXED BY rounds_under_way WHERE state = 1 AND late_until < ?
                ORDER BY late_until
                """)
        let ids = try String.fetchAll(statement, arguments: [until.milliseconds]).compactMap { RoundID($0) }
        for id in ids {
            guard let round = try rounds.round(id) else { continue }
            let site = try reading.site(at: round.plan.window.start, current: record)
            try writeLapse(of: round, isNew: false, by: site)
        }
        return ids.count
    }

    private mutating func writeMissed(_ time: Range<Instant>, _ until: Instant) throws -> Int {
        let known = Set(try rounds.stored(in: time).map(\.id))
        let missed = try rounds.due(in: time).filter {
            $0.due.window.lateUntil < until && !known.contains($0.due.id)
        }
        for (due, record) in missed.sorted(by: { $0.due.window.lateUntil < $1.due.window.lateUntil }) {
            try writeLapse(of: Round(planned: record.planner.plan(due)), isNew: true, by: record)
        }
        return missed.count
    }

    /// Writes what time alone did to a round, where it did.
    mutating func writeLapse(of round: Round, isNew: Bool, by record: SiteRecord) throws {
        var occasion = occasion(round.plan.window.lateUntil)
        (occasion.site, occasion.clocks) = (record.site, record.clocks)
        guard let fact = round.decideLapse(isNew: isNew, occasion) else { return }
        try write(
            Decision(
                .round(fact), about: .round(round.id), on: isNew ? nil : .round(round),
                at: round.plan.window.lateUntil))
    }

    /// When the next is missed by time alone; looked for anew after a day.
    private func nextDue() throws -> Instant {
        let horizon = now.adding(minutes: 1440)
        let near = try rounds.openSince(now)..<horizon
        let known = Dictionary(
            try rounds.stored(in: near).map { ($0.id, $0.stored.isOver) }, uniquingKeysWith: { $1 })
        let ends = try rounds.due(in: near).filter { known[$0.due.id] != true }.map(\.due.window.lateUntil)
        let next = try (ends + underWay()).filter { $0 >= now }.min() ?? horizon
        return min(horizon, Instant(milliseconds: next.milliseconds + 1))
    }

    /// Until when those under way are late, first of all; the site of today need not know them.
    private func underWay() throws -> [Instant] {
        let statement = try db.cachedStatement(
            sql: "SELECT min(late_until) FROM rounds INDEXED BY rounds_under_way WHERE state = 1")
        return try Int64.fetchOne(statement).map { [Instant(milliseconds: $0)] } ?? []
    }
}

extension Reading {
    /// Whether time alone may have ended a round by now that nobody wrote yet.
    func areRoundsDue(by now: Instant) throws -> Bool {
        guard let mark = try RoundMark(db) else { return try !site().site.rounds.routes.isEmpty }
        return mark.nextDue <= now
    }
}
