import Domain
import Screen
import Words

extension RootState {
    /// Why the action cannot be done now, as far as it is known here; nil when it can be tried.
    func whyNot(_ id: Action.ID) -> String? {
        if let why = front.whyNot(id, self) { return look.words(why) }
        if actsOnMarks(id) { return whyNotOnMarks(id) }
        switch id {
        case .new:
            return readOnly ?? notAllowed(Move.accept)
        case .plan:
            return readOnly ?? notAllowed(Move.dispatch)
        case .copy, .copyText, .mark, .explain:
            return ticket == nil ? look.words(Phrase.noTicket) : nil
        case .emergency: return whyNotToAlarm
        case .tour:
            return isDemo ? nil : look.words(Phrase.noTour)
        case .markAll, .filter, .savedFilters, .sort, .seen, .nextPane, .previousPane, .open, .back, .desk,
            .board, .allGrids,
            .nextScreen, .previousScreen, .palette, .help, .quit, .redraw, .suspend:
            return nil
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .finish, .callBack, .sendBack, .reject,
            .reopen,
            .priority, .edit, .note, .merge, .fee, .extend, .undo, .correct:
            if id == .undo, lastStep != nil || lastBulk != nil { return nil }
            guard let row = ticket else { return look.words(Phrase.noTicket) }
            if let readOnly { return readOnly }
            guard let move = id.move(on: row) else { return nil }
            if let refusal = tickets.detail.refusal(of: move, on: row) { return words(.refused(refusal)) }
            return move.refusal(on: row, by: setting.author).map { words(.refused($0)) }
        }
    }

    var readOnly: String? {
        guard setting.isReadOnly else { return nil }
        return setting.author.id.text.isEmpty ? look.words(Phrase.noOperator) : words(.readOnly)
    }

    private func notAllowed(_ move: Move) -> String? {
        guard setting.author.roles.isDisjoint(with: move.rolesAllowed) else { return nil }
        return words(.refused(.notAllowed(needs: move.rolesAllowed.sorted())))
    }

    func words(_ failure: Failure) -> String {
        failure.words(setting.site)[language]
    }
}

extension Action.ID {
    /// The move the action makes of a ticket in its present state; nil for what moves none.
    func move(on row: TicketRow) -> Move? { move(in: row.state) }

    func move(in state: TicketState) -> Move? {
        switch self {
        case .accept: .accept
        case .dispatch: .dispatch
        case .acknowledge: .acknowledge
        case .arrive: .arrive
        case .hold: state == .onHold ? .resume : .hold
        case .finish: .finish
        case .callBack: .callBack
        case .sendBack: .sendBack
        case .reject: .reject
        case .reopen: .reopen
        case .priority, .edit: .edit
        case .note: .note
        case .merge: .merge
        case .fee: .fee
        case .extend: .extend
        case .undo: .undo
        case .correct: .correct
        case .new, .copy, .copyText, .explain, .mark, .markAll, .plan, .filter, .seen, .nextPane,
            .previousPane, .open, .back, .savedFilters, .sort,
            .desk, .board, .allGrids, .nextScreen, .previousScreen, .palette, .emergency, .tour, .help, .quit,
            .redraw, .suspend:
            nil
        }
    }
}
