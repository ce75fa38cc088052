import Domain
import Testing

@Suite("Suggestions")
struct SuggestionTests {
    /// Engineering: an, bo, cai (all on) work for equipment; operation too, of which dan has the skill for lifts.
    private static let site: Site = {
        var site = Site.compound
        site.teams[0].specialist = "equipment"
        site.teams.append(
            Team(
                id: "operation", name: Name(zh: "运行", en: "Operation"), short: Name(zh: "运", en: "Op"),
                specialist: "equipment"))
        site.people = [
            person("bo"), person("an"), person("cai"), person("dan", "operation", ["lift"]),
            person("eve", "operation"), person("fu", "tidy"),
        ]
        return site
    }()

    private static func person(
        _ id: ID<Person>, _ team: ID<Team> = "engineering", _ skills: [ID<Domain.Category>] = []
    ) -> Person {
        Person(id: id, name: Name(zh: id.text, en: id.text), team: team, skills: skills)
    }

    private func need(_ priority: Priority = .p2, grid: ID<Grid> = "b01", due: Instant? = nil) -> DispatchNeed
    {
        DispatchNeed(
            number: number("260430-009"), priority: priority, grid: grid, category: "lift", place: "3F",
            due: due)
    }

    private func scene(_ site: Site = site, _ loads: [TechnicianLoad] = []) throws -> DispatchScene {
        DispatchScene(site, zone: try #require(Zone.system("UTC")), now: at("10:00"), loads: loads)
    }

    private func load(_ id: ID<Person>, jobs: Int = 0, onHold: Int = 0, in grid: ID<Grid> = "b02")
        -> TechnicianLoad
    {
        let states =
            Array(repeating: TicketState.dispatched, count: jobs)
            + Array(repeating: .onHold, count: onHold)
        return TechnicianLoad(
            technician: id,
            jobs: states.enumerated().map { index, state in
                .init(
                    number: number("260430-01\(index)"), state: state, priority: .p3, grid: grid, due: nil)
            })
    }

    private func past(_ id: ID<Person>, minutes: [Int?], _ ticket: String = "260429-001", place: String = "")
        -> TechnicianLoad
    {
        TechnicianLoad(
            technician: id,
            past: minutes.map { .init(number: number(ticket), grid: "b01", place: place, minutes: $0) })
    }

    private func slugs(_ suggestions: [Suggestion]) -> [String] {
        suggestions.map { suggestion in
            switch suggestion.candidate {
            case .technician(let person, _): person.text
            case .team(let team): "team \(team)"
            }
        }
    }

    @Test func `equals are ranked by slug, another team of the service needs the very skill`() throws {
        let suggestions = try scene().suggestions(for: need())
        #expect(slugs(suggestions.ranked) == ["an", "bo", "cai", "dan"])
        #expect(slugs(suggestions.rejected) == ["eve", "fu"])
        #expect(suggestions.rejected.map(\.rejections) == [[.otherTeam("operation")], [.otherTeam("tidy")]])
    }

    @Test func `hard rules reject, and every broken one is told`() throws {
        var site = Self.site
        site.people[0].skills = ["leak"]
        site.people[1].shifts = ["night"]
        let leave = try #require(DayRange("2026-04-30"))
        site.people[2].leave = [leave]
        site.people[2].skills = ["leak"]
        let suggestions = try scene(site).suggestions(for: need())
        #expect(slugs(suggestions.ranked) == ["dan"])
        #expect(slugs(suggestions.rejected) == ["an", "bo", "cai", "eve", "fu"])
        #expect(
            suggestions.rejected.prefix(3).map(\.rejections) == [
                [.offShift(["night"])], [.lacksSkill("lift")], [.lacksSkill("lift"), .onLeave(leave)],
            ])
        #expect(suggestions.rejected.allSatisfy { $0.reasons.isEmpty })
    }

    @Test func `where nobody qualifies the category's team is first`() throws {
        var site = Self.site
        for index in site.people.indices { site.people[index].shifts = ["night"] }
        let suggestions = try scene(site).suggestions(for: need())
        #expect(slugs(suggestions.ranked) == ["team engineering"])
        #expect(suggestions.ranked[0].order == DispatchOrder(team: "engineering"))
        #expect(suggestions.ranked[0].reasons.map(\.reason) == [.nobodyQualifies])
        #expect(suggestions.rejected.count == 6)
    }

    @Test func `load counts against, jobs on hold do not`() throws {
        let loads = [load("an", jobs: 2), load("bo", onHold: 3), load("cai", jobs: 1)]
        let ranked = try scene(Self.site, loads).suggestions(for: need()).ranked
        #expect(slugs(ranked) == ["bo", "dan", "cai", "an"])
        #expect(ranked.map(\.score) == [0, 0, -10, -20])
        #expect(ranked[3].reasons == [.init(.load(2), -20)])
    }

    @Test func `being in the building outweighs two jobs there`() throws {
        let ranked = try scene(Self.site, [load("cai", jobs: 2, in: "b01")]).suggestions(for: need()).ranked
        #expect(slugs(ranked)[0] == "cai")
        #expect(
            ranked[0].reasons == [
                .init(.inBuilding(number("260430-010")), 30),
                .init(.load(2), -20),
            ])
    }

    @Test func `only who handled the place last gets points for it`() throws {
        let loads = [
            past("bo", minutes: [nil], "260428-001", place: "3F"),
            past("cai", minutes: [nil], "260429-003", place: "3F"),
            past("an", minutes: [nil], "260429-009", place: "4F"),
        ]
        let ranked = try scene(Self.site, loads).suggestions(for: need()).ranked
        #expect(slugs(ranked) == ["cai", "an", "bo", "dan"])
        #expect(ranked[0].reasons.first?.reason == .knowsPlace(number("260429-003")))
        #expect(ranked.map(\.score) == [15, 0, 0, 0])
    }

    @Test(arguments: [
        ([20, 20, 20], [40, 40, 40, 40], 10), ([40, 40, 40], [20, 20, 20, 20], -10),
        ([30, 30, 30], [45, 45, 45, 45], 5), ([10, 10, 10], [90, 90, 90, 90], 10),
        ([20, 20], [40, 40, 40], nil),
    ])
    func `speed is measured against the team`(_ own: [Int], _ team: [Int], _ points: Int?) throws {
        let loads = [past("an", minutes: own), past("bo", minutes: team)]
        let ranked = try scene(Self.site, loads).suggestions(for: need()).ranked
        let an = try #require(ranked.first { $0.candidate == .technician("an", of: "engineering") })
        let speed = an.reasons.first { if case .speed = $0.reason { true } else { false } }
        #expect(speed?.points == points)
    }

    @Test(arguments: [
        (Priority.p3, "12:30", Suggestion.Reason.inTime(90), 0), (.p3, "10:59", .late(1), -40),
        (.p3, "10:00", .late(60), -40), (.p3, "09:59", .late(61), -80), (.p1, "10:30", .late(30), -80),
        (.p4, "10:30", .late(30), -20),
    ])
    func `a late start is dear, the more the more urgent`(
        _ priority: Priority, _ due: String, _ reason: Suggestion.Reason, _ points: Int
    ) throws {
        let ranked = try scene(Self.site, [load("an", jobs: 1)])
            .suggestions(for: need(priority, due: at(due))).ranked
        let an = try #require(ranked.first { $0.candidate == .technician("an", of: "engineering") })
        #expect(an.reasons.first == .init(reason, points))
    }

    @Test func `a ticket is no job before itself`() throws {
        var mine = load("an")
        mine.jobs = [
            .init(number: number("260430-009"), state: .dispatched, priority: .p2, grid: "b01", due: nil)
        ]
        let ranked = try scene(Self.site, [mine]).suggestions(for: need()).ranked
        #expect(slugs(ranked)[0] == "an")
        #expect(ranked[0].reasons == [.init(.load(0), 0)])
    }

    @Test func `weights are the site's`() throws {
        var site = Self.site
        site.dispatch.load = 0
        site.dispatch.building = 0
        let ranked = try scene(site, [load("an", jobs: 3), load("bo", jobs: 1)]).suggestions(for: need())
            .ranked
        #expect(ranked.allSatisfy { $0.score == 0 })
        #expect(slugs(ranked) == ["cai", "dan", "bo", "an"], "by load where scores are equal")
    }
}
