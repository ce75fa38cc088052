/// Somebody to whom a ticket may be dispatched, and why, or why not.
package struct Suggestion: Equatable, Sendable {
    package enum Candidate: Hashable, Sendable {
        case technician(ID<Person>, of: ID<Team>)
        /// The category's own team, where no technician qualifies.
        case team(ID<Team>)
    }

    /// What speaks for or against a technician, with the figures that it rests on.
    package enum Reason: Equatable, Sendable {
        /// Has a job in the ticket's grid.
        case inBuilding(TicketNumber)
        /// Jobs before this one.
        case load(Int)
        /// Handled this place last, on that ticket.
        case knowsPlace(TicketNumber)
        /// Minutes of a usual job, this technician's and the team's.
        case speed(minutes: Int, team: Int)
        /// Minutes between the expected start and the deadline.
        case inTime(Int)
        case late(Int)
        case nobodyQualifies
        /// Of an emergency: who qualifies has other work first, and would be late.
        case nobodyInTime
    }

    package struct Weighed: Equatable, Sendable {
        package var reason: Reason
        package var points: Int

        package init(_ reason: Reason, _ points: Int) {
            self.reason = reason
            self.points = points
        }
    }

    /// A hard rule that is broken.
    package enum Rejection: Equatable, Sendable {
        case otherTeam(ID<Team>)
        case lacksSkill(ID<Category>)
        case onLeave(DayRange)
        /// With the shifts worked usually.
        case offShift([ID<Shift>])
    }

    package var candidate: Candidate
    package var reasons: [Weighed]
    /// Empty for who qualifies.
    package var rejections: [Rejection]
    /// Of a team there is no telling.
    package var status: Duty.Status?
    package var jobs: [TechnicianLoad.Job]

    /// Jobs that a new one waits for.
    package var load: Int { jobs.count { $0.state != .onHold } }
    package var score: Int { reasons.reduce(0) { $0 + $1.points } }

    package var isOfOtherTeam: Bool {
        rejections.contains { if case .otherTeam = $0 { true } else { false } }
    }

    package var order: DispatchOrder {
        switch candidate {
        case .technician(let person, let team): DispatchOrder(team: team, technician: person)
        case .team(let team): DispatchOrder(team: team)
        }
    }
}

/// All technicians of a site for one ticket.
package struct Suggestions: Equatable, Sendable {
    /// By score, then load, then slug; where nobody qualifies the category's team alone.
    package var ranked: [Suggestion]
    /// The nearest to qualifying first.
    package var rejected: [Suggestion]
}
