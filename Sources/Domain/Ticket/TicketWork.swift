/// What somebody at the desk wants done about tickets.
package enum TicketWork: Equatable, Sendable {
    case report(TicketDraft)
    case move(TicketCommand, TicketNumber)
    case merge(TicketNumber, into: TicketNumber)
    /// Somebody else reports what a ticket is about already: a ticket of its own, merged into that one at once, so
    /// that the survivor answers both. Taking the step back leaves the new ticket open.
    case join(TicketDraft, to: TicketNumber)

    /// What it is on; nil where that comes to be by it.
    package var subject: Subject? {
        switch self {
        case .report, .join: nil
        case .move(_, let number), .merge(let number, into: _): .ticket(number)
        }
    }
}

extension Order {
    package init(
        _ work: TicketWork, expecting: Int? = nil, expectingSurvivor: Int? = nil, note: String? = nil,
        happenedAt: Instant? = nil
    ) {
        self.init(
            .ticket(work), expecting: expecting, expectingSurvivor: expectingSurvivor, note: note,
            happenedAt: happenedAt)
    }
}
