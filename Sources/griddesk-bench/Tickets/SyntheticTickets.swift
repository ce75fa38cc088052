import Desk
import Domain

/// Tickets of another system that never was, the oldest first, evenly over a span of time and the last ones open.
struct SyntheticTickets: IteratorProtocol {
    private let site: Site
    private let count: Int
    private let open: Int
    private let span: Range<Int64>
    private let label: String
    private var numbers: SeededNumbers
    private var index = 0

    /// - Parameters:
    ///   - span: in milliseconds since 1970.
    ///   - label: begins the numbers under which the source knows its tickets.
    init(site: Site, count: Int, open: Int, span: Range<Int64>, label: String, seed: UInt64) {
        self.site = site
        self.count = count
        self.open = open
        self.span = span
        self.label = label
        numbers = SeededNumbers(seed: seed)
    }

    mutating func next() -> ImportedTicket? {
        guard index < count else { return nil }
        defer { index += 1 }
        let category = site.categories[numbers.below(site.categories.count)]
        let step = (span.upperBound - span.lowerBound) / Int64(count)
        let reportedAt = Instant(milliseconds: span.lowerBound + step * Int64(index))
        var ticket = ImportedTicket(
            draft: draft(category), reportedAt: reportedAt, state: state(),
            source: Source(name: "bench", key: label + padded(index)), digest: digest(),
            isTimed: false)
        addMilestones(&ticket, category)
        return ticket
    }

    private mutating func state() -> TicketState {
        guard index >= count - open else { return .closed }
        let states: [TicketState] = [.reported, .reported, .accepted, .dispatched, .inProgress]
        return states[numbers.below(states.count)]
    }

    private mutating func draft(_ category: Category) -> TicketDraft {
        let grid = site.grids[numbers.below(site.grids.count)]
        let floor = "\(numbers.below(18) + 1)F "
        return TicketDraft(
            grid: grid.id, category: category.id,
            place: floor + Phrases.places[numbers.below(Phrases.places.count)],
            what: category.name.zh + Phrases.troubles[numbers.below(Phrases.troubles.count)]
                + Phrases.wishes[numbers.below(Phrases.wishes.count)],
            channel: Channel.allCases[numbers.below(Channel.allCases.count)], reporter: reporter())
    }

    private mutating func reporter() -> Reporter {
        guard !numbers.isOne(in: 3) else { return Reporter() }
        let name =
            Phrases.families[numbers.below(Phrases.families.count)]
            + Phrases.givenNames[numbers.below(Phrases.givenNames.count)]
        let unit = numbers.isOne(in: 2) ? Phrases.units[numbers.below(Phrases.units.count)] : nil
        return Reporter(name: name, phone: "\(8000 + numbers.below(1000))", unit: unit)
    }

    private mutating func addMilestones(_ ticket: inout ImportedTicket, _ category: Category) {
        let reached = ticket.state.milestones
        var time = ticket.reportedAt
        let advance = { (numbers: inout SeededNumbers) in
            time = time.adding(seconds: 60 + numbers.below(3600))
            return time
        }
        if reached > 0 { ticket.acceptedAt = advance(&numbers) }
        if reached > 1 {
            ticket.dispatchedAt = advance(&numbers)
            ticket.team = category.team
        }
        if reached > 2 { ticket.arrivedAt = advance(&numbers) }
        if reached > 3 {
            ticket.doneAt = advance(&numbers)
            ticket.closedAt = advance(&numbers)
        }
    }

    private mutating func digest() -> String {
        let halves = [numbers.next(), numbers.next()]
        return halves.map { half in
            let text = String(half, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
    }

    private func padded(_ number: Int) -> String {
        let text = String(number + 1)
        return String(repeating: "0", count: max(0, 8 - text.count)) + text
    }
}

extension TicketState {
    /// How many milestones lie behind a ticket in that state, a closed one having all.
    fileprivate var milestones: Int {
        switch self {
        case .reported, .rejected, .merged: 0
        case .accepted: 1
        case .dispatched, .onHold: 2
        case .inProgress, .done: 3
        case .closed: 4
        }
    }
}
