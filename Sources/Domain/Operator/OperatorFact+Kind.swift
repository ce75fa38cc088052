extension OperatorFact {
    /// The names under which an operator's facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case added = "operator.added"
        case changed = "operator.changed"
        case disabled = "operator.disabled"
        case enabled = "operator.enabled"
        case passwordSet = "operator.password-set"
        case passwordCleared = "operator.password-cleared"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .added(let payload): (.added, payload)
        case .changed(let payload): (.changed, payload)
        case .disabled(let payload): (.disabled, payload)
        case .enabled(let payload): (.enabled, payload)
        case .passwordSet(let payload): (.passwordSet, payload)
        case .passwordCleared(let payload): (.passwordCleared, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .added: self = .added(try .init(from: decoder))
        case .changed: self = .changed(try .init(from: decoder))
        case .disabled: self = .disabled(try .init(from: decoder))
        case .enabled: self = .enabled(try .init(from: decoder))
        case .passwordSet: self = .passwordSet(try .init(from: decoder))
        case .passwordCleared: self = .passwordCleared(try .init(from: decoder))
        }
    }
}
