import Domain
import Foundation

extension Order {
    /// The order with every text in Unicode's composed form, as all texts are stored: what was typed key by key or
    /// pasted may come decomposed.
    package var composed: Order {
        var order = self
        order.note = note?.composed
        switch work {
        case .report(let draft): order.work = .report(draft.composed)
        case .join(let draft, let number): order.work = .join(draft.composed, to: number)
        case .move(let command, let number): order.work = .move(command.composed, number)
        case .merge: break
        }
        return order
    }
}

extension TicketDraft {
    fileprivate var composed: TicketDraft {
        var draft = self
        draft.place = place.composed
        draft.what = what.composed
        draft.said = said?.composed
        draft.reporter = Reporter(
            name: reporter.name?.composed, phone: reporter.phone?.composed, unit: reporter.unit?.composed)
        return draft
    }
}

extension TicketEdit {
    fileprivate var composed: TicketEdit {
        var edit = self
        edit.place = place?.composed
        edit.what = what?.composed
        edit.reporter = reporter?.composed
        edit.phone = phone?.composed
        edit.unit = unit?.composed
        return edit
    }
}

extension TicketCommand {
    fileprivate var composed: TicketCommand {
        switch self {
        case .sendBack(let reason, let misdispatch):
            .sendBack(reason: reason.composed, misdispatch: misdispatch)
        case .reopen(let reason): .reopen(reason: reason.composed)
        case .reject(let reason): .reject(reason: reason.composed)
        case .correct(let reason): .correct(reason: reason.composed)
        case .extend(let until, let reason, let told):
            .extend(until: until, reason: reason.composed, told: told)
        case .note(let text): .note(text.composed)
        case .edit(let edit): .edit(edit.composed)
        case .fee(.part(let name, let quantity, let unitPrice)):
            .fee(.part(name: name.composed, quantity: quantity, unitPrice: unitPrice))
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .resume, .finish, .callBack, .close, .undo,
            .fee(.labour):
            self
        }
    }
}

extension String {
    /// In Unicode's composed form, as all texts are stored.
    package var composed: String { precomposedStringWithCanonicalMapping }
}
