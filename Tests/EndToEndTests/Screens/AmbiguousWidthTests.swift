import Testing

/// Terminals that draw characters of ambiguous width in two columns, in one, or never say.
@Suite(.serialized, .timeLimit(.minutes(5))) struct AmbiguousWidthTests {
    private func open(_ desk: TestDesk, _ answer: PtyProgram.CursorAnswer) throws -> PtyProgram {
        try PtyProgram(["--db", desk.database, "--lang", "zh"], answer: answer)
    }

    @Test func wideOnesGetPlainBorders() throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk, .wide)
        let screen = try program.wait(for: "plain borders") { $0.contains(ticket) && $0.contains("+ >") }
        for glyph in ["┌", "─", "│", "▌", "●", "·"] { #expect(!screen.contains(glyph), "\(glyph)") }
    }

    @Test(arguments: [PtyProgram.CursorAnswer.narrow, .none])
    func theOthersKeepTheirs(_ answer: PtyProgram.CursorAnswer) throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk, answer)
        try program.wait(for: ticket)
        program.type("?")
        let screen = try program.wait(for: "帮助 ·")
        #expect(screen.contains("┌") && !screen.contains("+-"))
    }

    @Test(arguments: [PtyProgram.CursorAnswer.wide, .narrow, .none])
    func whatIsTypedAheadIsKeptInOrder(_ answer: PtyProgram.CursorAnswer) throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk, answer)
        program.type("/ab")
        try program.wait(for: "ab")
        program.type("cd 漏水")
        let screen = try program.wait(for: "abcd 漏水")
        #expect(!screen.contains("2;"), "\(ticket): the answer is no text")
    }

    @Test func anAnswerToAProgramThatLeavesAtOnceIsNotLeftBehind() throws {
        let scratch = try Scratch()
        let program = try PtyProgram(["--db", scratch.path("none/desk.db"), "--read-only", "--lang", "en"])
        #expect(try program.waitForEnd() != 0)
    }
}
