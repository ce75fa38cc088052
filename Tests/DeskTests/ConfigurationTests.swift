import Desk
import Domain
import Intake
import Panes
import Testing

@Suite struct ConfigurationTests {
    private func read(_ text: String) -> Configuration {
        Configuration(LocalConfig(Array(text.utf8), file: "config.toml"))
    }

    @Test(arguments: [
        (
            "dispach = [\"t\"]",
            "config.toml:2:1: keys.dispach: there is no action “dispach”; is “dispatch” meant?"
        ),
        (
            "note = [\"j\"]",
            "config.toml:2:1: keys.note: “j” moves the cursor everywhere; the built-in keys stay"
        ),
        ("note = [\"a\"]", "config.toml:2:1: keys.note: “a” is a key of accept; the built-in keys stay"),
        ("note = []", "config.toml:2:1: keys.note: must not be empty"),
        (
            "note = [\"Meta-q\"]",
            "config.toml:2:1: keys.note: “Meta-q” is no key such as d, F3, Ctrl-t, Alt-x or Space; the built-in keys stay"
        ),
    ])
    func whatIsWrongWithAKeySaysWhere(line: String, words: String) {
        let configuration = read("[keys]\n\(line)\n")
        #expect(configuration.problems.map { $0.located.en } == [words])
        #expect(configuration.keymap.changes.isEmpty)
    }

    @Test func whatIsRightIsInForce() {
        let configuration = read("lang = \"en\"\n[keys]\nnote = [\"t\"]\nmerge = [\"t\"]\n")
        #expect(configuration.language == .english)
        #expect(configuration.keymap.changes.map(\.action) == ["note"])
        #expect(configuration.problems.count == 1)
    }
}
