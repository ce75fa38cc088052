import Testing

@testable import Domain

@Suite("What may be done to an occasion")
struct GatheringRuleTests {
    @Test(arguments: [
        ("10:00", "10:00", Refusal.gathering(.endsBeforeStart)),
        ("10:00", "2026-05-14T10:01+08:00", .gathering(.tooLong(days: 14))),
        ("2026-04-29T06:59+08:00", "10:00", .gathering(.tooLongAgo(hours: 24))),
        ("2028-05-01T10:00+08:00", "2028-05-01T11:00+08:00", .gathering(.tooFarAhead(days: 731))),
    ])
    func `times are those of a meeting`(start: String, end: String, refusal: Refusal) {
        var desk = GatheringDesk()
        #expect(throws: refusal) { try desk.plan(start, end) }
        #expect(desk.entries.isEmpty)
    }

    @Test func `it has a place and a title`() {
        var desk = GatheringDesk()
        #expect(throws: Refusal.missing(.place)) { try desk.plan("10:00", "11:00", place: " ") }
        #expect(throws: Refusal.missing(.title)) { try desk.plan("10:00", "11:00", title: "\n") }
        #expect(throws: Refusal.unknown(.grid, "b99")) { try desk.plan("10:00", "11:00", grid: "b99") }
        let long = String(repeating: "会", count: 401)
        #expect(throws: Refusal.tooLong(.title, limit: 400)) { try desk.plan("10:00", "11:00", title: long) }
    }

    @Test func `the same key is the same occasion`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "11:00", key: "k")
        #expect(try desk.plan("14:00", "15:00", key: "k") == id)
        #expect(try desk.plan("14:00", "15:00", key: "l") != id)
        #expect(desk.entries.count == 2)
    }

    @Test func `a viewer plans nothing`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "11:00")
        #expect(
            throws: Refusal.notAllowed(needs: [.administrator, .leader, .operator, .supervisor])
        ) {
            try desk.does(.gathering(.cancel(reason: "x", id)), at: day("08:00"), by: .viewer)
        }
    }

    @Test func `a cancelled one stays cancelled`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "11:00")
        try desk.cancel(id, at: "08:00")
        #expect(throws: Refusal.gathering(.isCancelled)) { try desk.cancel(id, at: "08:01") }
        #expect(throws: Refusal.gathering(.isCancelled)) {
            try desk.move(id, GatheringEdit(title: "x"), at: "08:01")
        }
    }

    @Test func `it is put right for a day after its end`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "11:00")
        let edge = "2026-05-01T11:00:00+08:00"
        #expect(throws: Refusal.gathering(.isOver(day("11:00")))) {
            try desk.cancel(id, at: "2026-05-01T11:00:01+08:00")
        }
        try desk.cancel(id, at: edge)
    }

    @Test func `nothing new is no move`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "11:00")
        #expect(throws: Refusal.nothingToChange) {
            try desk.move(id, GatheringEdit(place: " 会议室 ", start: day("10:00")), at: "08:00")
        }
        #expect(throws: Refusal.unknown(.occasion, "m260430-09")) {
            try desk.cancel(#require(GatheringID("m260430-09")), at: "08:00")
        }
    }

    @Test func `who saw it before another moved it is told`() throws {
        var desk = GatheringDesk()
        let id = try desk.plan("10:00", "11:00")
        try desk.move(id, GatheringEdit(start: day("14:00")), at: "08:00")
        #expect(throws: Conflict.self) {
            try desk.does(.gathering(.cancel(reason: "x", id)), at: day("08:01"), expecting: 1)
        }
        try desk.does(.gathering(.cancel(reason: "x", id)), at: day("08:01"), expecting: 2)
    }

    @Test(arguments: [
        ("m260921-03", "m260921-03"), ("M260921-03", "m260921-03"), ("m260921-103", "m260921-103"),
        ("m260921-3", nil), ("m260931-03", nil), ("260921-03", nil), ("m260921-00", nil),
        ("m260921-003", nil),
        ("m260921-03.2", nil), ("", nil),
    ])
    func `it is named by a day and a number`(text: String, name: String?) {
        #expect(GatheringID(text)?.text == name)
    }

    @Test(arguments: [
        "prepare.b05+m260921-03@260921T0900", "prepare+m260921-03.2@260921T0900", "night.b05@260921T2200",
    ])
    func `a round says what it is tied to`(text: String) {
        #expect(RoundID(text)?.text == text)
    }

    @Test(arguments: [
        "prepare+@260921T0900", "prepare+m260921-3@260921T0900", "prepare+m260921-03.1@260921T0900",
        "prepare+m260921-03.02@260921T0900", "prepare+m260921-03.@260921T0900", "+m260921-03@260921T0900",
    ])
    func `nothing else names a tied round`(text: String) {
        #expect(RoundID(text) == nil)
    }
}
