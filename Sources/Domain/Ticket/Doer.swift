/// Who did a step that an operator wrote down: the team it was dispatched to, and its technician where one was named.
package struct Doer: Equatable, Codable, Sendable {
    package var team: ID<Team>
    package var technician: ID<Person>?
}

extension Ticket.Body {
    /// Who takes the next step in the field.
    var doer: Doer? { assignment.map { Doer(team: $0.team, technician: $0.technician) } }
}

extension TicketFact {
    /// Nil where whoever wrote it down did it.
    package var doer: Doer? {
        switch self {
        case .acknowledged(let fact), .arrived(let fact): fact.by
        case .finished(let fact): fact.by
        case .returned(let fact): fact.by
        case .reported, .imported, .accepted, .dispatched, .held, .resumed, .calledBack, .closed, .reopened,
            .rejected, .merged, .absorbed, .edited, .feeAdded, .noted, .corrected, .undone, .extended,
            .lapsed, .rescheduled, .passed:
            nil
        }
    }

    /// The fact with its doer, where it was written before facts named one.
    func done(by doer: Doer?) -> TicketFact {
        guard self.doer == nil, let doer else { return self }
        switch self {
        case .acknowledged(var fact):
            fact.by = doer
            return .acknowledged(fact)
        case .arrived(var fact):
            fact.by = doer
            return .arrived(fact)
        case .finished(var fact):
            fact.by = doer
            return .finished(fact)
        case .returned(var fact):
            fact.by = doer
            return .returned(fact)
        case .reported, .imported, .accepted, .dispatched, .held, .resumed, .calledBack, .closed, .reopened,
            .rejected, .merged, .absorbed, .edited, .feeAdded, .noted, .corrected, .undone, .extended,
            .lapsed, .rescheduled, .passed:
            return self
        }
    }
}
