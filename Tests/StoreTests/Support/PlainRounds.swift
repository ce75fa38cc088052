import Domain

@testable import Store

/// All rounds of a desk by a plain count: what its sites wanted, day by day, and what its logbook says of them.
struct PlainRounds {
    private struct Period {
        var time: Range<Instant>
        var duties: [String: PlainDuties.Duty]
    }

    private let periods: [Period]
    private(set) var rounds: [String: PlainRound] = [:]
    private(set) var problems: [String] = []
    /// Rounds whose miss is to be in the logbook when all is swept.
    private(set) var missed: Set<String> = []

    /// - Parameters:
    ///   - sites: each with when it came into force.
    ///   - end: rounds whose windows start before.
    init(
        _ sites: [(since: Instant, site: Site)], _ calendar: PlainCalendar, _ entries: [Entry], now: Instant,
        until end: Instant
    ) {
        let ends = sites.dropFirst().map(\.since) + [end]
        periods = zip(sites, ends).map { site, until in
            let duties = PlainDuties(site.site, calendar, from: sites[0].since, until: end)
            return Period(time: site.since..<until, duties: duties.all)
        }
        for period in periods {
            for (id, duty) in period.duties where period.time.contains(duty.window.start) {
                rounds[id] = PlainRound(duty)
            }
        }
        let written = Dictionary(grouping: entries.filter(\.isAboutRound), by: \.subject.id)
        for (id, entries) in written { add(entries, about: id) }
        missed = Set(
            rounds.filter { id, round in
                let end = round.duty.window.lateUntil
                return end < now && written[id]?.first.map { $0.stamp.recordedAt > end } ?? true
            }.keys)
    }

    private mutating func add(_ entries: [Entry], about id: String) {
        guard let first = entries.first, case .round(let fact) = first.fact, let plan = fact.plan else {
            return problems.append("\(id): no plan")
        }
        // By the site of when it began, or of its window where that was open.
        let moment = min(first.stamp.recordedAt, plan.window.start)
        let duty = periods.first { $0.time.contains(moment) }?.duties[id]
        if duty?.window != plan.window || duty?.points != plan.points {
            problems.append("\(id): \(plan) and not \(String(describing: duty))")
        }
        var round = PlainRound(duty ?? .init(window: plan.window, points: plan.points))
        for entry in entries {
            if case .round(let fact) = entry.fact { round.add(fact, entry.stamp) }
        }
        problems += round.problems
        rounds[id] = round
    }

    /// Of the rounds that are over and were to be walked: checkpoints looked at, and checkpoints.
    func coverage(of time: Range<Instant>, at now: Instant) -> [Int] {
        let over = rounds.values.filter {
            let state = $0.state(at: now)
            return time.contains($0.duty.window.start) && state.isOver && state != .excused
        }
        return [over.reduce(0) { $0 + $1.looked }, over.reduce(0) { $0 + $1.duty.points.count }]
    }
}

extension Entry {
    fileprivate var isAboutRound: Bool { if case .round = fact { true } else { false } }
}
