import Foundation
import Glibc
import Testing

/// How the program treats the terminal it is given, whatever comes.
@Suite(.serialized, .timeLimit(.minutes(5))) struct TerminalMannersTests {
    private func open(
        _ desk: TestDesk, answer: PtyProgram.CursorAnswer = .narrow, bytesPerSecond: Int? = nil
    ) throws -> PtyProgram {
        try PtyProgram(
            ["--db", desk.database, "--lang", "zh"], answer: answer, bytesPerSecond: bytesPerSecond)
    }

    /// A modern terminal is left as it was found: first screen, cursor, and no modes.
    private func expectRestored(_ output: String, location: SourceLocation = #_sourceLocation) {
        for (on, off) in [
            ("\u{1B}[?1049h", "\u{1B}[?1049l"), ("\u{1B}[?25l", "\u{1B}[?25h"),
            ("\u{1B}[?2004h", "\u{1B}[?2004l"),
        ] {
            guard let begun = output.range(of: on, options: .backwards) else { continue }
            let ended = output.range(of: off, options: .backwards)
            #expect(
                ended.map { $0.lowerBound > begun.lowerBound } ?? false, "\(off.debugDescription)",
                sourceLocation: location)
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT])
    func whateverEndsItTheTerminalIsRestored(_ number: Int32) throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk)
        try program.wait(for: ticket)
        program.signal(number)
        _ = try program.waitForEnd()
        expectRestored(program.output)
        #expect(program.output.contains("\u{1B}[?1049l"))
    }

    @Test func terminationDuringTheStartRestoresTheTerminal() throws {
        let desk = try TestDesk()
        for _ in 0..<5 {
            let program = try open(desk)
            try program.waitForOutput("\u{1B}[?1049h")
            program.signal(SIGTERM)
            _ = try program.waitForEnd()
            expectRestored(program.output)
        }
    }

    @Test func aDeskThatCannotBeOpenedRestoresTheTerminalAndSaysWhy() throws {
        let scratch = try Scratch()
        let path = scratch.path("strange.db")
        try Data("no desk at all, only some words of a page or more".utf8).write(
            to: URL(fileURLWithPath: path))
        let program = try PtyProgram(["--db", path, "--lang", "en"])
        let status = try program.waitForEnd()
        #expect(status >> 8 & 0xFF == 65)
        expectRestored(program.output)
        let end = try #require(program.output.range(of: "\u{1B}[?1049l", options: .backwards))
        #expect(program.output[end.upperBound...].contains("strange.db"))
    }

    @Test func itEndsWhenTheTerminalIsGone() throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk)
        try program.wait(for: ticket)
        program.hangUp()
        _ = try program.waitForEnd()
        #expect(try desk.run("verify").code == 0)
    }

    /// In windows that are never too small to take keys.
    @Test func keysDuringAStormOfResizesAreNotLost() throws {
        let desk = try TestDesk()
        let tickets = try (0..<5).map { _ in try desk.newTicket() }
        let program = try open(desk)
        try program.wait(for: tickets[4])
        for step in 0..<400 {
            program.resize(width: 40 + step * 7 % 190, height: 10 + step * 5 % 50)
            if step.isMultiple(of: 100) { program.type("j") }
        }
        program.resize(width: 120, height: 40)
        try program.wait(for: "the fifth ticket under the cursor") { screen in
            let lines = screen.split(separator: "\n")
            return screen.contains("┌ #\(tickets[4])") && lines.first?.contains("网格调度台") == true
                && lines.last?.contains("? 帮助") == true
        }
    }

    @Test func aMegabyteThatIsPastedIsNoKeys() throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk)
        try program.wait(for: ticket)
        program.type("\u{1B}[200~" + String(repeating: "dqxq\n", count: 210_000) + "\u{1B}[201~?")
        try program.wait(for: "帮助 ·")
        #expect(try desk.ticket(ticket)["revision"] as? Int == 1)
    }

    /// It asks whether to leave, and what was pasted before it was no keys.
    @Test func ctrlCGetsThroughAPasteThatNeverEnds() throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk)
        try program.wait(for: ticket)
        program.type("\u{1B}[200~dqxq")
        program.type("\u{3}")
        try program.wait(for: "退出调度台？")
        #expect(try desk.ticket(ticket)["revision"] as? Int == 1)
    }

    @Test func tmuxInsideTmuxShowsTheDesk() throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let inner = "griddesk-inner-\(UUID().uuidString.prefix(8))"
        let terminal = try TmuxTerminal(
            width: 120, height: 40,
            command: "env -u TMUX tmux -L \(inner) -f /dev/null new-session"
                + " '\(Program.path) --db \(desk.database) --lang zh'")
        defer { _ = try? Child.run(["tmux", "-L", inner, "kill-server"]) }
        try terminal.wait(for: ticket)
        try terminal.resize(width: 90, height: 30)
        try terminal.press("?")
        try terminal.wait(for: "帮助 ·")
    }
}
