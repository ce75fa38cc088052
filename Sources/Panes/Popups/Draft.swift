import Domain
import Words

/// What was typed in a popup and is not written yet: the texts of its fields that are not as they were.
package struct Draft: Equatable, Codable, Sendable {
    package var texts: [String: String]

    package init(_ texts: [String: String]) {
        self.texts = texts
    }
}

/// What a draft is of; there is one of each.
package enum DraftKey: Hashable, Sendable {
    case text(Move, TicketNumber)
    case edit(TicketNumber)
    case fee(TicketNumber)
    /// One of several calls, counted from 1.
    case newTicket(Int)
    /// For all marked tickets.
    case many(Move)
}

extension DraftKey {
    /// Under which it is stored, such as `new` or `note/261120-017`.
    package var storedName: String {
        switch self {
        case .text(let move, let number): "\(move.rawValue)/\(number.text)"
        case .edit(let number): "edit/\(number.text)"
        case .fee(let number): "fee/\(number.text)"
        case .newTicket(1): "new"
        case .newTicket(let slot): "new/\(slot)"
        case .many(let move): "many/\(move.rawValue)"
        }
    }

    package init?(storedName: String) {
        let parts = storedName.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0] == "many", let move = Move(rawValue: String(parts[1])) {
            self = .many(move)
            return
        }
        if parts.count == 2, parts[0] == "new", let slot = Int(parts[1]), (2...99).contains(slot) {
            self = .newTicket(slot)
            return
        }
        switch (parts.first, parts.count == 2 ? TicketNumber(parts[1]) : nil) {
        case ("new", nil) where parts.count == 1: self = .newTicket(1)
        case ("edit", let number?): self = .edit(number)
        case ("fee", let number?): self = .fee(number)
        case (let name?, let number?):
            guard let move = Move(rawValue: String(name)) else { return nil }
            self = .text(move, number)
        default: return nil
        }
    }
}

extension PopupState {
    /// Under which a draft of it is kept; nil for what has none.
    var purpose: DraftKey? {
        switch self {
        case .text(let popup): .text(popup.move, popup.row.number)
        case .form(let form): form.draftKey
        case .call(let popup): .newTicket(popup.slot)
        case .conflict(let popup): popup.origin?.purpose
        case .bulk(let popup): popup.purpose
        case .extend(let popup): .text(.extend, popup.row.number)
        case .callBack(let popup): popup.isForMany ? nil : .text(.callBack, popup.row.number)
        case .dispatch(let popup): .text(.dispatch, popup.row.number)
        case .hold(let popup): .text(.hold, popup.row.number)
        case .merge(let popup): .text(.merge, popup.row.number)
        case .priority, .calls, .plan, .palette, .explain, .help, .quit, .sort, .filters, .keepFilter: nil
        }
    }

    /// Whether leaving it by its own key forgets what was typed: what only chooses must not choose by itself the next
    /// time. An alarm that is gone to keeps it.
    var isForgottenWhenLeft: Bool {
        switch self {
        case .dispatch, .hold, .merge: true
        case .bulk(let popup): popup.question?.isForgottenWhenLeft ?? false
        case .call, .calls, .callBack, .priority, .text, .form, .extend, .explain, .conflict, .palette, .plan,
            .sort, .filters, .keepFilter, .help, .quit:
            false
        }
    }

    /// What was typed that is worth keeping.
    var draft: Draft? {
        switch self {
        case .text(let popup): popup.draft
        case .form(let form): form.draft
        case .call(let popup): popup.draft
        case .conflict(let popup): popup.origin?.draft
        case .bulk(let popup): popup.draft
        case .extend(let popup): popup.draft
        case .callBack(let popup): popup.draft
        case .dispatch(let popup): popup.draft
        case .hold(let popup): popup.draft
        case .merge(let popup): popup.draft
        case .priority, .calls, .plan, .palette, .explain, .help, .quit, .sort, .filters, .keepFilter: nil
        }
    }

    /// Types again what was typed.
    mutating func take(_ draft: Draft, _ look: Look) {
        switch self {
        case .text(var popup):
            popup.take(draft)
            self = .text(popup)
        case .form(var form):
            form.take(draft)
            self = .form(form)
        case .bulk(var popup):
            popup.take(draft, look)
            self = .bulk(popup)
        case .call(var popup):
            popup.take(draft, look)
            self = .call(popup)
        case .extend(var popup):
            popup.take(draft)
            self = .extend(popup)
        case .callBack(var popup):
            popup.take(draft)
            self = .callBack(popup)
        case .dispatch(var popup):
            popup.take(draft, look)
            self = .dispatch(popup)
        case .hold(var popup):
            popup.take(draft)
            self = .hold(popup)
        case .merge(var popup):
            popup.take(draft)
            self = .merge(popup)
        case .priority, .conflict, .calls, .plan, .palette, .explain, .help, .quit, .sort, .filters,
            .keepFilter:
            break
        }
    }
}
