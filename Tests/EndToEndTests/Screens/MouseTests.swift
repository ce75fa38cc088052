import Foundation
import Testing

/// A mouse in a real terminal, and what such a terminal may send besides.
@Suite(.serialized, .timeLimit(.minutes(5))) struct MouseTests {
    private static let on = "\u{1B}[?1000h\u{1B}[?1006h"

    private func open(_ desk: TestDesk, _ more: String...) throws -> PtyProgram {
        try PtyProgram(["--db", desk.database, "--lang", "zh"] + more)
    }

    /// The bytes of a press at the first cell of what the screen shows.
    private func press(_ text: String, _ screen: String) throws -> String {
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(lines.firstIndex { $0.contains(text) })
        let before = try #require(lines[y].firstRange(of: text)).lowerBound
        // A wide character stands in two columns.
        let x = lines[y][..<before].unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        return "\u{1B}[<0;\(x + 2);\(y + 1)M\u{1B}[<0;\(x + 2);\(y + 1)m"
    }

    private func cursor(_ number: String) -> (String) -> Bool {
        { screen in screen.split(separator: "\n").contains { $0.contains("▌P") && $0.contains(number) } }
    }

    @Test func aPressPutsTheCursorThereAndNothingElse() throws {
        let desk = try TestDesk()
        let numbers = try (0..<5).map { try desk.newTicket("lamp \($0)") }
        let program = try open(desk, "--mouse")
        let screen = try program.wait(for: "all tickets") { screen in numbers.allSatisfy(screen.contains) }
        #expect(program.output.contains(Self.on))
        program.type(try press(numbers[3], screen))
        let moved = try program.wait(for: "the cursor on the fourth", cursor(numbers[3]))
        program.type(try press("5号楼", moved))
        try program.wait(for: "the matrix in focus") { $0.contains("▌网格") }
        program.type(try press(numbers[1], moved))
        try program.wait(for: "the queue in focus") { $0.contains("▌工单") }
        try program.wait(for: "the cursor where it was", cursor(numbers[3]))
        program.type("qy")
        _ = try program.waitForEnd()
        let off = try #require(program.output.range(of: "\u{1B}[?1000l", options: .backwards))
        let on = try #require(program.output.range(of: "\u{1B}[?1000h", options: .backwards))
        #expect(off.lowerBound > on.lowerBound)
        #expect(try desk.list().allSatisfy { $0["state"] as? String == "accepted" })
    }

    @Test func itIsOffUnlessItIsWanted() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let program = try open(desk)
        try program.wait(for: number)
        program.type("qy")
        _ = try program.waitForEnd()
        #expect(!program.output.contains("\u{1B}[?1000h"))
    }

    @Test(arguments: [SIGTERM, SIGSEGV, SIGHUP])
    func whateverEndsItTheMouseIsOff(_ number: Int32) throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk, "--mouse")
        try program.wait(for: ticket)
        program.signal(number)
        _ = try program.waitForEnd()
        let off = try #require(program.output.range(of: "\u{1B}[?1000l", options: .backwards))
        let on = try #require(program.output.range(of: "\u{1B}[?1000h", options: .backwards))
        #expect(off.lowerBound > on.lowerBound)
    }

    @Test func garbageIsNoKey() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let program = try open(desk, "--mouse")
        try program.wait(for: number)
        for garbage in [
            "<0;1M", "<;;;M", "<999999999999;1;1M", "<0;500;500M", "<35;7;7M", "M !!", "<x", "<0;1;1~",
        ] {
            program.type("\u{1B}[\(garbage)")
        }
        program.type("m")
        try program.wait(for: "备注 #")
        program.type("\u{1B}")
        #expect(try desk.list().count == 1)
    }

    @Test func withinTmuxThePressesOfItsMouseCome() throws {
        let desk = try TestDesk()
        let numbers = try (0..<4).map { try desk.newTicket("lamp \($0)") }
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) --db \(desk.database) --lang zh --mouse")
        let screen = try terminal.wait(for: "all tickets") { screen in numbers.allSatisfy(screen.contains) }
        // As tmux sends it on to a program that asked for a mouse.
        try terminal.type(try press(numbers[2], screen))
        try terminal.wait(for: "the cursor on the third", cursor(numbers[2]))
    }
}
