import Testing

@testable import Domain

@Suite("When a round is due")
struct DueWindowTests {
    @Test(arguments: [
        ("21:29:59.999", DueWindow.Place.before), ("21:30:00.000", .early), ("21:59:59.999", .early),
        ("22:00:00.000", .onTime), ("23:59:59.999", .onTime), ("00:00:00.000", .onTime),
        ("02:00:00.000", .onTime), ("02:00:00.001", .late), ("02:30:00.000", .late),
        ("02:30:00.001", .over), ("11:59:00.000", .over),
    ])
    func `an instant on an edge takes the better side`(_ clock: String, _ place: DueWindow.Place) throws {
        let due = try #require(RoundPlanner.walked.due(roundID("night.b01@260430T2200")))
        #expect(due.window.place(of: night(clock)) == place)
    }

    @Test(arguments: [
        (0, 0, "22:00:00.000", DueWindow.Place.onTime), (0, 0, "21:59:59.999", .before),
        (0, 0, "02:00:00.001", .over), (0, 30, "21:59:59.999", .before), (30, 0, "21:30:00.000", .early),
    ])
    func `without early or grace there is none`(
        _ early: Int, _ grace: Int, _ clock: String, _ place: DueWindow.Place
    ) throws {
        var site = Site.walked
        site.rounds.routes[0].schedules = [Schedule(start: 1320, end: 120, early: early, grace: grace)]
        let due = RoundPlanner(site, zone: .shanghai).due(roundID("night.b01@260430T2200"))
        #expect(due?.window.place(of: night(clock)) == place)
    }

    @Test(arguments: [
        (1320, 120, "2026-04-30T22:00", "2026-05-01T02:00"),
        (0, 1439, "2026-04-30T00:00", "2026-04-30T23:59"),
        (480, 480, "2026-04-30T08:00", "2026-05-01T08:00"), (1439, 0, "2026-04-30T23:59", "2026-05-01T00:00"),
        (0, 0, "2026-04-30T00:00", "2026-05-01T00:00"), (480, 481, "2026-04-30T08:00", "2026-04-30T08:01"),
        (720, 1440, "2026-04-30T12:00", "2026-05-01T00:00"),
    ])
    func `an end not behind the start is on the next day`(
        _ start: Int, _ end: Int, _ opens: String, _ closes: String
    ) throws {
        var site = Site.walked
        site.rounds.routes[1].schedules = [Schedule(start: start, end: end)]
        let planner = RoundPlanner(site, zone: .shanghai)
        let time = instant("2026-04-30T00:00+08:00")..<instant("2026-05-01T00:00+08:00")
        let due = planner.due(in: time) { _ in [] }.filter { $0.route.id == "boiler" }
        #expect(due.map(\.window.start) == [instant(opens + "+08:00")])
        #expect(due.map(\.window.end) == [instant(closes + "+08:00")])
    }

    @Test func `the rounds of a day by their start`() throws {
        let time = instant("2026-04-30T00:00+08:00")..<instant("2026-05-01T00:00+08:00")
        #expect(
            RoundPlanner.walked.due(in: time) { _ in [] }.map(\.id.text) == [
                "boiler@260430T0800", "clean@260430T0900", "night.b01@260430T2200", "night.b02@260430T2200",
            ])
        #expect(RoundPlanner.walked.due(in: time.lowerBound..<time.lowerBound) { _ in [] }.isEmpty)
    }

    @Test(arguments: [
        ("2026-04-30T08:00:00.000+08:00", "2026-04-30T08:00:00.001+08:00", 1),
        ("2026-04-30T07:59:59.999+08:00", "2026-04-30T08:00:00.000+08:00", 0),
        ("2026-04-30T08:00:00.001+08:00", "2026-05-01T08:00:00.000+08:00", 0),
        ("2026-04-30T08:00:00.000+08:00", "2026-05-01T08:00:00.001+08:00", 2),
    ])
    func `asked for what starts from one instant to before another`(
        _ from: String, _ to: String, _ count: Int
    ) {
        let due = RoundPlanner.walked.due(in: instant(from)..<instant(to)) { _ in [] }
        #expect(due.count { $0.route.id == "boiler" } == count)
    }

    @Test(arguments: [
        "night.b01@260430T2201", "night.b03@260430T2200", "night@260430T2200", "boiler.b01@260430T0800",
        "gone@260430T2200",
    ])
    func `a round that no schedule has`(_ text: String) {
        #expect(RoundPlanner.walked.due(roundID(text)) == nil)
    }

    @Test func `what left service is not walked`() {
        var site = Site.walked
        site.grids[0].isRetired = true
        site.rounds.kinds = []
        #expect(site.routes.map(\.id) == ["night.b02"])
        #expect(["night.b01", "boiler", "clean"].allSatisfy { site.route($0) == nil })
        site.rounds.routes[0].isRetired = true
        #expect(site.routes.isEmpty)
        #expect(site.route("night.b02") == nil)
    }

    @Test func `two schedules of one start are one round`() {
        var site = Site.walked
        site.rounds.routes[1].schedules += [Schedule(start: 480, end: 540, days: .weekdays([4]))]
        let time = instant("2026-04-30T00:00+08:00")..<instant("2026-05-01T00:00+08:00")
        let due = RoundPlanner(site, zone: .shanghai).due(in: time) { _ in [] }
        #expect(due.count { $0.route.id == "boiler" } == 1)
        #expect(due.first { $0.route.id == "boiler" }?.window.end == day("10:00"))
    }
}

@Suite("A window where the clock jumps")
struct DueWindowZoneTests {
    /// Start, end and the last of grace in UTC; grace is 15 minutes.
    @Test(arguments: [
        // New York springs from 02:00 to 03:00 on 8 March.
        ("America/New_York", 60, 240, "260308T0100", "2026-03-08T06:00", "2026-03-08T08:00"),
        ("America/New_York", 135, 165, "260308T0215", "2026-03-08T07:15", "2026-03-08T07:45"),
        ("America/New_York", 90, 150, "260308T0130", "2026-03-08T06:30", "2026-03-08T07:30"),
        ("America/New_York", 150, 240, "260308T0230", "2026-03-08T07:30", "2026-03-08T08:00"),
        // Of 02:30–03:00 the clock shows nothing; it keeps its half hour.
        ("America/New_York", 150, 180, "260308T0230", "2026-03-08T07:30", "2026-03-08T08:00"),
        ("America/New_York", 150, 190, "260308T0230", "2026-03-08T07:30", "2026-03-08T08:10"),
        ("America/New_York", 1320, 120, "260307T2200", "2026-03-08T03:00", "2026-03-08T07:00"),
        ("America/New_York", 1320, 360, "260307T2200", "2026-03-08T03:00", "2026-03-08T10:00"),
        // It falls back from 02:00 to 01:00 on 1 November.
        ("America/New_York", 60, 120, "261101T0100", "2026-11-01T05:00", "2026-11-01T07:00"),
        ("America/New_York", 75, 105, "261101T0115", "2026-11-01T05:15", "2026-11-01T05:45"),
        ("America/New_York", 30, 90, "261101T0030", "2026-11-01T04:30", "2026-11-01T05:30"),
        ("America/New_York", 90, 150, "261101T0130", "2026-11-01T05:30", "2026-11-01T07:30"),
        ("America/New_York", 1320, 360, "261031T2200", "2026-11-01T02:00", "2026-11-01T11:00"),
        ("Europe/London", 60, 120, "260329T0100", "2026-03-29T01:00", "2026-03-29T02:00"),
        ("Europe/London", 60, 180, "261025T0100", "2026-10-25T00:00", "2026-10-25T03:00"),
        ("Asia/Shanghai", 60, 240, "260308T0100", "2026-03-07T17:00", "2026-03-07T20:00"),
        ("Australia/Lord_Howe", 120, 180, "261004T0200", "2026-10-03T15:30", "2026-10-03T16:00"),
    ])
    func `it begins and ends by the wall`(
        _ zone: String, _ start: Int, _ end: Int, _ id: String, _ opens: String, _ closes: String
    ) throws {
        var site = Site.walked
        site.rounds.routes[1].schedules = [Schedule(start: start, end: end, early: 10, grace: 15)]
        let planner = RoundPlanner(site, zone: try #require(Zone.system(zone)))
        let due = try #require(planner.due(roundID("boiler@" + id)))
        let window = due.window
        #expect(window.start.iso8601 == opens + ":00.000Z")
        #expect(window.end.iso8601 == closes + ":00.000Z")
        #expect(window.start < window.end)
        #expect(window.earliest == window.start.adding(minutes: -10))
        #expect(window.lateUntil == window.end.adding(minutes: 15))
        let near = window.start.adding(minutes: -600)..<window.start.adding(minutes: 600)
        #expect(planner.due(in: near) { _ in [] }.count { $0.id == due.id } == 1)
    }

    @Test(arguments: ["America/New_York", "Europe/London", "Australia/Lord_Howe"])
    func `every day of a year has its round once`(_ zone: String) throws {
        let planner = RoundPlanner(.walked, zone: try #require(Zone.system(zone)))
        let first = try #require(Day(year: 2011, month: 1, day: 1))
        let noon = try #require(LocalTime(day: first, hour: 12, minute: 0))
        let start = planner.zone.instant(of: noon)
        let due = planner.due(in: start..<start.adding(minutes: 365 * 1440)) { _ in [] }
            .filter { $0.route.id == "night.b01" }
        #expect(due.count == 365)
        #expect(Set(due.map(\.id)).count == 365)
        #expect(zip(due, due.dropFirst()).allSatisfy { $0.window.start <= $1.window.start })
        for due in due { #expect(planner.due(due.id) == due) }
    }
}
