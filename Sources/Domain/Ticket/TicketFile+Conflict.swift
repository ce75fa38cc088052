extension TicketFile {
    /// Nothing may have been written since the author looked but what leaves the picture as it was.
    func require(_ expected: Int?) throws(Conflict) {
        guard let expected, expected != ticket.revision else { return }
        let since = entries.filter { $0.revision > expected }
        guard since.contains(where: \.changesSight) || expected > ticket.revision else { return }
        throw Conflict(
            .ticket(ticket.number), expected: expected, current: ticket.revision, since: since)
    }
}

extension Entry {
    /// Whether what its reader decided before it may be wrong now: remarks, bills and what time alone did never are.
    fileprivate var changesSight: Bool {
        guard case .ticket(let fact) = fact else { return true }
        switch fact {
        case .noted, .feeAdded, .lapsed, .rescheduled: return false
        case .reported, .imported, .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed,
            .finished, .returned, .calledBack, .closed, .reopened, .rejected, .merged, .absorbed, .edited,
            .corrected, .undone, .extended:
            return true
        }
    }
}
