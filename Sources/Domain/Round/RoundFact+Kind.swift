extension RoundFact {
    /// The names under which a round's facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case started = "round.started"
        case checked = "round.checked"
        case finished = "round.finished"
        case missed = "round.missed"
        case unfinished = "round.unfinished"
        case excused = "round.excused"
        case seconded = "round.seconded"
        case evidenced = "round.evidenced"
        case ticketed = "round.ticketed"
        case lookedAgain = "round.lookedAgain"
        case inspected = "round.inspected"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .started(let payload): (.started, payload)
        case .checked(let payload): (.checked, payload)
        case .finished(let payload): (.finished, payload)
        case .missed(let payload): (.missed, payload)
        case .unfinished(let payload): (.unfinished, payload)
        case .excused(let payload): (.excused, payload)
        case .seconded(let payload): (.seconded, payload)
        case .evidenced(let payload): (.evidenced, payload)
        case .ticketed(let payload): (.ticketed, payload)
        case .lookedAgain(let payload): (.lookedAgain, payload)
        case .inspected(let payload): (.inspected, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .started: self = .started(try .init(from: decoder))
        case .checked: self = .checked(try .init(from: decoder))
        case .finished: self = .finished(try .init(from: decoder))
        case .missed: self = .missed(try .init(from: decoder))
        case .unfinished: self = .unfinished(try .init(from: decoder))
        case .excused: self = .excused(try .init(from: decoder))
        case .seconded: self = .seconded(try .init(from: decoder))
        case .evidenced: self = .evidenced(try .init(from: decoder))
        case .ticketed: self = .ticketed(try .init(from: decoder))
        case .lookedAgain: self = .lookedAgain(try .init(from: decoder))
        case .inspected: self = .inspected(try .init(from: decoder))
        }
    }
}
