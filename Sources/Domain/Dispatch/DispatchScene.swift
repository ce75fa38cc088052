/// All that ranking knows beside the ticket: the site, who is on, and everybody's work. Made once for all tickets.
package struct DispatchScene: Sendable {
    package let site: Site
    package let duty: Duty
    package let now: Instant
    let technicians: [Contender]
    private let lastHandled: [Place: (number: TicketNumber, by: ID<Person>)]

    private struct Place: Hashable {
        var grid: ID<Grid>
        var place: String
    }

    /// A technician without a load has no work, now or in the past.
    package init(_ site: Site, zone: Zone, now: Instant, loads: [TechnicianLoad]) {
        let duty = Duty(site, at: zone.local(now))
        let people = site.people.filter { person in
            !person.isRetired && person.team.map { site.team($0)?.isRetired == false } ?? false
        }
        let byTechnician = Dictionary(loads.map { ($0.technician, $0) }) { first, _ in first }
        var minutes: [ID<Team>: [Int]] = [:]
        var handled: [Place: (number: TicketNumber, by: ID<Person>)] = [:]
        for person in people {
            guard let team = person.team, let load = byTechnician[person.id] else { continue }
            minutes[team, default: []] += load.past.compactMap(\.minutes)
            for past in load.past where !past.place.isEmpty {
                let place = Place(grid: past.grid, place: past.place)
                if handled[place].map({ $0.number < past.number }) ?? true {
                    handled[place] = (past.number, person.id)
                }
            }
        }
        technicians = people.compactMap { person in
            person.team.map { team in
                Contender(
                    person, of: team, duty.status(of: person.id),
                    byTechnician[person.id] ?? TechnicianLoad(technician: person.id),
                    teamMinutes: minutes[team]?.usual, site.dispatch)
            }
        }
        lastHandled = handled
        (self.site, self.duty, self.now) = (site, duty, now)
    }

    package func load(of technician: ID<Person>) -> TechnicianLoad {
        technicians.first { $0.person.id == technician }?.load ?? TechnicianLoad(technician: technician)
    }

    /// The ticket on which somebody handled the place later than anybody else.
    func lastHandled(_ need: DispatchNeed) -> (number: TicketNumber, by: ID<Person>)? {
        lastHandled[Place(grid: need.grid, place: need.place)]
    }
}

/// A technician as ranking sees one.
struct Contender: Sendable {
    let person: Person
    let team: ID<Team>
    let status: Duty.Status
    private(set) var load: TechnicianLoad
    /// Jobs that a new one waits for.
    private(set) var active = 0
    /// How long a job takes.
    let minutes: Int
    let speed: Suggestion.Weighed?
    /// The most urgent active job in each grid.
    private(set) var jobs: [ID<Grid>: TicketNumber] = [:]

    init(
        _ person: Person, of team: ID<Team>, _ status: Duty.Status, _ load: TechnicianLoad,
        teamMinutes: Int?, _ rules: DispatchRules
    ) {
        (self.person, self.team, self.status, self.load) = (person, team, status, load)
        let own = load.usualMinutes
        minutes = own ?? rules.jobMinutes
        speed = own.flatMap { own in
            teamMinutes.map { usual in
                let points = rules.speed * (usual - own) / max(1, min(usual, own))
                return .init(
                    .speed(minutes: own, team: usual), max(-rules.speed, min(rules.speed, points)))
            }
        }
        count()
    }

    private mutating func count() {
        let jobs = load.active
        active = jobs.count
        self.jobs = Dictionary(jobs.map { ($0.grid, $0.number) }) { first, _ in first }
    }

    /// As if the ticket were not dispatched: it is no job before itself.
    func without(_ number: TicketNumber) -> Contender {
        guard load.jobs.contains(where: { $0.number == number }) else { return self }
        var contender = self
        contender.load.jobs.removeAll { $0.number == number }
        contender.count()
        return contender
    }
}
