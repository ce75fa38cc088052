import Foundation
import Testing

/// Three days of a desk, and the night after them: rounds at the terminals, and a reader who was away.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HandoverDaysTests {
    private static func routes(_ window: NightWindow) -> String {
        [("late", "晚查", window.span(from: 0, to: 60)), ("early", "早查", window.span(from: -150, to: -90))]
            .map { id, name, span in
                """
                [[route]]
                id = "\(id)"
                name = { zh = "\(name)", en = "\(id) round" }
                kind = "patrol"
                grid = "north"
                schedule = [ { days = "daily", window = \(span), early = "30m", grace = "5m" } ]

                [[route.checkpoint]]
                id = "\(id)-gate"
                name = { zh = "大门", en = "Gate" }
                place = "大门"

                """
            }.joined()
    }

    /// Qian handed over to Chen three days ago and left; then it passed each day, with a lamp that nobody mended.
    private func days(_ window: NightWindow) throws -> TestDesk {
        var clock: ShiftedClock?
        let desk = try TestDesk.night(window, more: Self.routes(window)) { scratch in
            clock = try ShiftedClock(scratch)
            return clock?.environment(hoursBack: 73) ?? [:]
        }
        let shifted = try #require(clock, "no C compiler")
        try desk.admitThree()
        for (hours, one, other) in [(72, "qian", "chen"), (48, "chen", "zhou"), (24, "zhou", "chen")] {
            desk.environment = shifted.environment(hoursBack: hours)
            try desk.done(
                as: one, "ticket", "new", "--grid", "north", "--category", "lamp", "--what", "\(hours)号灯不亮")
            try desk.passes(from: one, to: other)
        }
        desk.environment = [:]
        return desk
    }

    @Test func aNightOfRoundsIsPassedOnAndReadByWhoWasAwayForThreeDays() throws {
        let window = NightWindow(startsIn: 2)
        let desk = try days(window)
        let (outgoing, incoming) = (try desk.signIn("chen"), try desk.signIn("zhou"))
        let number = try walk(desk, window, at: outgoing)
        try outgoing.press("4", "N")
        try outgoing.wait(for: "来接的人")
        try outgoing.press("Enter")
        try outgoing.wait(for: number)
        try outgoing.wait(for: "早查")
        try goOnUnhanded(desk, window, at: incoming)
        try desk.takesAll(as: "zhou")
        try outgoing.press("S")
        try outgoing.wait(for: "未接 0")
        try outgoing.write(TestDesk.secret(of: "chen"))
        try outgoing.wait(for: "H4 签字")
        try incoming.press("4")
        try incoming.wait(for: "▌H4")
        try incoming.press("S")
        try incoming.wait(for: "┌ H4 签字·接班")
        try incoming.write(TestDesk.secret(of: "zhou"))
        try incoming.wait(for: "the desk passed") { _ in
            (try? desk.duty()["holder"] as? String) == "zhou"
        }
        let owners = try desk.list("state:accepted").map { $0["owner"] as? String }
        #expect(owners == ["zhou", "zhou", "zhou"])
        try readAll(try desk.signIn("qian"))
        #expect(try desk.run("verify").code == 0)
    }

    /// One round is reported with a finding, which becomes a ticket; what was due before was missed.
    private func walk(_ desk: TestDesk, _ window: NightWindow, at terminal: TmuxTerminal) throws -> String {
        try terminal.press("3")
        try terminal.wait(for: "早查")
        try terminal.press("r")
        try terminal.wait(for: "┌ 报一轮")
        try terminal.type("夜巡 大厅灯不亮 其余正常")
        try terminal.wait(for: "其余各点")
        try terminal.press("Enter")
        try terminal.wait(for: "1! 较重 大厅 灯不亮")
        try terminal.press("t")
        try terminal.wait(for: "已转工单")
        #expect(try desk.round(window.round)["state"] as? String == "done")
        return try #require(try desk.found(in: window.round).first?["ticket"] as? String)
    }

    /// Before Zhou signed a round asks why it begins; it goes on with a reason.
    private func goOnUnhanded(_ desk: TestDesk, _ window: NightWindow, at terminal: TmuxTerminal) throws {
        let late = window.round.replacing("night@", with: "late@")
        let refused = try desk.run(as: "zhou", "patrol", "start", late)
        #expect(refused.code == 1 && refused.errors.contains("H4") && refused.errors.contains("--reason"))
        try terminal.press("3", "r")
        try terminal.wait(for: "┌ 报一轮")
        try terminal.write("晚查 正常")
        try terminal.wait(for: "H4 接班人还没有签字")
        try terminal.write("交接要半小时")
        try terminal.wait(for: "the popups gone") { !$0.contains("┌ 报一轮") && !$0.contains("还没有签字") }
        let round = try #require(try desk.round(late) as [String: Any]?)
        #expect(round["state"] as? String == "done" && round["unhandedReason"] as? String == "交接要半小时")
    }

    /// All that passed meanwhile, the oldest first, each with what still is open.
    private func readAll(_ terminal: TmuxTerminal) throws {
        try terminal.press("4")
        try terminal.wait(for: "你不在时交接了 3 次")
        try terminal.press("[")
        for (id, lamp) in [("H2", "48号灯不亮"), ("H3", "24号灯不亮"), ("H4", "大厅")] {
            let screen = try terminal.wait(for: "\(id) ·")
            try terminal.wait(for: lamp)
            #expect(screen.contains("仍未了"))
            try terminal.press("r")
        }
        try terminal.wait(for: "no more missed") { !$0.contains("你不在时") }
    }
}
