/// A ticket with everything that was written about it, oldest first.
package struct TicketFile: Equatable, Sendable {
    package var ticket: Ticket
    package var entries: [Entry]
    /// What it was made of, where that was found on a round.
    package var finding: FindingRow?

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
