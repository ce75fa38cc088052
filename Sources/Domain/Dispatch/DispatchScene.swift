/// All that ranking knows beside the ticket: the site, who is on, and everybody's work.
package struct DispatchScene: Sendable {
    package let site: Site
    package let duty: Duty
    package let now: Instant
    let technicians: [Person]
    private let loads: [ID<Person>: TechnicianLoad]
    private let usual: [ID<Team>: Int]
    private let lastHandled: [Place: (number: TicketNumber, by: ID<Person>)]

    private struct Place: Hashable {
        var grid: ID<Grid>
        var place: String
    }

    /// A technician without a load has no work, now or in the past.
    package init(_ site: Site, zone: Zone, now: Instant, loads: [TechnicianLoad]) {
        self.site = site
        self.now = now
        duty = Duty(site, at: zone.local(now))
        technicians = site.people.filter { $0.team != nil }
        self.loads = Dictionary(loads.map { ($0.technician, $0) }) { first, _ in first }
        var minutes: [ID<Team>: [Int]] = [:]
        var handled: [Place: (number: TicketNumber, by: ID<Person>)] = [:]
        for person in technicians {
            guard let team = person.team, let load = self.loads[person.id] else { continue }
            minutes[team, default: []] += load.past.compactMap(\.minutes)
            for past in load.past where !past.place.isEmpty {
                let place = Place(grid: past.grid, place: past.place)
                if handled[place].map({ $0.number < past.number }) ?? true {
                    handled[place] = (past.number, person.id)
                }
            }
        }
        usual = minutes.compactMapValues(\.usual)
        lastHandled = handled
    }

    package func load(of technician: ID<Person>) -> TechnicianLoad {
        loads[technician] ?? TechnicianLoad(technician: technician)
    }

    /// The ticket on which `technician` handled the place, later than anybody else.
    func handled(_ need: DispatchNeed, by technician: ID<Person>) -> TicketNumber? {
        let last = lastHandled[Place(grid: need.grid, place: need.place)]
        return last?.by == technician ? last?.number : nil
    }

    func usualMinutes(of team: ID<Team>) -> Int? { usual[team] }
}
