extension Ticket {
    /// One fact for each of the two subjects: the ticket that goes, and the survivor that takes over its reporters and,
    /// unless told not to, the higher priority.
    package static func decideMerge(
        _ ticket: Ticket, into survivor: Ticket, keepingPriority: Bool = false, _ occasion: Occasion
    ) throws(Refusal) -> (gone: TicketFact, survivor: TicketFact) {
        try occasion.author.require(Move.merge.rolesAllowed)
        try ticket.requireUnmerged()
        try survivor.requireUnmerged()
        guard ticket.number != survivor.number else { throw .ticket(.mergesIntoItself) }
        guard Move.merge.allowedFrom.contains(ticket.body.state) else {
            throw .ticket(.cannot(.merge, in: ticket.body.state))
        }
        guard survivor.body.state.isOpen else {
            throw .ticket(.mergeTargetGone(survivor.number, survivor.body.state))
        }
        try occasion.requireHappened(since: max(ticket.body.lastMoveAt, survivor.body.reportedAt))
        let raises = !keepingPriority && ticket.body.priority < survivor.body.priority
        let fact = TicketFact.absorbed(
            .init(
                from: ticket.number, reporters: ticket.body.callers, absorbed: ticket.body.absorbed,
                priority: raises ? ticket.body.priority : nil))
        return (.merged(.init(into: survivor.number)), fact.withDeadlines(on: survivor, occasion))
    }

    func requireUnmerged() throws(Refusal) {
        guard body.state == .merged, let survivor = body.mergedInto else { return }
        throw .ticket(.mergedInto(number, survivor: survivor))
    }

    /// The ticket that answers for this one: the last of those it was merged into, or itself.
    package func survivor(_ find: (TicketNumber) throws -> Ticket) rethrows -> Ticket {
        var last = self
        var passed: Set<TicketNumber> = [number]
        while last.body.state == .merged, let next = last.body.mergedInto, passed.insert(next).inserted {
            last = try find(next)
        }
        return last
    }

    /// The other ticket of a merge that is this one's last step; taking one half back takes both.
    package var mergePartner: TicketNumber? {
        guard let step = steps.last else { return nil }
        if body.mergedInto != step.before.mergedInto { return body.mergedInto }
        guard body.absorbed.count > step.before.absorbed.count else { return nil }
        return body.absorbed[step.before.absorbed.count]
    }

    /// What `command`, an undo or a correction of a merge, does to both: the partner's last step is the other half.
    package static func decideUnmerge(
        _ command: TicketCommand, on ticket: Ticket, partner: Ticket, _ occasion: Occasion
    ) throws(Refusal) -> (ticket: TicketFact, partner: TicketFact) {
        let fact = try decide(command, on: ticket, occasion)
        guard let step = partner.steps.last, partner.mergePartner == ticket.number,
            ticket.mergePartner == partner.number
        else { throw .ticket(.partnerMoved(partner.number)) }
        switch fact {
        case .corrected(let taken):
            return (fact, .corrected(.init(revision: step.revision, reason: taken.reason)))
        case .undone:
            return (fact, .undone(.init(revision: step.revision, reason: nil)))
        case .reported, .imported, .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed,
            .finished,
            .returned, .calledBack, .closed, .reopened, .rejected, .merged, .absorbed, .edited, .feeAdded,
            .noted, .extended, .lapsed, .rescheduled, .passed:
            throw .ticket(.nothingToTakeBack)
        }
    }
}
