/// One clock from its start: how much of its time is over at an instant, and when so much is over. Pauses not counted.
///
/// Times are in working milliseconds: what is counted to the minute would favour whoever holds a ticket often.
package struct ClockRun: Equatable, Sendable {
    package let start: Instant
    /// Working time counts from here; before it every moment does where the clock starts at once.
    package let opening: Instant
    let calendar: WorkingCalendar
    private let startsAtOnce: Bool

    /// Nil where the calendar never works again.
    package init?(start: Instant, calendar: WorkingCalendar, startsAtOnce: Bool) {
        guard let opening = calendar.add(start: start, minutes: 0) else { return nil }
        self.start = start
        self.opening = opening
        self.calendar = calendar
        self.startsAtOnce = startsAtOnce
    }

    /// What counts before the opening.
    var early: Int { startsAtOnce ? opening.milliseconds(since: start) : 0 }

    package func elapsed(at instant: Instant) -> Int {
        if instant <= start { return 0 }
        if instant < opening { return startsAtOnce ? instant.milliseconds(since: start) : 0 }
        return early + calendar.milliseconds(from: opening, to: instant)
    }

    /// Nil past the year 9999.
    package func instant(after elapsed: Int) -> Instant? {
        if startsAtOnce, elapsed <= early {
            return Instant(milliseconds: start.milliseconds + Int64(elapsed))
        }
        return calendar.add(start: opening, milliseconds: elapsed - early)
    }

    /// The limit as time of this run; nil where its days never come.
    package func time(of limit: Limit) -> Int? {
        switch limit {
        case .minutes(let minutes): minutes * 60_000
        case .workingDays(let days):
            calendar.close(ofWorkingDay: days, behind: startsAtOnce ? start : opening).map(elapsed)
        case .calendarDays(let days): elapsed(at: calendar.midnight(behindDay: days, after: start))
        }
    }

    package func elapsed(in pause: Pause) -> Int {
        max(0, elapsed(at: pause.until) - elapsed(at: pause.from))
    }
}
