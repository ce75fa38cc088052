import Domain

/// The rounds that the people of a demo desk walked: most in time, some late, a few with a finding, a few not at all.
struct DemoRounds {
    /// One deed of somebody who walks, or plans what is walked for.
    struct Walk {
        var at: Instant
        var work: Order.Work
    }

    private let site: Site
    private let begin: Instant
    private let now: Instant
    private let language: Language
    private(set) var numbers: SeededNumbers
    private(set) var walks: [Walk] = []
    /// When a route that counts from its last day was walked last.
    private var last: [ID<Route>: Instant] = [:]

    private static let daysBetween = 15

    init(_ site: Site, _ zone: Zone, from begin: Instant, to now: Instant, _ language: Language, seed: UInt64)
    {
        (self.site, self.begin, self.now, self.language) = (site, begin, now, language)
        numbers = SeededNumbers(seed: seed &+ 0x0526)
        let planner = RoundPlanner(site, zone: zone)
        for due in planner.due(in: begin..<now, done: { _ in [] }) { walk(due, planner) }
        meet(planner, zone, seed)
        walks.sort { $0.at < $1.at }
    }

    private mutating func meet(_ planner: RoundPlanner, _ zone: Zone, _ seed: UInt64) {
        let meetings = DemoGatherings(site, zone, from: begin, to: now, language, seed: seed)
        for meeting in meetings.all {
            walks.append(
                Walk(at: meeting.knownSince, work: .gathering(.plan(meeting.details, meeting.source))))
        }
        for due in planner.tied(in: begin..<now, gatherings: { meetings.near($0) }) { walk(due, planner) }
    }

    private mutating func walk(_ due: RoundPlanner.Due, _ planner: RoundPlanner) {
        let luck = numbers.below(100)
        if due.isCountedFromDone {
            let rest = last[due.route.id].map {
                due.window.start.minutes(since: $0) < Self.daysBetween * 1440
            }
            guard rest != true else { return }
            last[due.route.id] = due.window.start
        } else if luck < 4 {
            return
        }
        let length = max(2, due.window.end.minutes(since: due.window.start))
        let isLate = luck < 9 && due.window.lateUntil > due.window.end.adding(minutes: 2)
        let at =
            isLate
            ? due.window.end.adding(minutes: 1)
            : due.window.start.adding(minutes: numbers.within(1...length - 1))
        guard at < now.adding(minutes: -1) else { return }
        let told = readings(due.route, at) + (luck > 90 ? [finding(due.route)].compactMap { $0 } : [])
        let command = RoundCommand.check(told + [Told(.fine)], said: nil)
        walks.append(Walk(at: at, work: .round(.move(command, due.id, by: nil))))
        if due.route.needsSecondLook { second(planner.plan(due), at: at) }
    }

    /// Another person looks a minute later.
    private mutating func second(_ plan: RoundPlan, at: Instant) {
        guard let other = site.people.first(where: { $0.id != plan.responsible.person && !$0.isRetired })
        else {
            return
        }
        walks.append(Walk(at: at.adding(minutes: 1), work: .round(.move(.second, plan.id, by: other.id))))
    }

    private mutating func finding(_ route: Route) -> Told? {
        guard let point = numbers.pick(route.points), let item = numbers.pick(point.items), item.gauge == nil
        else { return nil }
        let words = Phrase("\(item.name.zh)有问题", "\(item.name.en): not in order")
        return Told(.finding(words[language], nil, photo: nil), point: point.id, item: item.id)
    }

    /// What is read off: a meter runs on, anything else lies between its limits.
    private func readings(_ route: Route, _ at: Instant) -> [Told] {
        route.points.flatMap { point in
            point.items.compactMap { item in
                item.gauge.map {
                    Told(.reading(reading($0, at), nil), point: point.id, item: item.id)
                }
            }
        }
    }

    private func reading(_ gauge: Gauge, _ at: Instant) -> MeterReading {
        if gauge.isCounter {
            return MeterReading(thousandths: 1_280_000 + Int64(at.minutes(since: begin)) * 25)
        }
        let low = gauge.low ?? gauge.high ?? MeterReading(thousandths: 0)
        let high = gauge.high ?? low
        return MeterReading(thousandths: (low.thousandths + high.thousandths) / 2)
    }
}
