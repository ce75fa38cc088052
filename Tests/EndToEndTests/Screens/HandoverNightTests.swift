import Foundation
import Testing

/// The desk on its way from one to the other, at two terminals.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HandoverNightTests {
    private func open(_ desk: TestDesk, as name: String? = nil) throws -> TmuxTerminal {
        let who = name.map { " --as \($0)" } ?? ""
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(desk.database) --lang zh\(who)")
        try terminal.wait(for: "4交接")
        return terminal
    }

    @Test func aRefusedLineIsSettledAndTheWayIsKept() throws {
        let desk = try TestDesk()
        try #require(try desk.run("operator", "add", "zhaomin", "--name", "赵敏", "--role", "leader").code == 0)
        let number = try desk.newTicket("龙头关不紧")
        let (outgoing, incoming) = (try open(desk), try open(desk, as: "zhaomin"))
        try outgoing.wait(for: "无人当班")
        try outgoing.press("D")
        try outgoing.wait(for: "┌ 当班")
        try outgoing.press("t")
        try outgoing.wait(for: "✓")
        try outgoing.press("4")
        try outgoing.wait(for: "N 开始交班")
        try outgoing.press("N")
        try outgoing.wait(for: "来接的人")
        try outgoing.press("Enter")
        try outgoing.wait(for: "龙头关不紧")
        // Without a key.
        try incoming.wait(for: "交接 H1")
        try incoming.press("4")
        try incoming.wait(for: "龙头关不紧")
        try incoming.press("x")
        try incoming.wait(for: "为什么不接")
        try incoming.type("哪个卫生间")
        try incoming.press("Enter")
        try outgoing.wait(for: "✗", inTheRowOf: number)
        try outgoing.press("s")
        try outgoing.wait(for: "┌ H1 答复")
        try outgoing.type("一楼东侧")
        try outgoing.press("Enter")
        try incoming.wait(for: "一楼东侧")
        // A call that comes meanwhile is the next shift's.
        try desk.newTicket("灯管闪烁")
        try incoming.wait(for: "下一班")
        try incoming.wait(for: "：1 ")
        try incoming.press("Space")
        try incoming.wait(for: "✓", inTheRowOf: number)
        try incoming.press("Enter")
        try incoming.wait(for: "首问")
        try incoming.press("Escape")
        try incoming.wait(for: "一楼东侧")
    }
}
