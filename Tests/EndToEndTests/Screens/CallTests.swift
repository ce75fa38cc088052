import Foundation
import Testing

/// Taking calls in a real terminal, whatever happens to it.
@Suite(.serialized, .timeLimit(.minutes(5))) struct CallTests {
    private func open(_ desk: TestDesk, _ lang: String = "zh") throws -> TmuxTerminal {
        try TmuxTerminal(
            width: 80, height: 24, command: "\(Program.path) --db \(desk.database) --lang \(lang)")
    }

    private func end(_ desk: TestDesk, _ signal: String) throws {
        _ = try Shell.run("pkill -\(signal) -f -- '^\(Program.path) --db \(desk.database)'")
    }

    @Test(arguments: ["5号楼 3F 电梯困人 王伟 8123 紧急", "lift stuck b5 3F Wang 8123 urgent"])
    func aTypedLineIsSavedAndDispatched(_ line: String) throws {
        let desk = try TestDesk()
        let terminal = try open(desk)
        try terminal.wait(for: "没有未结工单")
        try terminal.press("n")
        try terminal.type(line)
        try terminal.press("F3", "Enter")
        let ticket = try desk.waitForOne { $0["state"] as? String == "dispatched" }
        #expect(ticket["grid"] as? String == "b05")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aLostTerminalLosesNothing() throws {
        let desk = try TestDesk()
        let first = try open(desk)
        try first.wait(for: "没有未结工单")
        try first.press("n")
        try first.type("5号楼 电梯困人")
        try first.wait(for: "5号楼 电梯困人")
        try first.hangUp()
        try desk.waitForEnd()
        let second = try open(desk)
        try second.wait(for: "没有未结工单")
        try second.press("n")
        try second.wait(for: "5号楼 电梯困人")
    }

    @Test func anotherDeskSeesWhoIsChangingATicket() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let (first, second) = (try open(desk), try open(desk))
        for terminal in [first, second] { try terminal.wait(for: number) }
        try first.press("m")
        try second.wait(for: "正在改")
        try first.press("Escape")
        try second.wait(for: "nobody") { !$0.contains("正在改") }
    }

    @Test(arguments: ["KILL", "HUP", "TERM", "SEGV"])
    func whatWasBeingTypedIsThereAfterwards(_ signal: String) throws {
        let desk = try TestDesk()
        let first = try open(desk)
        try first.wait(for: "没有未结工单")
        try first.press("n")
        try first.type("5号楼 电梯困人")
        try first.wait(for: "5号楼 电梯困人")
        if signal == "KILL" || signal == "SEGV" { try desk.waitForDraft("电梯困人") }
        try end(desk, signal)
        try first.wait(for: "code=")
        let second = try open(desk)
        try second.wait(for: "有未完成的报单草稿")
        try second.press("n")
        try second.wait(for: "1 个没报完") { $0.contains("5号楼 电梯困人") }
        try second.press("Enter")
        try second.wait(for: "the call") { $0.contains("5号楼 电梯困人") && !$0.contains("没报完") }
        try second.type(" 8123")
        try second.press("Enter")
        let ticket = try desk.waitForOne { _ in true }
        #expect(ticket["phone"] as? String == "8123")
    }
}

extension TestDesk {
    /// Waits for the one open ticket.
    fileprivate func waitForOne(_ isIt: ([String: Any]) -> Bool) throws -> [String: Any] {
        let end = Date(timeIntervalSinceNow: 40)
        while true {
            let tickets = try list()
            if tickets.count == 1, isIt(tickets[0]) { return tickets[0] }
            try #require(Date() < end, "\(tickets)")
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    /// Waits until no program has the desk open.
    fileprivate func waitForEnd() throws {
        let end = Date(timeIntervalSinceNow: 40)
        while try Shell.run("pgrep -f -- '^\(Program.path) --db \(database)'").code == 0 {
            try #require(Date() < end, "still running")
            Thread.sleep(forTimeInterval: 0.02)
        }
    }

    /// Waits until what is typed is on the disk.
    fileprivate func waitForDraft(_ text: String) throws {
        let end = Date(timeIntervalSinceNow: 40)
        while true {
            let wal = (try? Data(contentsOf: URL(fileURLWithPath: database + "-wal"))) ?? Data()
            if wal.range(of: Data(text.utf8)) != nil { return }
            try #require(Date() < end, "no draft")
            Thread.sleep(forTimeInterval: 0.05)
        }
    }
}
