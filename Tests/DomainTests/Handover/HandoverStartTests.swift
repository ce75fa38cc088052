import Testing

@testable import Domain

@Suite("Starting a handover")
struct HandoverStartTests {
    @Test func `whoever starts one at a desk that nobody holds sits down first, behind the cut`() throws {
        var desk = ShiftDesk()
        try desk.report("地面有水")
        let id = try desk.starts()
        #expect(id == HandoverID(number: 1))
        #expect(desk.watch.holder == "chen")
        #expect(desk.open?.cut == 1)
        #expect(desk.open?.since == 0)
        #expect(desk.entries.map(\.subject.kind) == [.ticket, .watch, .handover])
    }

    @Test func `only who holds the desk starts one`() throws {
        var desk = ShiftDesk()
        try desk.does(.watch(.take(reason: nil)), by: "chen")
        let start = Order.Work.handover(.start(.scheduled, incoming: nil, reason: nil))
        #expect(desk.refusal(of: start, by: "zhou") == .handover(.notHolder("chen")))
        #expect(
            desk.refusal(of: start, by: "wall")
                == .notAllowed(needs: [.administrator, .leader, .operator, .supervisor]))
        #expect(desk.refusal(of: start, by: "chen") == nil)
    }

    @Test func `one at a time`() throws {
        var desk = ShiftDesk()
        let id = try desk.starts()
        let again = Order.Work.handover(.start(.relief, incoming: nil, reason: nil))
        #expect(desk.refusal(of: again, by: "chen") == .handover(.alreadyOpen(id)))
    }

    @Test(
        arguments: [
            ("chen", Refusal.handover(.toOneself)), ("wall", .handover(.cannotHold("wall"))),
            ("nobody", .unknown(.operatorAccount, "nobody")), ("sun", nil),
        ] as [(ID<Operator>, Refusal?)])
    func `to whom`(_ incoming: ID<Operator>, _ refusal: Refusal?) {
        let start = Order.Work.handover(.start(.scheduled, incoming: incoming, reason: nil))
        #expect(ShiftDesk().refusal(of: start, by: "chen") == refusal)
    }

    @Test func `not to somebody who was disabled`() {
        var desk = ShiftDesk()
        desk.disable("zhou")
        let start = Order.Work.handover(.start(.scheduled, incoming: "zhou", reason: nil))
        #expect(desk.refusal(of: start, by: "chen") == .handover(.cannotHold("zhou")))
    }

    @Test func `outside the change of shifts it needs a reason`() throws {
        let desk = ShiftDesk()
        let start = { Order.Work.handover(.start(.unscheduled, incoming: nil, reason: $0)) }
        for none in [nil, "", "  "] as [String?] {
            #expect(desk.refusal(of: start(none), by: "chen") == .handover(.needsReason))
        }
        #expect(desk.refusal(of: start("突发疾病"), by: "chen") == nil)
    }

    @Test func `not while an emergency runs that nobody acknowledged`() throws {
        var desk = ShiftDesk()
        let start = Order.Work.handover(.start(.scheduled, incoming: nil, reason: nil))
        let lift = try desk.report("电梯困人", "lift")
        #expect(desk.refusal(of: start, by: "chen") == .handover(.emergencyRuns([lift])))
        try desk.moves(lift, .dispatch(DispatchOrder(team: "engineering")))
        #expect(desk.refusal(of: start, by: "chen") == .handover(.emergencyRuns([lift])))
        try desk.moves(lift, .acknowledge)
        #expect(desk.refusal(of: start, by: "chen") == nil)
    }

    @Test(arguments: [
        // Came early and leaves late: the night all the same.
        ("2026-04-30T11:40:00Z", "2026-05-01T00:20:00Z", "night", "2026-04-30"),
        ("2026-04-30T12:10:00Z", "2026-04-30T23:50:00Z", "night", "2026-04-30"),
        ("2026-04-30T23:55:00Z", "2026-05-01T12:05:00Z", "day", "2026-05-01"),
    ])
    func `the shift that ends`(_ since: String, _ now: String, _ shift: String, _ day: String) throws {
        var desk = ShiftDesk(at: instant(since))
        try desk.does(.watch(.take(reason: nil)), by: "chen")
        desk.now = instant(now)
        try desk.starts()
        #expect(desk.open?.shift == ID(shift))
        #expect(desk.open?.day == day)
    }

    @Test func `a ticket stands in the first section it belongs to`() throws {
        var desk = ShiftDesk()
        let lift = try desk.report("电梯困人", "lift")
        try desk.moves(lift, .dispatch(DispatchOrder(team: "engineering")), .acknowledge)
        let held = try desk.report("等配件")
        try desk.moves(held, .hold(.parts, until: desk.now.adding(minutes: 600)))
        let open = try desk.report("地面有水")
        try desk.starts()
        #expect(desk.line(lift)?.section == .emergencies)
        #expect(desk.line(held)?.section == .onHold)
        #expect(desk.line(open)?.section == .open)
    }

    @Test func `what ran past its end stands with what is overdue`() throws {
        var desk = ShiftDesk()
        let held = try desk.report("等配件")
        try desk.moves(held, .hold(.parts, until: desk.now.adding(minutes: 2)))
        desk.now = desk.now.adding(minutes: 60)
        try desk.starts()
        // Its hold is over: nobody takes it with a whole section.
        #expect(desk.line(held)?.isOverdue == true)
        #expect(desk.open?.isTakenAlone(try #require(desk.line(held))) == true)
    }
}
