import Domain

@testable import Panes

extension MemoryDesk {
    var planner: RoundPlanner { RoundPlanner(setting.site, zone: setting.zone) }

    private func stored(_ id: RoundID) -> Round? {
        Matter(entries.filter { $0.subject == .round(id) })?.round
    }

    var storedRounds: [Round] {
        Set(entries.compactMap(\.subject.round)).compactMap { stored($0) }
    }

    var roundMemory: RoundMemory {
        RoundMemory(
            entries: { id in entries.filter { $0.subject == .round(id) } },
            planner: { _ in planner },
            lastFinding: { id, point, item, time in
                storedRounds.filter { $0.id.route == id.route && $0.id != id }.flatMap(\.findings)
                    .filter { $0.point == point && $0.item == item && $0.foundAt <= time }.map(\.foundAt)
                    .max()
            },
            readings: { readings($0, $1, $2, before: $3) }, isElsewhere: { _, _, _ in false })
    }

    /// The newest first: the last five.
    private func readings(
        _ id: RoundID, _ point: ID<Checkpoint>, _ item: ID<CheckItem>, before time: Instant
    ) -> [MeterReading] {
        let looks = storedRounds.filter { $0.id.route == id.route && $0.id != id }.compactMap {
            $0.look(point, item)
        }
        return looks.filter { $0.at <= time }.sorted { $0.at > $1.at }.compactMap(\.reading).prefix(5).map {
            $0
        }
    }

    private func last(before id: RoundID) -> RoundRow? {
        storedRounds.filter { $0.id.route == id.route && $0.id < id }.max { $0.id < $1.id }.map {
            RoundRow($0)
        }
    }

    func rounds(in time: Range<Instant>) -> [RoundRow] {
        let planned = planner.due(in: time) { _ in [] } + planner.tied(in: time, gatherings: gatheringsNear)
        let due = planned.map { due in
            stored(due.id).map { RoundRow($0) } ?? RoundRow(planner.plan(due))
        }
        return due.sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
    }

    func round(_ id: RoundID) -> RoundFile? {
        let (round, due) = (stored(id), planner.due(id, of: id.occasion.flatMap(gathering)))
        guard let plan = round?.plan ?? due.map({ planner.plan($0) }) else { return nil }
        return RoundFile(
            row: round.map { RoundRow($0) } ?? RoundRow(plan), round: round, plan: plan, route: due?.route,
            last: last(before: id), readings: readings(of: id, due?.route))
    }

    func openFindings(limit: Int) -> [FindingRow] {
        let rows = storedRounds.flatMap { round in
            round.findings.filter { $0.state != .passed }.map { finding in
                FindingRow(
                    round: round.id, grid: round.plan.grid, finding: finding,
                    ticketState: finding.ticket.flatMap { self[$0]?.body.state })
            }
        }
        return Array(
            rows.sorted { ($0.finding.foundAt, $0.id.text) < ($1.finding.foundAt, $1.id.text) }.prefix(limit))
    }

    func scores(in time: Range<Instant>) -> [ScoreSheet.Line] {
        let lines = storedRounds.filter { time.contains($0.plan.window.start) }.flatMap { round in
            round.scored.map { scored in
                let entry = entries.first {
                    $0.subject == .round(round.id) && $0.revision == scored.revision
                }
                return ScoreSheet.Line(round: round.id, score: scored.score, entry: entry?.number ?? 0)
            }
        }
        return lines.sorted { $0.entry < $1.entry }
    }

    private func readings(of id: RoundID, _ route: Route?) -> [RoundFile.PlaceOfItem: [MeterReading]] {
        var readings: [RoundFile.PlaceOfItem: [MeterReading]] = [:]
        for point in route?.points ?? [] {
            for item in point.items where item.gauge != nil {
                let place = RoundFile.PlaceOfItem(point: point.id, item: item.id)
                readings[place] = self.readings(id, point.id, item.id, before: now)
            }
        }
        return readings
    }

    /// For what a test takes for granted.
    mutating func expect(round work: RoundWork, at: Instant? = nil, by author: ID<Operator> = "limei") {
        let present = now
        defer { now = max(present, now) }
        if let at { now = at }
        let result = carryOut(Order(work, happenedAt: at), by: Compound.author(author, desk: "tty2"))
        guard case .success = result else { fatalError("\(result)") }
    }
}
