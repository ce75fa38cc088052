import Foundation
import Testing

/// A password that was given is nowhere in the program's memory afterwards, so that no core holds it.
@Suite(.serialized, .timeLimit(.minutes(5)), .enabled(if: ProcessMemory.isReadable))
struct SecretMemoryTests {
    private static let secret = "Zq7-unmistakable-chen"
    /// Half of it: what was typed so far, and what was left of it.
    private static let part = "nmistakab"

    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        try #require(try desk.run("operator", "add", "chen", "--name", "chen", "--role", "leader").code == 0)
        let set = try desk.run(
            "operator", "password", "chen", "--password-fd", "0", input: Self.secret + "\n")
        try #require(set.code == 0, "\(set.errors)")
        return desk
    }

    private func open(_ desk: TestDesk) throws -> PtyProgram {
        let program = try PtyProgram(["--db", desk.database, "--lang", "en", "--as", "chen"])
        try program.wait(for: "Enter sign in")
        return program
    }

    private func type(_ text: String, at program: PtyProgram) {
        for character in text {
            program.type(String(character))
            usleep(20_000)
        }
    }

    private func expectNone(_ program: PtyProgram, _ what: Comment) throws {
        for text in [Self.secret, Self.part] {
            #expect(try ProcessMemory.count(of: text, in: program.process) == 0, what)
        }
    }

    /// The search finds what is there: a call with the same letters in it.
    @Test func whatIsInAFieldIsFound() throws {
        let program = try open(try desk())
        type(Self.secret + "\r", at: program)
        try program.wait(for: "4Handover")
        type("n\(Self.part)", at: program)
        try program.wait(for: Self.part)
        #expect(try ProcessMemory.count(of: Self.part, in: program.process) > 0)
    }

    @Test(arguments: [
        ("typed", "SECRET\r"), ("put right", "SECRETxy\u{7F}\u{7F}\r"),
        ("wrong first", "SECREX\rSECRET\r"), ("begun anew", "SECRE\u{15}SECRET\r"),
    ])
    func afterSigningOn(how: String, keys: String) throws {
        let program = try open(try desk())
        let parts = keys.replacing("SECRET", with: Self.secret)
            .replacing("SECREX", with: String(Self.secret.dropLast()) + "X")
            .replacing("SECRE", with: String(Self.secret.dropLast()))
        for part in parts.split(separator: "\r") {
            type(part + "\r", at: program)
            usleep(1_500_000)
        }
        try program.wait(for: "4Handover")
        try expectNone(program, "\(how)")
        // Over the lock, too.
        type("L", at: program)
        try program.wait(for: "Locked by chen")
        type(Self.secret + "\r", at: program)
        try program.wait(for: "4Handover")
        try expectNone(program, "\(how), over the lock")
    }

    @Test(arguments: ["\u{1B}[200~SECRET\u{1B}[201~", "SECRET"])
    func afterItWasPasted(text: String) throws {
        let program = try open(try desk())
        program.type(text.replacing("SECRET", with: Self.secret))
        usleep(500_000)
        program.type("\r")
        try program.wait(for: "4Handover")
        try expectNone(program, "pasted")
    }

    @Test(arguments: [["log", "--follow"], []])
    func whatGoesOnForLongKeepsNone(arguments: [String]) throws {
        let desk = try desk()
        let file = try desk.write(Self.secret + "\n", to: "secret")
        let line =
            (["--db", desk.database, "--lang", "en", "--as", "chen", "--password-fd", "3"] + arguments)
            .joined(separator: " ")
        let terminal = try TmuxTerminal(
            width: 120, height: 40, command: "\(Program.path) \(line) 3<\(file)")
        try terminal.wait(for: arguments.isEmpty ? "4Handover" : "operator.added")
        let found = try Shell.run(
            """
            for p in /proc/[0-9]*; do [ "$(readlink $p/exe)" = "\(Program.path)" ] \
            && tr '\\0' ' ' <$p/cmdline | grep -q "\(desk.database)" && basename $p; done
            """
        ).output
        let process = try #require(pid_t(found.trimmingCharacters(in: .whitespacesAndNewlines)))
        usleep(500_000)
        #expect(try ProcessMemory.count(of: Self.secret, in: process) == 0)
    }
}
