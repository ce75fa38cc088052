import Foundation
import Testing

struct TerminalSize: Sendable, CustomStringConvertible {
    var width: Int
    var height: Int
    var description: String { "\(width)x\(height)" }

    static let all = [
        TerminalSize(width: 80, height: 24), TerminalSize(width: 120, height: 40),
        TerminalSize(width: 240, height: 60),
    ]
}

/// The program in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct DeskScreenTests {
    private func open(
        _ desk: TestDesk, _ size: TerminalSize = .all[1], lang: String = "zh", options: String = "",
        environment: [String: String] = [:]
    ) throws -> TmuxTerminal {
        try TmuxTerminal(
            width: size.width, height: size.height,
            command: "\(Program.path) --db \(desk.database) --lang \(lang) \(options)",
            environment: environment)
    }

    @Test(arguments: TerminalSize.all, ["zh", "en"])
    func theDeskOpensOnItsTickets(_ size: TerminalSize, _ lang: String) throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("走廊灯不亮 lamp out")
        let terminal = try open(desk, size, lang: lang)
        try terminal.wait(for: number)
        let screen = try terminal.wait(for: lang == "zh" ? "待派 1" : "to dispatch 1")
        #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count <= size.height + 1)
        try terminal.press("?")
        try terminal.wait(for: lang == "zh" ? "帮助 ·" : "Help ·")
        try terminal.press("Escape")
        try terminal.wait(for: "no help") { !$0.contains(lang == "zh" ? "帮助 ·" : "Help ·") }
        try terminal.press("q")
        try terminal.wait(for: lang == "zh" ? "y 退出" : "y leave")
        try terminal.press("y")
        try terminal.wait(for: "code=0")
    }

    @Test func tenTicketsAreHeldTogetherAndTakenBack() throws {
        let desk = try TestDesk()
        for _ in 1...10 { try desk.newTicket() }
        let terminal = try open(desk, .all[0])
        try terminal.wait(for: "全部未结 10")
        let keys = ["*", "w", "1", "Enter", "Enter"]
        for (key, answer) in zip(keys, ["已标 10", "等配件", "预计何时恢复", "可办 10", "全部撤回"]) {
            try terminal.press(key)
            try terminal.wait(for: answer)
        }
        #expect(try desk.list("state:hold").count == 10)
        try terminal.press("u")
        try terminal.wait(for: "撤回 · 10 张工单")
        try terminal.press("Enter")
        try terminal.wait(for: "挂起 0")
        #expect(try desk.list("state:accepted").count == 10)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aTicketIsDispatchedFinishedAndClosedByKeys() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try open(desk)
        try terminal.wait(for: number)
        try terminal.press("d")
        try terminal.wait(for: "派单 #\(number)")
        try terminal.press("Enter")
        try terminal.wait(for: "已派单", inTheRowOf: number)
        try terminal.press("s")
        try terminal.wait(for: "处理中", inTheRowOf: number)
        try terminal.press("f")
        try terminal.wait(for: "待回访", inTheRowOf: number)
        try terminal.press("v")
        try terminal.wait(for: "回访 #\(number)")
        try terminal.press("5")
        try terminal.wait(for: "未结 0")
        #expect(try desk.ticket(number)["state"] as? String == "closed")
        #expect(try desk.run("verify").code == 0)
    }

    /// Two tickets whose work is done; the first is opened in full.
    private func opened(_ desk: TestDesk, _ size: TerminalSize) throws -> (TmuxTerminal, [String]) {
        let numbers = [try desk.newTicket("lamp one"), try desk.newTicket("lamp two")]
        for number in numbers {
            try desk.run("ticket", "dispatch", number, "--team", "engineering")
            try desk.run("ticket", "finish", number)
        }
        let terminal = try open(desk, size)
        try terminal.wait(for: numbers[1])
        try terminal.press("Enter")
        try terminal.wait(for: "#\(numbers[0])")
        return (terminal, numbers)
    }

    @Test(arguments: [TerminalSize.all[0], .all[1]])
    func whatIsOpenStaysUnderTheKeysThoughAnotherDeskEndsIt(_ size: TerminalSize) throws {
        let desk = try TestDesk()
        let (terminal, numbers) = try opened(desk, size)
        #expect(try desk.run("ticket", "callback", numbers[0], "--rating", "4").code == 0)
        try terminal.press("v", "5")
        try terminal.wait(for: "已办结，已不在此列")
        usleep(1_200_000)
        try terminal.press("f")
        try terminal.wait(for: "已办结的工单不能完成")
        #expect(try desk.ticket(numbers[0])["rating"] as? Int == 4)
        #expect(try desk.ticket(numbers[1])["state"] as? String == "done")
        try terminal.press("Escape")
        try terminal.wait(for: "未结 1")
    }

    @Test func aKeyOfTheMomentBeforeIsNotForTheNextTicket() throws {
        let desk = try TestDesk()
        let (terminal, numbers) = try opened(desk, .all[0])
        try terminal.press("Escape")
        try terminal.wait(for: "未结 2")
        #expect(try desk.run("ticket", "callback", numbers[0], "--rating", "4").code == 0)
        try terminal.wait(for: "未结 1")
        try terminal.press("v", "5")
        try terminal.wait(for: "光标已自己移到 #\(numbers[1])")
        #expect(try desk.ticket(numbers[1])["state"] as? String == "done")
        usleep(1_200_000)
        try terminal.press("v", "5")
        try terminal.wait(for: "未结 0")
    }

    @Test func aGridIsOpenedFromTheMatrixItsTicketActedOnAndLeft() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("走廊灯不亮", grid: "b01")
        let terminal = try open(desk, .all[0])
        try terminal.wait(for: number)
        try terminal.press("BTab")
        try terminal.wait(for: "陈静")
        try terminal.press("h")
        try terminal.press("Enter")
        try terminal.wait(for: "网格 b01 1号楼")
        try terminal.wait(for: "grid:b01")
        try terminal.press("m")
        try terminal.type("已通知网格员")
        try terminal.press("Enter")
        try terminal.wait(for: "备注：已通知网格员")
        try terminal.press("Escape")
        try terminal.wait(for: "the matrix") { $0.contains("Σ") && !$0.contains("grid:b01") }
        try terminal.press("0")
        try terminal.wait(for: "b04 4号楼")
        try terminal.press("Escape")
        try terminal.wait(for: "Σ")
    }

    @Test func whatAnotherProcessDoesIsSeen() throws {
        let desk = try TestDesk()
        let first = try desk.newTicket()
        let terminal = try open(desk)
        try terminal.wait(for: first)
        let second = try desk.newTicket("水管爆裂", category: "water-leak")
        try terminal.wait(for: second, seconds: 5)
    }

    /// Every process that comes and goes closes the file; the open desk must keep its locks and its log through that.
    @Test func theDeskGoesOnWhileOthersComeAndGo() throws {
        let desk = try TestDesk()
        let first = try desk.newTicket()
        let terminal = try open(desk)
        try terminal.wait(for: first)
        for _ in 0..<4 {
            let number = try desk.newTicket()
            try terminal.wait(for: number, seconds: 5)
        }
        try terminal.press("d")
        try terminal.wait(for: "派单 #")
        try terminal.press("Enter")
        try terminal.wait(for: "已派单", inTheRowOf: first)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func resizingKeepsTheScreenWhole() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try open(desk)
        try terminal.wait(for: number)
        try terminal.resize(width: 20, height: 5)
        try terminal.wait(for: "20x5 < 40x10 q")
        try terminal.resize(width: 80, height: 24)
        try terminal.wait(for: number)
        for step in 0..<30 { try terminal.resize(width: 60 + step * 3, height: 20 + step) }
        try terminal.wait(for: number)
    }

    @Test func aHugePasteIsNoKeysAndLosesNothing() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try open(desk)
        try terminal.wait(for: number)
        try terminal.paste(String(repeating: "dqxq\n", count: 20_000))
        try terminal.press("?")
        try terminal.wait(for: "帮助 ·")
        #expect(try desk.ticket(number)["revision"] as? Int == 1)
    }

    @Test(arguments: ["dumb", "no-such-terminal"])
    func aTerminalThatCannotDoFullScreenSaysSo(_ term: String) throws {
        let desk = try TestDesk()
        let terminal = try TmuxTerminal(
            width: 80, height: 24, command: "TERM=\(term) \(Program.path) --db \(desk.database) --lang en")
        let screen = try terminal.wait(for: "code=64")
        #expect(screen.contains("ticket list"))
    }

    @Test(arguments: ["TERM", "HUP", "SEGV", "ABRT"])
    func theTerminalComesBackWhateverEndsTheProgram(_ signal: String) throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try open(desk)
        try terminal.wait(for: number)
        _ = try Shell.run("pkill -\(signal) -f -- '^\(Program.path) --db \(desk.database)'")
        try terminal.wait(for: "code=")
        try terminal.type("echo back in the shell")
        try terminal.press("Enter")
        let screen = try terminal.wait(for: "\nback in the shell")
        #expect(!screen.contains(number), "the screen of the shell is back")
    }

    @Test func suspendingGivesTheShellBackAndResumingTheScreen() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try TmuxTerminal(width: 120, height: 40, command: "true")
        try terminal.type("set -m; \(Program.path) --db \(desk.database) --lang zh")
        try terminal.press("Enter")
        try terminal.wait(for: number)
        try terminal.press("C-z")
        try terminal.wait(for: "Stopped")
        try terminal.type("fg")
        try terminal.press("Enter")
        try terminal.wait(for: number)
    }

    @Test(arguments: ["[网格]\n", "[text]\nfg = \"#12\"\n", "text = [}\n", "colour"])
    func aBadThemeIsOneLineAndTheBuiltInOne(_ theme: String) throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let path = try desk.write(theme, to: "odd.toml")
        let terminal = try open(desk, options: "--theme \(path)")
        try terminal.wait(for: number)
        try terminal.press("q")
        try terminal.wait(for: "y 退出")
        try terminal.press("y")
        let screen = try terminal.wait(for: "code=0")
        #expect(screen.contains("odd.toml:1"))
    }

    @Test func withoutColoursNothingIsLost() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try open(desk, environment: ["NO_COLOR": "1"])
        try terminal.wait(for: number)
    }
}
