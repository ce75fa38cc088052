import Domain
import Words

extension Action.ID {
    enum Reach: Sendable {
        /// All marked tickets at once.
        case many
        /// One ticket, whatever is marked.
        case one
        /// No ticket of its own.
        case none
    }

    var reach: Reach {
        switch self {
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .finish, .callBack, .sendBack, .reject,
            .priority,
            .note, .copy, .copyText:
            .many
        case .reopen, .edit, .merge, .fee, .extend, .correct, .explain: .one
        case .undo, .new, .mark, .markAll, .plan, .filter, .seen, .nextPane, .previousPane, .open, .back,
            .desk, .savedFilters, .sort,
            .board, .allGrids, .nextScreen, .previousScreen, .palette, .emergency, .tour, .help, .quit,
            .redraw, .suspend:
            .none
        }
    }

    /// The move it makes of many: marked tickets that are all on hold are resumed, and nobody is asked for a rating.
    func moveOnMany(_ grounds: [MoveGround]) -> Move? {
        guard let first = grounds.first else { return nil }
        if self == .hold { return grounds.allSatisfy { $0.state == .onHold } ? .resume : .hold }
        return self == .callBack ? .close : move(in: first.state)
    }

    /// The command where nothing needs to be asked.
    func plainCommand(_ rows: [TicketRow]) -> TicketCommand? {
        switch moveOnMany(Set(rows.map(\.ground)).sorted()) {
        case .accept: .accept
        case .acknowledge: .acknowledge
        case .arrive: .arrive
        case .finish: .finish
        case .resume: .resume
        case .dispatch, .hold, .sendBack, .callBack, .close, .reopen, .reject, .merge, .edit, .note, .fee,
            .correct,
            .undo, .extend, nil:
            nil
        }
    }

    /// The popup that asks what the move needs to know; `row` stands for all.
    func question(_ row: TicketRow, _ look: Look) -> (any Popup)? {
        switch self {
        case .dispatch: DispatchPopup(row: row, look)
        case .hold: HoldPopup(row: row)
        case .callBack: CallBackPopup(row: row, isForMany: true)
        case .sendBack: TextPopup(move: .sendBack, row: row)
        case .reject: TextPopup(move: .reject, row: row)
        case .note: TextPopup(move: .note, row: row)
        case .priority: PriorityPopup(row: row, isForMany: true)
        case .accept, .acknowledge, .arrive, .finish, .reopen, .edit, .merge, .fee, .extend, .explain, .undo,
            .correct, .copy, .copyText,
            .new, .mark,
            .markAll, .plan, .filter, .seen, .nextPane, .previousPane, .open, .back, .desk, .board, .allGrids,
            .savedFilters, .sort,
            .nextScreen, .previousScreen, .palette, .emergency, .tour, .help, .quit, .redraw, .suspend:
            nil
        }
    }
}
