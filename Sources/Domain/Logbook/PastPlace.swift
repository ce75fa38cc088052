/// A moment of the desk that is over.
package struct PastPlace: Hashable, Sendable {
    /// The last entry of the logbook that was there.
    package var entry: Int64
    /// What the clock showed; no earlier than that entry was recorded.
    package var then: Instant

    package init(entry: Int64, then: Instant) {
        self.entry = entry
        self.then = then
    }
}

/// From when on all is listed of a past moment of a large desk.
package struct PastReach: Hashable, Sendable {
    /// Of tickets, by their end; what was open is listed however old.
    package var tickets: Instant
    /// Of rounds, by the start of their windows.
    package var rounds: Instant

    package init(tickets: Instant, rounds: Instant) {
        self.tickets = tickets
        self.rounds = rounds
    }
}

/// How somebody says which past moment is meant.
package enum PastAim: Hashable, Sendable {
    case moment(Instant)
    /// Just after it was recorded.
    case entry(Int64)
}

/// Why there is nothing to look back at.
package enum PastRefusal: Error, Hashable, Sendable {
    /// The desk began no earlier than that.
    case before(Instant)
    case ahead
}
