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
        } else if Fact.Kind(text) != nil {
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
