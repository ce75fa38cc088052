extension TicketFact {
    /// The deadlines it decided; nil where it leaves them as they were.
    var deadlines: Deadlines? {
        switch self {
        case .reported(let fact): fact.deadlines
        case .imported(let fact): fact.deadlines
        case .accepted(let fact): fact.deadlines
        case .dispatched(let fact): fact.deadlines
        case .resumed(let fact): fact.deadlines
        case .returned(let fact): fact.deadlines
        case .reopened(let fact): fact.deadlines
        case .edited(let fact): fact.deadlines
        case .extended(let fact): fact.deadlines
        case .absorbed(let fact): fact.deadlines
        case .corrected(let fact), .undone(let fact): fact.deadlines
        case .rescheduled(let fact): fact.deadlines
        case .acknowledged, .arrived, .held, .finished, .calledBack, .closed,
            .rejected, .merged, .feeAdded, .noted, .lapsed, .passed:
            nil
        }
    }

    /// With the deadlines that the ticket has behind it, where they are others than before.
    func withDeadlines(on ticket: Ticket?, _ occasion: Occasion) -> TicketFact {
        guard let after = Ticket.evolve(ticket, self, occasion.stamp, revision: (ticket?.revision ?? 0) + 1)
        else { return self }
        let deadlines = occasion.clocks.deadlines(of: after.body, at: occasion.happenedAt)
        return deadlines == after.body.cycle.deadlines ? self : deciding(deadlines)
    }

    private func deciding(_ deadlines: Deadlines) -> TicketFact {
        switch self {
        case .reported(let fact): .reported(set(\.deadlines, deadlines, in: fact))
        case .imported(let fact): .imported(set(\.deadlines, deadlines, in: fact))
        case .accepted(let fact): .accepted(set(\.deadlines, deadlines, in: fact))
        case .dispatched(let fact): .dispatched(set(\.deadlines, deadlines, in: fact))
        case .resumed(let fact): .resumed(set(\.deadlines, deadlines, in: fact))
        case .returned(let fact): .returned(set(\.deadlines, deadlines, in: fact))
        case .reopened(let fact): .reopened(set(\.deadlines, deadlines, in: fact))
        case .edited(let fact): .edited(set(\.deadlines, deadlines, in: fact))
        case .absorbed(let fact): .absorbed(set(\.deadlines, deadlines, in: fact))
        case .extended(let fact): .extended(set(\.deadlines, deadlines, in: fact))
        case .corrected(let fact): .corrected(set(\.deadlines, deadlines, in: fact))
        case .undone(let fact): .undone(set(\.deadlines, deadlines, in: fact))
        case .rescheduled(let fact): .rescheduled(set(\.deadlines, deadlines, in: fact))
        case .acknowledged, .arrived, .held, .finished, .calledBack, .closed,
            .rejected, .merged, .feeAdded, .noted, .lapsed, .passed:
            self
        }
    }
}

private func set<Payload>(
    _ field: WritableKeyPath<Payload, Deadlines?>, _ deadlines: Deadlines, in payload: Payload
) -> Payload {
    var payload = payload
    payload[keyPath: field] = deadlines
    return payload
}
