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

    private func signIn(_ desk: TestDesk, _ id: String) throws -> TmuxTerminal {
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(desk.database) --lang zh --as \(id)")
        try terminal.wait(for: "Enter 登录")
        try write(TestDesk.secret(of: id), at: terminal)
        try terminal.wait(for: "4交接")
        return terminal
    }

    /// What is typed has to be seen before Enter: what comes with it in one go is pasted text.
    private func write(_ text: String, at terminal: TmuxTerminal) throws {
        try terminal.type(text)
        try terminal.wait(for: "what is typed") {
            $0.contains(text) || $0.contains(String(repeating: "•", count: min(9, text.count)))
        }
        try terminal.press("Enter")
    }

    /// Calls, a condition and an order; the record is refused, settled and signed by both with their passwords, and read by
    /// somebody who was away.
    @Test func aNightIsPassedOnSignedByBothAndReadByWhoWasAway() throws {
        let desk = try TestDesk.handed()
        try desk.done(as: "qian", "handover", "start", "--to", "chen")
        try desk.takesAll(as: "chen")
        try desk.done(as: "qian", "handover", "sign")
        try desk.done(as: "chen", "handover", "sign", "--reason", "night shift")
        let (outgoing, incoming) = (try signIn(desk, "chen"), try signIn(desk, "zhou"))
        try outgoing.press("n")
        try outgoing.wait(for: "┌ 报单")
        try write("5号楼 3F 电梯异响 王伟 8123", at: outgoing)
        try incoming.wait(for: "电梯异响")
        try outgoing.press("C", "C")
        try outgoing.wait(for: "┌ 登记")
        try write("东门道闸停用", at: outgoing)
        try outgoing.wait(for: "C1")
        try outgoing.press("Escape")
        try desk.done(as: "qian", "order", "give", "--standing", "--what", "夜间锁东门")
        try outgoing.press("4", "N")
        try outgoing.wait(for: "来接的人")
        try outgoing.press("Enter")
        try outgoing.wait(for: "东门道闸停用")
        try incoming.press("4")
        try incoming.wait(for: "接班 未定")
        try incoming.wait(for: "夜间锁东门")
        try incoming.press("x")
        try incoming.wait(for: "为什么不接")
        try write("哪一部电梯", at: incoming)
        try outgoing.wait(for: "哪一部电梯")
        try outgoing.press("s")
        try outgoing.wait(for: "┌ H2 答复")
        try write("东侧那部", at: outgoing)
        try incoming.wait(for: "东侧那部")
        try desk.takesAll(as: "zhou")
        try outgoing.press("S")
        try outgoing.wait(for: "未接 0")
        try write(TestDesk.secret(of: "chen"), at: outgoing)
        try outgoing.wait(for: "H2 签字")
        try incoming.press("S")
        try incoming.wait(for: "┌ H2 签字·接班")
        try incoming.type(TestDesk.secret(of: "zhou"))
        try incoming.press("Tab", "Tab")
        try write("顶替", at: incoming)
        try incoming.wait(for: "当班 zhou")
        #expect(try desk.duty()["holder"] as? String == "zhou")
        let listed = try #require(try desk.json("ticket", "list") as? [[String: Any]])
        #expect(listed.map { $0["owner"] as? String } == ["zhou"])
        let handover = try desk.handover("H2")
        #expect(handover["state"] as? String == "complete")
        let away = try signIn(desk, "qian")
        try away.press("4")
        try away.wait(for: "你不在时交接了 1 次")
        try away.press("[")
        try away.wait(for: "H2 ·")
        try away.wait(for: "电梯异响")
        try away.press("r")
        try away.wait(for: "no more missed") { !$0.contains("你不在时") }
        #expect(try desk.run("verify").code == 0)
    }
}
