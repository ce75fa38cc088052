/// Which entries somebody wants to be told of: `ticket.reported`, all about a subject (`ticket.*`), or all (`*`).
package enum FactPattern: Hashable, Sendable {
    case all
    case subject(Subject.Kind)
    case fact(String)

    /// Nil where no entry of this program could ever match.
    package init?(_ text: String) {
        if text == "*" {
            self = .all
        } else if let kind = Subject.Kind.allCases.first(where: { text == "\($0.rawValue).*" }) {
            self = .subject(kind)
        } else if StoredName(name: text, version: 1).isKnown {
            self = .fact(text)
        } else {
            return nil
        }
    }

    package func matches(_ fact: StoredName, about kind: Subject.Kind) -> Bool {
        switch self {
        case .all: true
        case .subject(let wanted): wanted == kind
        case .fact(let name): name == fact.name
        }
    }
}

extension StoredName {
    /// Whether this program has such a fact.
    fileprivate var isKnown: Bool {
        do {
            _ = try Fact(self, payload: EmptyPayload())
            return true
        } catch {
            return !(error is UnknownFact)
        }
    }
}

/// Holds nothing at all: whoever asks for a field fails.
private struct EmptyPayload: Decoder {
    struct Nothing: Error {}

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw Nothing()
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Nothing() }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Nothing() }
}
