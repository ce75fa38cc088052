/// One entry to be written: what befalls a ticket, and when it happened.
package struct Decision: Equatable, Sendable {
    package var number: TicketNumber
    /// The ticket it is decided on; nil where it is born by this.
    package var before: Ticket?
    package var fact: TicketFact
    package var happenedAt: Instant

    package init(_ fact: TicketFact, born number: TicketNumber, at happenedAt: Instant) {
        self.number = number
        self.fact = fact
        self.happenedAt = happenedAt
    }

    package init(_ fact: TicketFact, on ticket: Ticket, at happenedAt: Instant) {
        number = ticket.number
        before = ticket
        self.fact = fact
        self.happenedAt = happenedAt
    }

    package var revision: Int { (before?.revision ?? 0) + 1 }

    /// The ticket that it leaves; nil where its first fact is no birth.
    package func after(_ stamp: Stamp) -> Ticket? {
        Ticket.evolve(before, fact, stamp, revision: revision)
    }
}

extension Ticket {
    /// What time alone did to it by `moment`, which is at most now, and is not written yet, each at the instant it was due.
    package func decideLapses(until moment: Instant, _ occasion: Occasion) -> [Decision] {
        var ticket = self
        return body.lapses(until: min(moment, occasion.now)).map { lapse in
            let decision = Decision(.lapsed(lapse), on: ticket, at: lapse.due)
            ticket = decision.after(occasion.stamp) ?? ticket
            return decision
        }
    }
}
