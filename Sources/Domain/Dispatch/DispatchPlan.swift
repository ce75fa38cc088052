/// Who takes which of the waiting tickets, and in what order: the cheapest plan there is.
///
/// What a ticket costs with a technician is the distance of its score from the best score anybody has for any ticket,
/// and an hour begun behind its deadline costs more than all that lies between the best and the worst; so no other reason
/// ever buys lateness. As few tickets as possible are left, and of them the least urgent: `LeftWeight` says which.
///
/// An emergency goes before all: it costs no other ticket anything to keep it, it waits for no other work where somebody
/// is free, and where nobody can be there in time it goes to its category's team, at once.
package struct DispatchPlan: Equatable, Sendable {
    /// Tickets planned at a time; the rest wait.
    package static let mostTickets = 1000

    package struct Line: Equatable, Sendable {
        package var need: DispatchNeed
        /// Nil for an emergency that goes to the whole team.
        package var technician: ID<Person>?
        package var team: ID<Team>
        /// 0 comes right after the technician's jobs of now.
        package var slot: Int
        package var cost: Int
        package var reasons: [Suggestion.Weighed]

        package var order: DispatchOrder { DispatchOrder(team: team, technician: technician) }

        package var isLate: Bool {
            reasons.contains {
                switch $0.reason {
                case .late, .nobodyInTime: true
                default: false
                }
            }
        }

        package var isEmergency: Bool { need.priority == .p1 }

        /// Jobs before it, those planned too.
        package var before: Int {
            reasons.lazy.compactMap { if case .load(let jobs) = $0.reason { jobs } else { nil } }.first ?? 0
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

        package var isEmergency: Bool { need.priority == .p1 }
    }

    /// Emergencies first, the rest in the order of the tickets.
    package let lines: [Line]
    /// The same.
    package let left: [Left]
    /// What it comes to by `PlanCosts`, charges and prices.
    package let charge: Int

    /// Of all lines.
    package var cost: Int { lines.reduce(0) { $0 + $1.cost } }

    package init(_ needs: [DispatchNeed], _ scene: DispatchScene) {
        let costs = PlanCosts(needs, scene)
        var assignment = LaneAssignment(
            costs: costs.charges, possible: costs.possible, lanes: scene.technicians.count,
            slots: scene.site.dispatch.slots, prices: costs.prices)
        var lines: [Line] = []
        var left: [Left] = []
        var charge = 0
        for (index, place) in assignment.solve().enumerated() {
            let need = needs[index]
            if let place {
                let cost = costs.cost(index, place.lane, place.slot)
                lines.append(Line(need, scene, lane: place.lane, slot: place.slot, cost: cost))
                charge += costs.charge(index, place.lane, place.slot)
            } else {
                charge += costs.prices[index]
                if let line = Line(need, toTeamIn: scene) {
                    lines.append(line)
                } else {
                    let why: Left.Why = costs.possible[index].isEmpty ? .nobodyQualifies : .allTaken
                    left.append(Left(need: need, why: why))
                }
            }
        }
        self.lines = lines.filter(\.isEmergency) + lines.filter { !$0.isEmergency }
        self.left = left.filter(\.isEmergency) + left.filter { !$0.isEmergency }
        self.charge = charge
    }
}

extension DispatchPlan.Line {
    fileprivate init(_ need: DispatchNeed, _ scene: DispatchScene, lane: Int, slot: Int, cost: Int) {
        let contender = scene.technicians[lane]
        let fit = Fit(contender, need, now: scene.now, lastHandled: scene.lastHandled(need)).behind(slot)
        self.init(
            need: need, technician: contender.person.id, team: contender.team, slot: slot, cost: cost,
            reasons: fit.reasons(scene.site.dispatch))
    }

    /// An emergency for which nobody is in time, to its category's team; nil for another ticket.
    fileprivate init?(_ need: DispatchNeed, toTeamIn scene: DispatchScene) {
        guard need.priority == .p1, let team = scene.site.category(need.category)?.team else { return nil }
        self.init(
            need: need, technician: nil, team: team, slot: 0, cost: 0, reasons: [.init(.nobodyInTime, 0)])
    }
}

extension DispatchPlan {
    /// Emergencies that wait for other work.
    package var waiting: [Line] { lines.filter { $0.isEmergency && $0.before > 0 } }
    /// Emergencies that go to the whole team.
    package var toTeam: [Line] { lines.filter { $0.technician == nil } }
    /// Emergencies that nobody is told of.
    package var forsaken: [Left] { left.filter(\.isEmergency) }
}

extension DispatchPlan {
    /// What carries the plan out, for tickets as they were seen: emergencies first, then a technician's first ticket.
    package func orders(_ rows: [TicketRow]) -> [(number: TicketNumber, order: Order)] {
        let revisions = Dictionary(rows.map { ($0.number, $0.revision) }) { first, _ in first }
        return lines.enumerated().sorted { $0.element.place(at: $0.offset) < $1.element.place(at: $1.offset) }
            .map { _, line in
                let number = line.need.number
                return (number, Order(.move(.dispatch(line.order), number), expecting: revisions[number]))
            }
    }
}

extension DispatchPlan.Line {
    fileprivate func place(at offset: Int) -> (Int, Int, Int) { (isEmergency ? 0 : 1, slot, offset) }
}
