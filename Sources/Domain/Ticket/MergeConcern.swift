/// What a merge would carry along unsaid.
package enum MergeConcern: Equatable, Sendable {
    /// The ticket that goes is more urgent than its survivor.
    case higherPriority(Priority, than: Priority)
    /// The two are not at one place: in another grid, or, of an emergency, elsewhere in it.
    case otherPlace
    /// People are on their way to the ticket that goes, and to its survivor nobody is.
    case alreadyDispatched(ID<Team>)
}

extension MergeConcern {
    package static func all(of row: TicketRow, into survivor: TicketRow) -> [MergeConcern] {
        var concerns = all(row.priority, at: row.place, in: row.grid, into: survivor)
        if let team = row.assignment?.team, survivor.assignment == nil {
            concerns.append(.alreadyDispatched(team))
        }
        return concerns
    }

    /// Of a call that becomes a ticket only to be merged. A place that nobody said is no other one.
    /// - Parameter usual: the priority of its category, which it has where it says none.
    package static func all(
        of draft: TicketDraft, usual: Priority, into survivor: TicketRow
    ) -> [MergeConcern] {
        let place = draft.place.trimmingSpace.isEmpty ? survivor.place : draft.place
        return all(draft.priority ?? usual, at: place, in: draft.grid, into: survivor)
    }

    private static func all(
        _ priority: Priority, at place: String, in grid: ID<Grid>, into survivor: TicketRow
    ) -> [MergeConcern] {
        var concerns: [MergeConcern] = []
        if priority < survivor.priority {
            concerns.append(.higherPriority(priority, than: survivor.priority))
        }
        let isElsewhereInIt = place.trimmingSpace != survivor.place.trimmingSpace
        if grid != survivor.grid || priority == .p1 && isElsewhereInIt { concerns.append(.otherPlace) }
        return concerns
    }
}

extension TicketCommand {
    /// Whether it only adds to a ticket, and so reaches the survivor where it is written to a merged one.
    package var followsMerges: Bool {
        switch self {
        case .note, .fee: true
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .resume, .finish, .sendBack, .callBack, .close,
            .reopen, .reject, .edit, .correct, .undo, .extend:
            false
        }
    }

    /// Whether it takes a step back: of a merged ticket that is the merge.
    package var takesBack: Bool {
        switch self {
        case .correct, .undo: true
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .resume, .finish, .sendBack, .callBack, .close,
            .reopen, .reject, .edit, .fee, .note, .extend:
            false
        }
    }
}

extension TicketFact {
    /// The same, told on the merged ticket of that number.
    package func told(via number: TicketNumber) -> TicketFact {
        switch self {
        case .noted(var fact):
            fact.via = number
            return .noted(fact)
        case .feeAdded(var fact):
            fact.via = number
            return .feeAdded(fact)
        case .reported, .imported, .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed,
            .finished, .returned, .calledBack, .closed, .reopened, .rejected, .merged, .absorbed, .edited,
            .corrected, .undone, .extended, .lapsed, .rescheduled, .passed:
            return self
        }
    }
}
