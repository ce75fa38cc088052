extension TicketWork {
    /// The work with every text that its author wrote as `transform` makes it.
    func mapTexts(_ transform: (String) -> String) -> TicketWork {
        switch self {
        case .report(let draft): .report(draft.mapTexts(transform))
        case .join(let draft, let number): .join(draft.mapTexts(transform), to: number)
        case .move(let command, let number): .move(command.mapTexts(transform), number)
        case .merge: self
        }
    }
}

extension TicketDraft {
    fileprivate func mapTexts(_ transform: (String) -> String) -> TicketDraft {
        var draft = self
        draft.place = transform(place)
        draft.what = transform(what)
        draft.said = said.map(transform)
        draft.reporter = Reporter(
            name: reporter.name.map(transform), phone: reporter.phone.map(transform),
            unit: reporter.unit.map(transform))
        return draft
    }
}

extension TicketEdit {
    fileprivate func mapTexts(_ transform: (String) -> String) -> TicketEdit {
        var edit = self
        edit.place = place.map(transform)
        edit.what = what.map(transform)
        edit.reporter = reporter.map(transform)
        edit.phone = phone.map(transform)
        edit.unit = unit.map(transform)
        return edit
    }
}

extension TicketCommand {
    fileprivate func mapTexts(_ transform: (String) -> String) -> TicketCommand {
        switch self {
        case .sendBack(let reason, let misdispatch):
            .sendBack(reason: transform(reason), misdispatch: misdispatch)
        case .reopen(let reason): .reopen(reason: transform(reason))
        case .reject(let reason): .reject(reason: transform(reason))
        case .correct(let reason): .correct(reason: transform(reason))
        case .extend(let until, let reason, let told):
            .extend(until: until, reason: transform(reason), told: told)
        case .note(let text): .note(transform(text))
        case .remind(let text): .remind(text.map(transform))
        case .edit(let edit): .edit(edit.mapTexts(transform))
        case .fee(.part(let name, let quantity, let unitPrice)):
            .fee(.part(name: transform(name), quantity: quantity, unitPrice: unitPrice))
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .resume, .finish, .callBack, .close, .undo,
            .fee(.labour):
            self
        }
    }
}
