/// Who answers for a round when its window starts.
package struct Responsible: Equatable, Codable, Sendable {
    /// How it came to fall to them.
    package enum Ground: String, Codable, Sendable {
        /// As the route says.
        case route
        /// Nobody it names was there: the grid's officer.
        case officer
        /// Neither was the officer: the leader of the shift.
        case leader
        /// Nobody at all.
        case nobody
    }

    package var person: ID<Person>?
    package var team: ID<Team>?
    package var ground: Ground

    package init(person: ID<Person>? = nil, team: ID<Team>? = nil, ground: Ground) {
        self.person = person
        self.team = team
        self.ground = ground
    }
}

extension Site {
    /// A gap in the roster never removes a round: it falls to the grid's officer, then to the leader of the shift.
    package func responsible(for route: Route, at local: LocalTime) -> Responsible {
        let duty = Duty(self, at: local)
        if let named = walker(route.walker, of: route, duty) { return named }
        if let officer = officer(of: route), duty.isPresent(officer) {
            return Responsible(person: officer, ground: .officer)
        }
        return Responsible(person: duty.leader?.id, ground: duty.leader == nil ? .nobody : .leader)
    }

    private func walker(_ walker: Walker, of route: Route, _ duty: Duty) -> Responsible? {
        switch walker {
        case .officer:
            officer(of: route).flatMap { duty.isPresent($0) ? Responsible(person: $0, ground: .route) : nil }
        case .person(let id):
            duty.isPresent(id) ? Responsible(person: id, ground: .route) : nil
        case .team(let id):
            technicians(of: id).contains { duty.isPresent($0.id) }
                ? Responsible(team: id, ground: .route) : nil
        case .shift(let id):
            technicians(of: id).first { duty.isOnShift($0.id) }.map {
                Responsible(person: $0.id, team: id, ground: .route)
            }
        }
    }

    private func officer(of route: Route) -> ID<Person>? {
        route.grid.flatMap(grid)?.officer ?? route.specialist.flatMap(specialist)?.officer
    }
}

extension Duty {
    fileprivate func isOnShift(_ id: ID<Person>) -> Bool {
        if case .onShift = status(of: id) { true } else { false }
    }

    /// Who is off shift may still walk; who is on leave, or left, does not.
    fileprivate func isPresent(_ id: ID<Person>) -> Bool {
        guard isKnown(id) else { return false }
        if case .onLeave = status(of: id) { return false }
        return true
    }
}
