import Foundation
import Testing

/// What a terminal answers, in parts that a slow line delivers apart.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LateAnswerTests {
    private static let escape = "\u{1B}"
    private static let answers: [[String]] = [
        ["\(escape)[?62;", "22c"], ["\(escape)[", "?62;22c"], ["\(escape)]11;rgb:0000/", "0000/0000\u{7}"],
        ["\(escape)]11;rgb:1e1e/1e1e/1e1e\(escape)", "\\"], ["\(escape)[12;", "40R"],
        ["\(escape)P>|XTerm(", "379)\(escape)\\"], ["\(escape)[?2026;", "2$y"],
    ]

    /// Over the queue, over a call, and while the desk is left.
    @Test func noneIsAKeyNorTextInTheShell() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try TmuxTerminal(
            width: 80, height: 24, command: "\(Program.path) --db \(desk.database) --lang zh")
        try terminal.wait(for: number)
        try terminal.wait(for: "报单（电话）")
        let before = try terminal.screen().split(separator: "\n").dropFirst()
        try send(Self.answers, to: terminal)
        #expect(try terminal.screen().split(separator: "\n").dropFirst() == before)
        try terminal.press("n")
        try terminal.type("7号楼 灯")
        try terminal.wait(for: "7号楼 灯")
        try send(Self.answers, to: terminal)
        try terminal.type("不亮")
        try terminal.wait(for: "7号楼 灯不亮")
        try terminal.press("Escape")
        try terminal.wait(for: "草稿已保留")
        try terminal.press("q")
        try terminal.wait(for: "退出调度台？")
        try terminal.sendBytes(Self.answers[0][0])
        Thread.sleep(forTimeInterval: 0.3)
        try terminal.sendBytes(Self.answers[0][1] + "y")
        let screen = try terminal.wait(for: "code=0")
        #expect(screen.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix("$"))
        #expect(try desk.ticket(number)["revision"] as? Int == 1)
    }

    private func send(_ answers: [[String]], to terminal: TmuxTerminal) throws {
        for answer in answers {
            for part in answer {
                try terminal.sendBytes(part)
                Thread.sleep(forTimeInterval: 0.28)
            }
        }
    }
}
