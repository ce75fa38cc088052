import Foundation
import Testing

/// What the line says is whole, of this place's time, and of one thing where there is one.
@Suite(.timeLimit(.minutes(5))) struct PlainWordsTests {
    @Test func aStepToldTooEarlyIsRefusedInLocalTime() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        for lang in ["zh", "en"] {
            let refused = try Program.run([
                "--db", desk.database, "--lang", lang, "ticket", "reject", number, "--reason", "x", "--at",
                "2020-01-01 10:00",
            ])
            #expect(refused.code == 1 && !refused.errors.contains("Z"), "\(refused.errors)")
        }
    }

    @Test func labelsAreWhole() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        #expect(try desk.run("ticket", "hold", number, "--reason", "parts", "--until", "2h").code == 0)
        #expect(try desk.run("ticket", "show", number).output.contains("on hold until 20"))
    }

    @Test func aPlanSaysWhatItWrote() throws {
        let desk = try TestDesk()
        try desk.newTicket()
        #expect(try !desk.run("plan").output.contains("written"))
        #expect(try desk.run("plan", "--write").output.contains("written: 1 dispatched"))
    }

    @Test func oneIsNoPlural() throws {
        let desk = try TestDesk()
        try desk.newTicket()
        let file = desk.scratch.path("out.csv")
        #expect(try desk.run("export", "tickets", "--csv", "-o", file).errors.contains("1 ticket exported"))
    }

    @Test func rowsOfBlanksAreNoRowsAndAnotherFileIsSaidInOneLine() throws {
        let desk = try TestDesk()
        try desk.newTicket()
        let table = try desk.run("export", "tickets", "--csv").output
        let columns = table.prefix { $0 != "\r\n" }.split(separator: ",").count
        let blanks = String(repeating: "  ,", count: columns - 1) + "\u{3000}\r\n"
        let file = try desk.write(table + blanks, to: "blanks.csv")
        let other = try TestDesk()
        let taken = try other.run("import", file, "--map", "griddesk", "--json")
        #expect(taken.code == 0 && taken.output.contains("\"added\":1"), "\(taken.errors)")
        let stranger = try desk.write("a,b\n1,2\n", to: "stranger.csv")
        let refused = try other.run("import", stranger, "--map", "griddesk")
        #expect(refused.code == 65)
        #expect(refused.errors.split(separator: "\n").count == 1, "\(refused.errors)")
        #expect(refused.errors.contains("columns are missing"))
    }

    @Test func aRetiredGridIsSaidToBe() throws {
        let desk = try TestDesk()
        let exported = try desk.run("site", "export").output
        let retired = exported.replacingOccurrences(
            of: "id = \"b12\"\n", with: "id = \"b12\"\nretired = true\n"
        ).replacingOccurrences(of: ", \"b12\"]", with: "]")
        #expect(try desk.run("site", "apply", "--yes", "-", input: retired).code == 0)
        for (lang, words) in [("zh", "已停用"), ("en", "is retired")] {
            let line = try Program.run([
                "--db", desk.database, "--lang", lang, "ticket", "new", "--line", "12号楼 3F 漏水",
            ])
            #expect(line.code == 64 && line.errors.contains(words), "\(line.errors)")
        }
    }
}
