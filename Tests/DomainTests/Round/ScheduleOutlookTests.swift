import Domain
import Testing

@Suite struct ScheduleOutlookTests {
    private static let workdays = CalendarPlan(
        id: "working", windows: [.init(start: 540, end: 1020)], weekdays: [1, 2, 3, 4, 5],
        holidays: ["2026-01-01"])
    private static let always = CalendarPlan(
        id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7), holidays: ["2031-03-04"])

    private static func schedule(
        _ days: String, _ start: Int = 540, _ end: Int = 600, from: String? = nil, until: String? = nil,
        missing: Schedule.MissingDay = .last, off: Schedule.OffDay = .keep,
        anchor: Schedule.Anchor = .plan, counting: Schedule.Counting = .civil
    ) -> Schedule {
        Schedule(
            start: start, end: end, days: DayRule(days) ?? .daily, from: from, until: until,
            missingDay: missing, offDay: off, anchor: anchor, counting: counting)
    }

    struct FirstDay: Sendable {
        var schedule: Schedule
        var calendar: CalendarPlan?
        var day: String?
    }

    static let firstDays = [
        FirstDay(schedule: schedule("daily"), day: "2024-01-01"),
        FirstDay(schedule: schedule("daily", from: "2030-05-06"), day: "2030-05-06"),
        FirstDay(schedule: schedule("daily", until: "2020-02-01"), day: "2016-02-01"),
        FirstDay(schedule: schedule("daily", from: "2026-02-02", until: "2026-02-01"), day: nil),
        FirstDay(schedule: schedule("month:31", missing: .skip), day: "2024-01-31"),
        FirstDay(
            schedule: schedule("month:30", from: "2026-02-01", until: "2026-02-28", missing: .skip), day: nil),
        FirstDay(
            schedule: schedule("month:30", from: "2026-02-01", until: "2026-02-28"), day: "2026-02-28"),
        FirstDay(schedule: schedule("off"), calendar: workdays, day: "2024-01-06"),
        FirstDay(schedule: schedule("off", off: .skip), calendar: workdays, day: nil),
        FirstDay(schedule: schedule("off"), calendar: always, day: "2031-03-04"),
        FirstDay(schedule: schedule("off"), day: nil),
        FirstDay(schedule: schedule("every:3"), day: nil),
        FirstDay(schedule: schedule("every:3", from: "2026-01-03"), day: "2026-01-03"),
        FirstDay(
            schedule: schedule("every:7", from: "2026-01-03", off: .skip), calendar: workdays, day: nil),
        // Ten years from a Saturday is a Friday… the second time a Thursday.
        FirstDay(
            schedule: schedule("every:3660", from: "2026-01-03", off: .skip), calendar: workdays,
            day: "2036-01-11"),
        FirstDay(schedule: schedule("every:15", from: "2026-01-03", anchor: .done), day: "2026-01-03"),
        FirstDay(
            schedule: schedule("every:2", from: "2026-01-03", counting: .working), calendar: workdays,
            day: "2026-01-05"),
    ]

    @Test(arguments: firstDays) func tellsTheFirstDay(_ given: FirstDay) {
        let outlook = ScheduleOutlook(given.schedule, calendar: given.calendar)
        #expect(outlook.firstDay?.iso8601 == given.day)
    }

    struct Pair: Sendable {
        var one: Schedule
        var other: Schedule
        var day: String?
    }

    static let pairs = [
        // They touch.
        Pair(one: schedule("daily", 540, 600), other: schedule("daily", 600, 660), day: nil),
        Pair(one: schedule("daily", 1320, 0), other: schedule("daily", 0, 120), day: nil),
        Pair(one: schedule("daily", 540, 601), other: schedule("daily", 600, 660), day: "2024-01-01"),
        Pair(one: schedule("daily", 540, 600), other: schedule("daily", 540, 600), day: "2024-01-01"),
        // Over midnight, on the day after.
        Pair(one: schedule("mon", 1320, 121), other: schedule("tue", 120, 240), day: "2024-01-01"),
        Pair(one: schedule("tue", 1320, 121), other: schedule("tue", 120, 240), day: nil),
        Pair(one: schedule("tue", 120, 240), other: schedule("mon", 1320, 121), day: "2024-01-02"),
        // A whole day touches itself, and lies over all else.
        Pair(one: schedule("mon", 540, 540), other: schedule("tue", 540, 540), day: nil),
        Pair(one: schedule("mon", 540, 540), other: schedule("tue", 539, 540), day: "2024-01-01"),
        // Days that are never the same, that once are, and that no longer are.
        Pair(one: schedule("mon", 540, 600), other: schedule("tue", 540, 600), day: nil),
        Pair(one: schedule("mon", 540, 600), other: schedule("month:31", 540, 600), day: "2024-09-30"),
        Pair(
            one: schedule("daily", 540, 600, until: "2026-01-31"),
            other: schedule("daily", 540, 600, from: "2026-02-01"), day: nil),
        Pair(
            one: schedule("daily", 540, 600, from: "2040-01-01"), other: schedule("daily", 540, 600),
            day: "2040-01-01"),
        Pair(
            one: schedule("month:29", from: "2026-02-01", missing: .skip),
            other: schedule("tue", until: "2028-02-29"), day: "2026-09-29"),
        // Until it is done it is due every day.
        Pair(
            one: schedule("every:15", from: "2026-01-05", anchor: .done), other: schedule("wed"),
            day: "2026-01-07"),
    ]

    @Test(arguments: pairs) func tellsWhetherWindowsOverlap(_ given: Pair) {
        let one = ScheduleOutlook(given.one, calendar: nil)
        let other = ScheduleOutlook(given.other, calendar: nil)
        #expect(one.overlap(with: other)?.iso8601 == given.day)
        #expect((other.overlap(with: one) == nil) == (given.day == nil))
    }
}
