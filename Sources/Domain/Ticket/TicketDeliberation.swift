/// An order about tickets being decided: what was decided so far, and the tickets as that leaves them.
struct TicketDeliberation {
    let order: Order
    let occasion: Occasion
    let memory: Memory
    private var decisions: [Decision] = []
    private var files: [TicketNumber: TicketFile] = [:]

    private init(_ order: Order, _ occasion: Occasion, _ memory: Memory) {
        self.order = order
        self.occasion = occasion
        self.memory = memory
    }

    static func outcome(
        of work: TicketWork, _ order: Order, _ occasion: Occasion, _ memory: Memory
    ) throws -> Outcome {
        var deliberation = TicketDeliberation(order, occasion, memory)
        var outcome = try deliberation.decide(work)
        outcome.decisions = deliberation.decisions
        return outcome
    }

    private mutating func decide(_ work: TicketWork) throws -> Outcome {
        switch work {
        case .report(let draft):
            return try report(draft).outcome
        case .move(let command, let number):
            return try move(command, number)
        case .merge(let number, let survivor):
            return try merge(number, into: survivor, expecting: order.expecting)
        case .join(let draft, let target):
            let number = try report(draft).ticket.number
            return try merge(number, into: try survivor(of: file(target).ticket).number, expecting: nil)
        }
    }

    /// The ticket as what was decided leaves it, with the entries of before.
    mutating func file(_ number: TicketNumber) throws -> TicketFile {
        if let file = files[number] { return file }
        let entries = try memory.entries(.ticket(number))
        guard let file = TicketFile(entries: entries) else { throw Refusal.unknown(.ticket, number.text) }
        files[number] = file
        return file
    }

    mutating func survivor(of ticket: Ticket) throws -> Ticket {
        try ticket.survivor { try file($0).ticket }
    }

    mutating func add(_ fact: TicketFact, to ticket: Ticket) throws -> Ticket {
        try add(Decision(fact, on: ticket, at: occasion.happenedAt))
    }

    mutating func add(_ decision: Decision) throws -> Ticket {
        var stamp = occasion.stamp
        stamp.happenedAt = decision.happenedAt
        guard let after = decision.after(stamp)?.ticket else {
            throw LogbookFlaw.wrongSubject(decision.subject, decision.fact.storedName)
        }
        decisions.append(decision)
        files[after.number, default: TicketFile(ticket: after, entries: [])].ticket = after
        return after
    }

    /// What time alone did to a ticket by `moment` goes before anything else.
    mutating func lapse(_ ticket: Ticket, until moment: Instant) throws -> Ticket {
        var ticket = ticket
        for decision in ticket.decideLapses(until: moment, occasion) { ticket = try add(decision) }
        return ticket
    }

    /// A remark whose move has no field for it is an entry of its own.
    mutating func remark(on ticket: Ticket, via number: TicketNumber? = nil) throws -> Ticket {
        guard let note = order.note, !note.trimmingSpace.isEmpty else { return ticket }
        var fact = try Ticket.decide(.note(note), on: ticket, occasion)
        if let number { fact = fact.told(via: number) }
        return try add(fact, to: ticket)
    }
}
