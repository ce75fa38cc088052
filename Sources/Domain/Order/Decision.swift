/// One entry to be written: what befalls a subject, and when it happened.
package struct Decision: Equatable, Sendable {
    package var subject: Subject
    /// What it is decided on; nil where the subject is born by this.
    package var before: Matter?
    package var fact: Fact
    package var happenedAt: Instant

    package init(_ fact: Fact, about subject: Subject, on before: Matter?, at happenedAt: Instant) {
        self.subject = subject
        self.before = before
        self.fact = fact
        self.happenedAt = happenedAt
    }

    package init(_ fact: TicketFact, born number: TicketNumber, at happenedAt: Instant) {
        self.init(.ticket(fact), about: .ticket(number), on: nil, at: happenedAt)
    }

    package init(_ fact: TicketFact, on ticket: Ticket, at happenedAt: Instant) {
        self.init(.ticket(fact), about: .ticket(ticket.number), on: .ticket(ticket), at: happenedAt)
    }

    package var revision: Int { (before?.revision ?? 0) + 1 }

    /// What it leaves; nil where the first fact of a subject is no birth.
    package func after(_ stamp: Stamp) -> Matter? {
        Matter.evolve(before, fact, stamp, revision: revision)
    }
}

extension Ticket {
    /// What time alone did to it by `moment`, which is at most now, and is not written yet, each at the instant it was due.
    package func decideLapses(until moment: Instant, _ occasion: Occasion) -> [Decision] {
        var ticket = self
        return body.lapses(until: min(moment, occasion.now)).map { lapse in
            let decision = Decision(.lapsed(lapse), on: ticket, at: lapse.due)
            ticket = decision.after(occasion.stamp)?.ticket ?? ticket
            return decision
        }
    }
}
