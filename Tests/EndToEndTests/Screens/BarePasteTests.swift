import Foundation
import Testing

/// Text that a terminal pastes without brackets, as GNU screen and the Linux console do.
@Suite(.serialized, .timeLimit(.minutes(5))) struct BarePasteTests {
    private static let keys = "d\ns\nf\nv5\nx\n"

    /// What is open under the paste: the keys that open it, what shows that it is, and the words that are said.
    private static let under: [(keys: [String], shown: String, said: String)] = [
        ([], "未结 3", "粘贴的文字不当按键用"), (["p"], "优先级 #", "粘贴的文字不算回答"), (["w"], "等配件", "粘贴的文字不算回答"),
        (["q"], "退出调度台？", "粘贴的文字不算回答"),
    ]

    @Test(arguments: under.indices, [3, 4, 30, 3000])
    func nothingIsChangedAndAWordSaysSo(place: Int, length: Int) throws {
        let desk = try TestDesk()
        let numbers = try (0..<3).map { try desk.newTicket("lamp \($0)") }
        let terminal = try TmuxTerminal(
            width: 80, height: 24, command: "\(Program.path) --db \(desk.database) --lang zh")
        try terminal.wait(for: numbers[2])
        let under = Self.under[place]
        for key in under.keys { try terminal.press(key) }
        try terminal.wait(for: under.shown)
        let text = String(repeating: Self.keys, count: length / Self.keys.count + 1).prefix(length)
        try terminal.pasteBare(String(text))
        try terminal.wait(for: under.said)
        usleep(300_000)
        #expect(try terminal.screen().contains(under.shown))
        for number in numbers { #expect(try desk.ticket(number)["revision"] as? Int == 1) }
    }

    /// Two keys at once are a hand's: a name and its Enter.
    @Test func twoQuickKeysAreKeys() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(desk.database) --lang en")
        try terminal.wait(for: number)
        try terminal.press("d", "Enter")
        try terminal.wait(for: "dispatched", inTheRowOf: number)
    }
}
