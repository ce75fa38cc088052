import Domain
import Testing

@testable import Intake

@Suite struct LocalConfigTests {
    private func read(_ text: String) -> LocalConfig { LocalConfig(Array(text.utf8), file: "config.toml") }

    private func words(_ config: LocalConfig) -> [String] { config.problems.map { $0.located.en } }

    @Test func everythingItCanSay() {
        let config = read(
            """
            lang = "zh"
            theme = "day"
            mouse = true

            [keys]
            note = ["t", "Ctrl-t"]
            call-back = "F10"
            accept = []
            """)
        #expect(config.problems.isEmpty)
        #expect(config.language == .chinese)
        #expect(config.theme == "day")
        #expect(config.mouse == true)
        #expect(config.bindings.map(\.action) == ["note", "call-back", "accept"])
        #expect(config.bindings.map(\.keys) == [["t", "Ctrl-t"], ["F10"], []])
        let problem = config.bindings[1].place.problem(.unknownKeyName("F10"))
        #expect(problem.located.en.hasPrefix("config.toml:7:1: keys.call-back: “F10” is no key"))
    }

    @Test func hooksAreReadWithTheirUsualValues() {
        let config = read(
            """
            [[hook]]
            name = "wechat"
            run = ["/opt/desk/send", "--to", "值班群"]
            facts = ["ticket.reported", "operator.*"]
            after_undo = true
            timeout_seconds = 5

            [[hook]]
            name = "all"
            run = ["logger"]
            """)
        #expect(config.problems.isEmpty)
        #expect(config.hooks.map(\.name) == ["wechat", "all"])
        #expect(config.hooks.map(\.run) == [["/opt/desk/send", "--to", "值班群"], ["logger"]])
        #expect(
            config.hooks.map(\.facts) == [[.fact("ticket.reported"), .subject(.operatorAccount)], [.all]])
        #expect(config.hooks.map(\.isAfterUndo) == [true, false])
        #expect(config.hooks.map(\.patience) == [5, 30])
    }

    private static let hook = "[[hook]]\nname = \"a\"\nrun = [\"true\"]\n"

    @Test(arguments: [
        ("[hook]\nname = \"a\"", "1:1: hook: must be a list, not a table"),
        ("[[hook]]\nrun = [\"true\"]", "1:1: hook[1]: the key “name” is missing"),
        ("[[hook]]\nname = \"a\"", "1:1: hook[1]: the key “run” is missing"),
        ("[[hook]]\nname = \"A b\"\nrun = [\"true\"]", "2:1: hook[1].name: “A b” is no id"),
        ("[[hook]]\nname = \"a\"\nrun = \"send now\"", "3:1: hook[1].run: must be a list"),
        ("[[hook]]\nname = \"a\"\nrun = []", "3:1: hook[1].run: must not be empty"),
        ("[[hook]]\nname = \"a\"\nrun = [\"\"]", "3:1: hook[1].run: must not be empty"),
        ("[[hook]]\nname = \"a\"\nrun = [\"send\", 3]", "3:16: hook[1].run[2]: must be a text in quotes"),
        ("[[hook]]\nname = \"a\"\nrun = [\"~/send\"]", "3:8: hook[1].run[1]: “~/send” is neither"),
        (hook + "facts = []", "4:1: hook[1].facts: must not be empty"),
        (hook + "facts = [\"ticket.reportet\"]", "4:10: hook[1].facts[1]: “ticket.reportet” is no fact"),
        (hook + "after_undo = 1", "4:1: hook[1].after_undo: must be true or false, not a whole number"),
        (hook + "timeout_seconds = 0", "4:1: hook[1].timeout_seconds: 0 is not within 1 to 3600"),
        (hook + "after_und = true", "4:1: hook[1].after_und: unknown key “after_und”; is “after_undo”"),
        (hook + hook, "5:1: hook[2].name: the id “a” is taken on line 2"),
    ])
    func whatIsWrongInAHookHasItsPlace(text: String, words: String) {
        let told = self.words(read(text))
        #expect(told.count == 1)
        #expect(told.first?.hasPrefix("config.toml:" + words) == true, "\(told)")
    }

    @Test func anEmptyFileSetsNothing() {
        #expect(read("").problems.isEmpty)
        #expect(read("").bindings.isEmpty && read("").theme == nil)
    }

    @Test(arguments: [
        ("theem = 1", "config.toml:1:1: theem: unknown key “theem”; is “theme” meant?"),
        ("\nlang = \"de\"", "config.toml:2:1: lang: “de” is none of zh, en"),
        ("keys = 3", "config.toml:1:1: keys: must be a table, not a whole number"),
        ("[keys]\nnote = 3", "config.toml:2:1: keys.note: must be a text in quotes, not a whole number"),
        (
            "[keys]\nnote = [\"t\", 3]",
            "config.toml:2:14: keys.note[2]: must be a text in quotes, not a whole number"
        ),
        ("theme = \"\"", "config.toml:1:1: theme: must not be empty"),
        ("mouse = 1", "config.toml:1:1: mouse: must be true or false, not a whole number"),
    ])
    func whatIsWrongHasItsPlace(text: String, words: String) {
        #expect(self.words(read(text)) == [words])
    }

    @Test func theRestHolds() {
        let config = read("theem = 1\nlang = \"en\"\n[keys]\nnote = 3\nmerge = [\"t\"]\n")
        #expect(config.problems.count == 2)
        #expect(config.language == .english)
        #expect(config.bindings.map(\.action) == ["merge"])
    }

    @Test(arguments: ["keys = [", "[keys", "\u{0}", "[*]", "a = \"\\u0000\""])
    func whatIsNoTOMLIsOneLine(text: String) {
        let config = read(text)
        #expect(config.problems.count == 1)
        #expect(config.bindings.isEmpty)
    }
}
