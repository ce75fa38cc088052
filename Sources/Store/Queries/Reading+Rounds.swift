import Domain
import GRDB

extension Reading {
    /// Stored or due, whose windows start within `time`, in their order.
    package func rounds(in time: Range<Instant>, now: Instant) throws -> [RoundRow] {
        try RoundQuery(self, site()).rows(in: time, now: now)
    }

    /// When the window of the first one that is stored started.
    package func firstRound() throws -> Instant? {
        let statement = try db.cachedStatement(
            sql: "SELECT min(window_start) FROM rounds INDEXED BY rounds_by_start")
        return try Int64.fetchOne(statement).map { Instant(milliseconds: $0) }
    }

    /// Nil where the site wants no such round and none is stored.
    package func round(_ id: RoundID) throws -> RoundFile? {
        let query = RoundQuery(self, try site())
        let (round, due) = (try query.round(id), try query.due(id))
        guard let plan = round?.plan ?? due.map({ $0.record.planner.plan($0.due) }) else { return nil }
        let route = try due?.due.route ?? query.route(of: plan)
        return RoundFile(
            row: round.map { RoundRow($0) } ?? RoundRow(plan), round: round, plan: plan, route: route,
            last: try query.last(of: id.route, before: plan.window.start),
            readings: try readings(of: plan, route, query), tickets: try tickets(of: round),
            clauses: try clauses(of: round))
    }

    private func tickets(of round: Round?) throws -> [TicketNumber: TicketState] {
        var states: [TicketNumber: TicketState] = [:]
        for number in (round?.findings ?? []).compactMap(\.ticket) {
            states[number] = try ticketState(of: number)
        }
        return states
    }

    private func clauses(of round: Round?) throws -> [String: Clause] {
        let cited = Set(round?.findings.compactMap(\.clause) ?? [])
        guard let round, !cited.isEmpty else { return [:] }
        let standards = try standards(at: round.plan.window.start)
        let found = cited.compactMap { text in
            (try? standards.clause(cited: text)).map { (text, $0.clause) }
        }
        return Dictionary(found) { first, _ in first }
    }

    private func readings(
        of plan: RoundPlan, _ route: Route?, _ query: RoundQuery
    ) throws -> [RoundFile.PlaceOfItem: [MeterReading]] {
        var readings: [RoundFile.PlaceOfItem: [MeterReading]] = [:]
        for point in route?.points ?? [] {
            for item in point.items where item.gauge != nil {
                let place = RoundFile.PlaceOfItem(point: point.id, item: item.id)
                readings[place] = try query.readings(
                    plan.id.route, point.id, item.id, before: plan.window.lateUntil, except: plan.id, limit: 5
                )
            }
        }
        return readings
    }
}
