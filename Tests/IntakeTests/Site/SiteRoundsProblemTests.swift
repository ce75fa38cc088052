import Domain
import Testing

@testable import Intake

@Suite struct SiteRoundsProblemTests {
    /// A change of `SmallRounds`, and what is told of it.
    struct Case: CustomTestStringConvertible, Sendable {
        var old: String
        var new: String
        var problems: [Told]

        init(_ old: String, _ new: String, _ problems: Told...) {
            (self.old, self.new) = (old, new)
            self.problems = problems
        }

        var testDescription: String { new }
    }

    /// The line counts from the first of `SmallRounds`.
    struct Told: Equatable, Sendable {
        var line: Int
        var key: String
        var reason: InputProblem.Reason

        init(_ line: Int, _ key: String, _ reason: InputProblem.Reason) {
            (self.line, self.key, self.reason) = (line, key, reason)
        }
    }

    private static func line(_ line: Int) -> Int { SmallRounds.offset + line }

    static let names: [Case] = [
        Case(
            "id = \"old\"", "id = \"inspection\"",
            Told(6, "round_kind[2].id", .nameTaken("inspection", by: "patrol inspect")),
            Told(81, "route[3].kind", .unknown(.roundKind, "old", near: nil))),
        Case(
            "id = \"old\"", "id = \"patrol\"",
            Told(6, "round_kind[2].id", .duplicateID("patrol", firstLine: line(2))),
            Told(81, "route[3].kind", .unknown(.roundKind, "old", near: nil))),
        Case(
            "retired = true\n[[item_class]]", "aliases = [\"巡逻\"]\n[[item_class]]",
            Told(8, "round_kind[2].aliases[1]", .nameTaken("巡逻", by: "patrol"))),
        Case(
            "kind = \"patrol\"", "kind = \"old\"", Told(30, "route[1].kind", .retired(.roundKind, "old"))),
        Case("kind = \"patrol\"\n", "", Told(26, "route[1]", .missingKey("kind"))),
        Case(
            "id = \"utilities\"", "id = \"Utilities\"",
            Told(10, "item_class[1].id", .malformedID("Utilities")),
            Told(19, "checklist[1].item[1].class", .unknown(.itemClass, "utilities", near: "Utilities"))),
        Case(
            "category = \"lamp\"", "category = \"lamps\"",
            Told(20, "checklist[1].item[1].category", .unknown(.category, "lamps", near: "lamp"))),
        Case(
            "severity = \"major\"", "severity = \"majer\"",
            Told(
                21, "checklist[1].item[1].severity",
                .notOneOf(["minor", "major", "danger"], found: "majer", near: "major"))),
        Case(
            "id = \"leaks\"", "id = \"lamps\"",
            Told(24, "checklist[1].item[2].id", .duplicateID("lamps", firstLine: line(16)))),
        Case(
            "name = \"漏水\"", "name = \"灯\"",
            Told(25, "checklist[1].item[2].name", .nameTaken("灯", by: "lamps"))),
        Case(
            "checklists = [\"night\"]\nsecond", "checklists = [\"nigth\"]\nsecond",
            Told(32, "route[1].checklists[1]", .unknown(.checklist, "nigth", near: "night"))),
        Case(
            "id = \"boiler\"\nname = { zh = \"锅炉\"", "id = \"night\"\nname = { zh = \"锅炉\"",
            Told(48, "route[2].id", .duplicateID("night", firstLine: line(27)))),
        Case(
            "id = \"boiler\"\nname = { zh = \"锅炉\"", "id = \"night.south\"\nname = { zh = \"锅炉\"",
            Told(48, "route[2].id", .duplicateID("night.south", firstLine: line(27)))),
        Case(
            "second_look", "secondlook",
            Told(33, "route[1].secondlook", .unknownKey("secondlook", near: "second_look"))),
        Case(
            "id = \"gone\"", "id = \"gone\"\ngrid = \"north\"",
            Told(84, "route[3].grids", .round(.excludes("grid", "grids")))),
        Case(
            "grids = \"all\"", "grids = \"south\"",
            Told(31, "route[1].grids", .notOneOf(["all"], found: "south", near: nil))),
        Case("grids = \"all\"", "grids = []", Told(31, "route[1].grids", .emptyList)),
        Case(
            "grids = \"all\"", "grids = [\"north\", \"east\"]",
            Told(31, "route[1].grids[2]", .unknown(.grid, "east", near: nil))),
        Case("grids = \"all\"\n", "", Told(26, "route[1]", .round(.noOfficer))),
        Case("grids = \"all\"", "walks = \"officer\"", Told(31, "route[1].walks", .round(.noOfficer))),
        Case(
            "specialist = \"works\"", "specialist = \"work\"",
            Told(51, "route[2].specialist", .unknown(.specialist, "work", near: "works"))),
        Case(
            "walks = \"shift:repair\"", "walks = \"team:repairs\"",
            Told(52, "route[2].walks", .unknown(.team, "repairs", near: "repair"))),
        Case(
            "walks = \"shift:repair\"", "walks = \"person:may\"",
            Told(52, "route[2].walks", .unknown(.person, "may", near: nil))),
        Case(
            "walks = \"shift:repair\"", "walks = \"offiser\"",
            Told(
                52, "route[2].walks",
                .notOneOf(
                    ["officer", "person:ID", "team:ID", "shift:ID"], found: "offiser", near: "officer"))),
    ]

    static let points: [Case] = [
        Case(
            "id = \"meter\"", "id = \"boiler\"",
            Told(75, "route[2].checkpoint[2].id", .duplicateID("boiler", firstLine: line(59)))),
        Case(
            "name = { zh = \"水表\", en = \"Meter\" }", "name = \"锅炉房\"",
            Told(76, "route[2].checkpoint[2].name", .nameTaken("锅炉房", by: "boiler"))),
        Case(
            "id = \"temperature\"", "id = \"leaks\"",
            Told(67, "route[2].checkpoint[1].item[1].id", .duplicateID("leaks", firstLine: line(24)))),
        Case(
            "specialist = \"works\"", "specialist = \"works\"\nchecklists = [\"night\"]",
            Told(63, "route[2].checkpoint[1].checklists", .duplicateID("lamps", firstLine: line(16))),
            Told(63, "route[2].checkpoint[1].checklists", .duplicateID("leaks", firstLine: line(24)))),
        Case(
            "not_before = \"08:10\"", "not_before = \"8h\"",
            Told(63, "route[2].checkpoint[1].not_before", .badTime("8h"))),
        Case(
            "least = \"1m\"", "least = \"61m\"",
            Told(
                64, "route[2].checkpoint[1].least",
                .round(.limitsOutOfOrder(lower: "least = 61m", upper: "most = 1h")))),
        Case(
            "most = \"1h\"", "most = \"800h\"",
            Told(65, "route[2].checkpoint[1].most", .outOfRange(48000, least: 0, most: 44640))),
        Case(
            "unit = \"℃\"\n", "",
            Told(69, "route[2].checkpoint[1].item[1].low", .round(.needs(key: "unit", by: "low")))),
        Case(
            "unit = \"m³\", ", "",
            Told(77, "route[2].checkpoint[2].item[1].counter", .round(.needs(key: "unit", by: "counter")))),
        Case(
            "low = 60", "low = 62.6",
            Told(
                70, "route[2].checkpoint[1].item[1].low",
                .round(.limitsOutOfOrder(lower: "low = 62.6", upper: "warn_low = 62.5")))),
        Case(
            "high = 95", "high = 89.499",
            Told(
                72, "route[2].checkpoint[1].item[1].warn_high",
                .round(.limitsOutOfOrder(lower: "warn_high = 89.5", upper: "high = 89.499")))),
        Case(
            "high = 95", "high = 95.0001",
            Told(73, "route[2].checkpoint[1].item[1].high", .round(.badReading("95.0001")))),
        Case(
            "high = 95", "high = \"hot\"",
            Told(73, "route[2].checkpoint[1].item[1].high", .round(.badReading("hot")))),
        Case(
            "high = 95", "high = inf",
            Told(73, "route[2].checkpoint[1].item[1].high", .round(.badReading("inf")))),
        Case(
            "high = 95", "high = true",
            Told(
                73, "route[2].checkpoint[1].item[1].high", .wrongKind(expected: .number, found: .truth))),
    ]

    static let schedules: [Case] = [
        Case("days = \"daily\"\n", "", Told(34, "route[1].schedule[1]", .missingKey("days"))),
        Case("days = \"daily\"", "days = []", Told(35, "route[1].schedule[1].days", .emptyList)),
        Case(
            "days = \"daily\"", "days = \"dayly\"",
            Told(
                35, "route[1].schedule[1].days",
                .notOneOf(
                    ["daily", "working", "off", "month:1,last", "every:3", "[\"mon\"]", "[1, 15]"],
                    found: "dayly", near: "daily"))),
        Case(
            "days = \"daily\"", "days = [\"mon\", \"mon\"]",
            Told(35, "route[1].schedule[1].days[2]", .repeated("mon"))),
        Case(
            "days = \"daily\"", "days = [1, 32]",
            Told(35, "route[1].schedule[1].days[2]", .outOfRange(32, least: 1, most: 31))),
        Case(
            "days = \"daily\"", "days = [1, \"mon\"]",
            Told(35, "route[1].schedule[1].days[2]", .wrongKind(expected: .number, found: .text))),
        Case(
            "days = \"daily\"", "days = \"off\"",
            Told(35, "route[1].schedule[1].days", .round(.needs(key: "calendar", by: "days = off")))),
        Case(
            "days = \"daily\"", "days = \"working\"",
            Told(35, "route[1].schedule[1].days", .round(.needs(key: "calendar", by: "days = working")))),
        Case(
            "days = \"daily\"", "days = \"every:2\"",
            Told(35, "route[1].schedule[1].days", .round(.needs(key: "from", by: "days = every:2")))),
        Case(
            "days = \"daily\"", "days = \"daily\"\ncount = \"working\"\noff_day = \"skip\"",
            Told(36, "route[1].schedule[1].count", .round(.needs(key: "calendar", by: "count = working"))),
            Told(
                37, "route[1].schedule[1].off_day", .round(.needs(key: "calendar", by: "off_day = skip")))),
        Case(
            "window = [\"22:00\", \"00:00\"]", "window = [\"22:00\"]",
            Told(36, "route[1].schedule[1].window", .badWindow("22:00"))),
        Case(
            "window = [\"22:00\", \"00:00\"]", "window = [\"22:00\", \"25:00\"]",
            Told(36, "route[1].schedule[1].window[2]", .badTime("25:00"))),
        Case(
            "window = [\"22:00\", \"00:00\"]", "window = [\"24:00\", \"02:00\"]",
            Told(36, "route[1].schedule[1].window[1]", .badTime("24:00"))),
        Case(
            "early = \"15m\"", "early = \"soon\"",
            Told(37, "route[1].schedule[1].early", .badDuration("soon"))),
        Case(
            "grace = 30", "grace = -1",
            Told(38, "route[1].schedule[1].grace", .outOfRange(-1, least: 0, most: 44640))),
        Case(
            "until = \"2026-12-31\"", "until = \"2025-12-31\"",
            Told(43, "route[1].schedule[2].until", .backwardsDays("2026-01-01..2025-12-31"))),
        Case(
            "calendar = \"working\"\nmissing", "calendar = \"works\"\nmissing",
            Told(44, "route[1].schedule[2].calendar", .unknown(.calendar, "works", near: nil))),
        Case(
            "missing = \"skip\"", "missing = \"none\"",
            Told(
                45, "route[1].schedule[2].missing", .notOneOf(["last", "skip"], found: "none", near: nil))),
        Case(
            "days = \"daily\"", "days = [30]\nmissing = \"skip\"\nfrom = 2026-02-01\nuntil = 2026-02-28",
            Told(34, "route[1].schedule[1]", .round(.neverDue))),
        Case(
            "days = \"daily\"", "days = \"off\"\ncalendar = \"working\"\noff_day = \"skip\"",
            Told(34, "route[1].schedule[1]", .round(.neverDue))),
        Case(
            "window = \"02:00-04:00\"", "window = \"23:59-04:00\"",
            Told(
                41, "route[1].schedule[2].window",
                .round(.overlappingWindows("22:00-00:00", "23:59-04:00", day: "2026-01-30")))),
        Case(
            "window = [\"22:00\", \"00:00\"]", "window = [\"22:00\", \"02:01\"]",
            Told(
                41, "route[1].schedule[2].window",
                .round(.overlappingWindows("22:00-02:01", "02:00-04:00", day: "2026-01-30")))),
        Case(
            "[\"09:00\", \"10:00\"]", "[\"08:59\", \"10:00\"]",
            Told(
                56, "route[2].schedule[3].window",
                .round(.overlappingWindows("08:00-09:00", "08:59-10:00", day: "2026-03-31")))),
        Case(
            "on_time = 3", "on_time = 101",
            Told(85, "round_points.on_time", .outOfRange(101, least: -100, most: 100))),
        Case(
            "tell_minutes = 20", "mostly_percent = 0",
            Told(87, "round_points.mostly_percent", .outOfRange(0, least: 1, most: 100))),
    ]

    @Test(arguments: names + points + schedules + ties) func tellsEveryProblemWithItsPlace(_ given: Case) {
        let text = SmallRounds.site([(given.old, given.new)])
        let problems = #expect(throws: InputProblems.self) { try SiteFile.parse(text, file: "s.toml") }
        let told = problems?.problems.map {
            Told(($0.line ?? 0) - SmallRounds.offset, $0.keyPath ?? "", $0.reason)
        }
        #expect(told == given.problems)
        for problem in problems?.problems ?? [] { #expect(problem.words.zh != problem.words.en) }
    }

    /// Windows that touch, grace over the next window, days that no year has together, days that are rare.
    @Test(arguments: [
        ("window = \"02:00-04:00\"", "window = \"00:00-04:00\""),
        ("grace = 30", "grace = \"5h\""),
        ("early = \"15m\"", "early = \"20h\""),
        ("days = \"daily\"", "days = [31]\nmissing = \"skip\""),
        ("days = \"daily\"", "days = [29]\nmissing = \"skip\"\nfrom = 2028-02-01\nuntil = 2028-02-29"),
        ("days = \"daily\"", "days = \"off\"\ncalendar = \"working\""),
        ("schedule = [\n", "checklists = []\nschedule = [\n"),
        ("grids = \"all\"", "specialist = \"works\""),
        ("grids = \"all\"", "walks = \"person:mei\""),
        ("{ days = [31, 1], window = [\"09:00\", \"10:00\"] }", "{ ahead = 90, early = \"1h\", grace = 5 }"),
        ("{ days = [31, 1], window = [\"09:00\", \"10:00\"] }", "{ after = \"30m\" }, { ahead = \"60m\" }"),
    ])
    func letsBe(old: String, new: String) throws {
        let site = try SiteFile.parse(SmallRounds.site([(old, new)]), file: "s.toml")
        #expect(try SiteFile.parse(SiteFile.export(site), file: "export") == site)
    }

    @Test func nothingInUseNamesWhatIsRetired() {
        let retired = SmallRounds.site([("kind = \"old\"\nretired = true", "kind = \"old\"")])
        let problems = #expect(throws: InputProblems.self) { try SiteFile.parse(retired, file: "s.toml") }
        #expect(problems?.problems.map(\.reason) == [.retired(.roundKind, "old")])
    }

    @Test func anItemNamesNoRetiredCategoryThoughASkillMay() {
        let text = SmallRounds.site().replacing("id = \"lamp\"\n", "id = \"lamp\"\nretired = true\n")
        let problems = #expect(throws: InputProblems.self) { try SiteFile.parse(text, file: "s.toml") }
        #expect(problems?.problems.map(\.keyPath) == ["checklist[1].item[1].category"])
    }
}
