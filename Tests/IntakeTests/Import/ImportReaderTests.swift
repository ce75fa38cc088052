import Domain
import Foundation
import Testing

@testable import Intake

@Suite struct ImportReaderTests {
    private func read(
        _ bytes: [UInt8], mapping: Mapping, site: Site, name: String = "f.csv",
        now: Instant = Instant.writable.upperBound
    ) throws -> [ImportLine] {
        let zone = try #require(Zone.system(site.zone))
        var reader = try ImportReader(
            bytes: bytes, name: name, mapping: mapping, site: site, zone: zone, now: now)
        var lines: [ImportLine] = []
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    private func small(_ text: String, _ mapping: String = MappingTests.text, name: String = "f.csv") throws
        -> [ImportLine]
    {
        try read(
            Array(text.utf8), mapping: Mapping.parse(Array(mapping.utf8), file: "m.toml"),
            site: SiteFile.parse(SmallSite.text, file: "s.toml"), name: name)
    }

    private func taipei(_ text: String) throws -> [ImportLine] {
        try read(
            Array(text.utf8), mapping: Mapping.builtIn("taipei-1999"), site: SiteTemplate.taipei.site())
    }

    private func good(_ line: ImportLine?) -> ImportedTicket? {
        if case .ticket(let ticket, _) = line?.outcome { ticket } else { nil }
    }

    private func bad(_ line: ImportLine?) -> [String] {
        guard case .bad(let problems) = line?.outcome else { return [] }
        return problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.reason)" }
    }

    @Test func whatHasNotHappenedYetIsABadLine() throws {
        let text =
            Self.header + "1,路燈不亮或損壞,北投區立功街,20260430,120000\n" + "2,路燈不亮或損壞,北投區立功街,20260430,120059\n"
            + "3,路燈不亮或損壞,北投區立功街,20260430,120200\n" + "4,路燈不亮或損壞,北投區立功街,20990101,000000\n"
        let now = try #require(Instant(iso8601: "2026-04-30T04:00:00Z"))
        let lines = try read(
            Array(text.utf8), mapping: Mapping.builtIn("taipei-1999"), site: SiteTemplate.taipei.site(),
            now: now)
        #expect(lines.map { good($0) != nil } == [true, true, false, false])
        guard case .bad(let problems) = lines[3].outcome else { return }
        guard case .inTheFuture = problems.first?.reason else {
            Issue.record("\(problems)")
            return
        }
        #expect(problems.first?.line == 5)
    }

    @Test func aTimeThatTheZoneSkipsIsABadLine() throws {
        let rows = [
            "2026-03-08T01:30:00", "2026-03-08T02:30:00", "2026-03-08T03:30:00", "2026-11-01T01:30:00",
        ]
        let text =
            Self.sfHeader
            + rows.enumerated().map { "\($0),\($1),,Open,,Street and Sidewalk Cleaning,x,y,z,3,Phone\n" }
            .joined()
        let site = try SiteTemplate.suzhou.site()
        let mapping = try Mapping.builtIn("sf311")
        let lines = try read(Array(text.utf8), mapping: mapping, site: site)
        let reasons = lines.flatMap { line -> [InputProblem.Reason] in
            if case .bad(let problems) = line.outcome { problems.map(\.reason) } else { [] }
        }
        guard mapping.zone?.identifier == "America/Los_Angeles" else { return }
        #expect(reasons.count == 1)
        guard case .skippedTime = reasons.first else {
            Issue.record("\(reasons)")
            return
        }
    }

    static let header = "案件編號,派工項目,案件地址,立案日期,立案時間\n"

    @Test func readsTheHotlineOfTaipei() throws {
        let text =
            "\u{FEFF}" + ImportReaderTests.header
            + "2026043010407,大型廢棄物清運聯繫,大同區萬全街５２之１號二樓,20260430,235842\r\n"
        let lines = try taipei(text)
        #expect(lines.count == 1)
        let ticket = try #require(good(lines.first))
        #expect(lines.first?.line == 2)
        #expect(ticket.source == Source(name: "taipei-1999", key: "2026043010407"))
        #expect(ticket.draft.grid == "datong")
        #expect(ticket.draft.category == "bulky-waste")
        #expect(ticket.draft.place == "大同區萬全街５２之１號二樓")
        #expect(ticket.draft.what == "大型廢棄物清運聯繫")
        #expect(ticket.draft.channel == .hotline)
        #expect(ticket.draft.priority == nil)
        #expect(ticket.state == .reported)
        #expect(ticket.reportedAt.iso8601 == "2026-04-30T15:58:42.000Z")
        #expect(ticket.digest.count == 32)
    }

    @Test(arguments: [
        ("南港區臺北市臺北市南港區新富里", "nangang", "南港區新富里"),
        ("松山區105台灣臺北市松山區光復北路", "songshan", "松山區光復北路"),
        ("大安區復興南路大安區公所旁", "daan", "大安區復興南路大安區公所旁"),
        ("臺北市內湖區成功路", "neihu", "臺北市內湖區成功路"),
        ("忠孝橋上", "citywide", "忠孝橋上"),
    ])
    func findsTheDistrict(address: String, grid: String, place: String) throws {
        let line = try taipei(ImportReaderTests.header + "1,路燈不亮或損壞,\(address),20260430,235842\n").first
        #expect(good(line)?.draft.grid.text == grid)
        #expect(good(line)?.draft.place == place)
        if case .ticket(_, let fallbacks) = line?.outcome {
            #expect(
                fallbacks == (grid == "citywide" ? [Fallback(field: .grid, value: place, target: grid)] : []))
        }
    }

    @Test func takesColumnsInAnyOrderAndOthersBeside() throws {
        let line = try taipei(
            "立案時間,備註,案件地址,立案日期,案件編號,派工項目\n235842,x,大同區,20260430,7,路樹處理\n"
        ).first
        let usual = try taipei(ImportReaderTests.header + "7,路樹處理,大同區,20260430,235842\n").first
        #expect(good(line) == good(usual))
        #expect(good(line)?.draft.category == "street-tree")
    }

    @Test func matchesCompatibilityIdeographsAndFullWidthForms() throws {
        let item = "交通標誌及設施物損壞（含汙損）、傾斜"
        let lines = try taipei(
            ImportReaderTests.header + "1,\(item),大同區,20260430,235842\n2,\u{F937}燈不亮或損壞,大同區,20260430,235842\n"
        )
        #expect(good(lines.first)?.draft.category == "road-sign")
        #expect(good(lines.last)?.draft.category == "street-light")
        #expect(good(lines.last)?.draft.what.unicodeScalars.first == "路")
    }

    @Test func refusesAnUnknownItemLoudly() throws {
        let lines = try taipei(ImportReaderTests.header + "1,飛碟,大同區,20260430,235842\n")
        #expect(bad(lines.first) == ["2:3 noRule(field: \"category\", value: \"飛碟\")"])
    }

    static let sfHeader =
        "unique_key,created_date,closed_date,status,status_notes,category,complaint_type,descriptor,incident_address,supervisor_district,source\n"

    @Test func bringsTheHistoryOfSanFrancisco() throws {
        let row =
            "7,2016-07-13 15:11:07+00:00,2016-07-14 12:13:22+00:00,Closed,Done.,Sewer Issues,Odor,From drain,1 Main St,10,Web\n"
        let lines = try read(
            Array((ImportReaderTests.sfHeader + row).utf8), mapping: Mapping.builtIn("sf311"),
            site: SiteTemplate.suzhou.site())
        let ticket = try #require(good(lines.first))
        #expect(ticket.draft.grid == "b10")
        #expect(ticket.draft.category == "drain")
        #expect(ticket.draft.channel == .publicAccount)
        #expect(ticket.draft.what == "Sewer Issues · Odor · From drain — Done.")
        #expect(ticket.state == .closed)
        #expect(ticket.closedAt?.iso8601 == "2016-07-14T12:13:22.000Z")
        #expect(ticket.doneAt == nil)
    }

    @Test func closedBeforeOpenedIsABadLine() throws {
        let row = "7,2016-07-13 15:11:07+00:00,2016-07-13 15:11:06+00:00,Closed,,Noise Report,x,y,z,,Phone\n"
        let lines = try read(
            Array((ImportReaderTests.sfHeader + row).utf8), mapping: Mapping.builtIn("sf311"),
            site: SiteTemplate.suzhou.site())
        #expect(
            bad(lines.first) == [
                "2:29 outOfOrder(earlier: Intake.InputProblem.Milestone.reported, later: Intake.InputProblem.Milestone.closed)"
            ])
    }

    @Test func aClosedTimeOfAnOpenTicketIsABadLine() throws {
        let row = "7,2016-07-13 15:11:07+00:00,2016-07-14 15:11:06+00:00,Open,,Noise Report,x,y,z,,Phone\n"
        let lines = try read(
            Array((ImportReaderTests.sfHeader + row).utf8), mapping: Mapping.builtIn("sf311"),
            site: SiteTemplate.suzhou.site())
        #expect(
            bad(lines.first) == [
                "2:29 beyondState(Intake.InputProblem.Milestone.closed, state: Domain.TicketState.reported)"
            ])
    }

    static let rows: [(String, [String])] = [
        ("1,leak,x,north 1,20260430,1200", ["2:18 badDate(column: \"day\", value: \"20260430 1200\")"]),
        (",leak,x,north 1,20260430,120000", ["2:1 missingValue(column: \"id\")"]),
        (
            "1,,,north 1,20260430,120000",
            ["2:3 noRule(field: \"category\", value: \"\")", "2:3 missingValue(column: \"kind\")"]
        ),
        ("1,fire,x,north 1,20260430,120000", ["2:3 noRule(field: \"category\", value: \"fire\")"]),
        ("1,leak,x,north 1,20260430", ["2:1 fieldCount(expected: 6, found: 5)"]),
        ("1,leak,x,north 1,20260430,120000,y", ["2:1 fieldCount(expected: 6, found: 7)"]),
        (
            "1,leak,\(String(repeating: "x", count: 4000)),north,20260430,120000",
            ["2:3 textTooLong(column: \"kind\", limit: 4000)"]
        ),
        (
            "1,leak,\(String(repeating: "x", count: 3900)),\(String(repeating: "中", count: 500)),20260430,120000",
            ["2:3 textTooLong(column: \"kind\", limit: 4000)"]
        ),
        ("1,leak,5\" pipe,north,20260430,120000", ["2:9 quoteWithin"]),
    ]

    @Test(arguments: rows) func tellsWhatIsWrongWithALine(row: String, problems: [String]) throws {
        let lines = try small("id,kind,text,where,day,time\n\(row)\n2,wet,y,south,20260430,120000\n")
        #expect(bad(lines.first) == problems)
        #expect(good(lines.last)?.draft.category == "leak")
    }

    /// The city's own files of earlier years.
    @Test(arguments: [
        ("路燈故障或設施損壞", "street-light"), ("動物虐待傷害", "animal-rescue"), ("河濱自行車道破損", "riverside"),
        ("河濱公園自行車道破損、油漬及樹倒", "riverside"),
    ])
    func readsTheOlderMonthsOfTaipei(item: String, category: String) throws {
        let line = try taipei(ImportReaderTests.header + "1,\(item),大同區,20200430,000400.0\n").first
        #expect(good(line)?.draft.category.text == category)
        #expect(good(line)?.reportedAt.iso8601 == "2020-04-29T16:04:00.000Z")
    }

    @Test func rowsOfCommasAreNone() throws {
        let lines = try small(
            "id,kind,text,where,day,time\n,,,,,\n1,leak,x,north,20260430,120000\n,,\n\"\",\"\",,,,\n,,,,,,,,\n"
        )
        #expect(lines.map(\.line) == [3])
    }

    @Test(arguments: [
        (";", ","), ("\t", ","), ("|", ","), (",", ";"), (";", "\t"),
    ])
    func namesTheSignThatPartsTheColumns(sign: String, said: String) throws {
        let header = "id,kind,text,where,day,time".replacingOccurrences(of: ",", with: sign)
        let mapping = MappingTests.text.replacingOccurrences(
            of: "name = \"other\"\n",
            with: "name = \"other\"\nformat = \"csv\"\ndelimiter = \"\(said == "\t" ? "\\t" : said)\"\n")
        let problems = #expect(throws: InputProblems.self) { try small(header + "\n", mapping) }
        #expect(problems?.problems.map(\.reason) == [.otherDelimiter(sign)])
    }

    @Test func keepsTheSpacesAroundTexts() throws {
        let lines = try small(
            "id,kind,text,where,day,time\n 1 , leak ,  x ,  north \u{3000}, 20260430 , 120000\n2,leak,y,   ,20260430,120000\n"
        )
        let draft = try #require(good(lines.first)?.draft)
        #expect(draft.what == " leak :   x ")
        #expect(draft.place == "  north \u{3000}" && draft.grid == "north")
        #expect(good(lines.first)?.source.key == "1")
        #expect(good(lines.last)?.draft.place == "")
    }

    /// What a place cannot hold goes on in the text; no character is lost, none is torn.
    @Test(arguments: [400, 401, 403, 900]) func keepsLongPlaces(length: Int) throws {
        let place = String(repeating: "北 e\u{301}樓\u{1F468}\u{200D}\u{1F527}", count: 300).prefix(length)
        let composed = String(place).precomposedStringWithCanonicalMapping
        let draft = try #require(
            good(try small("id,kind,text,where,day,time\n1,leak,x,north\(place),20260430,120000\n").first)?
                .draft)
        let parts = draft.what.components(separatedBy: "\n…")
        #expect(parts.first == "leak: x")
        #expect(draft.place + (parts.count > 1 ? parts[1] : "") == "north" + composed)
        #expect(draft.place.unicodeScalars.count <= 400 && draft.place.unicodeScalars.count > 390)
    }

    @Test(
        arguments: [
            ("gbk", [0xC2, 0xA9, 0xCB, 0xAE]), ("GBK", [0xC2, 0xA9, 0xCB, 0xAE]),
            ("gb18030", [0xC2, 0xA9, 0xCB, 0xAE]),
            ("big5", [0xBA, 0x7C, 0xA4, 0xF4]), ("utf-8", [0xE6, 0xBC, 0x8F, 0xE6, 0xB0, 0xB4]),
            ("latin-1", [0x66, 0xFC]),
        ] as [(String, [UInt8])])
    func readsTheEncodingThatTheMappingNames(name: String, water: [UInt8]) throws {
        let text =
            Array("id,kind,text,where,day,time\n1,leak,".utf8) + water
            + Array(",north,20260430,120000\n".utf8)
        let ticket = try #require(good(try encoded(text, name).first))
        #expect(["leak: 漏水", "leak: fü"].contains(ticket.draft.what))
    }

    @Test(arguments: [true, false]) func readsUTF16ByItsMark(isLittle: Bool) throws {
        let text = "\u{FEFF}id,kind,text,where,day,time\r\n1,leak,漏水,north,20260430,120000\r\n"
        let bytes = text.utf16.flatMap { unit in
            isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        #expect(good(try encoded(bytes, "utf-16").first)?.draft.what == "leak: 漏水")
        let problems = #expect(throws: InputProblems.self) { try encoded(bytes, "utf-8") }
        #expect(problems?.problems.map(\.reason) == [.notUTF8(looksLike: "utf-16")])
    }

    @Test func readsTheNamedEncodingFromAFileToo() throws {
        let bytes =
            Array("id,kind,text,where,day,time\n1,leak,".utf8) + [0xC2, 0xA9, 0xCB, 0xAE]
            + Array(",north,20260430,120000\n".utf8)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "griddesk-\(UUID().uuidString).csv")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let text = MappingTests.text.replacingOccurrences(
            of: "name = \"other\"\n", with: "name = \"other\"\nencoding = \"gbk\"\n")
        var reader = try ImportReader(
            path: file.path, name: "f.csv", mapping: Mapping.parse(Array(text.utf8), file: "m.toml"),
            site: SiteFile.parse(SmallSite.text, file: "s.toml"), zone: .utc,
            now: Instant.writable.upperBound)
        let line = try reader.next()
        #expect(good(line)?.draft.what == "leak: 漏水")
    }

    @Test func tellsTheLineThatIsNotOfTheNamedEncoding() throws {
        let text =
            Array("id,kind,text,where,day,time\n1,leak,x,north,20260430,120000\n2,leak,".utf8) + [0xC2, 0xFF]
            + Array(",north,20260430,120000\n3,leak,z,north,20260430,120000\n".utf8)
        let lines = try encoded(text, "gbk")
        #expect(lines.count == 3)
        #expect(bad(lines[1]) == ["3:8 notEncoded(in: \"gbk\")"])
        #expect(good(lines[2])?.draft.what == "leak: z")
    }

    static let looks: [(String, [UInt8])] = [
        ("gbk", [0xB5, 0xE7, 0xCC, 0xDD, 0xB2, 0xBB, 0xD7, 0xDF, 0xC1, 0xCB]),
        ("big5", [0xB8, 0xF4, 0xBF, 0x4F, 0xA4, 0xA3, 0xAB, 0x47]),
        ("latin-1", Array("la t".utf8) + [0xEA] + Array("te br".utf8) + [0xFB] + Array("le".utf8)),
    ]

    @Test(arguments: looks) func saysWhatBytesLookLike(name: String, water: [UInt8]) throws {
        let text =
            Array("id,kind,text,where,day,time\n1,leak,".utf8) + water
            + Array(",north,20260430,120000\n".utf8)
        let lines = try encoded(text, "utf-8")
        #expect(bad(lines.first).first?.hasSuffix(" notUTF8(looksLike: Optional(\"\(name)\"))") == true)
    }

    /// Characters that stand across the seams of what is read at once.
    @Test func readsLongFilesOfOtherEncodings() throws {
        var text = Array("id,kind,text,where,day,time\n".utf8)
        for number in 0..<40_000 {
            text +=
                Array("\(number),leak,".utf8) + [0xC2, 0xA9, 0xCB, 0xAE]
                + Array(",north,20260430,120000\n".utf8)
        }
        let lines = try encoded(text, "gbk")
        #expect(lines.count == 40_000)
        #expect(lines.allSatisfy { good($0)?.draft.what == "leak: 漏水" })
    }

    private func encoded(_ bytes: [UInt8], _ name: String) throws -> [ImportLine] {
        let text = MappingTests.text.replacingOccurrences(
            of: "name = \"other\"\n", with: "name = \"other\"\nencoding = \"\(name)\"\n")
        return try read(
            bytes, mapping: Mapping.parse(Array(text.utf8), file: "m.toml"),
            site: SiteFile.parse(SmallSite.text, file: "s.toml"))
    }

    @Test func passesOverEmptyFieldsBehindTheLastColumn() throws {
        let lines = try small("id,kind,text,where,day,time\n1,leak,x,north,20260430,120000,,\n")
        #expect(good(lines.first)?.draft.grid == "north")
    }

    @Test func keepsControlCharactersAsData() throws {
        let lines = try small(
            "id,kind,text,where,day,time\n1,leak,\"a\u{1B}[31m\nb\u{202E}\",north,20260430,120000\n")
        #expect(good(lines.first)?.draft.what == "leak: a\u{1B}[31m\nb\u{202E}")
    }

    @Test func leavesOutWhatPartsNothing() throws {
        let lines = try small("id,kind,text,where,day,time\n1,leak,,north,20260430,120000\n")
        #expect(good(lines.first)?.draft.what == "leak")
    }

    @Test func aMissingColumnIsOneProblem() {
        let problems = #expect(throws: InputProblems.self) {
            try small("id,kinds,text,where,day,time\n1,leak,,north,20260430,120000\n")
        }
        #expect(
            problems?.problems == [
                InputProblem(
                    file: "f.csv", line: 1, column: 1, reason: .missingColumn("kind", near: "kinds"))
            ])
    }

    @Test func anEmptyFileIsAProblem() {
        let problems = #expect(throws: InputProblems.self) { try small("\u{FEFF}\n") }
        #expect(problems?.problems == [InputProblem(file: "f.csv", reason: .emptyFile)])
    }

    @Test func readsJSONLinesByTheEndingOfTheFile() throws {
        let text = """
            {"id": 20260430104070000000001, "kind": "wet", "text": "x", "where": "north", "day": 20260430, "time": "120000"}
            {"id": 2, "kind": "wet", "kind": "leak", "day": "20260430", "time": "120000"}
            {"id": 3, "kind": "wet", "where": null, "day": "20260430", "time": "120000"}
            """
        let lines = try small(text, name: "f.jsonl")
        #expect(good(lines.first)?.source.key == "20260430104070000000001")
        #expect(good(lines.first)?.draft.grid == "north")
        #expect(bad(lines[1]) == ["2:26 repeatedColumn(\"kind\")"])
        #expect(good(lines.last)?.draft.grid == "south")
        #expect(good(lines.last)?.draft.what == "wet")
    }

    @Test func withoutANumberTheWholeLineNamesTheTicket() throws {
        let mapping = MappingTests.text.replacingOccurrences(of: "number = \"id\"\n", with: "")
        let row = "leak,x,north,20260430,120000"
        let lines = try small("kind,text,where,day,time,extra\n\(row),1\n\(row),2\n\(row),1\n", mapping)
        let keys = lines.map { good($0)?.source.key ?? "" }
        #expect(keys[0] == keys[2])
        #expect(keys[0] != keys[1])
        #expect(keys[0].count == 32)
        #expect(good(lines[0])?.digest == good(lines[1])?.digest)
    }

    @Test func theDigestTellsContentsApart() throws {
        let lines = try small(
            "id,kind,text,where,day,time\n1,leak,ab,c,20260430,120000\n1,leak,a,bc,20260430,120000\n1,leak,ab,c,20260430,120000\n"
        )
        let digests = lines.map { good($0)?.digest ?? "" }
        #expect(digests[0] != digests[1])
        #expect(digests[0] == digests[2])
    }

    @Test func theLastMilestoneImpliesTheState() throws {
        let mapping = MappingTests.text.replacingOccurrences(
            of: "[grid]", with: "done = { from = \"end\", format = \"yyyyMMdd\" }\n[grid]")
        let lines = try small(
            "id,kind,text,where,day,time,end\n1,leak,x,c,20260430,120000,20260501\n2,leak,x,c,20260430,120000,\n",
            mapping)
        #expect(good(lines[0])?.state == .done)
        #expect(good(lines[0])?.doneAt?.iso8601 == "2026-04-30T16:00:00.000Z")
        #expect(good(lines[1])?.state == .reported)
    }

    @Test func anUnreadableFileSaysSo() throws {
        let site = try SiteTemplate.taipei.site()
        let mapping = try Mapping.builtIn("taipei-1999")
        let problems = #expect(throws: InputProblems.self) {
            try ImportReader(
                path: "/nowhere.csv", name: "n.csv", mapping: mapping, site: site, zone: .utc,
                now: Instant.writable.upperBound)
        }
        #expect(problems?.isUnreadable == true)
    }
}
