/// What a schedule comes to, whatever the clock says: a site is checked by it before it is in force.
package struct ScheduleOutlook: Sendable {
    private let schedule: Schedule
    private let calendar: CalendarPlan?
    private let due: DueDays

    /// - Parameter calendar: the one that the schedule names.
    package init(_ schedule: Schedule, calendar: CalendarPlan?) {
        self.schedule = schedule
        self.calendar = calendar
        due = DueDays(schedule, calendar: calendar, done: nil)
    }

    /// The first day on which it is due; nil where it never is.
    package var firstDay: Day? {
        ScheduleOutlook.firstDay(in: ScheduleOutlook.span(of: [self])) { due.days(from: $0, to: $1).first }
    }

    /// The first day on which a window of this one overlaps one of `other`; that one begins when the other ends does
    /// not count.
    package func overlap(with other: ScheduleOutlook) -> Day? {
        let offsets = (-1...1).filter { overlaps(other, daysLater: $0) }
        guard !offsets.isEmpty else { return nil }
        return ScheduleOutlook.firstDay(in: ScheduleOutlook.span(of: [self, other])) { first, last in
            let theirs = Set(other.due.days(from: first - 1, to: last + 1))
            return due.days(from: first, to: last).first { day in
                offsets.contains { theirs.contains(day + $0) }
            }
        }
    }

    private func overlaps(_ other: ScheduleOutlook, daysLater days: Int) -> Bool {
        let start = other.schedule.start + days * 1440
        return start < schedule.start + schedule.minutes && schedule.start < start + other.schedule.minutes
    }

    // MARK: Days that are looked at

    private static let earliest = Day(year: 2024, month: 1, day: 1)?.daysSince1970 ?? 0
    private static let fourYears = 1461

    /// Four years, or what lies between the first and the last day of them; the days that their calendars name among
    /// them. Empty where these do not meet.
    private static func span(of outlooks: [ScheduleOutlook]) -> Range<Int> {
        let from = outlooks.compactMap { count($0.schedule.from) }.max()
        let until = outlooks.compactMap { count($0.schedule.until) }.min()
        let named = outlooks.flatMap { ($0.calendar?.holidays ?? []) + ($0.calendar?.workdays ?? []) }
            .compactMap(count)
        let first = from ?? min(earliest, named.min() ?? earliest, until.map { $0 - fourYears } ?? earliest)
        let rare = outlooks.map(\.schedule.slowest).max() ?? 0
        let last = until ?? max(first + fourYears + rare, named.max() ?? first)
        return first..<max(first, last + 1)
    }

    private static func count(_ day: String?) -> Int? { day.flatMap { Day(iso8601: $0) }?.daysSince1970 }

    /// The first that `find` finds, asked year by year.
    private static func firstDay(in span: Range<Int>, _ find: (_ first: Int, _ last: Int) -> Int?) -> Day? {
        for first in stride(from: span.lowerBound, to: span.upperBound, by: 366) {
            if let day = find(first, min(first + 366, span.upperBound) - 1) { return Day(daysSince1970: day) }
        }
        return nil
    }
}

extension Schedule {
    /// From the start of its window to the end.
    var minutes: Int { tie?.minutes ?? (end > start ? end - start : end + 1440 - start) }

    /// Days after which even the rarest meeting of a step and a weekday has come.
    fileprivate var slowest: Int {
        if case .every(let step) = days { step * 7 } else { 0 }
    }
}
