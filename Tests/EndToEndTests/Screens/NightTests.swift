import Foundation
import Testing

/// A night at the desk: a round is reported, what it found is followed to its end, and another desk looks on.
@Suite(.serialized, .timeLimit(.minutes(5))) struct NightTests {
    private func open(_ desk: TestDesk) throws -> TmuxTerminal {
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(desk.database) --lang zh")
        try terminal.wait(for: "3巡查")
        try terminal.press("3")
        try terminal.wait(for: "1 大厅")
        return terminal
    }

    /// Reports the round with one finding, of which a ticket is made; gives its number.
    private func found(_ desk: TestDesk, _ id: String, by terminal: TmuxTerminal) throws -> String {
        try terminal.press("r")
        try terminal.wait(for: "┌ 报一轮")
        try terminal.type("大厅灯不亮 其余正常")
        try terminal.wait(for: "其余各点")
        try terminal.press("Enter")
        try terminal.wait(for: "1! 较重 大厅 灯不亮")
        try terminal.press("t")
        try terminal.wait(for: "已转工单")
        return try #require(try desk.found(in: id).first?["ticket"] as? String)
    }

    private func finish(_ number: String, by terminal: TmuxTerminal) throws {
        try terminal.press("1")
        try terminal.wait(for: "待受理", inTheRowOf: number)
        try terminal.press("d")
        try terminal.wait(for: "派单 #\(number)")
        try terminal.press("Enter")
        try terminal.wait(for: "已派单", inTheRowOf: number)
        try terminal.press("f")
        try terminal.wait(for: "待回访", inTheRowOf: number)
        try terminal.press("3")
        try terminal.wait(for: "1 大厅")
    }

    private func lookAgain(passed: Bool, by terminal: TmuxTerminal) throws {
        try terminal.press("c")
        try terminal.wait(for: "(x) 合格")
        if !passed {
            try terminal.press("Tab")
            try terminal.wait(for: "(x) 不合格")
        }
        try terminal.press("Enter")
    }

    @Test func whatARoundFoundIsFollowedToItsEnd() throws {
        let window = NightWindow(startsIn: 2)
        let (desk, id) = (try TestDesk.night(window), window.round)
        let (terminal, other) = (try open(desk), try open(desk))
        let number = try found(desk, id, by: terminal)
        // Without a key.
        try other.wait(for: "#\(number) 已转工单")
        try finish(number, by: terminal)
        try lookAgain(passed: true, by: terminal)
        try terminal.wait(for: "#\(number) 复查合格")
        try other.wait(for: "#\(number) 复查合格")
        let finding = try #require(try desk.found(in: id).first)
        #expect(finding["state"] as? String == "passed" && finding["lookAgain"] as? String == "passed")
        #expect(finding["severity"] as? String == "major" && finding["what"] as? String == "灯不亮")
        let round = try desk.round(id)
        #expect(round["state"] as? String == "done" && round["checkedBy"] as? String == "jie")
        #expect(round["looked"] as? Int == 2 && round["checkpoints"] as? Int == 2)
        #expect(try desk.ticket(number)["state"] as? String == "done")
        try expectSheet(desk, id)
        #expect(try desk.run("verify").code == 0)
    }

    /// On time +2 and a finding +1, each with the entry that gave it.
    private func expectSheet(_ desk: TestDesk, _ id: String) throws {
        let date = id.suffix(11)
        let month = "20\(date.prefix(2))-\(date.dropFirst(2).prefix(2))"
        let sheet = try #require(try desk.json("patrol", "points", "--month", month) as? [[String: Any]])
        #expect(sheet.map { $0["officer"] as? String } == ["jie"])
        let facts = try desk.facts(about: id)
        let lines = try #require(sheet[0]["lines"] as? [[String: Any]]).map { line in
            let entry = (line["entry"] as? Int).flatMap { facts[$0] } ?? "no entry"
            return "\(line["ground"] ?? "") \(line["points"] ?? "") \(entry)"
        }
        #expect(lines.prefix(2) == ["finding 1 round.checked", "onTime 2 round.finished"])
    }

    @Test func whatIsStillThereOpensItsTicketAgain() throws {
        let window = NightWindow(startsIn: 2)
        let (desk, id) = (try TestDesk.night(window), window.round)
        let terminal = try open(desk)
        let number = try found(desk, id, by: terminal)
        try lookAgain(passed: true, by: terminal)
        try terminal.wait(for: "还没完成，完成后再复查")
        #expect(try desk.found(in: id).first?["state"] as? String == "ticketed")
        try terminal.press("Escape")
        try terminal.wait(for: "no popup") { !$0.contains("┌ 复查") }
        try finish(number, by: terminal)
        try lookAgain(passed: false, by: terminal)
        try terminal.wait(for: "#\(number) 复查不合格")
        let ticket = try desk.ticket(number)
        #expect(ticket["state"] as? String == "accepted" && ticket["cycle"] as? Int == 2)
        #expect(try desk.found(in: id).first?["lookAgain"] as? String == "failed")
        #expect(try desk.run("verify").code == 0)
    }
}
