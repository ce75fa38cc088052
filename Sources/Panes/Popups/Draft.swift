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
    /// Of what is to be done to something that is there, by the stored name of that.
    case about(Subject, String)
    /// One of several calls, counted from 1.
    case newTicket(Int)
    /// For all marked tickets.
    case many(Move)

    package static func text(_ move: Move, _ number: TicketNumber) -> DraftKey {
        .about(.ticket(number), move.rawValue)
    }

    package static func edit(_ number: TicketNumber) -> DraftKey { .text(.edit, number) }
    package static func fee(_ number: TicketNumber) -> DraftKey { .text(.fee, number) }

    var subject: Subject? {
        switch self {
        case .about(let subject, _): subject
        case .newTicket, .many: nil
        }
    }
}

extension DraftKey {
    /// Under which it is stored, such as `new` or `note/261120-017`; what is no ticket goes with its kind.
    package var storedName: String {
        switch self {
        case .about(let subject, let name) where subject.kind == .ticket: "\(name)/\(subject.id)"
        case .about(let subject, let name): "\(name)/\(subject.kind.rawValue)/\(subject.id)"
        case .newTicket(1): "new"
        case .newTicket(let slot): "new/\(slot)"
        case .many(let move): "many/\(move.rawValue)"
        }
    }

    package init?(storedName: String) {
        let parts = storedName.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("new", 1): self = .newTicket(1)
        case ("new", 2):
            guard let slot = Int(parts[1]), (2...99).contains(slot) else { return nil }
            self = .newTicket(slot)
        case ("many", 2):
            guard let move = Move(rawValue: parts[1]) else { return nil }
            self = .many(move)
        case (let name?, 2):
            guard let move = Move(rawValue: name), let number = TicketNumber(parts[1]) else { return nil }
            self = .text(move, number)
        case (let name?, 3):
            guard let kind = Subject.Kind(rawValue: parts[1]), kind != .ticket else { return nil }
            self = .about(Subject(kind: kind, id: parts[2]), name)
        default: return nil
        }
    }
}
