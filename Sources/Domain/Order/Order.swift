/// What somebody at the desk wants written: the unit of work between the screens, the line and the store.
package struct Order: Equatable, Sendable {
    package enum Work: Equatable, Sendable {
        case report(TicketDraft)
        case move(TicketCommand, TicketNumber)
        case merge(TicketNumber, into: TicketNumber)
        /// Somebody else reports what a ticket is about already: a ticket of its own, merged into that one at once, so
        /// that the survivor answers both. Taking the step back leaves the new ticket open.
        case join(TicketDraft, to: TicketNumber)
    }

    package var work: Work
    /// The revision the author saw; nil where the order does not depend on it.
    package var expecting: Int?
    /// The survivor's revision the author of a merge saw.
    package var expectingSurvivor: Int?
    /// A merge leaves the survivor's priority as it is, though the other's is higher.
    package var keepsPriority = false
    package var note: String?
    /// Nil is now.
    package var happenedAt: Instant?

    package init(
        _ work: Work, expecting: Int? = nil, expectingSurvivor: Int? = nil, note: String? = nil,
        happenedAt: Instant? = nil
    ) {
        self.work = work
        self.expecting = expecting
        self.expectingSurvivor = expectingSurvivor
        self.note = note
        self.happenedAt = happenedAt
    }
}
