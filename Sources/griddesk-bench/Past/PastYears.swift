import Desk
import Domain
import Foundation
import Store
import Synchronization

/// Three years in which tickets come and are done, written as they happened: every quarter of a day what came since, and
/// what became of those before.
struct PastYears {
    private static let stepMinutes = 360

    let workplace: Workplace
    let count: Int
    let seed: UInt64

    func write(to name: String) throws -> String {
        let path = workplace.path(name)
        let (start, end) = (Workplace.years.lowerBound, Workplace.years.upperBound)
        let clock = Atomic<Int64>(start)
        let now: @Sendable () -> Instant = { Instant(milliseconds: clock.load(ordering: .relaxed)) }
        try Store.create(
            at: path, site: workplace.site,
            administrator: .init(id: Workplace.author.id, name: "Bench", systemUser: nil),
            desk: Workplace.author.desk, clock: now)
        let store = try Store(path: path, clock: now)
        var life = Life(site: workplace.site, seed: seed)
        let step = Int64(Self.stepMinutes) * 60_000
        let steps = (end - start) / step
        for index in 1..<steps {
            clock.store(start + index * step, ordering: .relaxed)
            let due = Int(Int64(count) * index / steps) - life.born
            let results = try store.carryOut(together: life.orders(new: due), by: Workplace.author)
            life.take(results.compactMap { try? $0.get().number }.suffix(due))
            if index.isMultiple(of: 400) { tell("past: \(index * 100 / steps)%") }
        }
        return path
    }
}

/// What is to be done next on such a desk.
private struct Life {
    private let site: Site
    private var numbers: SeededNumbers
    private var open: [(number: TicketNumber, stage: Int)] = []
    private(set) var born = 0

    init(site: Site, seed: UInt64) {
        self.site = site
        numbers = SeededNumbers(seed: seed)
    }

    /// Moves of what is open, then so many reports.
    mutating func orders(new count: Int) -> [Order] {
        var orders: [Order] = []
        for index in open.indices where !numbers.isOne(in: 3) {
            guard let command = command(open[index].stage) else { continue }
            orders.append(Order(.move(command, open[index].number)))
            open[index].stage += 1
        }
        open.removeAll { $0.stage > 4 }
        return orders + (0..<count).map { _ in Order(.report(draft())) }
    }

    mutating func take(_ born: ArraySlice<TicketNumber>) {
        self.born += born.count
        open += born.map { ($0, 0) }
    }

    private func command(_ stage: Int) -> TicketCommand? {
        switch stage {
        case 0: .dispatch(DispatchOrder(team: site.teams.first?.id))
        case 1: .acknowledge
        case 2: .arrive
        case 3: .finish
        case 4: .close(.notAsked)
        default: nil
        }
    }

    private mutating func draft() -> TicketDraft {
        let category = site.categories[numbers.below(site.categories.count)]
        return TicketDraft(
            grid: site.grids[numbers.below(site.grids.count)].id, category: category.id,
            place: "\(numbers.below(18) + 1)F", what: Phrases.troubles[numbers.below(Phrases.troubles.count)],
            reporter: Reporter(name: Phrases.families[numbers.below(Phrases.families.count)], phone: "8123"))
    }
}
