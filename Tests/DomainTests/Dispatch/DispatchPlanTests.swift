import Mutations
import Testing

@testable import Domain

@Suite("A plan")
struct DispatchPlanTests {
    private static let site: Site = {
        var site = Site.compound
        site.people = [technician("an"), technician("bo"), technician("cai", "tidy")]
        site.dispatch.slots = 2
        return site
    }()

    private static func technician(_ id: ID<Person>, _ team: ID<Team> = "engineering") -> Person {
        Person(id: id, name: Name(zh: id.text, en: id.text), team: team)
    }

    private func need(
        _ sequence: Int, _ priority: Priority = .p3, grid: ID<Grid> = "b01",
        _ category: ID<Domain.Category> = "lift", due: String? = nil
    ) -> DispatchNeed {
        DispatchNeed(
            number: number("260430-00\(sequence)"), priority: priority, grid: grid, category: category,
            place: "", due: due.map(at))
    }

    private func plan(_ needs: [DispatchNeed], _ loads: [TechnicianLoad] = [], _ site: Site = site) throws
        -> DispatchPlan
    {
        let zone = try #require(Zone.system("UTC"))
        return DispatchPlan(needs, DispatchScene(site, zone: zone, now: at("10:00"), loads: loads))
    }

    private func told(_ plan: DispatchPlan) -> [String] {
        plan.lines.map { "\($0.need.number.sequence) \($0.technician?.text ?? "team") \($0.slot)" }
            + plan.left.map { "\($0.need.number.sequence) \($0.why)" }
    }

    @Test func `nothing to plan costs nothing`() throws {
        let plan = try plan([])
        #expect(plan.lines.isEmpty && plan.left.isEmpty && plan.cost == 0)
    }

    @Test func `work is spread, and what nobody can do or nobody has room for is left with its reason`()
        throws
    {
        var site = Self.site
        site.people[2].skills = ["leak"]
        let needs = (1...5).map { need($0) } + [need(6, "b01", "litter")]
        let plan = try plan(needs, [], site)
        let places = told(plan).prefix(4).map { $0.dropFirst(2) }.sorted()
        #expect(places == ["an 0", "an 1", "bo 0", "bo 1"])
        #expect(plan.left.map(\.why) == [.allTaken, .nobodyQualifies])
        #expect(plan.left.last?.need.number.sequence == 6)
    }

    private func need(_ sequence: Int, _ grid: ID<Grid>, _ category: ID<Domain.Category>) -> DispatchNeed {
        need(sequence, .p3, grid: grid, category)
    }

    /// Each alone would go to An, who is in the building: the one that must begin soon goes to Bo.
    @Test func `the whole is cheaper than the first suggestion for each`() throws {
        let jobs = [
            TechnicianLoad.Job(
                number: number("260430-090"), state: .inProgress, priority: .p3, grid: "b01", due: nil)
        ]
        let loads = [TechnicianLoad(technician: "an", jobs: jobs)]
        let plan = try plan([need(1, due: "11:30"), need(2, .p2, due: "10:30")], loads)
        #expect(told(plan) == ["1 an 0", "2 bo 0"])
        #expect(plan.lines.allSatisfy { !$0.isLate })
    }

    @Test func `no weight of another reason buys lateness`() throws {
        var site = Self.site
        site.dispatch.building = 1000
        site.dispatch.deadline = 0
        let jobs = [
            TechnicianLoad.Job(
                number: number("260430-090"), state: .inProgress, priority: .p3, grid: "b01", due: nil)
        ]
        let plan = try plan(
            [need(1, due: "10:30")], [TechnicianLoad(technician: "an", jobs: jobs)], site)
        #expect(told(plan) == ["1 bo 0"])
    }

    @Test func `an hour late is dearer for the more urgent`() throws {
        var site = Self.site
        site.people.removeAll { $0.id == "bo" }
        let plan = try plan([need(1, .p4, due: "10:30"), need(2, .p1, due: "10:30")], [], site)
        #expect(told(plan) == ["2 an 0", "1 an 1"])
        #expect(plan.lines.map(\.isLate) == [false, true])
        #expect(plan.lines[1].reasons.first == .init(.late(30), -20))
        #expect(plan.cost == plan.lines.reduce(0) { $0 + $1.cost })
    }

    /// Random tickets and people, against everything that could be done.
    @Test(arguments: 0..<30) func `no other plan costs less, leaves fewer or more urgent ones`(_ seed: Int)
        throws
    {
        var numbers = SeededNumbers(seed: UInt64(seed))
        var site = Self.site
        site.dispatch.slots = Int.random(in: 1...2, using: &numbers)
        let needs = (1...5).map { sequence in
            need(
                sequence, Priority.allCases.randomElement(using: &numbers) ?? .p3,
                grid: Bool.random(using: &numbers) ? "b01" : "b02",
                Bool.random(using: &numbers) ? "lift" : "litter",
                due: ["09:00", "10:45", "12:30", nil].randomElement(using: &numbers) ?? nil)
        }
        let loads = ["an", "bo", "cai"].map { id in
            TechnicianLoad(
                technician: ID(id),
                jobs: (0..<Int.random(in: 0...2, using: &numbers)).map { index in
                    .init(
                        number: number("260430-09\(index)"), state: .dispatched, priority: .p3, grid: "b01",
                        due: nil)
                })
        }
        let plan = try plan(needs, loads, site)
        let scene = DispatchScene(
            site, zone: try #require(Zone.system("UTC")), now: at("10:00"), loads: loads)
        let costs = PlanCosts(needs, scene)
        #expect(plan.charge == least(costs, scene, site.dispatch.slots))
    }

    private func least(_ costs: PlanCosts, _ scene: DispatchScene, _ slots: Int) -> Int {
        var taken: Set<[Int]> = []
        func least(from row: Int) -> Int {
            guard row < costs.possible.count else { return 0 }
            var best = costs.prices[row] + least(from: row + 1)
            for lane in costs.possible[row] {
                for slot in 0..<slots where taken.insert([lane, slot]).inserted {
                    best = min(best, costs.charge(row, lane, slot) + least(from: row + 1))
                    taken.remove([lane, slot])
                }
            }
            return best
        }
        return least(from: 0)
    }
}
