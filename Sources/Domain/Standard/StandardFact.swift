/// What happened to a catalogue of standards.
package enum StandardFact: Equatable, Sendable {
    case published(Published)

    package struct Published: Equatable, Codable, Sendable {
        package var catalogue: Catalogue
    }
}

extension StandardFact {
    /// The names under which a catalogue's facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case published = "standard.published"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .published(let payload): (.published, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .published: self = .published(try .init(from: decoder))
        }
    }
}
