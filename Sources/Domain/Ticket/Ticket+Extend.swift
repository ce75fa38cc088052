extension Ticket {
    /// The shift leader extends once, a supervisor a second time; then the ticket is listed openly.
    func decideExtension(
        _ until: Instant, _ reason: String, _ told: Bool, _ occasion: Occasion
    ) throws(Refusal) -> TicketFact.Extended {
        guard body.cycle.extensions.count < 2 else { throw .ticket(.extendedTwice) }
        guard let due = body.cycle.deadlines.resolve?.due else { throw .ticket(.noResolveClock) }
        guard until > max(due, occasion.now) else {
            throw .ticket(.extensionNotLater(max(due, occasion.now)))
        }
        let reason = try Refusal.required(reason, .reason, limit: TextLimit.reason)
        return .init(until: until, reason: reason, told: told)
    }

    /// What the move is to the roles: more time for the second time is not what it was for the first.
    func act(of move: Move) -> Act {
        move == .extend && body.cycle.extensions.count == 1 ? .extendAgain : .ticket(move)
    }

    /// What a change of the site makes of an open ticket's deadlines; nil where they stay.
    package func decideReschedule(_ occasion: Occasion) -> TicketFact? {
        guard body.state.isOpen else { return nil }
        let fact = TicketFact.rescheduled(.init()).withDeadlines(on: self, occasion)
        return fact.deadlines == nil ? nil : fact
    }
}
