import Domain
import Screen
import Testing

@testable import Panes

@Suite struct KeymapTests {
    private func rebound(_ wishes: (String, [String])...) -> (Keymap, [Int: RebindingProblem]) {
        Keymap.rebound(wishes.map { Rebinding(action: $0, keys: $1) })
    }

    @Test func withoutWishesTheTableHolds() {
        let (keymap, problems) = rebound()
        #expect(keymap == .builtIn)
        #expect(problems.isEmpty)
        #expect(keymap.changes.isEmpty)
    }

    @Test func aWishReplacesTheKeysOfItsAction() {
        let (keymap, problems) = rebound(("dispatch", ["t", "Ctrl-t"]))
        #expect(problems.isEmpty)
        #expect(keymap.keys(of: .dispatch) == [.character("t"), .control("t")])
        #expect(keymap.action(of: .character("t")) == .dispatch)
        #expect(keymap.action(of: .character("ｔ")) == .dispatch)
        #expect(keymap.action(of: .character("d")) == nil)
        #expect(keymap.action(of: .function(3)) == nil)
        #expect(keymap.changes.map(\.keys) == ["t Ctrl-t"])
    }

    @Test func keysMayBeSwapped() {
        let (keymap, problems) = rebound(("accept", ["d"]), ("dispatch", ["a"]))
        #expect(problems.isEmpty)
        #expect(keymap.action(of: .character("d")) == .accept)
        #expect(keymap.action(of: .character("a")) == .dispatch)
    }

    @Test(
        arguments: [
            ("fly", ["t"], .unknownAction("fly")), ("accept", [], .noKeys),
            ("accept", ["t", "Hyper-x"], .unknownKey("Hyper-x")),
            ("accept", ["Ctrl-i"], .unknownKey("Ctrl-i")), ("accept", ["j"], .movingKey("j")),
            ("accept", ["ｊ"], .movingKey("ｊ")), ("accept", ["PgUp"], .movingKey("PgUp")),
            ("accept", ["d"], .taken("d", by: "dispatch")), ("accept", ["F3"], .taken("F3", by: "dispatch")),
        ] as [(String, [String], RebindingProblem)])
    func whatCannotBeKeepsTheBuiltInKeys(action: String, keys: [String], problem: RebindingProblem) {
        let (keymap, problems) = rebound(("note", ["t"]), (action, keys))
        #expect(problems == [1: problem])
        #expect(keymap.keys(of: .accept) == [.character("a"), .function(4)])
        #expect(keymap.keys(of: .note) == [.character("t")])
    }

    @Test func ofTwoWishesForOneKeyTheEarlierWins() {
        let (keymap, problems) = rebound(("note", ["t"]), ("merge", ["t"]))
        #expect(problems == [1: .taken("t", by: "note")])
        #expect(keymap.keys(of: .merge) == [.character("M")])
    }

    /// Dispatch cannot have x and keeps d, so that accept cannot have d either.
    @Test func aLostWishTakesOthersWithIt() {
        let (keymap, problems) = rebound(("accept", ["d"]), ("dispatch", ["x"]))
        #expect(problems == [1: .taken("x", by: "reject"), 0: .taken("d", by: "dispatch")])
        #expect(keymap == .builtIn)
    }

    @Test func everyScreenShowsTheKeysInForce() {
        let (keymap, _) = rebound(("dispatch", ["t"]), ("help", ["Ctrl-o"]), ("palette", ["'"]))
        var stage = Stage(keymap: keymap)
        #expect(stage.screen.contains("t 派单"))
        #expect(stage.screen.contains("' 命令"))
        #expect(stage.screen.contains("Ctrl-o 帮助"))
        stage.press("d")
        #expect(stage.state.message?.text == "此键无操作，Ctrl-o 查看帮助")
        stage.press("t")
        #expect(stage.screen.contains("派单 #"))
        stage.press("Esc", "Ctrl-o")
        #expect(stage.screen.contains("t             派单"))
        stage.press("Ctrl-o")
        #expect(stage.state.popups.isEmpty)
        stage.press("'")
        stage.type("t")
        #expect(stage.screen.contains("▌t          派单"))
        stage.press("Ctrl-o")
        #expect(stage.screen.contains("帮助 · 命令"))
    }
}
