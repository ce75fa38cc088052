import Foundation
import Testing

/// The dispatch board in a real terminal, and other desks beside it.
@Suite(.serialized, .timeLimit(.minutes(5))) struct BoardScreenTests {
    private func open(_ desk: TestDesk, as operatorID: String? = nil) throws -> TmuxTerminal {
        let author = operatorID.map { "--as \($0)" } ?? ""
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(desk.database) --lang zh \(author)")
        try terminal.wait(for: "全部未结")
        try terminal.press("2")
        try terminal.wait(for: "▌待派")
        return terminal
    }

    /// The columns of a screen: texts between the rules, by the head they stand under.
    private func column(_ head: String, of screen: String) -> String? {
        let lines = screen.split(separator: "\n").map {
            $0.split(separator: "│", omittingEmptySubsequences: false)
        }
        guard let line = lines.first(where: { $0.contains { $0.contains(head) } && $0.count > 2 }),
            let index = line.firstIndex(where: { $0.contains(head) })
        else { return nil }
        return lines.filter { $0.count == line.count }.map { String($0[index]) }.joined(separator: "\n")
    }

    @Test func aWaitingTicketIsDispatchedWithTwoKeys() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("走廊灯不亮")
        let terminal = try open(desk)
        try terminal.wait(for: "#\(number)")
        try terminal.press("d")
        try terminal.wait(for: "派单 #\(number)")
        try terminal.press("Enter")
        try terminal.wait(for: "没有待派的工单")
        #expect(try desk.ticket(number)["state"] as? String == "dispatched")
    }

    @Test func ofTwoDesksThatRaceForATicketOneWinsAndTheOtherSeesIt() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("走廊灯不亮")
        #expect(try desk.run("operator", "add", "li", "--name", "李梅", "--role", "operator").code == 0)
        let (first, second) = (try open(desk), try open(desk, as: "li"))
        for terminal in [first, second] { try terminal.wait(for: "#\(number)") }
        try second.press("x")
        try second.wait(for: "不予受理 #\(number)")
        try second.type("不归本处")
        try second.wait(for: "不归本处")
        try first.press("d")
        try first.wait(for: "派单 #\(number)")
        try first.press("Enter")
        try first.wait(for: "没有待派的工单")
        try second.press("Enter")
        try second.wait(for: "已被改动 #\(number)")
        try second.wait(for: "派 工程维修")
        try second.press("Escape")
        try second.wait(for: "what was typed") {
            $0.contains("不予受理 #\(number)") && $0.contains("不归本处")
        }
        #expect(try desk.ticket(number)["state"] as? String == "dispatched")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aTicketThatAnotherDeskMovesKeepsTheCursor() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("走廊灯不亮")
        try desk.newTicket("门锁坏了", grid: "b02", category: "door-lock")
        let terminal = try open(desk)
        try terminal.wait(for: "#\(number)")
        for (team, head) in [("security", "安全保卫"), ("catering", "餐饮"), ("engineering", "工程维修")] {
            #expect(try desk.run("ticket", "dispatch", number, "--team", team).code == 0)
            try terminal.wait(for: "the ticket under the cursor in the column of \(team)") { screen in
                column("▌\(head)", of: screen)?.contains("走廊灯") == true && screen.contains("#\(number)  P3")
            }
        }
        #expect(try desk.run("ticket", "finish", number).code == 0)
        try terminal.wait(for: "the cursor at its place") { screen in
            screen.contains("▌工程维修") && !screen.contains("#\(number)  P3")
        }
    }
}
