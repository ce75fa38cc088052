import Testing

@testable import Domain

@Suite("Who holds the desk")
struct WatchTests {
    @Test func `whoever sits down at an empty desk holds it`() throws {
        var desk = ShiftDesk()
        #expect(desk.watch.holder == nil)
        try desk.does(.watch(.take(reason: nil)), by: "chen")
        #expect(desk.watch.holder == "chen")
        #expect(desk.watch.since == desk.now)
        #expect(desk.refusal(of: .watch(.take(reason: nil)), by: "chen") == .watch(.alreadyYours))
        #expect(desk.refusal(of: .watch(.take(reason: nil)), by: "wall") != nil)
    }

    @Test func `from who holds it only with a reason`() throws {
        var desk = ShiftDesk()
        try desk.does(.watch(.take(reason: nil)), by: "chen")
        for none in [nil, "", " "] as [String?] {
            #expect(desk.refusal(of: .watch(.take(reason: none)), by: "zhou") == .watch(.heldBy("chen")))
        }
        try desk.does(.watch(.take(reason: "联系不上")), by: "zhou")
        #expect(desk.watch.holder == "zhou")
    }

    @Test func `not past a handover that is under way`() throws {
        var desk = ShiftDesk()
        let id = try desk.starts()
        let take = Order.Work.watch(.take(reason: "等不及"))
        #expect(desk.refusal(of: take, by: "sun") == .watch(.handoverOpen(id)))
        #expect(desk.refusal(of: take, by: "zhou") == nil)
        // The two sign all the same.
        try desk.does(take, by: "zhou")
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        try desk.does(.sign(reason: nil), by: "zhou")
        #expect(desk.watch.holder == "zhou")
    }

    @Test func `what was first asked of who is gone goes to who takes the desk`() throws {
        var desk = ShiftDesk()
        try desk.does(.watch(.take(reason: nil)), by: "chen")
        let (one, other) = (try desk.report("一"), try desk.report("二"))
        let (own, ended) = (try desk.report("三", by: "zhou"), try desk.report("四"))
        try desk.moves(ended, .reject(reason: "不归我们"))
        let before = desk.head
        try desk.does(.watch(.take(reason: "联系不上")), by: "sun")
        #expect([one, other, own].map { desk[$0]?.body.owner } == ["sun", "sun", "zhou"])
        #expect(desk[ended]?.body.owner == "chen", "what is over is nobody's to take on")
        let written = desk.entries.filter { $0.number > before }
        #expect(written.count == 3, "in one go")
        #expect(
            written.first?.fact
                == .watch(.taken(.init(by: "sun", from: "chen", reason: "联系不上", tickets: 2))))
        // A step that is taken back leaves it with who has it now.
        try desk.moves(one, .dispatch(DispatchOrder(team: "engineering")), by: "sun")
        try desk.moves(one, .undo, by: "sun")
        #expect(desk[one]?.body.owner == "sun")
    }

    @Test func `an heir whom a handover under way names has what it says`() throws {
        var desk = ShiftDesk()
        let (one, other) = (try desk.report("一"), try desk.report("二"))
        let id = try desk.starts()
        try desk.does(.pass(one, to: "sun"), by: "chen")
        try desk.does(.watch(.take(reason: "她突然走了")), by: "zhou")
        #expect([one, other].map { desk[$0]?.body.owner } == ["sun", "zhou"])
        guard case .ticket(.passed(let fact))? = desk.entries.last?.fact else {
            Issue.record("nothing passed")
            return
        }
        #expect(fact.handover == id)
    }

    @Test func `a desk that nobody held leaves all tickets where they are`() throws {
        var desk = ShiftDesk()
        let one = try desk.report("一")
        try desk.does(.watch(.take(reason: nil)), by: "zhou")
        #expect(desk[one]?.body.owner == "chen")
    }

    @Test func `who holds it stays on, ahead and with a reason`() throws {
        var desk = ShiftDesk()
        let until = desk.now.adding(minutes: 720)
        let stay = { (until: Instant, reason: String) in Order.Work.watch(.stay(until: until, reason: reason))
        }
        #expect(desk.refusal(of: stay(until, "暴雨"), by: "chen") == .watch(.notHolder))
        try desk.does(.watch(.take(reason: nil)), by: "chen")
        #expect(desk.refusal(of: stay(desk.now, "暴雨"), by: "chen") == .watch(.notAhead))
        #expect(desk.refusal(of: stay(until, " "), by: "chen") == .missing(.reason))
        #expect(desk.refusal(of: stay(until, "暴雨"), by: "zhou") == .watch(.notHolder))
        try desk.does(stay(until, "暴雨"), by: "chen")
        #expect(desk.watch.stay == Watch.Stay(until: until, reason: "暴雨"))
        try desk.passes()
        #expect(desk.watch.stay == nil)
    }

    @Test func `two who sit down at once: the second is told`() throws {
        var desk = ShiftDesk()
        try desk.does(.watch(.take(reason: nil)), by: "chen", expecting: 0)
        #expect(throws: Conflict.self) {
            try desk.does(.watch(.take(reason: "换我")), by: "zhou", expecting: 0)
        }
    }

    @Test func `a desk over midnight, and a clock that was set back, are as any`() throws {
        var desk = ShiftDesk(at: instant("2026-04-30T15:50:00Z"))
        try desk.report("地面有水")
        try desk.starts()
        desk.now = instant("2026-04-30T16:10:00Z")
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        try desk.does(.sign(reason: nil), by: "zhou")
        let cut = try #require(desk.handovers.last).cutAt
        // Entries never run back: what is recorded behind the cut is stamped no earlier than that.
        desk.now = cut
        try desk.report("当口报的", by: "zhou")
        try desk.starts(by: "zhou", to: "chen")
        #expect(desk.open?.lines(of: .late).isEmpty == true)
    }
}
