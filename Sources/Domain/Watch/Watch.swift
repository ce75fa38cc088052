/// Who holds the desk 当班, folded from the entries about it; there is one.
package struct Watch: Equatable, Sendable {
    package var revision: Int
    /// Nil where nobody does.
    package var holder: ID<Operator>?
    package var since: Instant
    /// Until when the holder stays on behind the shift's end, as in extreme weather, and why.
    package var stay: Stay?

    package struct Stay: Equatable, Codable, Sendable {
        package var until: Instant
        package var reason: String

        package init(until: Instant, reason: String) {
            self.until = until
            self.reason = reason
        }
    }

    package init(revision: Int, holder: ID<Operator>?, since: Instant, stay: Stay?) {
        self.revision = revision
        self.holder = holder
        self.since = since
        self.stay = stay
    }

    /// Nobody ever took the desk.
    package static let empty = Watch(revision: 0, holder: nil, since: Instant(milliseconds: 0), stay: nil)
}

package enum WatchFact: Equatable, Sendable {
    /// Somebody sat down at a desk that nobody held, or took it with a reason from who did.
    case taken(Taken)
    /// With a handover.
    case passed(Passed)
    /// Whoever held it left, and nobody came.
    case vacated(Vacated)
    case stayed(Watch.Stay)

    package struct Taken: Equatable, Codable, Sendable {
        package var by: ID<Operator>
        package var from: ID<Operator>?
        package var reason: String?
        /// How many open tickets went along that were first asked of who left; nil where none did.
        package var tickets: Int?
    }

    package struct Passed: Equatable, Codable, Sendable {
        package var to: ID<Operator>
        package var handover: HandoverID
    }

    package struct Vacated: Equatable, Codable, Sendable {
        package var handover: HandoverID
    }
}

extension WatchFact {
    /// The desk turning to somebody, or to nobody.
    package struct Turn: Equatable, Sendable {
        package var to: ID<Operator>?
    }

    /// Nil where whoever holds the desk goes on.
    package var turn: Turn? {
        switch self {
        case .taken(let fact): Turn(to: fact.by)
        case .passed(let fact): Turn(to: fact.to)
        case .vacated: Turn(to: nil)
        case .stayed: nil
        }
    }
}

extension Watch {
    /// Folds one entry; any may be the first.
    package static func evolve(_ before: Watch?, _ fact: WatchFact, _ stamp: Stamp, revision: Int) -> Watch {
        var after = before ?? .empty
        after.revision = revision
        if let turn = fact.turn { (after.holder, after.since, after.stay) = (turn.to, stamp.happenedAt, nil) }
        if case .stayed(let stay) = fact { after.stay = stay }
        return after
    }
}

extension WatchFact {
    /// The names under which these facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case taken = "duty.taken"
        case passed = "duty.passed"
        case vacated = "duty.vacated"
        case stayed = "duty.stayed"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .taken(let payload): (.taken, payload)
        case .passed(let payload): (.passed, payload)
        case .vacated(let payload): (.vacated, payload)
        case .stayed(let payload): (.stayed, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .taken: self = .taken(try .init(from: decoder))
        case .passed: self = .passed(try .init(from: decoder))
        case .vacated: self = .vacated(try .init(from: decoder))
        case .stayed: self = .stayed(try .init(from: decoder))
        }
    }
}

/// What somebody wants done about who holds the desk.
package enum WatchWork: Equatable, Sendable {
    /// - Parameter reason: wanted where somebody else holds it.
    case take(reason: String?)
    case stay(until: Instant, reason: String)
}

/// Why who holds the desk stays as it is.
package enum WatchRefusal: Equatable, Sendable {
    case alreadyYours
    /// A reason makes it possible; better is a handover.
    case heldBy(ID<Operator>)
    /// A handover is under way: it ends with that.
    case handoverOpen(HandoverID)
    case notHolder
    case notAhead
}
