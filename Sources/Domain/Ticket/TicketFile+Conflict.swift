extension TicketFile {
    func require(_ expected: Int?) throws(Conflict) {
        try entries.requireSeen(expected, .ticket(ticket.number), at: ticket.revision)
    }
}

extension TicketFact {
    /// Whether what its reader decided before it may be wrong now: remarks, bills and what time alone did never are.
    var changesSight: Bool {
        switch self {
        case .noted, .feeAdded, .lapsed, .rescheduled, .passed: false
        case .reported, .imported, .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed,
            .finished, .returned, .calledBack, .closed, .reopened, .rejected, .merged, .absorbed, .edited,
            .corrected, .undone, .extended:
            true
        }
    }
}
