import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ReportKeyTests {
    private func take(_ desk: TestDesk, _ key: String, _ what: String, _ more: String...) throws
        -> Program.Outcome
    {
        try Program.run(
            [
                "--db", desk.database, "--lang", "en", "ticket", "new", "--grid", "b05", "--category",
                "lighting",
                "--what", what, "--key", key,
            ] + more)
    }

    @Test func theSameKeyIsTheSameTicketAlsoWithOtherWords() throws {
        let desk = try TestDesk()
        let first = try take(desk, "call-17", "lamp out")
        let again = try take(desk, "call-17", "lamp out")
        let other = try take(desk, "call-17", "all lamps out")
        #expect(first.code == 0 && again.code == 0 && other.code == 0)
        #expect(first.output == again.output && first.output == other.output)
        #expect(first.errors.isEmpty)
        #expect(again.errors.contains("nothing was written") && !again.errors.contains("lamp out"))
        #expect(other.errors.contains("nothing was written") && other.errors.contains("lamp out"))
        #expect(try take(desk, "call-18", "lamp out").output != first.output)
        let sources = try desk.list("source:line").compactMap { $0["source"] as? String }
        #expect(Set(sources) == ["line:call-17", "line:call-18"])
        let shown = try take(desk, "call-17", "x", "--json")
        #expect(shown.output.contains("\"what\":\"lamp out\""))
    }

    @Test func wordsThatNameNoTicketAreTheSameTicketToo() throws {
        let desk = try TestDesk()
        let first = try take(desk, "k", "lamp out")
        let again = try desk.run("ticket", "new", "--key", "k", "--line", "xyz")
        #expect(again.code == 0 && again.output == first.output, "\(again.errors)")
        #expect(again.errors.contains("nothing was written"))
        #expect(try desk.run("ticket", "new", "--key", "other", "--line", "xyz").code == 64)
        #expect(try desk.list("state:all").count == 1)
    }

    /// Where the number cannot be said, what is said is true of a repeated call as well.
    @Test func aRepeatedCallIsNeverSaidToBeWritten() throws {
        let desk = try TestDesk()
        _ = try take(desk, "k", "lamp out")
        for (language, truth, lie) in [
            ("en", "stands in the logbook", "is written"), ("zh", "已在值班日志中", "已写入"),
        ] {
            let again = try Shell.run(
                "\(Program.path) --db \(desk.database) --lang \(language) ticket new --grid b05 --category lighting "
                    + "--what x --key k >/dev/full")
            #expect(again.code == 0)
            #expect(again.errors.contains(truth) && !again.errors.contains(lie), "\(again.errors)")
        }
    }

    /// Closed tickets, too, are what their key says; `rebuild` and `verify` know the keys.
    @Test func aKeyIsForGood() throws {
        let desk = try TestDesk()
        let number = try take(desk, "k", "lamp out").output.trimmingCharacters(in: .whitespacesAndNewlines)
        try desk.run("ticket", "reject", number, "--reason", "not ours")
        #expect(try desk.run("rebuild").code == 0)
        #expect(try desk.run("verify").code == 0)
        #expect(try take(desk, "k", "lamp out").output.contains(number))
        #expect(try desk.list("state:all").count == 1)
    }

    @Test func manyAtOnceAreOne() throws {
        let desk = try TestDesk()
        let line =
            "\(Program.path) --db \(desk.database) ticket new --grid b05 --category lighting --key race --what"
        let ended = try Shell.run("for i in 1 2 3 4 5 6 7 8; do \(line) \"lamp $i\" & done; wait")
        #expect(Set(ended.output.split(separator: "\n")).count == 1)
        #expect(ended.output.split(separator: "\n").count == 8)
        #expect(try desk.list("state:all").count == 1)
    }

    @Test(arguments: ["", "   ", String(repeating: "k", count: 201)])
    func aKeyThatIsNoneIsRefused(_ key: String) throws {
        let desk = try TestDesk()
        #expect(try take(desk, key, "lamp out").code == 1)
        #expect(try desk.list("state:all").isEmpty)
    }

    @Test func noMappingSpeaksForTheLine() throws {
        let desk = try TestDesk()
        let text = TestMapping.simple.replacingOccurrences(of: "name = \"test\"", with: "name = \"line\"")
        let map = try desk.write(text, to: "map.toml")
        let csv = try desk.write("id,what,grid,at\n1,x,b05,2026-04-30 16:00\n", to: "a.csv")
        #expect(try desk.run("import", csv, "--map", map).code == 65)
    }
}
