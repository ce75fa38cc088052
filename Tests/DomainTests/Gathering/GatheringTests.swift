import Testing

@testable import Domain

@Suite("Occasions and the rounds tied to them")
struct GatheringTests {
    private let first = "prepare.b01+m260430-01@260430T0900"
    private let after = "after+m260430-01@260430T1200"

    @Test func `a meeting is prepared an hour before and looked after behind it`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00")
        #expect(id.text == "m260430-01")
        #expect(try desk.rounds(of: id) == [first, after])
        try desk.round(.start, first, at: "08:30")
        let plan = try #require(desk.stored(first)?.plan)
        #expect(plan.window.lateUntil == day("10:05"))
        #expect(plan.points.map(\.id) == ["会议室"])
        #expect(plan.points.first?.items == ["lights", "floor"])
        #expect(plan.occasion?.title == "例会")
        try desk.round(.check([Told(.fine)], said: nil), after, at: "12:10")
        #expect(desk.stored(after)?.state == .done)
        #expect(desk.stored(after)?.plan.grid == "b01")
    }

    @Test func `two at once have rounds of their own`() throws {
        var desk = GatheringDesk()
        let one = try desk.plan("10:00", "12:00")
        let two = try desk.plan("10:00", "12:00", place: "大厅")
        #expect(two.text == "m260430-02")
        #expect(try desk.rounds(of: one) == [first, after])
        #expect(
            try desk.rounds(of: two) == [
                "prepare.b01+m260430-02@260430T0900", "after+m260430-02@260430T1200",
            ])
    }

    @Test func `a grid's route serves its own, that of the compound all`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00", grid: "public")
        #expect(try desk.rounds(of: id) == [after])
    }

    @Test func `what nobody began follows a meeting that moves`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00")
        try desk.move(id, GatheringEdit(start: day("15:00")), at: "08:00")
        #expect(desk.gathering(id)?.details.end == day("17:00"))
        #expect(
            try desk.rounds(of: id) == [
                "prepare.b01+m260430-01@260430T1400", "after+m260430-01@260430T1700",
            ])
        #expect(throws: Refusal.unknown(.round, first)) { try desk.round(.start, first, at: "09:00") }
    }

    /// Given when the preparation was walked and when the meeting is moved and to when: whether it is prepared again.
    @Test(arguments: [
        // Done within the new window, its early and late minutes included.
        ("09:30", true, "09:40", "10:30", false), ("09:30", true, "09:40", "10:31", false),
        ("08:30", true, "09:40", "10:01", true), ("09:05", true, "09:40", "10:35", false),
        ("09:04", true, "09:40", "10:35", true), ("09:20", true, "09:30", "15:00", true),
        ("09:20", false, "09:30", "10:30", false), ("09:20", false, "09:30", "15:00", true),
    ])
    func `what was begun serves the new time where it lies within`(
        walked: String, isDone: Bool, moved: String, start: String, isAgain: Bool
    ) throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00")
        try desk.round(isDone ? .check([Told(.fine)], said: nil) : .start, first, at: walked)
        try desk.move(id, GatheringEdit(start: moment(start)), at: moved)
        let again = try desk.rounds(of: id).filter { $0.hasPrefix("prepare") && !$0.contains(" ") }
        #expect(again.isEmpty != isAgain)
        #expect(desk.stored(first)?.state == (isDone ? .done : .underWay))
        #expect(desk.stored(first)?.plan.window.end == day("10:00"))
    }

    @Test func `back at its old time nothing is asked for twice`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00")
        try desk.round(.check([Told(.fine)], said: nil), first, at: "09:30")
        try desk.move(id, GatheringEdit(start: day("15:00")), at: "09:40")
        try desk.move(id, GatheringEdit(start: day("10:00")), at: "09:50")
        #expect(try desk.rounds(of: id) == [after, first + " done"])
    }

    @Test func `another place is prepared anew`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00")
        try desk.round(.check([Told(.fine)], said: nil), first, at: "09:30")
        try desk.move(id, GatheringEdit(place: "大厅"), at: "09:40")
        let second = "prepare.b01+m260430-01.2@260430T0900"
        #expect(
            try desk.rounds(of: id) == [second, "after+m260430-01.2@260430T1200", first + " done"])
        try desk.round(.check([Told(.fine)], said: nil), second, at: "09:50")
        #expect(desk.stored(second)?.plan.points.map(\.id) == ["大厅"])
    }

    @Test func `another title changes no round`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00")
        try desk.move(id, GatheringEdit(title: "党组会", heads: 12), at: "11:00")
        #expect(try desk.rounds(of: id) == [after, first + " missed"])
        #expect(desk.gathering(id)?.details.title == "党组会")
    }

    @Test func `a cancelled meeting has no rounds, but for those that time ended`() throws {
        var desk = GatheringDesk()
        let (one, two) = (try desk.plan("10:00", "12:00"), try desk.plan("14:00", "15:00"))
        try desk.cancel(one, at: "10:06")
        try desk.cancel(two, at: "10:06")
        #expect(try desk.rounds(of: one) == [first + " missed"])
        #expect(try desk.rounds(of: two) == [])
        #expect(desk.stored(first)?.score.map(\.points) == [-3])
    }

    @Test func `one under way is excused with its meeting, one unfinished by then is not`() throws {
        var desk = GatheringDesk()
        let (one, two) = (try desk.plan("10:00", "12:00"), try desk.plan("10:30", "12:00"))
        let second = "prepare.b01+m260430-02@260430T0930"
        try desk.round(.start, first, at: "09:10")
        try desk.round(.start, second, at: "09:40")
        try desk.cancel(one, at: "10:10")
        try desk.cancel(two, at: "10:10")
        #expect(desk.stored(first)?.state == .unfinished)
        #expect(desk.stored(second)?.state == .excused)
        #expect(desk.stored(second)?.reason == "改期")
    }

    @Test func `what was over before it was written is not asked for`() throws {
        var desk = GatheringDesk()
        let late = try desk.plan("10:00", "12:00", at: "10:06")
        let inTime = try desk.plan("10:00", "12:00", at: "10:05")
        #expect(try desk.rounds(of: late) == [after])
        #expect(try desk.rounds(of: inTime).count == 2)
    }

    @Test func `a window may begin the day before`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("2026-05-01T00:20+08:00", "2026-05-01T03:00+08:00")
        #expect(id.text == "m260501-01")
        #expect(
            try desk.rounds(of: id) == [
                "prepare.b01+m260501-01@260430T2320", "after+m260501-01@260501T0300",
            ])
    }

    @Test func `an hour before is an hour, whatever the clock shows`() throws {
        let berlin = Zone(
            identifier: "Europe/Berlin", firstOffset: 7200,
            transitions: [.init(at: instant("2026-10-25T01:00:00Z").seconds, offset: 3600)])
        var desk = GatheringDesk(zone: berlin)
        let id = try desk.plan(
            "2026-10-25T01:30:00Z", "2026-10-25T03:00:00Z", at: "2026-10-24T20:00:00Z")
        let rounds = try desk.rounds(of: id)
        #expect(
            rounds == ["prepare.b01+m261025-01@261025T0230", "after+m261025-01@261025T0400"])
        try desk.round(.start, rounds[0], at: "2026-10-25T00:30:00Z")
        #expect(desk.stored(rounds[0])?.plan.window.start == instant("2026-10-25T00:30:00Z"))
    }

    @Test func `a site change bites from the next window`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00")
        desk.sites.append((day("09:30"), .walked))
        #expect(try desk.rounds(of: id) == [first])
    }

    @Test func `a retired grid has no rounds`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "12:00")
        var site = Site.meeting
        site.grids[0].isRetired = true
        desk.sites.append((day("08:00"), site))
        #expect(try desk.rounds(of: id) == [after])
        #expect(throws: Refusal.retired(.grid, "b01")) { try desk.plan("16:00", "17:00", at: "08:30") }
    }
}
