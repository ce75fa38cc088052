/// When a round is due.
package struct DueWindow: Hashable, Codable, Sendable {
    /// From here on it may be begun; early until `start`.
    package var earliest: Instant
    package var start: Instant
    package var end: Instant
    /// Until here it is late, from here on missed.
    package var lateUntil: Instant

    package init(earliest: Instant, start: Instant, end: Instant, lateUntil: Instant) {
        self.earliest = earliest
        self.start = start
        self.end = end
        self.lateUntil = lateUntil
    }

    package enum Place: Equatable, Sendable {
        case before
        case early
        case onTime
        case late
        case over
    }

    /// Where an instant lies in it; on an edge the better side counts.
    package func place(of instant: Instant) -> Place {
        if instant < earliest { return .before }
        if instant < start { return .early }
        if instant <= end { return .onTime }
        return instant <= lateUntil ? .late : .over
    }
}
