import Testing

@testable import Domain

@Suite("Working calendars")
struct WorkingCalendarTests {
    struct Given: Sendable {
        var windows: [(Int, Int)] = [(480, 1080)]
        var weekdays = [1, 2, 3, 4, 5]
        var holidays: [String] = []
        var workdays: [String] = []
        var zone = "Asia/Shanghai"

        func calendar() throws -> WorkingCalendar {
            let plan = CalendarPlan(
                id: "given", windows: windows.map { CalendarPlan.Window(start: $0.0, end: $0.1) },
                weekdays: weekdays, holidays: holidays, workdays: workdays)
            return WorkingCalendar(plan, zone: try #require(Zone.system(zone)))
        }

        /// The instant that a wall shows so, the earlier of two; or one written with its offset.
        func instant(_ text: String) throws -> Instant {
            let parsed = try #require(LocalTime.parse(iso8601: text))
            if parsed.offset != nil { return try #require(Instant(iso8601: text)) }
            return try #require(Zone.system(zone)).instant(of: parsed.local)
        }
    }

    static let office = Given()
    static let lunch = Given(windows: [(510, 720), (810, 1080)])
    static let always = Given(windows: [(0, 1440)], weekdays: Array(1...7))
    static let night = Given(windows: [(0, 360), (1320, 1440)], weekdays: Array(1...7))
    static let spring = Given(
        windows: [(510, 720), (810, 1080)],
        holidays: (15...23).map { "2026-02-\($0)" }, workdays: ["2026-02-14", "2026-02-28"])

    static func always(in zone: String) -> Given {
        Given(windows: [(0, 1440)], weekdays: Array(1...7), zone: zone)
    }

    static func small(_ start: Int, _ end: Int, in zone: String) -> Given {
        Given(windows: [(start, end)], weekdays: Array(1...7), zone: zone)
    }

    static let sums: [(given: Given, start: String, minutes: Int, end: String)] = [
        (office, "2026-04-29 16:00", 120, "2026-04-29 18:00"),
        (office, "2026-04-29 16:00", 240, "2026-04-30 10:00"),
        (office, "2026-04-24 16:00", 240, "2026-04-27 10:00"),
        (office, "2026-04-29 16:00", 121, "2026-04-30 08:01"),
        (office, "2026-04-29 07:00", 0, "2026-04-29 08:00"),
        (office, "2026-04-29 12:34:56.789", 0, "2026-04-29 12:34:56.789"),
        (office, "2026-04-29 18:00", 0, "2026-04-30 08:00"),
        (office, "2026-04-25 12:00", 0, "2026-04-27 08:00"),
        (office, "2026-04-25 12:00", 1, "2026-04-27 08:01"),
        (office, "2026-04-29 17:59:30", 1, "2026-04-30 08:00:30"),
        (office, "2026-04-27 08:00", 3000, "2026-05-01 18:00"),
        (office, "1969-12-26 17:00", 120, "1969-12-29 09:00"),
        (lunch, "2026-04-29 11:30", 30, "2026-04-29 12:00"),
        (lunch, "2026-04-29 11:30", 60, "2026-04-29 14:00"),
        (lunch, "2026-04-29 12:00", 0, "2026-04-29 13:30"),
        (lunch, "2026-04-29 12:10", 1, "2026-04-29 13:31"),
        (lunch, "2026-04-29 08:30", 960, "2026-04-30 18:00"),
        (spring, "2026-02-13 17:00", 120, "2026-02-14 09:30"),
        (spring, "2026-02-14 17:00", 120, "2026-02-24 09:30"),
        (spring, "2026-02-18 10:00", 0, "2026-02-24 08:30"),
        (spring, "2026-02-27 18:00", 480, "2026-02-28 18:00"),
        (spring, "2026-02-28 18:00", 1, "2026-03-02 08:31"),
        (always, "2026-04-29 23:59", 5, "2026-04-30 00:04"),
        (always, "2024-02-28 12:00", 1440, "2024-02-29 12:00"),
        (always, "2026-02-28 12:00", 1440, "2026-03-01 12:00"),
        (office, "2024-02-28 12:00", 600, "2024-02-29 12:00"),
        (office, "2100-02-26 17:00", 120, "2100-03-01 09:00"),
        (night, "2026-04-29 23:00", 120, "2026-04-30 01:00"),
        (night, "2026-04-29 23:00", 420, "2026-04-30 06:00"),
        (night, "2026-04-29 12:00", 0, "2026-04-29 22:00"),
        (night, "2026-04-29 05:00", 61, "2026-04-29 22:01"),
    ]

    @Test(arguments: sums.indices)
    func `from the start so many minutes lead here`(_ index: Int) throws {
        let row = WorkingCalendarTests.sums[index]
        let calendar = try row.given.calendar()
        let start = try row.given.instant(row.start)
        let end = try row.given.instant(row.end)
        #expect(calendar.add(start: start, minutes: row.minutes)?.iso8601 == end.iso8601)
        #expect(calendar.between(start, end) == row.minutes)
        #expect(calendar.between(end, start) == -row.minutes)
    }

    static let jumps: [(given: Given, start: String, minutes: Int, end: String)] = [
        (always(in: "America/Los_Angeles"), "2026-03-08 00:00", 1380, "2026-03-09 00:00"),
        (always(in: "America/Los_Angeles"), "2026-11-01 00:00", 1500, "2026-11-02 00:00"),
        (always(in: "Europe/London"), "2026-03-29 00:00", 1380, "2026-03-30 00:00"),
        (always(in: "Europe/London"), "2026-10-25 00:00", 1500, "2026-10-26 00:00"),
        (small(0, 360, in: "America/Los_Angeles"), "2026-03-08 00:00", 300, "2026-03-08 06:00"),
        (small(0, 360, in: "America/Los_Angeles"), "2026-11-01 00:00", 420, "2026-11-01 06:00"),
        (small(0, 360, in: "Europe/London"), "2026-10-24 23:00", 420, "2026-10-25 06:00"),
        (small(60, 150, in: "America/Los_Angeles"), "2026-03-08 00:00", 60, "2026-03-08T03:00-07:00"),
        (small(60, 150, in: "America/Los_Angeles"), "2026-03-08 00:00", 61, "2026-03-09 01:01"),
        (small(130, 170, in: "America/Los_Angeles"), "2026-03-08 00:00", 0, "2026-03-09 02:10"),
        (small(60, 90, in: "America/Los_Angeles"), "2026-11-01 00:00", 30, "2026-11-01T01:30-07:00"),
        (small(60, 90, in: "America/Los_Angeles"), "2026-11-01 00:00", 31, "2026-11-01T01:01-08:00"),
        (small(60, 90, in: "America/Los_Angeles"), "2026-11-01T01:30-07:00", 0, "2026-11-01T01:00-08:00"),
        (small(60, 90, in: "America/Los_Angeles"), "2026-11-01T01:30-07:00", 31, "2026-11-02 01:01"),
        (small(480, 1080, in: "America/Los_Angeles"), "2026-03-07 17:00", 120, "2026-03-08 09:00"),
        (small(480, 1080, in: "Europe/London"), "2026-10-24 17:00", 120, "2026-10-25 09:00"),
        (small(480, 1080, in: "Europe/London"), "2026-01-01 08:00", 600 * 365, "2026-12-31 18:00"),
        (always(in: "Pacific/Apia"), "2011-12-29 00:00", 1440, "2011-12-31 00:00"),
    ]

    @Test(arguments: jumps.indices)
    func `windows are wall time where the clock jumps`(_ index: Int) throws {
        let row = WorkingCalendarTests.jumps[index]
        let calendar = try row.given.calendar()
        let start = try row.given.instant(row.start)
        let end = try row.given.instant(row.end)
        #expect(calendar.add(start: start, minutes: row.minutes)?.iso8601 == end.iso8601)
        #expect(calendar.between(start, end) == row.minutes)
    }

    static let nothing: [Given] = [
        Given(windows: []), Given(weekdays: []), Given(windows: [(600, 600)]), Given(windows: [(700, 600)]),
        Given(weekdays: [0, 8]), Given(weekdays: [], holidays: ["2026-05-01"]),
    ]

    @Test(arguments: nothing.indices)
    func `without working time there is no end`(_ index: Int) throws {
        let calendar = try WorkingCalendarTests.nothing[index].calendar()
        #expect(calendar.neverWorks)
        for minutes in [0, 1, 600] { #expect(calendar.add(start: at("10:00"), minutes: minutes) == nil) }
        #expect(calendar.between(at("10:00"), instant("2036-01-01T00:00Z")) == 0)
    }

    @Test func `make-up days alone work until the last is over`() throws {
        let given = Given(weekdays: [], workdays: ["2026-05-09", "2026-05-16"])
        let calendar = try given.calendar()
        let start = try given.instant("2026-05-01 00:00")
        #expect(calendar.add(start: start, minutes: 1200) == (try given.instant("2026-05-16 18:00")))
        #expect(calendar.add(start: start, minutes: 1201) == nil)
        #expect(calendar.add(start: try given.instant("2026-05-16 18:00"), minutes: 0) == nil)
    }

    @Test(arguments: [-1, Int.min, Int.max])
    func `what cannot be counted has no end`(_ minutes: Int) throws {
        #expect(try WorkingCalendarTests.always.calendar().add(start: at("10:00"), minutes: minutes) == nil)
    }

    @Test func `instants beyond the calendar do not trap`() throws {
        let calendar = try WorkingCalendarTests.always.calendar()
        for milliseconds in [Int64.min, .max] {
            let beyond = Instant(milliseconds: milliseconds)
            #expect(calendar.add(start: beyond, minutes: 1) == nil)
            #expect(calendar.between(beyond, beyond) == 0)
        }
        #expect(calendar.add(start: Instant.writable.upperBound, minutes: 1) == nil)
        #expect(calendar.between(Instant(milliseconds: .min), Instant(milliseconds: .max)) > 0)
    }

    @Test func `overlapping windows count once`() throws {
        let given = Given(windows: [(600, 900), (480, 720), (500, 510)])
        let calendar = try given.calendar()
        let start = try given.instant("2026-04-29 08:00")
        #expect(calendar.add(start: start, minutes: 420) == (try given.instant("2026-04-29 15:00")))
    }

    @Test func `a day both free and made up works`() throws {
        let given = Given(holidays: ["2026-04-29"], workdays: ["2026-04-29", "2026-04-30"])
        let calendar = try given.calendar()
        #expect(calendar.isWorking(at: try given.instant("2026-04-29 08:00")))
        #expect(!calendar.isWorking(at: try given.instant("2026-04-29 18:00")))
        #expect(!calendar.isWorking(at: try given.instant("2026-05-02 10:00")))
    }

    @Test func `seconds add up and are cut off at the end`() throws {
        let given = WorkingCalendarTests.office
        let calendar = try given.calendar()
        let count = calendar.between(
            try given.instant("2026-04-29 17:59:30"), try given.instant("2026-04-30 08:00:29"))
        #expect(count == 0)
    }
}
