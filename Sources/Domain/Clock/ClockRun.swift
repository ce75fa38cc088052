/// One clock from its start: how much of its time is over at an instant, and when so much is over. Pauses not counted.
package struct ClockRun: Equatable, Sendable {
    package let start: Instant
    /// Working time counts from here; before it every minute does where the clock starts at once.
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

    /// Minutes before the opening that count.
    var early: Int { startsAtOnce ? opening.minutes(since: start) : 0 }

    package func elapsed(at instant: Instant) -> Int {
        if instant <= start { return 0 }
        if instant < opening { return startsAtOnce ? instant.minutes(since: start) : 0 }
        return early + calendar.between(opening, instant)
    }

    /// Nil past the year 9999.
    package func instant(after minutes: Int) -> Instant? {
        if startsAtOnce, minutes <= early { return start.adding(minutes: minutes) }
        return calendar.add(start: opening, minutes: minutes - early)
    }

    /// The limit in minutes of this run; nil where its days never come.
    package func minutes(of limit: Limit) -> Int? {
        switch limit {
        case .minutes(let minutes): minutes
        case .workingDays(let days):
            calendar.close(ofWorkingDay: days, behind: startsAtOnce ? start : opening).map(elapsed)
        case .calendarDays(let days): elapsed(at: calendar.midnight(behindDay: days, after: start))
        }
    }

    package func elapsed(in pause: Pause) -> Int {
        max(0, elapsed(at: pause.until) - elapsed(at: pause.from))
    }
}
