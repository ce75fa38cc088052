/// A ticket with everything that was written about it, oldest first.
package struct TicketFile: Equatable, Sendable {
    package var ticket: Ticket
    package var entries: [Entry]

    package init(ticket: Ticket, entries: [Entry]) {
        self.ticket = ticket
        self.entries = entries
    }

    /// Folds a ticket's entries; nil where they do not begin with its birth.
    package init?(entries: [Entry]) {
        var ticket: Ticket?
        var entries = entries
        for (index, entry) in entries.enumerated() {
            guard case .ticket(let fact) = entry.fact else { return nil }
            entries[index].fact = .ticket(fact.done(by: ticket?.body.doer))
            ticket = Ticket.evolve(ticket, fact, entry.stamp, revision: entry.revision)
        }
        guard let ticket else { return nil }
        self.init(ticket: ticket, entries: entries)
    }
}

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

/// An order carried out.
package struct Receipt: Equatable, Sendable {
    package var number: TicketNumber
    package var revision: Int
    /// The last entry written; of a report that was there already, the last about it.
    package var entry: Int64
    /// Whether the report was there already, so that nothing was written.
    package var isRepeated: Bool
    package var consequence: Consequence?

    package init(
        number: TicketNumber, revision: Int, entry: Int64, isRepeated: Bool = false,
        consequence: Consequence? = nil
    ) {
        self.number = number
        self.revision = revision
        self.entry = entry
        self.isRepeated = isRepeated
        self.consequence = consequence
    }
}
