/// A time zone as a value: its offsets from UTC and the instants they change.
package struct Zone: Hashable, Sendable {
    package struct Transition: Hashable, Sendable {
        /// Seconds since 1970.
        package var at: Int64
        /// Seconds east of UTC from then on.
        package var offset: Int
    }

    /// The name in the tz database, such as `Asia/Shanghai`.
    package var identifier: String
    package var firstOffset: Int
    /// In order of time.
    package var transitions: [Transition]

    package init(identifier: String, firstOffset: Int, transitions: [Transition] = []) {
        self.identifier = identifier
        self.firstOffset = firstOffset
        self.transitions = transitions
    }

    package static let utc = Zone(identifier: "UTC", firstOffset: 0)

    /// Seconds east of UTC.
    package func offset(at instant: Instant) -> Int {
        offset(atSecond: instant.seconds)
    }

    package func local(_ instant: Instant) -> LocalTime {
        LocalTime(utcMilliseconds: instant.milliseconds + Int64(offset(at: instant)) * 1000)
    }

    /// The start of a day, or a minute of it; past its end of the next.
    package func instant(of day: Day, minute: Int = 0) -> Instant {
        instant(of: LocalTime(utcMilliseconds: (Int64(day.daysSince1970) * 1440 + Int64(minute)) * 60_000))
    }

    package func day(of instant: Instant) -> Day {
        local(instant).day
    }

    /// The instant that shows `local` here: the earlier of two where the clock is set back, and the time the
    /// clock would have shown without the jump where it is set forward over it.
    package func instant(of local: LocalTime) -> Instant {
        let shown = local.utcMilliseconds
        let second = Instant(milliseconds: shown).seconds
        let before = offset(atSecond: second - 86_400)
        let after = offset(atSecond: second + 86_400)
        let early = second - Int64(before)
        if offset(atSecond: early) == before {
            return Instant(milliseconds: shown - Int64(before) * 1000)
        }
        let late = second - Int64(after)
        let offset = offset(atSecond: late) == after ? after : before
        return Instant(milliseconds: shown - Int64(offset) * 1000)
    }

    private func offset(atSecond second: Int64) -> Int {
        let count = transitionCount(upTo: second)
        return count == 0 ? firstOffset : transitions[count - 1].offset
    }

    /// How many transitions are at or before `second`.
    func transitionCount(upTo second: Int64) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].at <= second { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
