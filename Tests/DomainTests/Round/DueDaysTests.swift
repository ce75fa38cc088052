import Testing

@testable import Domain

@Suite("On which days a round is due")
struct DueDaysTests {
    /// Weekends off; the week of 1 October 2026, a Thursday, off too, and Saturday the 10th made up for.
    private static let plan = CalendarPlan(
        id: "office", windows: [.init(start: 480, end: 1080)], weekdays: Array(1...5),
        holidays: (1...7).map { "2026-10-0\($0)" }, workdays: ["2026-10-10", "2026-09-27"])

    private func days(
        _ schedule: Schedule, _ from: String, _ to: String, done: String? = nil, hasCalendar: Bool = true
    ) throws -> [String] {
        let done = try done.map { try #require(Day(iso8601: $0)) }
        let days = DueDays(schedule, calendar: hasCalendar ? Self.plan : nil, done: done)
        let first = try #require(Day(iso8601: from)?.daysSince1970)
        let last = try #require(Day(iso8601: to)?.daysSince1970)
        return days.days(from: first, to: last).map { String(Day(daysSince1970: $0).iso8601.dropFirst(5)) }
    }

    private func rule(_ text: String) throws -> DayRule { try #require(DayRule(text)) }

    @Test(arguments: [
        ("daily", ["09-25", "09-26", "09-27", "09-28"]), ("working", ["09-25", "09-27", "09-28"]),
        ("off", ["09-26"]), ("mon,fri", ["09-25", "09-28"]), ("sun", ["09-27"]), ("month:26", ["09-26"]),
        ("month:1", []),
    ])
    func `about a made-up Sunday`(_ rule: String, _ days: [String]) throws {
        let schedule = Schedule(start: 480, end: 540, days: try self.rule(rule))
        #expect(try self.days(schedule, "2026-09-25", "2026-09-28") == days)
    }

    @Test(arguments: [("daily", 3), ("working", 3), ("off", 0)])
    func `without a calendar every day works`(_ rule: String, _ count: Int) throws {
        let schedule = Schedule(start: 480, end: 540, days: try self.rule(rule), offDay: .skip)
        #expect(try days(schedule, "2026-10-02", "2026-10-04", hasCalendar: false).count == count)
    }

    @Test(arguments: [
        ("month:31", "2026-02-01", "2026-04-30", Schedule.MissingDay.last, ["02-28", "03-31", "04-30"]),
        ("month:31", "2026-02-01", "2026-04-30", .skip, ["03-31"]),
        ("month:29", "2026-02-01", "2026-02-28", .last, ["02-28"]),
        ("month:29", "2026-02-01", "2026-02-28", .skip, []),
        ("month:29", "2028-02-01", "2028-02-29", .last, ["02-29"]),
        ("month:29", "2028-02-01", "2028-02-29", .skip, ["02-29"]),
        ("month:30,31", "2028-02-01", "2028-02-29", .last, ["02-29"]),
        ("month:28,31", "2026-02-01", "2026-02-28", .last, ["02-28"]),
        ("month:last", "2026-02-01", "2026-03-31", .skip, ["02-28", "03-31"]),
        ("month:last", "2100-02-01", "2100-03-01", .skip, ["02-28"]),
        ("month:1,31,last", "2026-04-01", "2026-05-01", .last, ["04-01", "04-30", "05-01"]),
        ("month:30", "2026-04-30", "2026-05-31", .last, ["04-30", "05-30"]),
    ])
    func `days that a month does not have`(
        _ rule: String, _ from: String, _ to: String, _ missing: Schedule.MissingDay, _ days: [String]
    ) throws {
        let schedule = Schedule(start: 480, end: 540, days: try self.rule(rule), missingDay: missing)
        #expect(try self.days(schedule, from, to) == days)
    }

    @Test(arguments: [
        ("month:1", Schedule.OffDay.keep, ["10-01"]), ("month:1", .skip, []), ("month:1", .before, ["09-30"]),
        ("month:1", .after, ["10-08"]), ("month:1,3,5", .after, ["10-08"]), ("month:1,8", .after, ["10-08"]),
        ("sat", .keep, ["09-26", "10-03", "10-10"]), ("sat", .skip, ["10-10"]),
        ("sat", .before, ["09-25", "09-30", "10-10"]), ("sat", .after, ["09-27", "10-08", "10-10"]),
        ("daily", .skip, ["09-25", "09-27", "09-28", "09-29", "09-30", "10-08", "10-09", "10-10"]),
    ])
    func `a day that is off`(_ rule: String, _ offDay: Schedule.OffDay, _ days: [String]) throws {
        let schedule = Schedule(start: 480, end: 540, days: try self.rule(rule), offDay: offDay)
        #expect(try self.days(schedule, "2026-09-25", "2026-10-11") == days)
    }

    /// What lies outside what is asked for is moved into it, and out of it.
    @Test(arguments: [
        ("2026-10-08", "2026-10-08", Schedule.OffDay.after, ["10-08"]),
        ("2026-10-01", "2026-10-07", .after, []),
        ("2026-09-30", "2026-09-30", .before, ["09-30"]), ("2026-10-01", "2026-10-07", .before, []),
    ])
    func `moved over the edge of what is asked for`(
        _ from: String, _ to: String, _ offDay: Schedule.OffDay, _ days: [String]
    ) throws {
        let schedule = Schedule(start: 480, end: 540, days: try rule("month:4"), offDay: offDay)
        #expect(try self.days(schedule, from, to) == days)
    }

    @Test(
        arguments: [
            (nil, nil, 5), ("2026-09-29", nil, 3), (nil, "2026-09-29", 3), ("2026-09-29", "2026-09-29", 1),
            ("2026-09-30", "2026-09-29", 0), ("2026-11-01", nil, 0), (nil, "2026-01-01", 0),
        ] as [(String?, String?, Int)])
    func `from a day, until a day`(_ from: String?, _ until: String?, _ count: Int) throws {
        let schedule = Schedule(start: 1320, end: 120, from: from, until: until)
        #expect(try days(schedule, "2026-09-27", "2026-10-01").count == count)
    }

    @Test(arguments: [
        (3, Schedule.Counting.civil, ["09-25", "09-28", "10-01", "10-04"]), (1, .civil, ["09-24", "09-25"]),
        // 24, 25, 27, 28, 29, 30 September and 8, 9, 10, 12 October work.
        (2, .working, ["09-24", "09-27", "09-29", "10-08", "10-10"]), (5, .working, ["09-24", "09-30"]),
    ])
    func `every so many days by the plan`(
        _ step: Int, _ counting: Schedule.Counting, _ days: [String]
    ) throws {
        let from = counting == .civil && step == 3 ? "2026-09-19" : "2026-09-24"
        let schedule = Schedule(start: 480, end: 540, days: .every(step), from: from, counting: counting)
        let last =
            step == 1 ? "2026-09-25" : step == 5 ? "2026-10-08" : step == 3 ? "2026-10-04" : "2026-10-11"
        #expect(try self.days(schedule, "2026-09-24", last) == days)
    }

    @Test(
        arguments: [
            (nil, Schedule.Counting.civil, ["10-08", "10-09", "10-10", "10-11"]),
            ("2026-10-08", .civil, ["10-11"]),
            ("2026-10-05", .civil, ["10-08", "10-09", "10-10", "10-11"]), ("2026-10-09", .civil, []),
            (nil, .working, ["10-08", "10-09", "10-10"]), ("2026-10-08", .working, []),
            ("2026-09-30", .working, ["10-10"]),
            // Done on a day that is off, the days behind it count.
            ("2026-10-04", .working, ["10-10"]), ("2026-09-29", .working, ["10-09", "10-10"]),
        ] as [(String?, Schedule.Counting, [String])])
    func `every three days from when it was done, until it is done`(
        _ done: String?, _ counting: Schedule.Counting, _ days: [String]
    ) throws {
        for from in ["2026-09-01", nil] {
            let schedule = Schedule(
                start: 480, end: 540, days: .every(3), from: from, anchor: .done, counting: counting)
            #expect(try self.days(schedule, "2026-10-08", "2026-10-11", done: done) == days)
        }
    }

    @Test func `each that counts from the last done is found by its name`() {
        var site = Site.walked
        site.rounds.routes[1].schedules = [Schedule(start: 480, end: 540, days: .every(90), anchor: .done)]
        let planner = RoundPlanner(site, zone: .shanghai)
        #expect(planner.due(roundID("boiler@260430T0800"))?.window.start == day("08:00"))
    }
}
