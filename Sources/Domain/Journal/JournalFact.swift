/// A free entry 值班记事.
package enum JournalFact: Equatable, Sendable {
    case noted(Noted)

    package struct Noted: Equatable, Codable, Sendable {
        package var text: String
        /// Nil of those that were written without one.
        package var sort: Sort?
    }

    /// What a free entry is about.
    package enum Sort: String, CaseIterable, Codable, Sendable {
        case note
        case weather
        case visit
        case notice
        case incident
        case lost
    }
}

extension JournalFact {
    /// A free entry of whoever may act at the desk.
    package static func decideNote(
        _ text: String, _ sort: Sort?, _ occasion: Occasion
    ) throws(Refusal) -> JournalFact {
        try occasion.author.require(.journal)
        try occasion.requireHappened(since: Instant(milliseconds: 0))
        return .noted(
            .init(text: try Refusal.required(text, .text, limit: TextLimit.reason), sort: sort))
    }
}

extension JournalFact {
    /// The names under which the journal's facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case noted = "journal.noted"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .noted(let payload): (.noted, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .noted: self = .noted(try .init(from: decoder))
        }
    }
}
