import Foundation
import Testing

/// A logbook that was exported comes back whole, or not at all.
@Suite(.timeLimit(.minutes(5))) struct LogbookReturnTests {
    /// A desk with entries of every subject, and texts that are hard to carry.
    private func filled() throws -> TestDesk {
        let desk = try TestDesk()
        try desk.run("operator", "add", "mei", "--name", "李梅", "--role", "operator")
        try desk.run("log", "add", "--text", "=1+1, \"交接\" \\u202e \\\\ 完")
        let texts = [
            "漏水\n二楼 \t \\ \"x\"", "＝lamp \u{202E}out\u{200B}", "'cafe\u{301} \u{E0041} \\u{41} \\\"",
            "{\"data\":{}} , \"data\":", "  \u{1}\u{7F}\u{85} 水\u{FE0F}",
        ]
        for text in texts {
            let number = try desk.newTicket(text)
            try desk.run("ticket", "note", number, "--text", text)
        }
        let first = try #require(try desk.list().first?["number"] as? String)
        try desk.run("ticket", "dispatch", first, "--team", "engineering")
        try desk.run("ticket", "undo", first)
        return desk
    }

    private func bring(_ file: String, to path: String, _ more: String...) throws -> Program.Outcome {
        try Program.run(["--db", path, "--lang", "en", "import", file, "--kind", "logbook"] + more)
    }

    @Test(arguments: ["--json", "--csv"]) func aLogbookComesBackAsItWas(format: String) throws {
        let desk = try filled()
        let file = desk.scratch.path("book")
        try #require(try desk.run("export", "logbook", format, "-o", file).code == 0)
        let other = desk.scratch.path("there/other.db")
        let back = try bring(file, to: other, "--json")
        try #require(back.code == 0, "\(back.errors)")
        let run = { (path: String, words: [String]) in
            try Program.run(["--db", path, "--lang", "en"] + words)
        }
        #expect(try run(other, ["verify"]).code == 0)
        for form in ["--json", "--csv"] {
            let there = try run(other, ["export", "logbook", form]).output
            #expect(try there == desk.run("export", "logbook", form).output)
        }
        for words in [["ticket", "list", "--json"], ["operator", "list", "--json"], ["site", "export"]] {
            #expect(try run(other, words).output == run(desk.database, words).output, "\(words)")
        }
        #expect(back.output.contains("\"bad\":0"))
        let last = try #require(try desk.run("log", "--json").output.split(separator: "\n").last)
        let hash = try #require(last.firstRange(of: "\"hash\":\"").map { last[$0.upperBound...].prefix(64) })
        #expect(back.errors.contains(hash))
        let more = try run(other, ["ticket", "new", "--line", "5号楼 漏水"])
        #expect(more.code == 0)
        #expect(try run(other, ["verify"]).code == 0)
        #expect(try bring(file, to: other).code == 1)
        #expect(try bring(file, to: other).errors.contains("exists"))
    }

    @Test func whatIsNotAsItWasIsRefusedByItsLine() throws {
        let desk = try filled()
        let lines = try desk.run("export", "logbook", "--json").output.split(separator: "\n").map(String.init)
        let book = { (lines: [String]) in lines.map { $0 + "\n" }.joined() }
        var changed = lines
        changed[4] = changed[4].replacing("engineering", with: "cleaning").replacing("b05", with: "b06")
            .replacing("root", with: "toor")
        var swapped = lines
        swapped.swapAt(4, 5)
        var unknown = lines
        unknown[3] = unknown[3].replacing("journal.noted", with: "journal.sung")
        let cases: [(String, String, String)] = [
            (book(changed), ":5:", "hash"), (book(swapped), ":5:", "entry 6 stands where 5 should"),
            (book(Array(lines.dropFirst())), ":1:", "stands where 1 should"),
            (book(lines.filter { $0 != lines[6] }), ":7:", "stands where 7 should"),
            (book(lines + [lines[0]]), ":\(lines.count + 1):", "entry 1 stands where"),
            (String(book(lines).dropLast(40)), ":\(lines.count):", "JSON"), (book(unknown), ":4:", "hash"),
            (book(Array(lines.prefix(1))), ":2:", "no site"), ("", ":", "empty"), ("{}\n", ":1:", "empty"),
            ("id,what\n1,x\n", ":1:", "missing"),
            (book(lines) + "nonsense\n", ":\(lines.count + 1):", "JSON"),
        ]
        for (index, (text, place, words)) in cases.enumerated() {
            let file = try desk.write(text, to: "book-\(index).jsonl")
            let other = desk.scratch.path("other-\(index).db")
            let ended = try bring(file, to: other)
            #expect(ended.code == 65, "\(index): \(ended.errors)")
            #expect(
                ended.errors.contains(file + place) && ended.errors.contains(words),
                "\(index): \(ended.errors)")
            let names = try FileManager.default.contentsOfDirectory(atPath: desk.scratch.url.path)
            #expect(!names.contains { $0.hasPrefix("other-\(index).db") }, "\(names)")
        }
        #expect(try bring("/nowhere.jsonl", to: desk.scratch.path("n.db")).code == 74)
        #expect(try bring("/dev/null", to: desk.scratch.path("n.db"), "--map", "griddesk").code == 64)
        let file = try desk.write(book(lines), to: "whole.jsonl")
        #expect(try bring(file, to: desk.scratch.path("n.db"), "--as", "nobody").code == 77)
        #expect(try bring(file, to: desk.database).code == 1)
    }

    /// What was acknowledged in a desk that is gone never turns up in one that takes its place, and is not thrown away.
    @Test func theLogOfADeskThatIsGoneIsNotPlayedIntoAnother() throws {
        let desk = try TestDesk()
        try Data("left".utf8).write(to: URL(fileURLWithPath: desk.database + "-wal"))
        try FileManager.default.removeItem(atPath: desk.database)
        try #require(try desk.run("init").code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.scratch.url.path)
        #expect(names.contains { $0.hasPrefix("desk.db-wal.old-") }, "\(names)")
        #expect(try desk.run("verify").code == 0)
    }
}
