/// What an entry is about: one ticket, the site, an operator, or the desk's journal.
package struct Subject: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case ticket
        case site
        case operatorAccount = "operator"
        case journal
    }

    package var kind: Kind
    package var id: String

    package init(kind: Kind, id: String) {
        self.kind = kind
        self.id = id
    }

    package static func ticket(_ number: TicketNumber) -> Subject {
        Subject(kind: .ticket, id: number.text)
    }

    package static func account(_ id: ID<Operator>) -> Subject {
        Subject(kind: .operatorAccount, id: id.text)
    }

    package static let site = Subject(kind: .site, id: "site")
    package static let journal = Subject(kind: .journal, id: "desk")

    /// The number of a ticket; nil of anything else.
    package var ticket: TicketNumber? { kind == .ticket ? TicketNumber(id) : nil }
}
