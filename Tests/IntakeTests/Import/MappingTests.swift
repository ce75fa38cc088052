import Domain
import Foundation
import Testing

@testable import Intake

@Suite struct MappingTests {
    static let text = """
        [source]
        name = "other"
        [fields]
        number = "id"
        what = "{kind}: {text}"
        place = "where"
        [times]
        reported = { from = "{day} {time}", format = "yyyyMMdd HHmmss" }
        [grid]
        from = "where"
        fallback = "south"
        rules = [{ prefix = "north", to = "north" }]
        [category]
        from = "kind"
        rules = [
            { is = ["leak", "wet"], to = "leak" },
            { contains = "light", to = "lamp" },
        ]
        """

    static func problems(_ text: String) -> [String] {
        do throws(InputProblems) {
            let mapping = try Mapping.parse(Array(text.utf8), file: "m.toml")
            let site = try SiteFile.parse(SmallSite.text, file: "s.toml")
            return mapping.problems(in: site).map(told)
        } catch {
            return error.problems.map(told)
        }
    }

    private static func told(_ problem: InputProblem) -> String {
        "\(problem.line ?? 0):\(problem.column ?? 0) \(problem.keyPath ?? "nil") \(problem.reason)"
    }

    @Test func fitsTheSite() {
        #expect(MappingTests.problems(MappingTests.text) == [])
    }

    static let cases: [(String, String, [String])] = [
        (
            "to = \"leak\"", "to = \"leek\"",
            [
                "16:29 category.rules[1].to unknown(Intake.InputProblem.Thing.category, \"leek\", near: Optional(\"leak\"))"
            ]
        ),
        (
            "fallback = \"south\"", "fallback = \"west\"",
            ["11:1 grid.fallback unknown(Intake.InputProblem.Thing.grid, \"west\", near: nil)"]
        ),
        ("what = \"{kind}: {text}\"\n", "", ["3:1 fields missingKey(\"what\")"]),
        ("\"{kind}: {text}\"", "\"{kind: {text}\"", ["5:1 fields.what badTemplate(\"{kind: {text}\")"]),
        ("yyyyMMdd", "YYYYMMdd", ["8:37 times.reported.format badDateFormat(\"YYYYMMdd HHmmss\")"]),
        (
            "reported =", "opened =",
            ["7:1 times missingKey(\"reported\")", "8:1 times.opened unknownKey(\"opened\", near: nil)"]
        ),
        (
            "contains = \"light\"", "is = \"x\", contains = \"light\"",
            ["17:5 category.rules[2] ruleNeedsOneTest"]
        ),
        ("contains = \"light\"", "contains = \"\"", ["17:7 category.rules[2].contains emptyText"]),
        (
            "[source]", "[sources]",
            [
                "0:0 nil missingKey(\"source\")",
                "1:1 sources unknownKey(\"sources\", near: Optional(\"source\"))",
            ]
        ),
        ("name = \"other\"", "name = \"other\"\nzone = \"Mars\"", ["3:1 source.zone unknownZone(\"Mars\")"]),
        (
            "[category]", "[state]\nalways = \"merged\"\n[category]",
            ["14:1 state.always cannotBeImported(Domain.TicketState.merged)"]
        ),
        (
            "[category]", "[channel]\nalways = \"fax\"\n[category]",
            [
                "14:1 channel.always notOneOf([\"phone\", \"walkIn\", \"hotline\", \"patrol\", \"miniProgram\", \"publicAccount\", \"open311\", \"routine\"], found: \"fax\", near: nil)"
            ]
        ),
    ]

    @Test(arguments: cases) func tellsWhatIsWrong(old: String, new: String, expected: [String]) throws {
        let range = try #require(MappingTests.text.range(of: old))
        #expect(
            MappingTests.problems(MappingTests.text.replacingCharacters(in: range, with: new)) == expected)
    }

    @Test(arguments: Mapping.builtInNames) func builtInsAreSound(name: String) throws {
        let mapping = try Mapping.builtIn(name)
        #expect(mapping.source == name)
    }

    @Test func builtInsFitTheirSites() throws {
        #expect(try Mapping.builtIn("taipei-1999").problems(in: SiteTemplate.taipei.site()) == [])
        for template in SiteTemplate.allCases {
            #expect(try Mapping.builtIn("sf311").problems(in: template.site()) == [])
        }
        #expect(try !Mapping.builtIn("taipei-1999").problems(in: SiteTemplate.suzhou.site()).isEmpty)
    }

    @Test func suggestsABuiltIn() {
        let problems = #expect(throws: InputProblems.self) { try Mapping.builtIn("taipei1999") }
        #expect(problems?.problems.first?.reason == .noSuchMapping("taipei1999", near: "taipei-1999"))
    }

    @Test func taipeiMapsTheNamesOfItsCategories() throws {
        let site = try SiteTemplate.taipei.site()
        let rules = try Mapping.builtIn("taipei-1999").category.rules
        #expect(rules.count == 22)
        for rule in rules {
            #expect(rule.texts.first == site.category(ID(rule.targets.first?.text ?? ""))?.name.zh)
        }
    }

    @Test func aListNeedsOneThatTheSiteHas() throws {
        let text = MappingTests.text.replacingOccurrences(
            of: "fallback = \"south\"", with: "fallback = [\"west\", \"south\"]"
        )
        .replacingOccurrences(of: "to = \"lamp\"", with: "to = [\"light\", \"lamp\"]")
        #expect(MappingTests.problems(text) == [])
        #expect(MappingTests.problems(text.replacingOccurrences(of: "\"lamp\"", with: "\"lump\"")).count == 2)
    }
}
