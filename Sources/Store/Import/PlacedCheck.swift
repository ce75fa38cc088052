import Domain

/// A check and the round it belongs to.
package struct PlacedCheck: Equatable, Sendable {
    package var round: RoundID
    var windowStart: Instant
    /// Of the file it was read from.
    package var line: Int
    var told: Told
}

/// One that its round does not take.
package struct RefusedCheck: Equatable, Sendable {
    package var line: Int
    package var round: RoundID
    package var reason: Reason

    package enum Reason: Equatable, Sendable {
        case refused(Refusal)
        /// The round was missed, and only a supervisor brings evidence.
        case needsSupervisor
        /// It is there with another result, which stands.
        case changed
    }
}

/// What an import did with the checks it was given.
package struct CheckCounts: Equatable, Sendable {
    package var added = 0
    /// Known: the same place, time and person, with the same result.
    package var already = 0
    /// Known with another result; not applied.
    package var changed = 0
    package var refused = 0

    package init() {}
}
