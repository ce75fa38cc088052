import Domain
import Testing

@testable import Intake

@Suite struct CheckReaderTests {
    private static let header = "route,checkpoint,item,at,by,result,what,severity,reading,turn,photo\n"
    private static let site: Site = {
        var site = Site(
            name: Name(zh: "院", en: "Yard"), zone: "Asia/Shanghai", grids: [], specialists: [], teams: [],
            people: [
                Person(id: "jie", name: Name(zh: "周洁", en: "Zhou Jie")),
                Person(id: "hua", name: Name(zh: "陈华", en: "Chen Hua")),
            ], categories: [], calendars: [], targets: [], shifts: [], roster: [], rules: Rules())
        let hall = Checkpoint(
            id: "hall", name: Name(zh: "大厅", en: "Hall"), place: "1F",
            items: [
                CheckItem(id: "lamps", name: Name(zh: "照明", en: "Lamps"), aliases: ["灯"]),
                CheckItem(
                    id: "meter", name: Name(zh: "水表", en: "Meter"), gauge: Gauge(unit: "m³", isCounter: true)),
            ])
        let roof = Checkpoint(id: "roof", name: Name(zh: "屋顶", en: "Roof"), place: "屋顶")
        let boiler = Checkpoint(
            id: "boiler", name: Name(zh: "锅炉房", en: "Boiler room"), place: "锅炉房",
            items: [CheckItem(id: "heat", name: Name(zh: "温度", en: "Heat"), gauge: Gauge(unit: "℃"))])
        site.rounds = SiteRounds(
            kinds: [RoundKind(id: "patrol", name: Name(zh: "巡查", en: "Patrol"))],
            routes: [
                RoutePlan(
                    id: "night", name: Name(zh: "夜巡", en: "Night"), kind: "patrol", checkpoints: [hall, roof]),
                RoutePlan(
                    id: "day", name: Name(zh: "日巡", en: "Day"), kind: "patrol", checkpoints: [roof, boiler]),
            ])
        return site
    }()

    private func read(
        _ text: String, _ mapping: String = CheckMapping.usualText, name: String = "f.csv",
        now: String = "2026-11-20T23:00:00+08:00"
    ) throws -> [CheckLine] {
        var reader = try CheckReader(
            bytes: Array(text.utf8), name: name, mapping: .parse(Array(mapping.utf8), file: "m.toml"),
            site: Self.site, zone: try #require(Zone.system("Asia/Shanghai")),
            now: try #require(Instant(iso8601: now)))
        var lines: [CheckLine] = []
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    private func one(_ row: String) throws -> CheckLine.Outcome? {
        try read(Self.header + row + "\n").first?.outcome
    }

    private func clock(_ text: String) throws -> Instant {
        try #require(Instant(iso8601: "2026-11-20T\(text)+08:00"))
    }

    @Test(
        arguments: [
            ("night,hall,,2026-11-20 22:10,jie,,,,,,", Told.Answer.fine, nil),
            ("夜巡,大厅,灯,2026-11-20T22:10,周洁,正常,,,,,", .fine, "lamps"),
            ("NIGHT,1f,Lamps,2026-11-20T14:10:00Z,zhou jie,OK,,,,,", .fine, "lamps"),
            (
                ",hall,lamps,2026-11-20 22:10,jie,finding,灯不亮,major,,,a.jpg",
                .finding("灯不亮", .major, photo: "a.jpg"), "lamps"
            ),
            ("night,hall,,2026-11-20 22:10,jie,,灯不亮,,,,", .finding("灯不亮", nil, photo: nil), "lamps"),
            (
                "night,hall,,2026-11-20 22:10,jie,,,,12.5,,",
                .reading(MeterReading(thousandths: 12_500), nil), "meter"
            ),
            (
                "night,hall,meter,2026-11-20 22:10,jie,fine,,,3,replaced,",
                .reading(MeterReading(thousandths: 3000), .replaced), "meter"
            ),
            ("night,hall,,2026-11-20 22:10,jie,跳过,门锁着,,,,", .skipped("门锁着"), nil),
        ] as [(String, Told.Answer, ID<CheckItem>?)])
    func aLineIsACheck(_ row: String, _ answer: Told.Answer, _ item: ID<CheckItem>?) throws {
        let check = ReadCheck(
            answer, route: "night", point: "hall", item: item, at: try clock("22:10:00"), by: "jie")
        #expect(try one(row) == .check(check))
    }

    @Test(
        arguments: [
            (
                "nigth,hall,,2026-11-20 22:10,,,,,,,",
                InputProblem.Reason.unknown(.route, "nigth", near: "night"), 0
            ),
            ("night,hal,,2026-11-20 22:10,,,,,,,", .check(.noPoint("hal", route: "night", near: "Hall")), 1),
            (",cellar,,2026-11-20 22:10,,,,,,,", .unknown(.checkpoint, "cellar", near: nil), 1),
            (",roof,,2026-11-20 22:10,,,,,,,", .check(.ambiguous("roof", ["night", "day"])), 1),
            (
                "night,hall,lamp,2026-11-20 22:10,,,,,,,", .check(.noItem("lamp", at: "hall", near: "Lamps")),
                2
            ),
            ("night,,,2026-11-20 22:10,,,,,,,", .missingValue(column: "checkpoint"), 1),
            ("night,hall,,2026-11-20 22:10,jei,,,,,,", .unknown(.person, "jei", near: "jie"), 4),
            ("night,hall,,,jie,,,,,,", .missingValue(column: "at"), 3),
            ("night,hall,,22:10,jie,,,,,,", .badDate(column: "at", value: "22:10"), 3),
            (
                "night,hall,,2026-11-20 23:02,jie,,,,,,",
                .inTheFuture(column: "at", value: "2026-11-20 23:02"), 3
            ),
            ("night,hall,,2026-11-20 22:10,jie,,,,12a,,", .check(.badReading("12a")), 8),
            ("night,hall,lamps,2026-11-20 22:10,jie,,,,12,,", .check(.notRead("lamps")), 8),
            ("night,roof,,2026-11-20 22:10,jie,,,,12,,", .check(.notRead("roof")), 8),
            ("day,boiler,,2026-11-20 22:10,jie,,,,,,", .check(.needsReading("boiler")), 8),
            ("night,hall,,2026-11-20 22:10,jie,finding,,,,,", .missingValue(column: "what"), 6),
            ("night,hall,,2026-11-20 22:10,jie,skip,,,,,", .missingValue(column: "what"), 6),
            ("night,hall,,2026-11-20 22:10,jie,broken,,,,,", .noRule(field: "result", value: "broken"), 5),
            ("night,hall,,2026-11-20 22:10,jie,,x,awful,,,", .noRule(field: "severity", value: "awful"), 7),
        ] as [(String, InputProblem.Reason, Int)])
    func aBadLineSaysWhereAndWhy(_ row: String, _ reason: InputProblem.Reason, _ field: Int) throws {
        guard case .bad(let problems) = try one(row) else {
            Issue.record("not bad: \(row)")
            return
        }
        #expect(problems.map(\.reason) == [reason])
        let before = row.split(separator: ",", omittingEmptySubsequences: false).prefix(field)
        let column = before.reduce(1) { $0 + $1.count + 1 }
        #expect(problems.map(\.line) == [2] && problems.map(\.column) == [column])
    }

    @Test func everythingThatIsWrongWithALineIsSaid() throws {
        guard case .bad(let problems) = try one("night,hal,,yesterday,jei,,,,,,") else { return }
        #expect(problems.count == 3)
    }

    private static let reader = """
        kind = "checks"
        [source]
        name = "reader"
        AHEAD
        [fields]
        tag = "tag"
        person = "badge"
        [times]
        at = { from = "time", format = "yyyy/MM/dd HH:mm:ss" }
        CLOCKS
        [tags]
        "04A1" = "night/hall"
        "04A2" = "boiler"
        [people]
        "0012" = "hua"
        """

    private func mapping(ahead: String = "", clocks: String = "") -> String {
        Self.reader.replacing("AHEAD", with: ahead).replacing("CLOCKS", with: clocks)
    }

    @Test(arguments: [
        ("", "22:10:00", false), ("clock_ahead = \"1h\"", "21:10:00", true),
        ("clock_ahead = \"-30m\"", "22:40:00", true), ("clock_ahead = \"2m\"", "22:08:00", false),
        ("clock_ahead = \"3m\"", "22:07:00", true),
    ])
    func aReadersClockThatIsOffIsPutRightAndMarked(_ ahead: String, _ time: String, _ isOff: Bool) throws {
        let lines = try read("tag,badge,time\n04a1,0012,2026/11/20 22:10:00\n", mapping(ahead: ahead))
        let check = ReadCheck(
            .fine, route: "night", point: "hall", at: try clock(time), by: "hua", isClockOff: isOff)
        #expect(lines.map(\.outcome) == [.check(check)])
    }

    @Test func eachLineIsPutRightByWhatTheReaderShowedWhenItWasReadOut() throws {
        let clocks = "clock = \"reader\"\nsynced = \"true\""
        let text = """
            tag,badge,time,reader,true
            04A1,hua,2026/11/20 23:10:00,2026-11-21 00:00,2026-11-20 22:59
            04A1,hua,2026/11/20 22:10:00,2026-11-20 22:59,2026-11-20 22:58
            04A1,hua,2026/11/20 22:10:00,,2026-11-20 22:58

            """
        let lines = try read(text, mapping(clocks: clocks))
        guard case .check(let first) = lines[0].outcome, case .check(let second) = lines[1].outcome,
            case .bad(let problems) = lines[2].outcome
        else {
            Issue.record("\(lines)")
            return
        }
        #expect(first.at == (try clock("22:09:00")) && first.told.isClockOff)
        #expect(second.at == (try clock("22:09:00")) && !second.told.isClockOff)
        #expect(problems.map(\.reason) == [.missingValue(column: "reader")])
    }

    @Test func aTagThatTheMappingLacksIsSaid() throws {
        guard
            case .bad(let problems) = try read("tag,badge,time\n04A3,hua,2026/11/20 22:10:00\n", mapping())
                .first?.outcome
        else { return }
        #expect(problems.map(\.reason) == [.check(.noTag("04A3", near: "04a1"))])
    }

    @Test(arguments: [
        ("\"04A2\" = \"boiler\"", "\"04A2\" = \"night/cellar\"", 13),
        ("\"0012\" = \"hua\"", "\"0012\" = \"nobody\"", 15),
    ])
    func aMappingThatNamesWhatTheSiteLacksIsRefused(_ old: String, _ new: String, _ line: Int) throws {
        let text = mapping().replacing(old, with: new)
        #expect {
            _ = try read("tag,badge,time\n", text)
        } throws: { error in
            (error as? InputProblems)?.problems.map(\.line) == [line]
        }
    }

    @Test(arguments: [
        ("[times]", "[time]"), ("kind = \"checks\"", "kind = \"tickets\""),
        ("tag = \"tag\"", "item = \"tag\""),
        ("CLOCKS", "clock = \"reader\""), ("AHEAD", "clock_ahead = \"soon\""), ("person =", "persno ="),
    ])
    func aMappingIsCheckedWhole(_ old: String, _ new: String) {
        let text = Self.reader.replacing(old, with: new)
        #expect(throws: InputProblems.self) {
            try CheckMapping.parse(
                Array(text.replacing("AHEAD", with: "").replacing("CLOCKS", with: "").utf8), file: "m.toml")
        }
    }

    @Test func jsonLinesNeedOnlyWhatTheySay() throws {
        let lines = try read(
            #"{"checkpoint":"hall","at":"2026-11-20T22:10:00+08:00"}"# + "\n", name: "f.jsonl")
        let check = ReadCheck(.fine, route: "night", point: "hall", at: try clock("22:10:00"))
        #expect(lines.map(\.outcome) == [.check(check)])
    }
}
