import Domain
import Testing

@Suite("When it happened")
struct OccasionTests {
    @Test(arguments: [
        ("11:00", nil), ("11:01", nil), ("11:01:01", Refusal.happensInTheFuture), ("10:03", nil),
        ("10:02", .happenedBefore(at("10:03"))),
    ])
    func `a move happened between the one before and now`(_ told: String, _ refusal: Refusal?) throws {
        let story = try Story(reaching: .inProgress)
        #expect(story.now == at("10:03"))
        #expect(story.refusal(of: .finish, at: "11:00", told: told) == refusal)
    }

    @Test func `a milestone is what was told, not when it was written`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.arrive, at: "11:00", told: "10:20")
        #expect(story.ticket.body.cycle.arrivedAt == at("10:20"))
        try story.does(.finish, at: "11:01", told: "10:50")
        #expect(story.ticket.body.cycle.doneAt == at("10:50"))
    }

    @Test func `a remark may be about any moment since the report`() throws {
        let story = try Story(reaching: .closed)
        #expect(story.refusal(of: .note("早有人说"), at: "12:00", told: "10:00") == nil)
        #expect(story.refusal(of: .note("早有人说"), at: "12:00", told: "09:00") == .happenedBefore(at("10:00")))
        #expect(story.refusal(of: .fee(.labour(1)), at: "12:00", told: "10:01") == nil)
    }

    @Test func `a resume does not precede its hold`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.hold(.parts, until: at("18:00")), at: "11:00")
        #expect(story.refusal(of: .resume, at: "12:00", told: "10:30") == .happenedBefore(at("11:00")))
        #expect(story.refusal(of: .resume, at: "12:00", told: "11:30") == nil)
    }

    @Test func `a move does not precede the move before, milestone or not`() throws {
        var resumed = try Story(reaching: .dispatched)
        try resumed.does(.hold(.parts, until: at("18:00")), at: "11:00")
        try resumed.does(.resume, at: "12:00")
        #expect(resumed.refusal(of: .finish, at: "13:00", told: "11:30") == .happenedBefore(at("12:00")))

        var again = try Story(reaching: .dispatched)
        try again.does(.sendBack(reason: "派错", misdispatch: true), at: "11:00")
        #expect(
            again.refusal(of: .dispatch(DispatchOrder(team: "tidy")), at: "13:00", told: "10:30")
                == .happenedBefore(at("11:00")))
        try again.does(.dispatch(DispatchOrder(team: "tidy")), at: "12:00")
        #expect(again.refusal(of: .arrive, at: "13:00", told: "11:30") == .happenedBefore(at("12:00")))

        var rejected = try Story(reaching: .accepted)
        try rejected.does(.reject(reason: "不归本院"), at: "11:00")
        #expect(
            rejected.refusal(of: .reopen(reason: "归本院"), at: "13:00", told: "10:30")
                == .happenedBefore(at("11:00")))
    }

    @Test func `what was taken back does not stand in the way`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.hold(.parts, until: at("18:00")), at: "11:00")
        try story.does(.correct(reason: "没挂"), by: .leader, at: "12:00")
        #expect(story.refusal(of: .finish, at: "13:00", told: "10:30") == nil)
    }

    @Test func `a clock time in the minute of the move before is not before it`() throws {
        var story = try Story(.phone, at: at("14:05:23"))
        #expect(
            story.refusal(of: .dispatch(DispatchOrder(team: "tidy")), at: "14:06", told: "14:04")
                == .happenedBefore(at("14:05:23")))
        try story.does(.dispatch(DispatchOrder(team: "tidy")), at: "14:06", told: "14:05")
        #expect(story.ticket.body.cycle.dispatchedAt == at("14:05:23"))
    }

    @Test func `what happens now follows what was told a little ahead of the clock`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.arrive, at: "11:04:30", told: "11:05")
        try story.does(.finish, at: "11:04:40")
        #expect(story.ticket.body.cycle.arrivedAt == at("11:05"))
        #expect(story.ticket.body.cycle.doneAt == at("11:05"))
    }

    @Test func `a merge happens when both tickets are there`() throws {
        let gone = try Story(.patrol, number: "260430-001", at: at("10:00"))
        let survivor = try Story(number: "260430-002", at: at("11:00"))
        #expect(
            gone.refusalOfMerge(into: survivor, at: "12:00", told: "10:30") == .happenedBefore(at("11:00")))
        #expect(gone.refusalOfMerge(into: survivor, at: "12:00", told: "11:00") == nil)
    }
}
