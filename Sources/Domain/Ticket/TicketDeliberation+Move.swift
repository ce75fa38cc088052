extension TicketDeliberation {
    mutating func move(_ command: TicketCommand, _ number: TicketNumber) throws -> Outcome {
        let file = try addressee(of: command, number)
        if command.move.dependsOnSight { try file.require(order.expecting) }
        let until = command.move.mayMoveDeadlines ? occasion.now : occasion.happenedAt
        let ticket = try lapse(file.ticket, until: until)
        if command.takesBack, let partner = ticket.mergePartner {
            return try unmerge(command, ticket, partner)
        }
        var fact = try Ticket.decide(command, note: order.note, on: ticket, occasion)
        if ticket.number != number { fact = fact.told(via: number) }
        let after = try add(fact, to: ticket)
        return Outcome(
            of: .ticket(fact.carriesNote ? after : try remark(on: after)),
            consequence: Consequence(of: fact, on: after, occasion.site))
    }

    /// The ticket itself; of a merged one its survivor for what only adds to it, and a refusal with that number for the
    /// rest, but for what takes the merge back.
    private mutating func addressee(of command: TicketCommand, _ number: TicketNumber) throws -> TicketFile {
        let file = try file(number)
        let survivor = try survivor(of: file.ticket)
        guard survivor.number != number, !command.takesBack else { return file }
        guard command.followsMerges else {
            throw Refusal.ticket(.mergedInto(number, survivor: survivor.number))
        }
        return try self.file(survivor.number)
    }

    mutating func merge(
        _ number: TicketNumber, into survivor: TicketNumber, expecting: Int?
    ) throws -> Outcome {
        let (gone, kept) = (try file(number), try file(survivor))
        try gone.require(expecting)
        try kept.require(order.expectingSurvivor)
        for file in [gone, kept] { try requireUnmerged(file.ticket) }
        let going = try lapse(gone.ticket, until: occasion.happenedAt)
        let staying = number == survivor ? kept.ticket : try lapse(kept.ticket, until: occasion.now)
        let facts = try Ticket.decideMerge(
            going, into: staying, keepingPriority: order.keepsPriority, occasion)
        let after = try add(facts.survivor, to: staying)
        let outcome = Outcome(of: .ticket(try add(facts.gone, to: going)))
        _ = try remark(on: after, via: number)
        return outcome
    }

    private mutating func requireUnmerged(_ ticket: Ticket) throws {
        let survivor = try survivor(of: ticket).number
        if survivor != ticket.number { throw Refusal.ticket(.mergedInto(ticket.number, survivor: survivor)) }
    }

    private mutating func unmerge(
        _ command: TicketCommand, _ ticket: Ticket, _ partner: TicketNumber
    ) throws -> Outcome {
        let other = try lapse(try file(partner).ticket, until: occasion.now)
        let facts = try Ticket.decideUnmerge(command, on: ticket, partner: other, occasion)
        _ = try add(facts.partner, to: other)
        return Outcome(of: .ticket(try remark(on: try add(facts.ticket, to: ticket))))
    }
}

extension TicketFact {
    fileprivate var carriesNote: Bool {
        switch self {
        case .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed, .finished, .calledBack,
            .closed, .edited:
            true
        case .reported, .imported, .returned, .reopened, .rejected, .merged, .absorbed, .feeAdded, .noted,
            .corrected, .undone, .extended, .lapsed, .rescheduled, .passed:
            false
        }
    }
}
