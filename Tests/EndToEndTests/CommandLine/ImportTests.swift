import Foundation
import Testing

enum TestMapping {
    /// Columns id, what, grid onto the default site.
    static let simple = """
        [source]
        name = "test"
        format = "csv"

        [fields]
        number = "id"
        what = "what"

        [times]
        reported = { from = "at", format = "iso" }

        [grid]
        from = "grid"
        rules = [{ is = "b05", to = "b05" }]

        [category]
        always = "lighting"

        """
}

@Suite(.timeLimit(.minutes(5))) struct ImportCommandTests {
    static let taipei = """
        案件編號,派工項目,案件地址,立案日期,立案時間
        2026043010407,大型廢棄物清運聯繫,大同區萬全街５２之１號二樓,20260430,235842
        2026043010404,交通號誌異常,北投區臺北市臺北市北投區洲美里Hemei St211–225,20260430,235056
        2026043010402,場所與設施噪音舉發,大同區臺北市臺北市大同區玉泉里貴德街15之2號,20260430,232953
        2026042910388,路燈不亮或損壞,北投區立功街１００號,20260429,223304

        """

    @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func aMonthOfTaipeiComesInOnce(_ lineEnd: String, _ mark: String) throws {
        let desk = try TestDesk(template: "taipei")
        let text = mark + Self.taipei.replacingOccurrences(of: "\n", with: lineEnd)
        let csv = try desk.write(text, to: "taipei.csv")
        let first = try desk.run("import", csv, "--map", "taipei-1999", "--json")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.output.contains("\"added\":4"))
        let again = try desk.run("import", csv, "--map", "taipei-1999", "--json")
        #expect(again.output.contains("\"added\":0") && again.output.contains("\"already\":4"))
        let tickets = try desk.list("grid:北投區")
        #expect(tickets.count == 2)
        let lamp = try #require(try desk.list("路燈").first)
        #expect(lamp["number"] as? String == "260429-001")
        #expect(lamp["reportedAt"] as? String == "2026-04-29T14:33:04.000Z")
        #expect(lamp["state"] as? String == "reported")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aChangedLineOfAKnownNumberIsListedAndNotApplied() throws {
        let desk = try TestDesk(template: "taipei")
        let csv = try desk.write(Self.taipei, to: "a.csv")
        try desk.run("import", csv, "--map", "taipei-1999")
        let other = try desk.write(Self.taipei.replacingOccurrences(of: "立功街", with: "立農街"), to: "b.csv")
        let outcome = try desk.run("import", other, "--map", "taipei-1999", "--json")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("\"changed\":1") && outcome.errors.contains("2026042910388"))
        #expect((try desk.list("路燈").first?["where"] as? String)?.contains("立功街") == true)
    }

    @Test func aNumberTwiceInOneFileWithOtherContentIsRefused() throws {
        let desk = try TestDesk(template: "taipei")
        let twice = Self.taipei + "2026043010407,交通號誌異常,大同區別處,20260430,000000\n"
        let csv = try desk.write(twice, to: "twice.csv")
        for options in [[], ["--skip-bad"]] {
            let refused = try Program.run(
                ["--db", desk.database, "import", csv, "--map", "taipei-1999"] + options)
            #expect(refused.code == 65)
            #expect(refused.errors.contains("twice.csv:6"))
        }
        #expect(try desk.list("state:all").isEmpty)
    }

    @Test func everyBadLineIsNamedAndNothingIsWritten() throws {
        let desk = try TestDesk(template: "taipei")
        let bad = Self.taipei + "2026043010999,路燈不亮或損壞,大同區某處,20261330,235842\n1,路燈不亮或損壞,大同區,20260430\n"
        let csv = try desk.write(bad, to: "bad.csv")
        let refused = try desk.run("import", csv, "--map", "taipei-1999")
        #expect(refused.code == 65)
        #expect(refused.errors.contains("bad.csv:6") && refused.errors.contains("bad.csv:7"))
        #expect(try desk.list("state:all").isEmpty)
        let skipped = try desk.run("import", csv, "--map", "taipei-1999", "--skip-bad", "--json")
        #expect(skipped.code == 0)
        #expect(skipped.output.contains("\"added\":4") && skipped.output.contains("\"bad\":2"))
    }

    @Test func aRehearsalWritesNothing() throws {
        let desk = try TestDesk(template: "taipei")
        let csv = try desk.write(Self.taipei, to: "a.csv")
        let outcome = try desk.run("import", csv, "--map", "taipei-1999", "--dry-run", "--json")
        #expect(outcome.output.contains("\"added\":4"))
        #expect(try desk.list("state:all").isEmpty)
    }

    /// Twenty in words, all of them counted, and every one in the file that is asked for.
    @Test(arguments: ["en", "zh"]) func manyBadLinesAreCounted(_ language: String) throws {
        let desk = try TestDesk()
        let rows = (1...500).map {
            $0 % 5 == 0 ? "\($0),x,nowhere,2026-04-30 16:00\n" : "\($0),x,b05,never\n"
        }
        let csv = try desk.write("id,what,grid,at\n" + rows.joined(), to: "rows.csv")
        let map = try desk.write(TestMapping.simple, to: "map.toml")
        let line = ["--db", desk.database, "--lang", language, "import", csv, "--map", map]
        let refused = try Program.run(line)
        #expect(refused.code == 65)
        let said = refused.errors.split(separator: "\n")
        #expect(said.count { $0.contains("rows.csv:") } == 20)
        let counts = language == "en" ? ["400 ×", "100 ×"] : ["400 处", "100 处"]
        for count in counts { #expect(said.contains { $0.contains(count) }, "\(refused.errors)") }
        #expect(refused.errors.contains("--bad"))
        let bad = desk.scratch.path("bad.txt")
        #expect(try Program.run(line + ["--bad", bad]).code == 65)
        let all = try String(contentsOfFile: bad, encoding: .utf8)
        #expect(all.split(separator: "\n").count == 500)
        #expect(try Program.run(line + ["--bad", csv]).code == 74)
        #expect(try String(contentsOfFile: csv, encoding: .utf8).hasPrefix("id,what"))
    }
}
