import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ExportTests {
    private static let columns = [
        "number", "state", "priority", "grid", "specialist", "category", "where", "what", "channel",
        "reporter", "unit",
        "phone", "owner", "team", "technician", "assisting", "reportedAt", "acceptedAt", "dispatchedAt",
        "acknowledgedAt", "arrivedAt", "doneAt", "calledBackAt", "closedAt", "respondBy", "arriveBy",
        "resolveBy",
        "onHoldUntil", "overdue", "cycle", "rating", "fee", "holdReason", "mergedInto",
        "absorbed", "followers", "recurrenceOf", "callers",
    ]

    /// Each line as its keys, by number.
    private func records(_ jsonLines: String) throws -> [String: [String: String]] {
        var records: [String: [String: String]] = [:]
        for line in jsonLines.split(separator: "\n") {
            let object = try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let number = try #require(object["number"] as? String)
            records[number] = Dictionary(
                uniqueKeysWithValues: Self.columns.map { ($0, "\(object[$0] ?? "missing")") })
        }
        return records
    }

    /// A ticket in every state, moved as a desk moves them.
    private func fill(_ desk: TestDesk) throws {
        try desk.run("operator", "add", "mei", "--name", "李梅", "--role", "leader", "--role", "operator")
        var numbers: [String] = []
        for index in 0..<9 { numbers.append(try desk.newTicket("=lamp \(index)\n漏水, \"quoted\"")) }
        let later = "2h"
        let moves: [[String]] = [
            ["dispatch", numbers[1], "--team", "engineering", "--assist", "cleaning"],
            ["dispatch", numbers[2], "--team", "engineering"], ["acknowledge", numbers[2]],
            ["arrive", numbers[2]],
            ["hold", numbers[3], "--reason", "parts", "--until", later],
            ["dispatch", numbers[4], "--team", "engineering"], ["finish", numbers[4]],
            ["dispatch", numbers[5], "--team", "engineering"], ["finish", numbers[5]],
            ["callback", numbers[5], "--rating", "5"], ["reject", numbers[6], "--reason", "not ours"],
            ["edit", numbers[7], "--reporter", "徐洋, \"2\"", "--phone", "8256"],
            ["merge", numbers[7], "--into", numbers[0]], ["fee", numbers[8], "--labour", "500"],
            ["fee", numbers[8], "--part", "tube", "--quantity", "2", "--unit-price", "125"],
            ["dispatch", numbers[8], "--team", "engineering"],
            ["return", numbers[8], "--reason", "wrong team", "--misdispatch"],
            [
                "edit", numbers[0], "--where", "-1楼 '车库", "--reporter", "@王伟", "--phone", "+86 8123",
                "--unit", "财务",
            ],
        ]
        for move in moves {
            let ended = try Program.run(["--db", desk.database, "--lang", "en", "ticket"] + move)
            try #require(ended.code == 0, "\(move): \(ended.errors)")
        }
        let mini = try desk.run(
            "ticket", "new", "--line", "b05 3F lamp out", "--channel", "miniProgram", "--key", "k:1")
        try #require(mini.code == 0, "\(mini.errors)")
    }

    @Test(arguments: ["--csv", "--json"]) func ticketsComeBackWithoutLoss(_ format: String) throws {
        let desk = try TestDesk()
        try fill(desk)
        let file = desk.scratch.path("out\(format == "--csv" ? ".csv" : ".jsonl")")
        let exported = try desk.run("export", "tickets", format, "-o", file)
        try #require(exported.code == 0, "\(exported.errors)")
        let other = try TestDesk()
        let imported = try other.run("import", file, "--map", "griddesk", "--json")
        try #require(imported.code == 0, "\(imported.errors)")
        #expect(imported.output.contains("\"added\":10"))
        let before = try records(try desk.run("export", "tickets", "--json").output)
        let after = try records(try other.run("export", "tickets", "--json").output)
        #expect(before.count == 10 && Set(before.keys) == Set(after.keys))
        for (number, record) in before {
            for (key, value) in record {
                #expect(after[number]?[key] == value, "\(number) \(key)")
            }
        }
        for (here, there) in zip(try desk.list("state:all"), try other.list("state:all")) {
            #expect(here["callers"] as? NSArray == there["callers"] as? NSArray)
            #expect("\(here["mergedInto"] ?? "")" == "\(there["mergedInto"] ?? "")")
        }
        #expect(before.values.contains { $0["followers"]?.contains("8256") == true })
        #expect(try other.list("重复").count == desk.list("重复").count)
        let again = try other.run("import", file, "--map", "griddesk", "--json")
        #expect(again.output.contains("\"added\":0") && again.output.contains("\"already\":10"))
        let home = try desk.run("import", file, "--map", "griddesk", "--json")
        #expect(
            home.output.contains("\"added\":0") && home.output.contains("\"already\":10"), "\(home.errors)")
        #expect(try other.run("verify").code == 0)
        #expect(
            try other.run("ticket", "new", "--line", "b05 lamp out", "--key", "k:1").errors.contains(
                "already"))
    }

    /// What spreadsheets need before the header keeps nothing from coming back.
    @Test func theMarkOfASpreadsheetIsReadOver() throws {
        let desk = try TestDesk()
        try desk.newTicket("灯不亮")
        let file = desk.scratch.path("out.csv")
        #expect(try desk.run("export", "tickets", "--csv", "--bom", "-o", file).code == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let imported = try TestDesk().run("import", file, "--map", "griddesk", "--json")
        #expect(imported.output.contains("\"added\":1"), "\(imported.errors)")
        #expect(try desk.run("export", "tickets", "--json", "--bom").code == 64)
    }

    /// A list for people tells its deadlines behind the columns it always had.
    @Test(arguments: [[], ["--bom"]]) func listsHaveTheirDeadlines(_ mark: [String]) throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("灯不亮")
        try desk.run("ticket", "hold", number, "--reason", "parts", "--until", "2h")
        let other = try desk.newTicket("漏水")
        let listed = try Program.run(
            ["--db", desk.database, "ticket", "list", "state:all", "--csv"] + mark)
        #expect(listed.output.hasPrefix("\u{FEFF}") == !mark.isEmpty)
        let lines = listed.output.components(separatedBy: "\r\n").map { $0.components(separatedBy: ",") }
        #expect(lines[0].dropLast(8).last == "revision")
        #expect(
            lines[0].suffix(8) == [
                "respondBy", "arriveBy", "resolveBy", "next", "respondByLocal", "arriveByLocal",
                "resolveByLocal", "onHoldUntilLocal",
            ])
        let (held, running) = (
            try #require(lines.first { $0[0] == number }), try #require(lines.first { $0[0] == other })
        )
        #expect(held.count == lines[0].count && held[held.count - 5] == "hold", "\(held)")
        #expect(held.last?.count == "2026-04-30 16:00".count, "\(held)")
        #expect(["respond", "arrive", "resolve"].contains(running[running.count - 5]) && running.last == "")
        #expect(try desk.run("ticket", "list", "--bom").code == 64)
    }

    /// A line of another desk whose number is taken gets a free one; a ticket that went on is listed, not put back.
    @Test func whatIsThereAlreadyStays() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("first")
        let file = desk.scratch.path("out.csv")
        try desk.run("export", "tickets", "--csv", "-o", file)
        let other = try TestDesk()
        try other.newTicket("other")
        #expect(try other.run("import", file, "--map", "griddesk", "--json").output.contains("\"added\":1"))
        #expect(Set(try other.list("state:all").compactMap { $0["what"] as? String }) == ["first", "other"])
        #expect(try other.run("import", file, "--map", "griddesk", "--json").output.contains("\"already\":1"))
        try desk.run("ticket", "dispatch", number, "--team", "engineering")
        let home = try desk.run("import", file, "--map", "griddesk", "--json")
        #expect(home.output.contains("\"added\":0") && home.output.contains("\"changed\":1"))
        #expect(try desk.ticket(number)["state"] as? String == "dispatched")
    }

    /// Texts of any kind, through a spreadsheet's format and back, again and again.
    @Test func anyTextComesBack() throws {
        let desk = try TestDesk()
        let pieces = [
            "=", "+", "-", "@", "＝", "＠", "'", "\"", ",", ";", "\n", "\t", " ", "\u{3000}", "漏水", "e\u{301}",
            "\u{200B}",
            "\u{202E}", "\\u{41}", "\\", "\u{1F468}\u{200D}\u{1F527}", "\u{1B}[31m", "x", "❤\u{FE0F}", "{",
            "}", "\u{7F}",
        ]
        let lines = try (0..<300).map { index in
            let text = (0..<Int.random(in: 1...8)).map { _ in pieces.randomElement() ?? "x" }.joined() + "."
            let object = [
                "id": "\(index)", "what": text, "grid": "b05", "at": "2026-04-30T16:00:00+08:00",
            ]
            return String(decoding: try JSONEncoder().encode(object), as: UTF8.self)
        }
        let source = try desk.write(lines.joined(separator: "\n"), to: "in.jsonl")
        let text = TestMapping.simple.replacingOccurrences(of: "format = \"csv\"", with: "format = \"jsonl\"")
        let map = try desk.write(text, to: "map.toml")
        let imported = try desk.run("import", source, "--map", map)
        try #require(imported.code == 0, "\(imported.errors)")
        let file = desk.scratch.path("out.csv")
        try desk.run("export", "tickets", "--csv", "-o", file)
        let other = try TestDesk()
        let back = try other.run("import", file, "--map", "griddesk")
        try #require(back.code == 0, "\(back.errors)")
        let before = try records(try desk.run("export", "tickets", "--json").output)
        let after = try records(try other.run("export", "tickets", "--json").output)
        #expect(before.count == 300)
        #expect(before == after)
        let csv = try String(contentsOfFile: file, encoding: .utf8)
        #expect(try other.run("export", "tickets", "--csv").output.count >= csv.count)
    }

    @Test func theLogbookIsExportedWholeOrByFact() throws {
        let desk = try TestDesk()
        try desk.newTicket()
        let all = try desk.run("export", "logbook", "--json").output
        #expect(all == (try desk.run("log", "--json").output))
        let some = try desk.run("export", "logbook", "ticket.*", "--json").output
        #expect(some.split(separator: "\n").count == 1 && some.contains("ticket.reported"))
        let table = try desk.run("export", "logbook", "--csv").output
        #expect(table.hasPrefix("number,recordedAt") && table.contains("ticket.reported"))
        #expect(try desk.run("export", "logbook", "nonsense", "--json").code == 64)
    }

    @Test func aFileIsThereWholeOrNotAtAll() throws {
        let desk = try TestDesk()
        try desk.newTicket()
        let file = desk.scratch.path("out.csv")
        try Data("before".utf8).write(to: URL(fileURLWithPath: file))
        let line = "\(Program.path) --db \(desk.database) --lang en export tickets --csv -o"
        let full = try Shell.run("trap '' XFSZ; ulimit -f 0; \(line) \(file)")
        #expect(full.code == 74, "\(full.errors)")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "before")
        #expect(try Shell.run("\(line) /dev/full").code == 74)
        #expect(try Shell.run("\(line) /nowhere/out.csv").code == 74)
        #expect(try Shell.run("\(line) \(desk.scratch.url.path)").code == 74)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.database))
        for own in [desk.database, desk.database + "-wal"] { _ = try Shell.run("\(line) \(own)") }
        #expect(try Shell.run("\(line) \(desk.database)").code == 74)
        #expect(try Data(contentsOf: URL(fileURLWithPath: desk.database)) == bytes)
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.scratch.url.path)
        #expect(!names.contains { $0.hasSuffix(".part") })
        #expect(try desk.run("export", "tickets", "--csv", "-o", file).code == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("lamp out"))
        #expect(try desk.run("export", "tickets", "-o", file).code == 64)
        #expect(try desk.run("verify").code == 0)
    }
}
