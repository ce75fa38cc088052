import Testing

@testable import Domain

@Suite("Who answers for a round")
struct ResponsibleTests {
    private func responsible(
        _ walker: Walker = .officer, grid: Bool = true, at clock: (Int, Int) = (22, 0),
        _ change: (inout Site) -> Void
    ) throws -> Responsible {
        var site = Site.walked
        site.rounds.routes[1].walker = walker
        if !grid { site.rounds.routes[1].grid = nil }
        change(&site)
        let route = try #require(site.route("boiler"))
        let day = try #require(Day(year: 2026, month: 4, day: 30))
        let local = try #require(LocalTime(day: day, hour: clock.0, minute: clock.1))
        return site.responsible(for: route, at: local)
    }

    private func leaves(_ ids: String...) -> (inout Site) -> Void {
        { site in
            for index in site.people.indices where ids.contains(site.people[index].id.text) {
                site.people[index].leave = [DayRange("2026-04-30")].compactMap { $0 }
            }
        }
    }

    private func retire(_ ids: String...) -> (inout Site) -> Void {
        { site in
            for index in site.people.indices where ids.contains(site.people[index].id.text) {
                site.people[index].isRetired = true
            }
        }
    }

    @Test func `the officer, then the leader of the shift, then nobody`() throws {
        #expect(try responsible { _ in } == Responsible(person: "jie", ground: .route))
        #expect(try responsible(.officer, leaves("jie")) == Responsible(person: "hua", ground: .leader))
        #expect(try responsible(.officer, retire("jie")) == Responsible(person: "hua", ground: .leader))
        #expect(
            try responsible(.officer, leaves("jie", "hua")) == Responsible(person: "mei", ground: .leader))
        #expect(try responsible(.officer, leaves("jie", "hua", "mei")) == Responsible(ground: .nobody))
        #expect(try responsible { $0.grids[0].officer = nil } == Responsible(person: "hua", ground: .leader))
        #expect(
            try responsible { ($0.grids[0].officer, $0.shifts) = (nil, []) } == Responsible(ground: .nobody))
        #expect(
            try responsible { $0.grids[0].officer = "ghost" } == Responsible(person: "hua", ground: .leader))
    }

    @Test func `who leads is asked of the shift that is on`() throws {
        let gone = { (site: inout Site) in site.grids[0].officer = nil }
        #expect(try responsible(at: (19, 59), gone).person == "mei")
        #expect(try responsible(at: (20, 0), gone).person == "hua")
        #expect(try responsible(at: (7, 59), gone).person == "hua")
        #expect(try responsible(at: (8, 0), gone).person == "mei")
    }

    @Test func `a person, else the grid's officer, else the leader`() throws {
        #expect(try responsible(.person("qiang")) { _ in } == Responsible(person: "qiang", ground: .route))
        #expect(
            try responsible(.person("qiang"), leaves("qiang")) == Responsible(person: "jie", ground: .officer)
        )
        #expect(
            try responsible(.person("qiang"), retire("qiang", "jie"))
                == Responsible(person: "hua", ground: .leader))
        #expect(try responsible(.person("ghost")) { _ in } == Responsible(person: "jie", ground: .officer))
    }

    @Test func `a team as a whole while one of it is there`() throws {
        let team = Walker.team("engineering")
        #expect(try responsible(team) { _ in } == Responsible(team: "engineering", ground: .route))
        #expect(try responsible(team, leaves("qiang")) == Responsible(person: "jie", ground: .officer))
        #expect(try responsible(.team("ghosts")) { _ in } == Responsible(person: "jie", ground: .officer))
    }

    @Test func `whoever of the team is on shift`() throws {
        let shift = Walker.shift("engineering")
        let works = { (shift: ID<Shift>) in
            { (site: inout Site) in
                for index in site.people.indices where site.people[index].id == "qiang" {
                    site.people[index].shifts = [shift]
                }
            }
        }
        let qiang = Responsible(person: "qiang", team: "engineering", ground: .route)
        #expect(try responsible(shift, works("night")) == qiang)
        #expect(try responsible(shift, works("day")) == Responsible(person: "jie", ground: .officer))
        #expect(try responsible(shift) { _ in } == qiang)
        #expect(try responsible(shift, leaves("qiang", "jie")) == Responsible(person: "hua", ground: .leader))
    }

    @Test func `of the whole compound the specialist grid's officer`() throws {
        let whole = { (site: inout Site) in
            (site.rounds.routes[1].specialist, site.specialists[0].officer) = ("equipment", "qiang")
        }
        #expect(try responsible(grid: false, whole) == Responsible(person: "qiang", ground: .route))
        #expect(try responsible(grid: false) { _ in } == Responsible(person: "hua", ground: .leader))
    }

    @Test func `a gap in the roster removes no round`() throws {
        var site = Site.walked
        (site.people, site.roster, site.shifts) = ([], [], [])
        let due = try #require(RoundPlanner(site, zone: .shanghai).due(roundID("night.b01@260430T2200")))
        #expect(RoundPlanner(site, zone: .shanghai).plan(due).responsible == Responsible(ground: .nobody))
        var story = try RoundStory(site: site)
        let fact = try story.lapses(at: night("03:00"))
        #expect(
            fact
                == .missed(
                    .init(plan: story.round.plan, score: [.init(person: nil, ground: .missed, points: -3)])))
    }
}
