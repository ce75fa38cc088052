import Domain
import Testing

@testable import Intake

@Suite struct LocalConfigTests {
    private func read(_ text: String) -> LocalConfig { LocalConfig(Array(text.utf8), file: "config.toml") }

    private func words(_ config: LocalConfig) -> [String] { config.problems.map { $0.located(in: .english) } }

    @Test func everythingItCanSay() {
        let config = read(
            """
            lang = "zh"
            theme = "day"

            [keys]
            note = ["t", "Ctrl-t"]
            call-back = "F10"
            accept = []
            """)
        #expect(config.problems.isEmpty)
        #expect(config.language == .chinese)
        #expect(config.theme == "day")
        #expect(config.bindings.map(\.action) == ["note", "call-back", "accept"])
        #expect(config.bindings.map(\.keys) == [["t", "Ctrl-t"], ["F10"], []])
        let problem = config.bindings[1].place.problem(.unknownKeyName("F10"))
        #expect(problem.located(in: .english).hasPrefix("config.toml:6:1: keys.call-back: “F10” is no key"))
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
