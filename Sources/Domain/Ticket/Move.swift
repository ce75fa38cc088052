/// What people do to a ticket.
package enum Move: String, CaseIterable, Sendable {
    case accept
    case dispatch
    case acknowledge
    case arrive
    case hold
    case resume
    case finish
    case sendBack = "return"
    case callBack = "callback"
    case close
    case reopen
    case reject
    case merge
    case edit
    case note
    case fee
    case correct
    case undo
    case extend
    /// Somebody asks where it stays 催办.
    case remind

    /// The states from which DOMAIN.md §3 allows the move; anything else is refused.
    package var allowedFrom: Set<TicketState> {
        switch self {
        case .accept: [.reported]
        case .dispatch: [.reported, .accepted, .dispatched, .inProgress]
        case .acknowledge, .arrive: [.dispatched]
        case .hold, .extend: [.accepted, .dispatched, .inProgress]
        case .resume: [.onHold]
        case .finish, .sendBack: [.dispatched, .inProgress]
        case .callBack: [.done, .closed]
        case .close: [.done]
        case .reopen: [.done, .closed, .rejected]
        case .reject: [.reported, .accepted]
        case .merge: [.reported, .accepted, .dispatched]
        case .edit: [.reported, .accepted, .dispatched, .inProgress, .onHold, .done]
        case .remind: [.reported, .accepted, .dispatched, .inProgress, .onHold]
        case .note, .fee, .correct, .undo: Set(TicketState.allCases)
        }
    }
}

extension Move {
    /// Who may do it.
    package var rolesAllowed: Set<Role> {
        switch self {
        case .correct: [.leader, .administrator]
        case .extend: [.leader, .supervisor, .administrator]
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .resume, .finish, .sendBack, .callBack, .close,
            .reopen, .reject, .merge, .edit, .note, .fee, .undo, .remind:
            [.operator, .leader, .supervisor, .administrator]
        }
    }

    /// Whether the author decided by what the ticket looked like, so that another's change in between is a conflict.
    package var dependsOnSight: Bool {
        self != .note && self != .fee && self != .remind
    }

    /// Whether it may move a deadline of a clock that runs. What ran out by now is written before, however early the move
    /// is said to have happened.
    package var mayMoveDeadlines: Bool {
        switch self {
        case .hold, .edit, .extend, .correct, .undo, .merge: true
        case .accept, .dispatch, .acknowledge, .arrive, .resume, .finish, .sendBack, .callBack, .close,
            .reopen,
            .reject, .note, .fee, .remind:
            false
        }
    }
}
