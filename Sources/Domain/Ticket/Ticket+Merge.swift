extension Ticket {
    /// One fact for each of the two subjects: the ticket that goes, and the survivor that takes over its reporters.
    package static func decideMerge(
        _ ticket: Ticket, into survivor: Ticket, _ occasion: Occasion
    ) throws(Refusal) -> (gone: TicketFact, survivor: TicketFact) {
        try occasion.author.require(Move.merge.rolesAllowed)
        guard ticket.number != survivor.number else { throw .mergesIntoItself }
        guard Move.merge.allowedFrom.contains(ticket.body.state) else {
            throw .cannot(.merge, in: ticket.body.state)
        }
        guard survivor.body.state.isOpen else { throw .mergeTargetGone(survivor.number, survivor.body.state) }
        try occasion.requireHappened(since: max(ticket.body.lastMoveAt, survivor.body.reportedAt))
        let reporters = [ticket.body.reporter] + ticket.body.followers
        return (
            .merged(.init(into: survivor.number)),
            .absorbed(
                .init(
                    from: ticket.number, reporters: reporters.filter { !$0.isEmpty },
                    absorbed: ticket.body.absorbed))
        )
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
        else { throw .partnerMoved(partner.number) }
        switch fact {
        case .corrected(let taken):
            return (fact, .corrected(.init(revision: step.revision, reason: taken.reason)))
        case .undone:
            return (fact, .undone(.init(revision: step.revision, reason: nil)))
        case .reported, .imported, .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed,
            .finished,
            .returned, .calledBack, .closed, .reopened, .rejected, .merged, .absorbed, .edited, .feeAdded,
            .noted, .extended, .lapsed, .rescheduled:
            throw .nothingToTakeBack
        }
    }
}
