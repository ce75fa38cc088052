import Mutations
import Testing

@testable import Domain

/// With too few hands the least urgent are left, and an emergency never waits for other work unsaid.
@Suite struct PlanUrgencyTests {
    private static func site(_ people: [ID<Person>], slots: Int = 3) -> Site {
        var site = Site.compound
        site.people = people.map { Person(id: $0, name: Name(zh: $0.text, en: $0.text), team: "engineering") }
        site.dispatch.slots = slots
        return site
    }

    private func need(
        _ sequence: Int, _ priority: Priority, due: String?, _ category: ID<Domain.Category> = "lift"
    )
        -> DispatchNeed
    {
        DispatchNeed(
            number: TicketNumber(day: 260_430, sequence: sequence), priority: priority, grid: "b01",
            category: category, place: "", due: due.map(at))
    }

    private func scene(_ site: Site, busy: [ID<Person>: Int] = [:]) throws -> DispatchScene {
        let loads = busy.map { person, jobs in
            TechnicianLoad(
                technician: person,
                jobs: (0..<jobs).map {
                    .init(
                        number: TicketNumber(day: 260_429, sequence: 1 + $0), state: .inProgress,
                        priority: .p3,
                        grid: "b02", due: nil)
                })
        }
        return DispatchScene(site, zone: try #require(Zone.system("UTC")), now: at("10:00"), loads: loads)
    }

    private func left(_ plan: DispatchPlan) -> [Int] { plan.left.map(\.need.number.sequence).sorted() }

    /// Two lifts overdue for hours beside six airs that hum, and two people with three places each.
    @Test func theLeastUrgentAreLeft() throws {
        let airs = (1...6).map { need($0, .p3, due: "18:00") }
        let lifts = [need(7, .p2, due: "06:00"), need(8, .p2, due: "05:00")]
        let scene = try scene(Self.site(["an", "bo"]))
        for needs in [airs + lifts, lifts + airs, Array(airs[..<3]) + lifts + airs[3...]] {
            let plan = DispatchPlan(needs, scene)
            #expect(plan.lines.count == 6)
            #expect(Set(left(plan)).isSubset(of: 1...6))
        }
    }

    /// One place, two tickets: the second is the more urgent.
    @Test(
        arguments: [
            (Priority.p4, "12:00", Priority.p3, "12:00"), (.p3, "12:00", .p2, "12:00"),
            (.p2, "10:30", .p3, "09:00"), (.p2, "12:00", .p4, "09:00"), (.p3, "12:00", .p3, "10:30"),
            (.p3, "09:00", .p3, "05:00"), (.p3, nil, .p3, "12:00"), (.p3, "09:00", .p2, "09:30"),
            (.p2, "05:00", .p1, "10:30"), (.p2, "05:00", .p1, nil),
        ] as [(Priority, String?, Priority, String?)])
    func ofTwoTheLessUrgentIsLeft(
        _ priority: Priority, _ due: String?, _ graver: Priority, _ graverDue: String?
    ) throws {
        let scene = try scene(Self.site(["an"], slots: 1))
        let (one, other) = (need(1, priority, due: due), need(2, graver, due: graverDue))
        #expect(LeftWeight(one, now: at("10:00")) < LeftWeight(other, now: at("10:00")) || graver == .p1)
        for needs in [[one, other], [other, one]] { #expect(left(DispatchPlan(needs, scene)) == [1]) }
    }

    /// A trapped person beats everything: one emergency against a thousand overdue ones for the one free place.
    @Test func anEmergencyBeatsAllOthersTogether() throws {
        let others = (1...200).map { need($0, .p2, due: "05:00") }
        let plan = DispatchPlan(
            others + [need(999, .p1, due: "10:10")], try scene(Self.site(["an"], slots: 1)))
        #expect(plan.lines.map(\.need.number.sequence) == [999])
        #expect(plan.lines.first?.technician == "an")
    }

    @Test func anEmergencyGoesToWhoIsFreeNotToWhoKnowsThePlace() throws {
        let plan = DispatchPlan(
            [need(1, .p1, due: "18:00")], try scene(Self.site(["an", "bo"]), busy: ["an": 1]))
        #expect(plan.lines.map(\.technician) == ["bo"])
        #expect(plan.waiting.isEmpty)
    }

    /// It stands before what is planned with it, though that would be late then.
    @Test func anEmergencyIsPlannedBeforeOtherWork() throws {
        let needs = [need(1, .p3, due: "10:30"), need(2, .p1, due: "18:00")]
        let plan = DispatchPlan(needs, try scene(Self.site(["an"])))
        #expect(plan.lines.map { "\($0.need.number.sequence) \($0.slot)" } == ["2 0", "1 1"])
    }

    /// In time behind another job, where nobody is free: that is said.
    @Test func anEmergencyThatWaitsIsSaid() throws {
        let plan = DispatchPlan([need(1, .p1, due: "18:00")], try scene(Self.site(["an"]), busy: ["an": 1]))
        #expect(plan.lines.map(\.technician) == ["an"])
        #expect(plan.waiting.map(\.before) == [1])
    }

    @Test(arguments: ["09:30", "10:10", nil]) func whereNobodyIsInTimeTheTeamIsSent(_ due: String?) throws {
        let plan = DispatchPlan([need(1, .p1, due: due)], try scene(Self.site(["an"]), busy: ["an": 1]))
        #expect(plan.lines.map(\.team) == ["engineering"])
        #expect(plan.toTeam.map(\.reasons) == [[.init(.nobodyInTime, 0)]])
        #expect(plan.toTeam.allSatisfy { $0.isLate }, "it is counted among what will be late")
        let orders = plan.orders([])
        #expect(
            orders.map(\.order.ticket) == [
                .move(.dispatch(DispatchOrder(team: "engineering")), number("260430-001"))
            ])
    }

    @Test func whoIsFreeIsSentThoughItIsLate() throws {
        let plan = DispatchPlan([need(1, .p1, due: "09:30")], try scene(Self.site(["an"])))
        #expect(plan.lines.map(\.technician) == ["an"])
    }

    @Test func ofTwoEmergenciesForOnePersonTheOtherIsTheTeams() throws {
        let needs = [need(1, .p1, due: "10:10"), need(2, .p1, due: "09:30"), need(3, .p3, due: "18:00")]
        let plan = DispatchPlan(needs, try scene(Self.site(["an"])))
        #expect(
            plan.lines.map { "\($0.need.number.sequence) \($0.technician?.text ?? "team")" } == [
                "1 team", "2 an", "3 an",
            ])
    }

    @Test func whereNobodyQualifiesTheTeamOfAnEmergencyIsSent() throws {
        let plan = DispatchPlan(
            [need(1, .p1, due: "10:10"), need(2, .p3, due: nil)], try scene(Self.site([])))
        #expect(plan.toTeam.map(\.team) == ["engineering"])
        #expect(left(plan) == [2])
    }

    /// Against every way of leaving as few as can be: no other set that is left is less urgent.
    @Test(arguments: 0..<40) func noLessUrgentTicketsCouldBeLeft(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let slots = Int.random(in: 1...2, using: &numbers)
        let site = Self.site(["an", "bo"], slots: slots)
        let scene = try scene(site, busy: ["an": Int.random(in: 0...2, using: &numbers)])
        let needs = (1...7).map { sequence in
            need(
                sequence, [.p2, .p3, .p4].randomElement(using: &numbers) ?? .p3,
                due: ["04:00", "09:10", "10:40", "15:00", nil].randomElement(using: &numbers) ?? nil,
                Bool.random(using: &numbers) ? "lift" : "leak")
        }
        let weights = needs.map { LeftWeight($0, now: at("10:00")).points }
        let plan = DispatchPlan(needs, scene)
        let room = 2 * slots
        let least = weights.sorted().prefix(max(0, needs.count - room)).reduce(0, +)
        #expect(plan.left.reduce(0) { $0 + LeftWeight($1.need, now: at("10:00")).points } == least)
        #expect(plan.lines.count == min(room, needs.count))
    }
}
