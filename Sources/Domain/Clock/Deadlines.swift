/// The clocks of a ticket 限时: reported to accepted, to arrived, to done.
package enum ClockKind: String, CaseIterable, Codable, Sendable {
    case respond
    case arrive
    case resolve
}

/// When a clock runs out, and when that is near enough to warn of.
package struct Deadline: Equatable, Codable, Sendable {
    package var due: Instant
    package var warnAt: Instant

    package init(due: Instant, warnAt: Instant) {
        self.due = due
        self.warnAt = warnAt
    }
}

/// What was decided about a ticket's clocks; nil where there is no such clock.
package struct Deadlines: Equatable, Codable, Sendable {
    package var respond: Deadline?
    package var arrive: Deadline?
    package var resolve: Deadline?
    /// When an emergency that nobody acknowledged by then, dispatched or not, is to be looked after.
    package var acknowledgeBy: Instant?

    package init() {}

    package subscript(kind: ClockKind) -> Deadline? {
        get {
            switch kind {
            case .respond: respond
            case .arrive: arrive
            case .resolve: resolve
            }
        }
        set {
            switch kind {
            case .respond: respond = newValue
            case .arrive: arrive = newValue
            case .resolve: resolve = newValue
            }
        }
    }
}

/// What time alone causes.
package enum LapseCause: String, CaseIterable, Codable, Sendable {
    case respond
    case arrive
    case resolve
    /// An emergency, dispatched or not, and nobody said that they come.
    case acknowledge
    /// A hold went on past its expected end.
    case hold
}

/// Something that ran out, at the instant it was due.
package struct Lapse: Equatable, Codable, Sendable {
    package var cause: LapseCause
    package var due: Instant
    /// Brought before the supervisor (督办).
    package var escalates: Bool
    /// Listed openly until done (挂账).
    package var lists: Bool

    package init(cause: LapseCause, due: Instant, escalates: Bool, lists: Bool) {
        self.cause = cause
        self.due = due
        self.escalates = escalates
        self.lists = lists
    }
}

/// A hold that is over: the arrive and resolve clocks did not run.
package struct Pause: Equatable, Codable, Sendable {
    package var from: Instant
    package var until: Instant

    package init(from: Instant, until: Instant) {
        self.from = from
        self.until = until
    }
}

/// Time to resolve granted to a ticket (延期), from the moment it was granted.
package struct Extension: Equatable, Codable, Sendable {
    package var at: Instant
    package var until: Instant

    package init(at: Instant, until: Instant) {
        self.at = at
        self.until = until
    }
}

/// Working time that an earlier cycle left to a reopened ticket, in milliseconds; 0 where nothing was left, nil where it
/// had no such clock.
package struct CarriedTime: Equatable, Sendable {
    package var arrive: Int?
    package var resolve: Int?

    package init(arrive: Int? = nil, resolve: Int? = nil) {
        self.arrive = arrive
        self.resolve = resolve
    }
}

extension CarriedTime: Codable {
    private enum Key: String, CodingKey {
        case arrive = "arriveMilliseconds"
        case resolve = "resolveMilliseconds"
        /// In minutes, as it was written once.
        case arriveMinutes = "arrive"
        case resolveMinutes = "resolve"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func time(_ key: Key, orMinutes old: Key) throws -> Int? {
            try container.decodeIfPresent(Int.self, forKey: key)
                ?? container.decodeIfPresent(Int.self, forKey: old).map { $0 * 60_000 }
        }
        arrive = try time(.arrive, orMinutes: .arriveMinutes)
        resolve = try time(.resolve, orMinutes: .resolveMinutes)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(arrive, forKey: .arrive)
        try container.encodeIfPresent(resolve, forKey: .resolve)
    }
}
