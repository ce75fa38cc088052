import Domain

/// When a step can be taken back no longer.
///
/// The clock of the wall may be set: an entry is old enough when the wall says so, or when it was seen that long ago.
struct UndoTime {
    /// A step may be taken back in the very last moment, and is seen a little later.
    private static let margin = Duration.seconds(2)
    /// No site lets a step be taken back for longer.
    private static let longest = Duration.seconds(3600 + 60)

    /// Up to which entry the logbook had grown at which time, oldest first; one a second.
    private var sightings: [(number: Int64, at: ContinuousClock.Instant)] = []
    private let start: ContinuousClock.Instant

    init(start: ContinuousClock.Instant = .now) {
        self.start = start
    }

    mutating func see(upTo number: Int64, at now: ContinuousClock.Instant) {
        if let last = sightings.last, last.number > number { sightings = [] }
        guard sightings.last?.number != number else { return }
        if let last = sightings.last, second(last.at) == second(now) { sightings.removeLast() }
        sightings.append((number, now))
        let old = sightings.prefix { $0.at.duration(to: now) > UndoTime.longest }
        if old.count > 1 { sightings.removeFirst(old.count - 1) }
    }

    /// How long still, from now; zero where the time has run out.
    func rest(
        of number: Int64, recordedAt: Instant, limit seconds: Int, now: Instant, at: ContinuousClock.Instant
    ) -> Duration {
        let whole = Duration.seconds(seconds) + UndoTime.margin
        let seen = sightings.first { $0.number >= number }
        let bySight = whole - (seen?.at.duration(to: at) ?? .zero)
        let byClock = whole - .milliseconds(now.milliseconds - recordedAt.milliseconds)
        return max(.zero, min(bySight, byClock))
    }

    private func second(_ time: ContinuousClock.Instant) -> Int64 {
        start.duration(to: time).components.seconds
    }
}
