/// A day between the two ends of a count, with the windows of it that counted.
package struct CountedDay: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        case working
        /// A make-up workday 调休.
        case makeUp
        /// Its weekday does not work.
        case off
        case holiday
    }

    package struct Stretch: Equatable, Sendable {
        package var from: Instant
        package var until: Instant
        package var minutes: Int

        package init(from: Instant, until: Instant, minutes: Int) {
            self.from = from
            self.until = until
            self.minutes = minutes
        }
    }

    package var day: Day
    package var kind: Kind
    package var stretches: [Stretch]
}

extension WorkingCalendar {
    /// Every day from one instant to another, no more than `most` of them.
    package func days(from start: Instant, until end: Instant, most: Int) -> [CountedDay] {
        let first = zone.day(of: start).daysSince1970
        let last = max(first, zone.day(of: end).daysSince1970)
        return (first...min(last, first + most - 1)).map { number in
            let windows = days.works(number) ? hours.spans : []
            return CountedDay(
                day: Day(daysSince1970: number), kind: days.kind(number),
                stretches: windows.compactMap { stretch(number, $0, from: start, until: end) })
        }
    }

    private func stretch(
        _ day: Int, _ window: Range<Int>, from start: Instant, until end: Instant
    ) -> CountedDay.Stretch? {
        let from = max(start, wall(day, window.lowerBound))
        let until = min(end, wall(day, window.upperBound))
        guard from < until else { return nil }
        return .init(from: from, until: until, minutes: between(from, until))
    }
}

extension ClockCount {
    /// More days than that are not listed one by one.
    private static let most = 400

    /// What counts it: from the report, or from the moment an extension was granted.
    package var start: Instant { granted?.at ?? terms.run.start }

    /// Time outside hours that counts because the clock starts at once; nil where there is none.
    package var early: CountedDay.Stretch? {
        guard granted == nil, terms.run.early > 0 else { return nil }
        let until = min(terms.run.opening, deadline.due)
        return .init(
            from: start, until: until, minutes: terms.run.elapsed(at: until) / 60_000)
    }

    /// Every day from its start to its end.
    package var days: [CountedDay] {
        terms.run.calendar.days(from: start, until: deadline.due, most: Self.most)
    }
}
