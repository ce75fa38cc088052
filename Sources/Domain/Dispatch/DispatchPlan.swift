/// Who takes which of the waiting tickets, and in what order: the cheapest plan there is.
///
/// What a ticket costs with a technician is the distance of its score from the best score anybody has for any ticket,
/// and an hour begun behind its deadline costs more than all that lies between the best and the worst; so no other reason
/// ever buys lateness. A ticket that is left costs more than any plan, so that as few as possible are.
package struct DispatchPlan: Equatable, Sendable {
    package struct Line: Equatable, Sendable {
        package var need: DispatchNeed
        package var technician: ID<Person>
        package var team: ID<Team>
        /// 0 comes right after the technician's jobs of now.
        package var slot: Int
        package var cost: Int
        package var reasons: [Suggestion.Weighed]

        package var order: DispatchOrder { DispatchOrder(team: team, technician: technician) }

        package var isLate: Bool {
            reasons.contains { if case .late = $0.reason { true } else { false } }
        }
    }

    package struct Left: Equatable, Sendable {
        package enum Why: Equatable, Sendable {
            case nobodyQualifies
            /// Those who qualify have as many as a plan gives one.
            case allTaken
        }

        package var need: DispatchNeed
        package var why: Why
    }

    /// In the order of the tickets.
    package let lines: [Line]
    package let left: [Left]

    /// Of all lines.
    package var cost: Int { lines.reduce(0) { $0 + $1.cost } }

    package init(_ needs: [DispatchNeed], _ scene: DispatchScene) {
        let costs = PlanCosts(needs, scene)
        var assignment = LaneAssignment(
            costs: costs.costs, possible: costs.possible, lanes: scene.technicians.count,
            slots: scene.site.dispatch.slots, price: costs.price)
        var lines: [Line] = []
        var left: [Left] = []
        for (index, place) in assignment.solve().enumerated() {
            let need = needs[index]
            guard let place else {
                let isPossible = !costs.possible[index].isEmpty
                left.append(Left(need: need, why: isPossible ? .allTaken : .nobodyQualifies))
                continue
            }
            let contender = scene.technicians[place.lane]
            let fit = Fit(contender, need, now: scene.now, lastHandled: scene.lastHandled(need))
                .behind(place.slot)
            lines.append(
                Line(
                    need: need, technician: contender.person.id, team: contender.team, slot: place.slot,
                    cost: costs.cost(index, place.lane, place.slot), reasons: fit.reasons(scene.site.dispatch)
                ))
        }
        (self.lines, self.left) = (lines, left)
    }
}

extension DispatchPlan {
    /// What carries the plan out, for tickets as they were seen: a technician's first ticket first.
    package func orders(_ rows: [TicketRow]) -> [(number: TicketNumber, order: Order)] {
        let revisions = Dictionary(rows.map { ($0.number, $0.revision) }) { first, _ in first }
        return lines.enumerated().sorted { ($0.element.slot, $0.offset) < ($1.element.slot, $1.offset) }
            .map { _, line in
                let number = line.need.number
                return (number, Order(.move(.dispatch(line.order), number), expecting: revisions[number]))
            }
    }
}

/// What each ticket costs with each technician in each slot.
package struct PlanCosts {
    private(set) var costs: [Int]
    /// The technicians that qualify for a ticket.
    package private(set) var possible: [[Int]] = []
    /// What a ticket costs that is left.
    package let price: Int
    private let lanes: Int
    private let slots: Int

    package init(_ needs: [DispatchNeed], _ scene: DispatchScene) {
        let rules = scene.site.dispatch
        (lanes, slots) = (scene.technicians.count, rules.slots)
        var points = Array(repeating: 0, count: needs.count * lanes * slots)
        var lateness = points
        var known: [ID<Category>: [Int]] = [:]
        var (best, worst) = (Int.min, Int.max)
        for (row, need) in needs.enumerated() {
            let able = known[need.category] ?? PlanCosts.able(need, scene)
            known[need.category] = able
            possible.append(able)
            let last = scene.lastHandled(need)
            for lane in able {
                let first = Fit(scene.technicians[lane], need, now: scene.now, lastHandled: last)
                for slot in 0..<slots {
                    let fit = first.behind(slot)
                    let index = (row * lanes + lane) * slots + slot
                    points[index] = fit.points(rules)
                    lateness[index] = fit.lateness
                    (best, worst) = (max(best, points[index]), min(worst, points[index]))
                }
            }
        }
        let hour = best < worst ? 1 : max(rules.deadline, best - worst + 1)
        costs = points
        var dearest = 0
        for (row, able) in possible.enumerated() {
            for lane in able {
                let first = (row * lanes + lane) * slots
                for index in first..<first + slots {
                    costs[index] = best - points[index] + lateness[index] * hour
                    dearest = max(dearest, costs[index])
                }
            }
        }
        price = dearest * needs.count + 1
    }

    package func cost(_ row: Int, _ lane: Int, _ slot: Int) -> Int {
        costs[(row * lanes + lane) * slots + slot]
    }

    private static func able(_ need: DispatchNeed, _ scene: DispatchScene) -> [Int] {
        scene.technicians.indices.filter {
            scene.rejections(of: scene.technicians[$0], for: need.category).isEmpty
        }
    }
}
