import Foundation
import Testing

/// The past in a real terminal, while others go on in the present.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LookBackScreenTests {
    private func reported(_ desk: TestDesk, _ number: String) throws -> String {
        try #require(try desk.ticket(number)["reportedAt"] as? String)
    }

    @Test func aMomentIsShownGoneThroughAndLeftForAnEmergencyOfThePresent() throws {
        let desk = try TestDesk()
        let first = try reported(desk, try desk.newTicket("走廊灯不亮"))
        try desk.newTicket("水管漏水")
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(desk.database) --lang zh")
        try terminal.wait(for: "全部未结 2")
        try terminal.press("@")
        try terminal.type(first)
        try terminal.press("Enter")
        try terminal.wait(for: "全部未结 1")
        try terminal.wait(for: "Esc 回到现在")
        try terminal.press("f")
        try terminal.wait(for: "正在回看")
        try terminal.press("Right")
        try terminal.wait(for: "全部未结 2")
        try terminal.press("Right")
        try terminal.wait(for: "那时还没有到")
        try terminal.press("S-Left")
        try terminal.wait(for: "值班日志从")
        try terminal.press("Left")
        try terminal.wait(for: "全部未结 1")
        try desk.run("ticket", "new", "--line", "11号楼 3F 有人晕倒 紧急", "--channel", "mini-program")
        try terminal.wait(for: "Ctrl-g 去看")
        #expect(try terminal.screen().contains("回看"))
        try terminal.press("C-g")
        try terminal.wait(for: "全部未结 3")
        #expect(try !terminal.screen().contains("回看 "))
        try terminal.press("q", "y")
        try terminal.wait(for: "code=0")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aShiftIsPlayedBackAndLeft() throws {
        let desk = try TestDesk()
        let first = try reported(desk, try desk.newTicket("走廊灯不亮"))
        Thread.sleep(forTimeInterval: 1.1)
        try desk.newTicket("水管漏水")
        let terminal = try TmuxTerminal(
            width: 120, height: 40,
            command: "\(Program.path) replay --db \(desk.database) --lang zh --from \(first) --speed 2")
        try terminal.wait(for: "回放")
        try terminal.wait(for: "全部未结 2")
        try terminal.wait(for: "已到结尾")
        try terminal.press("Left")
        try terminal.wait(for: "全部未结 1")
        try terminal.press("n")
        try terminal.wait(for: "不能改动")
        try terminal.press("q")
        try terminal.wait(for: "code=0")
    }
}
