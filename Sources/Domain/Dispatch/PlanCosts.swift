/// What each ticket costs with each technician in each slot, and what it costs to leave it.
///
/// Three scales, each beyond all of the one below it: what a placed ticket costs; what leaving one costs, so that as few
/// as possible are left, and of them the least urgent; and what an emergency costs that waits for a job or is left. One
/// ticket more that finds a place displaces at most one other, so an order of the prices decides who that is.
package struct PlanCosts {
    /// As told to people: the distance of a score from the best, and lateness.
    private let costs: [Int]
    /// The same for the assignment: an emergency has its jobs before it added, and no place where nobody can be in time.
    package let charges: [Int]
    /// The technicians that qualify for a ticket.
    package let possible: [[Int]]
    /// What each ticket costs that is left.
    package let prices: [Int]
    private let lanes: Int
    private let slots: Int

    package init(_ needs: [DispatchNeed], _ scene: DispatchScene) {
        let figures = PlanFigures(needs, scene)
        (lanes, slots) = (scene.technicians.count, scene.site.dispatch.slots)
        (costs, possible) = (figures.costs(scene.site.dispatch), figures.possible)
        // A chain of moves that makes room goes through each technician once at most.
        let unit = (min(needs.count, lanes) + 1) * (costs.max() ?? 0) + 1
        let emergency = unit * (LeftWeight.most + 1)
        let wait = emergency * LeftWeight.most
        prices = needs.map { need in
            let weight = LeftWeight(need, now: scene.now)
            return need.priority == .p1 ? wait + emergency * weight.points : unit * weight.points
        }
        charges = figures.charges(
            needs, costs, job: emergency, never: 2 * (wait + emergency * LeftWeight.most))
    }

    package func cost(_ row: Int, _ lane: Int, _ slot: Int) -> Int {
        costs[(row * lanes + lane) * slots + slot]
    }

    package func charge(_ row: Int, _ lane: Int, _ slot: Int) -> Int {
        charges[(row * lanes + lane) * slots + slot]
    }
}

/// How much it is to leave a ticket: what is overdue before what is not, by priority, and of equals the later one, or the
/// one whose deadline is nearer.
package struct LeftWeight: Comparable, Sendable {
    /// Beyond the points of any.
    static let most = 100

    /// From 10; never 0, so that nothing is left for nothing.
    package let points: Int

    package init(_ need: DispatchNeed, now: Instant) {
        let spare = need.due.map { $0.minutes(since: now) }
        let isOverdue = spare.map { $0 < 0 } ?? false
        let step = (isOverdue ? 4 : 0) + 4 - need.priority.rank
        points = 10 * (step + 1) + (spare.map(Self.nearness) ?? 0)
    }

    /// 0 to 9, each step twice as far.
    private static func nearness(_ spare: Int) -> Int {
        let hours = abs(spare) / 60
        let doublings = min(9, Int.bitWidth - hours.leadingZeroBitCount)
        return spare < 0 ? doublings : 9 - doublings
    }

    package static func < (one: LeftWeight, other: LeftWeight) -> Bool { one.points < other.points }
}

/// What speaks for and against each technician in each slot, before it is weighed.
private struct PlanFigures {
    private(set) var possible: [[Int]] = []
    private var points: [Int]
    private var lateness: [Int]
    /// Jobs before it, planned ones too; nil where an emergency would not be reached in time.
    private var waits: [Int?]
    private let lanes: Int
    private let slots: Int

    init(_ needs: [DispatchNeed], _ scene: DispatchScene) {
        let rules = scene.site.dispatch
        (lanes, slots) = (scene.technicians.count, rules.slots)
        points = Array(repeating: 0, count: needs.count * lanes * slots)
        lateness = points
        waits = Array(repeating: 0, count: points.count)
        var known: [ID<Category>: [Int]] = [:]
        for (row, need) in needs.enumerated() {
            let able = known[need.category] ?? PlanFigures.able(need, scene)
            known[need.category] = able
            possible.append(able)
            let last = scene.lastHandled(need)
            for lane in able {
                let first = Fit(scene.technicians[lane], need, now: scene.now, lastHandled: last)
                for slot in 0..<slots {
                    note(first.behind(slot), at: (row * lanes + lane) * slots + slot, rules)
                }
            }
        }
    }

    private mutating func note(_ fit: Fit, at index: Int, _ rules: DispatchRules) {
        points[index] = fit.points(rules)
        lateness[index] = fit.lateness
        waits[index] = fit.isInTime ? fit.before : nil
    }

    private static func able(_ need: DispatchNeed, _ scene: DispatchScene) -> [Int] {
        scene.technicians.indices.filter {
            scene.rejections(of: scene.technicians[$0], for: need.category).isEmpty
        }
    }

    private func first(_ row: Int, _ lane: Int) -> Int { (row * lanes + lane) * slots }

    func costs(_ rules: DispatchRules) -> [Int] {
        var (best, worst) = (Int.min, Int.max)
        each { _, index in (best, worst) = (max(best, points[index]), min(worst, points[index])) }
        let hour = best < worst ? 1 : max(rules.deadline, best - worst + 1)
        var costs = points
        each { _, index in costs[index] = best - points[index] + lateness[index] * hour }
        return costs
    }

    /// - Parameters:
    ///   - job: what an emergency costs for each job before it.
    ///   - never: what it costs where nobody can be there in time.
    func charges(_ needs: [DispatchNeed], _ costs: [Int], job: Int, never: Int) -> [Int] {
        var charges = costs
        each { row, index in
            guard needs[row].priority == .p1 else { return }
            charges[index] = waits[index].map { costs[index] + job * min($0, LeftWeight.most - 1) } ?? never
        }
        return charges
    }

    private func each(_ body: (_ row: Int, _ index: Int) -> Void) {
        for (row, able) in possible.enumerated() {
            for lane in able {
                for index in first(row, lane)..<first(row, lane) + slots { body(row, index) }
            }
        }
    }
}
