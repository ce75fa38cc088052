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
