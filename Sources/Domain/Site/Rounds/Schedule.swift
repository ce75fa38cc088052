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

    /// What makes a window where no day does: an occasion 场次.
    package enum Tie: Hashable, Sendable {
        /// From so many minutes before it begins until it does.
        case ahead(Int)
        /// From its end until so many minutes behind it.
        case after(Int)

        /// Minutes that it takes at most.
        package static let longest = 7 * 1440

        package var minutes: Int {
            switch self {
            case .ahead(let minutes), .after(let minutes): minutes
            }
        }

        /// Minutes by which its window starts before the occasion does.
        var lead: Int {
            switch self {
            case .ahead(let minutes): minutes
            case .after: 0
            }
        }
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
    /// Nil where days and window say when it is due; they say nothing where this does.
    package var tie: Tie?

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

    package init(tied tie: Tie, early: Int = 0, grace: Int = 0) {
        self.init(start: 0, end: 0, early: early, grace: grace)
        self.tie = tie
    }
}

extension Schedule.Tie: Codable {
    /// `ahead:60`, `after:30`: as the logbook writes it.
    package var text: String {
        switch self {
        case .ahead(let minutes): "ahead:\(minutes)"
        case .after(let minutes): "after:\(minutes)"
        }
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let minutes = parts[1].digits else { return nil }
        switch parts[0] {
        case "ahead": self = .ahead(minutes)
        case "after": self = .after(minutes)
        default: return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let tie = Schedule.Tie(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no tie: \(text)")
        }
        self = tie
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
