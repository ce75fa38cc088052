import Foundation
import Testing

/// Passwords on the line: who is acted for with one, and how it gets there.
@Suite(.timeLimit(.minutes(5))) struct PasswordTests {
    private func desk() throws -> TestDesk {
        let desk = try TestDesk()
        try #require(try desk.run("operator", "add", "li", "--name", "李梅", "--role", "leader").code == 0)
        return desk
    }

    /// The program with these bytes behind descriptor 3; nil leaves it closed.
    private func run(_ desk: TestDesk, _ secret: String?, _ words: String...) throws -> Program.Outcome {
        var redirection = "3<&-"
        if let secret { redirection = "3<\(try desk.write(secret, to: "secret"))" }
        let line = "exec \(Program.path) --db \(desk.database) --lang en \"$@\" \(redirection)"
        return try Program.run("/bin/sh", ["-c", line, "sh"] + words, input: "", environment: [:])
    }

    private func note(_ desk: TestDesk, _ secret: String?) throws -> Int32 {
        try run(desk, secret, "--as", "li", "--password-fd", "3", "log", "add", "--text", "noted").code
    }

    @Test func whoHasOneIsActedForOnlyWithIt() throws {
        let desk = try desk()
        #expect(try desk.run("--as", "li", "log", "add", "--text", "noted").code == 0)
        #expect(
            try run(desk, "correct horse\n", "operator", "password", "li", "--password-fd", "3").code == 0)
        let bare = try desk.run("--as", "li", "log", "add", "--text", "noted")
        #expect(bare.code == 77 && bare.errors.contains("--password-fd"))
        #expect(try note(desk, "correct horse\n") == 0)
        #expect(try note(desk, "correct horse") == 0)
        #expect(try note(desk, "correct horse\r\nmore\n") == 0)
        #expect(try note(desk, "correct horse \n") == 77)
        #expect(try note(desk, "") == 64)
        #expect(try note(desk, nil) == 74)
        #expect(try note(desk, "\n") == 77)
        // What only reads asks nobody, and the account that is bound acts as before.
        #expect(try desk.run("--as", "li", "ticket", "list").code == 0)
        #expect(try desk.run("log", "add", "--text", "noted").code == 0)
        let list = try desk.run("operator", "list").output
        #expect(list.split(separator: "\n").filter { $0.contains("password") }.count == 1)
        #expect(try desk.run("operator", "password", "li", "--clear").code == 0)
        #expect(try desk.run("--as", "li", "log", "add", "--text", "noted").code == 0)
    }

    @Test func anAccountBoundToSomebodyNeedsNone() throws {
        let desk = try desk()
        #expect(
            try run(desk, "correct horse", "operator", "password", "root", "--password-fd", "3").code == 0)
        #expect(try desk.run("log", "add", "--text", "noted").code == 0)
        #expect(try desk.run("--as", "root", "log", "add", "--text", "noted").code == 0)
        // Oneself is asked for the one there was.
        #expect(
            try run(desk, "battery staple", "operator", "password", "root", "--password-fd", "3").code == 64)
        let both = "correct horse\nbattery staple\n"
        #expect(try run(desk, both, "operator", "password", "root", "--password-fd", "3").code == 0)
    }

    @Test func afterThreeWrongOnesTheNextWaits() throws {
        let desk = try desk()
        _ = try run(desk, "correct horse", "operator", "password", "li", "--password-fd", "3")
        for _ in 1...4 { #expect(try note(desk, "wrong horses") == 77) }
        let early = try run(
            desk, "correct horse", "--as", "li", "--password-fd", "3", "log", "add", "--text", "noted")
        #expect(early.code == 77 && early.errors.contains("try again after"))
        #expect(try desk.run("operator", "list").output.contains("no tries until"))
    }

    @Test(arguments: ["short", "          ", String(repeating: "x", count: 10_000)])
    func whatIsNoPasswordIsSaidPlainly(_ secret: String) throws {
        let desk = try desk()
        let refused = try run(desk, secret, "operator", "password", "li", "--password-fd", "3")
        #expect(refused.code == 1 && refused.errors.contains("a password"))
        #expect(!(try desk.run("operator", "list").output.contains("password")))
    }

    @Test func theUnknownAndTheWrongAreSaidAlikeAndNothingIsWrittenDown() throws {
        let desk = try desk()
        _ = try run(desk, "correct horse", "operator", "password", "li", "--password-fd", "3")
        _ = try note(desk, "wrong horses")
        for path in [desk.database, desk.database + "-wal"] {
            let bytes = FileManager.default.contents(atPath: path) ?? Data()
            #expect(bytes.range(of: Data("horse".utf8)) == nil)
        }
        #expect(!(try desk.run("log", "--json").output.contains("$y$")))
        #expect(try desk.run("verify").code == 0)
    }
}
