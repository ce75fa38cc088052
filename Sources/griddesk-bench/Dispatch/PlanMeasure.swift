import CYardstick
import Desk
import Domain

/// Plans for waiting tickets, each beside the plainest dense solver in C on the same costs.
struct PlanMeasure {
    struct Size {
        var tickets: Int
        var technicians: Int
        var slots: Int
        /// In milliseconds.
        var aim: Double
        var runs: Int
    }

    private static let sizes = [
        Size(tickets: 20, technicians: 30, slots: 3, aim: 20, runs: 21),
        Size(tickets: 1000, technicians: 200, slots: 5, aim: 1000, runs: 5),
    ]

    let site: Site
    let seed: UInt64

    func run() throws -> Report.Section {
        .init(
            title: "plans: ticket × technician × place in the queue, from tickets to the whole plan, median",
            yardstick: """
                a C loop, the plainest dense O(n³) form of the same method, that has the cost matrix in memory (no rules, \
                no reasons); it must come to the same total
                """,
            measurements: try PlanMeasure.sizes.flatMap { try measure($0) })
    }

    private func measure(_ size: Size) throws -> [Measurement] {
        var numbers = SeededNumbers(seed: seed)
        guard let zone = Zone.system(site.zone) else {
            throw YardstickFailure(description: "no time zone \(site.zone)")
        }
        let (site, loads) = staffed(size, &numbers)
        let scene = DispatchScene(site, zone: zone, now: Workplace.now, loads: loads)
        let needs = (0..<size.tickets).map { need($0, site, &numbers) }
        let costs = PlanCosts(needs, scene)
        let matrix = dense(costs, size)
        var times: [Double] = []
        var yardstick: [Double] = []
        for _ in 0..<size.runs {
            let start = ContinuousClock.now
            let plan = DispatchPlan(needs, DispatchScene(site, zone: zone, now: Workplace.now, loads: loads))
            times.append(start.duration(to: .now).milliseconds)
            let middle = ContinuousClock.now
            let least = yardstick_assign(
                matrix, Int32(size.tickets), Int32(size.technicians * size.slots + size.tickets))
            yardstick.append(middle.duration(to: .now).milliseconds)
            guard Int(least) == plan.charge else {
                throw YardstickFailure(description: "a plan of \(plan.charge) where \(least) can be had")
            }
        }
        return [
            Measurement(
                "\(size.tickets) × \(size.technicians) × \(size.slots)", Samples(times).median, .milliseconds,
                yardstick: Samples(yardstick).median, aim: .atMost(size.aim))
        ]
    }

    /// The site with other people: so many technicians over its teams, with up to three jobs at hand and a past.
    private func staffed(_ size: Size, _ numbers: inout SeededNumbers) -> (Site, [TechnicianLoad]) {
        var site = site
        site.dispatch.slots = size.slots
        site.people = (0..<size.technicians).map { index in
            let team = site.teams[index % site.teams.count].id
            return Person(
                id: ID("t\(index)"), name: Name(zh: "T\(index)", en: "T\(index)"), team: team,
                skills: site.categories.filter { $0.team == team && !numbers.isOne(in: 4) }.map(\.id))
        }
        let loads = site.people.map { person in
            TechnicianLoad(
                technician: person.id, jobs: (0..<numbers.below(4)).map { _ in job(site, &numbers) },
                past: (0..<20).map { index in
                    .init(
                        number: TicketNumber(day: 251_201, sequence: index + 1),
                        grid: site.grids[numbers.below(site.grids.count)].id,
                        place: "\(numbers.below(18) + 1)F", minutes: 15 + numbers.below(90))
                })
        }
        return (site, loads)
    }

    private func job(_ site: Site, _ numbers: inout SeededNumbers) -> TechnicianLoad.Job {
        .init(
            number: TicketNumber(day: 251_231, sequence: numbers.below(900) + 1), state: .dispatched,
            priority: .p3, grid: site.grids[numbers.below(site.grids.count)].id, due: nil)
    }

    private func need(_ index: Int, _ site: Site, _ numbers: inout SeededNumbers) -> DispatchNeed {
        let category = site.categories[numbers.below(site.categories.count)]
        return DispatchNeed(
            number: TicketNumber(day: 260_101, sequence: index + 1), priority: category.priority,
            grid: site.grids[numbers.below(site.grids.count)].id, category: category.id,
            place: "\(numbers.below(18) + 1)F",
            due: Workplace.now.adding(minutes: numbers.below(600) - 60))
    }

    /// Every ticket with every place, what cannot be at more than it costs to leave, and a place of its own to be left.
    private func dense(_ costs: PlanCosts, _ size: Size) -> [Int64] {
        let places = size.technicians * size.slots
        let columns = places + size.tickets
        let never = Int64(max(costs.prices.max() ?? 0, costs.charges.max() ?? 0)) * 2
        var matrix = Array(repeating: never, count: size.tickets * columns)
        for row in 0..<size.tickets {
            for lane in costs.possible[row] {
                for slot in 0..<size.slots {
                    matrix[row * columns + lane * size.slots + slot] = Int64(costs.charge(row, lane, slot))
                }
            }
            matrix[row * columns + places + row] = Int64(costs.prices[row])
        }
        return matrix
    }
}
