/// When a route is due.
package struct Schedule: Equatable, Codable, Sendable {
    /// What becomes of a day of the month that a month does not have.
    package enum MissingDay: String, CaseIterable, Codable, Sendable {
        case last
        case skip
    }

    /// What becomes of a day that the calendar does not work on.
    package enum OffDay: String, CaseIterable, Codable, Sendable {
        case keep
        case skip
        /// The last day before it that works.
        case before
        /// The next day behind it that works.
        case after
    }

    /// What every so many days counts from.
    package enum Anchor: String, CaseIterable, Codable, Sendable {
        /// `from`, whatever was done.
        case plan
        /// The day it was done last; until it is done it stays due day by day.
        case done
    }

    package enum Counting: String, CaseIterable, Codable, Sendable {
        case civil
        /// Days of the calendar that work.
        case working
    }

    /// Minutes after local midnight; an end that is not behind the start is on the next day.
    package var start: Int
    package var end: Int
    package var days: DayRule
    /// Minutes before the window in which it may be begun.
    package var early: Int
    /// Minutes behind the window in which it is late, and not missed.
    package var grace: Int
    /// The first and the last ISO day on which a window may start.
    package var from: String?
    package var until: String?
    package var calendar: ID<CalendarPlan>?
    package var missingDay: MissingDay
    package var offDay: OffDay
    package var anchor: Anchor
    package var counting: Counting

    package init(
        start: Int, end: Int, days: DayRule = .daily, early: Int = 0, grace: Int = 0, from: String? = nil,
        until: String? = nil, calendar: ID<CalendarPlan>? = nil, missingDay: MissingDay = .last,
        offDay: OffDay = .keep, anchor: Anchor = .plan, counting: Counting = .civil
    ) {
        self.start = start
        self.end = end
        self.days = days
        self.early = early
        self.grace = grace
        self.from = from
        self.until = until
        self.calendar = calendar
        self.missingDay = missingDay
        self.offDay = offDay
        self.anchor = anchor
        self.counting = counting
    }
}
