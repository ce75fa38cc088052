import Domain
import Foundation
import Testing

@testable import Intake

@Suite struct SiteFileTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var changes: [(String, String)]
        var problems: [String]

        init(_ old: String, _ new: String, _ problems: String...) {
            changes = [(old, new)]
            self.problems = problems
        }

        init(_ changes: [(String, String)], _ problems: String...) {
            self.changes = changes
            self.problems = problems
        }

        var testDescription: String { changes.map(\.1).joined(separator: " / ") }
    }

    @Test func readsEveryKey() throws {
        let site = try SiteFile.parse(SmallSite.text, file: "s.toml")
        #expect(site.name == Name(zh: "小院", en: "Yard"))
        #expect(site.zone == "Asia/Shanghai")
        #expect(site.grids.map(\.id) == ["north", "south"])
        #expect(site.grids[0].aliases == ["北边"])
        #expect(site.grids[0].officer == "mei")
        #expect(site.grids[1].name == Name(zh: "南楼", en: "南楼"))
        #expect(site.teams[0].short == Name(zh: "维修", en: "Repair"))
        #expect(site.teams[0].lead == "qiang")
        #expect(site.person("qiang")?.skills == ["leak", "lamp"])
        #expect(site.category("leak")?.priority == .p2)
        #expect(
            site.category("lamp")?.targets == [
                Target(
                    priority: .p3, respond: .minutes(30), arrive: .minutes(240), resolve: .minutes(240),
                    calendar: "working")
            ])
        #expect(site.calendars[0].windows == [.init(start: 510, end: 720), .init(start: 810, end: 1080)])
        #expect(site.calendars[0].weekdays == [1, 2, 3, 4, 5])
        #expect(site.calendars[0].holidays == ["2026-01-01", "2026-01-02"])
        #expect(site.targets.map(\.arrive) == [.minutes(15), .minutes(60), .minutes(240), nil])
        #expect(site.targets[3].resolve == .minutes(90))
        #expect(site.shifts == [Shift(id: "day", name: Name(zh: "白班", en: "白班"), start: 480, end: 1200)])
        #expect(site.roster == [RosterLine(shift: "day", people: ["mei"])])
        #expect(site.rules == Rules(undoSeconds: 30, ratingChangeHours: 12, recurrenceDays: 30))
    }

    @Test func readsWhoWorksWhen() throws {
        let text = SmallSite.replacing([
            (
                "skills = [\"leak\", \"lamp\"]",
                "shifts = [\"day\"]\nleave = [\"2026-10-01..2026-10-07\", 2026-05-01]"
            ), ("priority = \"P2\"", "priority = \"P2\"\nautomatic = true"),
            ("[rules]", "[dispatch]\nbuilding = 7\nslots = 5\n[rules]"),
        ])
        let site = try SiteFile.parse(text, file: "s.toml")
        #expect(site.person("qiang")?.shifts == ["day"])
        #expect(site.person("qiang")?.leave.map(\.text) == ["2026-05-01", "2026-10-01..2026-10-07"])
        #expect(site.person("mei")?.shifts == [])
        #expect(site.categories.map(\.isAutomatic) == [true, false])
        #expect(site.dispatch.building == 7 && site.dispatch.slots == 5)
        #expect(site.dispatch.load == DispatchRules().load)
        #expect(try SiteFile.parse(SiteFile.export(site), file: "export") == site)
    }

    @Test func whatStandsBehindSomethingRetiredIsInUse() throws {
        let text = SmallSite.replacing([("id = \"lamp\"\n", "id = \"lamp\"\nretired = true\n")])
        let site = try SiteFile.parse(text, file: "s.toml")
        #expect(site.categories.map(\.isRetired) == [false, true])
        #expect(try SiteFile.parse(SiteFile.export(site), file: "export") == site)
    }

    @Test func exportsWhatReadsBackEqual() throws {
        var site = try SiteFile.parse(SmallSite.text, file: "s.toml")
        site.grids[0].places = ["a \"quoted\" \\ place", "3F 走廊"]
        site.people[0].phone = "+86 512 8123"
        site.roster.append(RosterLine(shift: "day", day: "2026-10-01", people: ["qiang", "mei"]))
        site.categories[0].targets = [
            Target(
                priority: .p1, respond: nil, arrive: .minutes(7), resolve: .minutes(60), calendar: "working")
        ]
        #expect(try SiteFile.parse(SiteFile.export(site), file: "export") == site)
    }

    static let cases: [Case] = [
        Case(
            "zone = \"Asia/Shanghai\"", "zone = \"Asia/Shangai\"",
            "3:1 site.zone unknownZone(\"Asia/Shangai\")"),
        Case("zone = \"Asia/Shanghai\"\n", "", "1:1 site missingKey(\"zone\")"),
        Case(
            "zone = \"Asia/Shanghai\"\n", "zone = \"Asia/Shanghai\"\n[[hook]]\nname = \"a\"\n",
            "4:1 hook hookInSite"),
        Case(
            "officer = \"mei\"", "oficer = \"mei\"",
            "9:1 grid[1].oficer unknownKey(\"oficer\", near: Optional(\"officer\"))"),
        Case(
            "officer = \"mei\"\n[[grid]]", "officer = \"may\"\n[[grid]]",
            "9:1 grid[1].officer unknown(Intake.InputProblem.Thing.person, \"may\", near: nil)"),
        Case(
            "id = \"south\"", "id = \"north\"",
            "11:1 grid[2].id duplicateID(\"north\", firstLine: Optional(5))"),
        Case("id = \"south\"", "id = \"South!\"", "11:1 grid[2].id malformedID(\"South!\")"),
        Case("id = \"south\"\n", "", "10:1 grid[2] missingKey(\"id\")"),
        Case("name = \"南楼\"", "name = \"北边\"", "12:1 grid[2].name nameTaken(\"北边\", by: \"north\")"),
        Case("name = \"南楼\"", "name = \"NORTH\"", "12:1 grid[2].name nameTaken(\"NORTH\", by: \"north\")"),
        Case("name = \"南楼\"", "name = \"\"", "12:1 grid[2].name emptyText"),
        Case(
            "name = \"南楼\"", "name = \"南\\u202E楼\"", "12:1 grid[2].name invisibleCharacter(8238)"),
        Case("name = \"南楼\"", "name = \"南\\u0007楼\"", "12:1 grid[2].name invisibleCharacter(7)"),
        Case("name = \"南楼\"", "name = \"南\\u0000楼\"", "12:10 nil nulCharacter"),
        Case(
            "name = \"南楼\"", "name = { zh = \"南楼\", fr = \"Sud\" }",
            "12:21 grid[2].name.fr unknownKey(\"fr\", near: nil)",
            "12:1 grid[2].name missingKey(\"en\")"),
        Case("short = \"南\"", "short = \"南边楼\"", "13:1 grid[2].short tooWide(cells: 4)"),
        Case("short = { zh = \"工\"", "short = { zh = \"工程\"", "17:1 specialist[1].short tooWide(cells: 2)"),
        Case(
            "lead = \"qiang\"", "lead = 7",
            "23:1 team[1].lead wrongKind(expected: Intake.InputProblem.Kind.text, found: Intake.InputProblem.Kind.number)"
        ),
        Case(
            "skills = [\"leak\", \"lamp\"]", "skills = [\n\"leak\",\n\"lamb\"]",
            "34:1 person[2].skills[2] unknown(Intake.InputProblem.Thing.category, \"lamb\", near: Optional(\"lamp\"))"
        ),
        Case(
            "skills = [\"leak\", \"lamp\"]", "skills = [\"leak\", \"leak\"]",
            "32:19 person[2].skills[2] repeated(\"leak\")"),
        Case(
            "priority = \"P2\"", "priority = \"high\"",
            "39:1 category[1].priority notOneOf([\"P1\", \"P2\", \"P3\", \"P4\"], found: \"high\", near: nil)"
        ),
        Case("priority = \"P2\"\n", "", "33:1 category[1] missingKey(\"priority\")"),
        Case(
            "team = \"repair\"\npriority = \"P3\"", "team = \"repairs\"\npriority = \"P3\"",
            "44:1 category[2].team unknown(Intake.InputProblem.Thing.team, \"repairs\", near: Optional(\"repair\"))"
        ),
        Case("resolve = \"4h\"", "resolve = \"0m\"", "46:16 category[2].targets.P3.resolve zeroTarget"),
        Case(
            "resolve = \"4h\"", "resolve = \"4 hours\"",
            "46:16 category[2].targets.P3.resolve badDuration(\"4 hours\")"),
        Case(
            "targets.P3 =", "targets.P5 =",
            "46:9 category[2].targets.P5 unknownKey(\"P5\", near: Optional(\"P1\"))"),
        Case(
            "\"13:30-18:00\"", "\"11:30-18:00\"",
            "49:27 calendar[1].windows[2] overlappingWindows(\"08:30-12:00\", \"11:30-18:00\")"),
        Case(
            "\"13:30-18:00\"", "\"18:00-13:30\"",
            "49:27 calendar[1].windows[2] backwardsWindow(\"18:00-13:30\")"),
        Case("\"13:30-18:00\"", "\"13:30-25:00\"", "49:27 calendar[1].windows[2] badWindow(\"13:30-25:00\")"),
        Case(
            "windows = [\"08:30-12:00\", \"13:30-18:00\"]", "windows = []",
            "47:1 calendar[1] calendarNeverWorks"),
        Case(
            "\"fri\"]", "\"freitag\"]",
            "50:41 calendar[1].weekdays[5] notOneOf([\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"], found: \"freitag\", near: nil)"
        ),
        Case("\"2026-01-04\"", "\"2026-02-29\"", "52:13 calendar[1].workdays[1] badDay(\"2026-02-29\")"),
        Case(
            "\"2026-01-04\"", "\"2026-01-02\"", "52:1 calendar[1].workdays holidayAndWorkday(\"2026-01-02\")"),
        Case("\"2026-01-04\"", "\"2026-1-4\"", "52:13 calendar[1].workdays[1] badDay(\"2026-1-4\")"),
        Case(
            "resolve = \"2h\", calendar = \"working\"", "resolve = \"2h\", calendar = \"work\"",
            "54:53 targets.P1.calendar unknown(Intake.InputProblem.Thing.calendar, \"work\", near: nil)"),
        Case(
            "P2 = {", "P9 = {", "53:1 targets missingKey(\"P2\")",
            "55:1 targets.P9 unknownKey(\"P9\", near: Optional(\"P2\"))"),
        Case("start = \"08:00\"", "start = \"8am\"", "61:1 shift[1].start badTime(\"8am\")"),
        Case("start = \"08:00\"", "start = \"24:00\"", "61:1 shift[1].start badTime(\"24:00\")"),
        Case(
            "shift = \"day\"", "shift = \"days\"",
            "64:1 roster[1].shift unknown(Intake.InputProblem.Thing.shift, \"days\", near: Optional(\"day\"))"
        ),
        Case(
            "skills = [\"leak\", \"lamp\"]", "skills = []\nshifts = [\"day\", \"dusk\"]",
            "33:18 person[2].shifts[2] unknown(Intake.InputProblem.Thing.shift, \"dusk\", near: nil)"),
        Case(
            "skills = [\"leak\", \"lamp\"]", "leave = [\n\"2026-10-01\",\n\"2026-10-07..2026-10-01\"]",
            "34:1 person[2].leave[2] backwardsDays(\"2026-10-07..2026-10-01\")"),
        Case(
            "skills = [\"leak\", \"lamp\"]", "leave = [\"2026-10-01..\"]",
            "32:10 person[2].leave[1] badDays(\"2026-10-01..\")"),
        Case(
            "skills = [\"leak\", \"lamp\"]", "leave = [\"2026-02-29\"]",
            "32:10 person[2].leave[1] badDays(\"2026-02-29\")"),
        Case(
            "priority = \"P2\"", "priority = \"P2\"\nautomatic = \"yes\"",
            "40:1 category[1].automatic wrongKind(expected: Intake.InputProblem.Kind.truth, found: Intake.InputProblem.Kind.text)"
        ),
        Case(
            "[rules]", "[dispatch]\nload = -1\nslots = 0\n[rules]",
            "67:1 dispatch.load outOfRange(-1, least: 0, most: 1000)",
            "68:1 dispatch.slots outOfRange(0, least: 1, most: 20)"),
        Case("people = [\"mei\"]", "people = []", "65:1 roster[1].people emptyList"),
        Case(
            "undo_seconds = 30", "undo_seconds = -1",
            "67:1 rules.undo_seconds outOfRange(-1, least: 0, most: 3600)"),
        Case(
            [("zone = \"Asia/Shanghai\"", "zone = \"Mars\""), ("id = \"south\"", "id = \"S\"")],
            "3:1 site.zone unknownZone(\"Mars\")", "11:1 grid[2].id malformedID(\"S\")"),
    ]

    @Test(arguments: cases) func tellsEveryProblemWithItsPlace(_ given: Case) {
        let text = SmallSite.replacing(given.changes)
        let problems = #expect(throws: InputProblems.self) { try SiteFile.parse(text, file: "s.toml") }
        let told = problems?.problems.map { problem in
            let place = "\(problem.line ?? 0):\(problem.column ?? 0)"
            return "\(place) \(problem.keyPath ?? "nil") \(problem.reason)"
        }
        #expect(told == given.problems)
    }

    @Test func namesTheKeyOfAnEmptyList() {
        let text = "grid = []\nspecialist = []\n" + "[site]\nname = \"x\"\nzone = \"UTC\"\n"
        let problems = #expect(throws: InputProblems.self) { try SiteFile.parse(text, file: "s.toml") }
        let reasons = problems?.problems.map { "\($0.line ?? 0) \($0.reason)" } ?? []
        #expect(reasons.contains("1 emptyList"))
        #expect(reasons.contains("2 emptyList"))
        for key in ["team", "category", "calendar", "targets"] {
            #expect(reasons.contains("0 missingKey(\"\(key)\")"))
        }
    }

    @Test func tellsLineAndColumnOfASyntaxError() {
        let problems = #expect(throws: InputProblems.self) {
            try SiteFile.parse("[site]\nname = \"x\nzone = 3\n", file: "s.toml")
        }
        #expect(problems?.problems.count == 1)
        #expect(problems?.problems.first?.line == 2)
        #expect(problems?.problems.first?.column != nil)
    }

    @Test func tellsWhereTheBytesAreNoUTF8() {
        let bytes = Array("[site]\nname = \"小".utf8) + [0xFF] + Array("\"\n".utf8)
        let problems = #expect(throws: InputProblems.self) { try SiteFile.parse(bytes, file: "s.toml") }
        #expect(
            problems?.problems == [InputProblem(file: "s.toml", line: 2, column: 10, reason: .invalidUTF8)])
    }

    @Test func composesNames() throws {
        let text = SmallSite.replacing([("name = \"南楼\"", "name = \"Cafe\u{301}\"")])
        let site = try SiteFile.parse(text, file: "s.toml")
        #expect(Array(site.grids[1].name.en.unicodeScalars) == Array("Caf\u{E9}".unicodeScalars))
    }

    @Test func putsWindowsAndDaysInOrder() throws {
        let text = SmallSite.replacing([
            ("[\"08:30-12:00\", \"13:30-18:00\"]", "[\"13:30–18:00\", \"8:30-13:30\", \"20:00-24:00\"]"),
            ("[\"mon\", \"tue\"", "[\"Tue\", \"mon\""),
            ("\"2026-01-01\", 2026-01-02", "2026-01-02, \"2026-01-01\""),
        ])
        let calendar = try SiteFile.parse(text, file: "s.toml").calendars[0]
        #expect(calendar.windows.map(\.start) == [510, 810, 1200])
        #expect(calendar.windows.map(\.end) == [810, 1080, 1440])
        #expect(calendar.weekdays == [1, 2, 3, 4, 5])
        #expect(calendar.holidays == ["2026-01-01", "2026-01-02"])
    }

    @Test func peopleMayShareAName() throws {
        let text = SmallSite.replacing([("{ zh = \"张强\", en = \"Zhang Qiang\" }", "\"李梅\"")])
        #expect(try SiteFile.parse(text, file: "s.toml").people.map(\.name.zh) == ["李梅", "李梅"])
    }
}
