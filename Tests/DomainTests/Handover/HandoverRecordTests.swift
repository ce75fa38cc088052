import Testing

@testable import Domain

@Suite("The record of a handover")
struct HandoverRecordTests {
    private let desk: ShiftDesk
    private let ticket: TicketNumber
    private let lift: TicketNumber
    private let key: String
    private let urgent: String

    init() throws {
        var desk = ShiftDesk()
        ticket = try desk.report("地面有水")
        lift = try desk.report("电梯困人", "lift")
        try desk.moves(lift, .dispatch(DispatchOrder(team: "engineering")), .acknowledge)
        try desk.starts()
        self.desk = desk
        key = "ticket:\(ticket.text)"
        urgent = "ticket:\(lift.text)"
    }

    /// Both went through all of it, and the one signed.
    private func signed(by id: ID<Operator>) throws -> ShiftDesk {
        var desk = desk
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: id)
        return desk
    }

    @Test func `only whose part it is`() {
        let outgoing: [HandoverCommand] = [
            .refresh, .annotate(line: key, text: "先看"), .add(text: "说明", section: .notes),
            .omit(line: key, reason: "无关"), .pass(nil, to: "zhou"), .settle(line: key, answer: "好了"),
        ]
        for command in outgoing {
            #expect(desk.refusal(of: command, by: "zhou") == .handover(.notYours(.outgoing, "chen")))
            #expect(desk.refusal(of: command, by: "wall") != nil)
        }
        let incoming: [HandoverCommand] = [
            .acknowledge(line: key, word: "知道积水"), .acknowledgeSection(.open),
            .refuse(line: key, reason: "没说清"),
        ]
        for command in incoming {
            #expect(desk.refusal(of: command, by: "sun") == .handover(.notYours(.incoming, "zhou")))
            #expect(desk.refusal(of: command, by: "chen") == .handover(.toOneself))
        }
    }

    @Test func `whoever takes a line first takes over where nobody was named`() throws {
        var desk = ShiftDesk()
        let ticket = try desk.report("地面有水")
        try desk.starts(to: nil)
        try desk.does(.acknowledge(line: "ticket:\(ticket.text)", word: nil), by: "sun")
        #expect(desk.open?.incoming == "sun")
        #expect(
            desk.refusal(of: .refuse(line: "count:keys", reason: "少"), by: "zhou")
                == .handover(.notYours(.incoming, "sun")))
    }

    @Test func `a change takes back what was signed and what was taken of the line`() throws {
        let changes: [(HandoverCommand, ID<Operator>)] = [
            (.annotate(line: key, text: "先看"), "chen"), (.omit(line: key, reason: "无关"), "chen"),
            (.count("keys", 12), "chen"), (.refuse(line: key, reason: "没说清"), "zhou"),
        ]
        for (command, author) in changes {
            var desk = try signed(by: "chen")
            #expect(desk.open?.signatures.keys.contains(.outgoing) == true)
            try desk.does(command, by: author)
            #expect(desk.open?.signatures.isEmpty == true, "\(command)")
            let line = if case .count = command { "count:keys" } else { key }
            #expect(desk.open?.acknowledged[line] == nil, "\(command)")
            #expect(desk.open?.acknowledged[urgent] != nil, "\(command)")
        }
    }

    @Test func `a line that was added has to be taken as well`() throws {
        var desk = try signed(by: "chen")
        try desk.does(.add(text: "钥匙在抽屉", section: .notes), by: "chen")
        #expect(desk.open?.unacknowledged.map(\.key) == ["added:1"])
        try desk.does(.add(text: "门卫换人", section: .notes), by: "chen")
        #expect(desk.open?.unacknowledged.map(\.key) == ["added:1", "added:2"])
    }

    @Test func `what is urgent, missing or a figure is not left out`() throws {
        for line in [urgent, "count:keys", "figure:open"] {
            #expect(
                desk.refusal(of: .omit(line: line, reason: "无关"), by: "chen") == .handover(.isBinding(line)))
        }
        #expect(desk.refusal(of: .omit(line: key, reason: " "), by: "chen") == .missing(.reason))
        #expect(
            desk.refusal(of: .omit(line: "ticket:1", reason: "无关"), by: "chen")
                == .handover(.noLine("ticket:1")))
        var desk = desk
        try desk.does(.count("keys", 12), by: "chen")
        #expect(desk.refusal(of: .omit(line: "count:keys", reason: "齐"), by: "chen") == nil)
    }

    @Test func `what was left out is struck, and can be taken back in`() throws {
        var desk = desk
        try desk.does(.omit(line: key, reason: "已当面说"), by: "chen")
        #expect(desk.open?.omitted[key] == "已当面说")
        #expect(desk.open?.lines.contains { $0.key == key } == true)
        #expect(desk.open?.unacknowledged.contains { $0.key == key } == false)
        #expect(
            desk.refusal(of: .acknowledge(line: key, word: nil), by: "zhou") == .handover(.isOmitted(key)))
        try desk.does(.restore(line: key), by: "chen")
        #expect(desk.open?.unacknowledged.contains { $0.key == key } == true)
        #expect(desk.refusal(of: .restore(line: key), by: "chen") == .nothingToChange)
    }

    @Test(
        arguments: [
            (nil, false), ("", false), ("y", false), ("好", false), ("ok", false), ("OK!", false),
            ("好的。", false),
            ("收到", false), ("啊啊", false), ("ＯＫ", false), ("困梯已接单", true), ("on the way", true),
        ] as [(String?, Bool)])
    func `an emergency is read back in words of one's own`(_ word: String?, _ isTaken: Bool) {
        let refusal = desk.refusal(of: .acknowledge(line: urgent, word: word), by: "zhou")
        #expect(refusal == (isTaken ? nil : .handover(.needsWord(urgent))))
    }

    @Test func `so is what was written to, and what is not all there`() throws {
        var desk = desk
        #expect(desk.refusal(of: .acknowledge(line: key, word: nil), by: "zhou") == nil)
        try desk.does(.annotate(line: key, text: "水来自楼上"), by: "chen")
        try desk.does(.annotate(line: "figure:open", text: "其中一单误报"), by: "chen")
        try desk.does(.count("keys", 11), by: "chen")
        for line in [key, "figure:open", "count:keys"] {
            #expect(
                desk.refusal(of: .acknowledge(line: line, word: "好"), by: "zhou")
                    == .handover(.needsWord(line)))
            #expect(desk.refusal(of: .acknowledge(line: line, word: "已看明白"), by: "zhou") == nil)
        }
    }

    @Test func `nothing new is taken with its section`() {
        #expect(desk.refusal(of: .acknowledgeSection(.open), by: "zhou") == .handover(.takenAlone(.open)))
        #expect(
            desk.refusal(of: .acknowledgeSection(.emergencies), by: "zhou")
                == .handover(.takenAlone(.emergencies)))
    }

    @Test func `what is as it was is taken with its section, and nothing else`() throws {
        var desk = desk
        let moved = try desk.report("路灯不亮", by: "chen")
        try desk.does(.refresh, by: "chen")
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        try desk.does(.sign(reason: nil), by: "zhou")
        try desk.moves(moved, .note("催过"), by: "zhou")
        let new = try desk.report("门坏了", by: "zhou")
        desk.now = desk.now.adding(minutes: 60)
        try desk.starts(by: "zhou", to: "chen")
        #expect(desk.line(ticket)?.novelty == .carried, "passed on, and nothing else")
        #expect(desk.line(moved)?.novelty == .changed)
        #expect(desk.line(new)?.novelty == .new)
        try desk.does(.acknowledgeSection(.open), by: "chen")
        #expect(desk.open?.acknowledged.keys.sorted() == [key])
        #expect(desk.line(lift)?.novelty == .carried)
        #expect(
            desk.refusal(of: .acknowledgeSection(.emergencies), by: "chen")
                == .handover(.takenAlone(.emergencies)))
    }

    @Test func `what nobody took is new to the next`() throws {
        var desk = desk
        try desk.does(.pass(nil, to: "sun"), by: "chen")
        try desk.does(.signAlone(reason: "无人来接"), by: "chen")
        try desk.starts(by: "sun", to: "zhou")
        #expect(desk.line(ticket)?.novelty == .new)
    }

    @Test func `what was refused blocks until it is settled, and is taken again`() throws {
        var desk = desk
        try desk.takesAll()
        try desk.does(.refuse(line: key, reason: "数目不对"), by: "zhou")
        #expect(desk.refusal(of: .sign(reason: nil), by: "chen") == .handover(.unsettled([key])))
        #expect(
            desk.refusal(of: .acknowledge(line: key, word: "看过了"), by: "zhou") == .handover(.unsettled([key]))
        )
        #expect(
            desk.refusal(of: .settle(line: urgent, answer: "好"), by: "chen") == .handover(.notRefused(urgent))
        )
        try desk.does(.settle(line: key, answer: "已更正"), by: "chen")
        #expect(desk.refusal(of: .sign(reason: nil), by: "zhou") == .handover(.unacknowledged(1)))
        try desk.does(.acknowledge(line: key, word: nil), by: "zhou")
        #expect(desk.refusal(of: .sign(reason: nil), by: "zhou") == nil)
    }

    @Test func `refreshed before the first signature only, and what is as it was stays taken`() throws {
        var desk = desk
        try desk.takesAll()
        let late = try desk.report("新来一单")
        try desk.does(.refresh, by: "chen")
        #expect(desk.open?.cut == desk.head - 1)
        #expect(desk.open?.unacknowledged.map(\.key) == ["ticket:\(late.text)"])
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        #expect(desk.refusal(of: .refresh, by: "chen") == .handover(.signed))
    }

    @Test(
        arguments: [
            (-1, Refusal.handover(.badCount)), (12, nil), (0, nil), (2_000_000, .handover(.badCount)),
        ] as [(Int, Refusal?)])
    func `counted`(_ count: Int, _ refusal: Refusal?) {
        for author in ["chen", "zhou"] as [ID<Operator>] {
            #expect(desk.refusal(of: .count("keys", count), by: author) == refusal)
        }
        #expect(desk.refusal(of: .count("radios", 1), by: "chen") == .unknown(.counted, "radios"))
    }

    @Test func `the count of before is told beside it`() throws {
        var desk = desk
        try desk.does(.count("keys", 11), by: "chen")
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        try desk.does(.sign(reason: nil), by: "zhou")
        try desk.starts(by: "zhou", to: "chen")
        #expect(
            desk.open?.line("count:keys")?.content == .count("keys", expected: 12, before: 11, counted: nil))
    }

    @Test func `what was told late about the shift before stands in this one, marked`() throws {
        var desk = desk
        try desk.takesAll()
        try desk.does(.sign(reason: nil), by: "chen")
        try desk.does(.sign(reason: nil), by: "zhou")
        let before = try #require(desk.handovers.last).cutAt
        try desk.does(.journal(.note("昨晚有人来过", nil)), by: "zhou", told: before.adding(minutes: -30))
        try desk.starts(by: "zhou", to: "chen")
        let late = desk.open?.lines(of: .late) ?? []
        #expect(late.map(\.subject) == [.journal])
        #expect(desk.open?.lines(of: .notes).isEmpty == true, "it stands once")
        #expect(desk.refusal(of: .omit(line: try #require(late.first).key, reason: "旧事"), by: "zhou") != nil)
    }

    @Test func `what is not named is counted`() {
        var scene = HandoverScene(cut: 9, now: at("12:00"), head: "", last: nil)
        scene.rest = [.overdue: 312, .notes: 0]
        let lines = scene.record.lines
        #expect(lines.map(\.key) == ["rest:overdue"])
        #expect(lines.first?.content == .rest(312))
        #expect(lines.first?.isBinding == true)
    }
}
