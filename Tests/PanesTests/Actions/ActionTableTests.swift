import Domain
import Foundation
import Screen
import Testing

@testable import Panes

@Suite struct ActionTableTests {
    @Test func everyActionStandsInTheTableOnce() {
        #expect(Set(Action.table.map(\.id)) == Set(Action.ID.allCases))
        #expect(Action.table.count == Action.ID.allCases.count)
    }

    @Test func noKeyStandsForTwoActions() {
        let keys = Action.table.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test func movingLettersAreNobodysKeys() {
        #expect(Action.reservedKeys.isDisjoint(with: Action.table.flatMap(\.keys)))
        #expect(Action.reservedKeys.count == 6)
    }

    @Test func everyActionHasAKeyAndWordsInBothLanguages() {
        for action in Action.table {
            #expect(!action.keys.isEmpty)
            #expect(!action.name.zh.isEmpty && !action.name.en.isEmpty)
            #expect(!action.help.zh.isEmpty && !action.help.en.isEmpty)
        }
    }

    @Test(arguments: [
        (2, Action.ID.new), (3, .dispatch), (4, .accept), (5, .arrive), (6, .hold), (7, .finish),
        (8, .callBack),
        (9, .note),
    ])
    func functionKeysWalkTheSamePath(number: Int, id: Action.ID) {
        #expect(Keymap.builtIn.action(of: .function(number)) == id)
    }

    /// Between `<!-- keys -->` and `<!-- /keys -->` the README shows the table as it is.
    @Test func theReadmeShowsTheTable() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let shown = try #require(readme.components(separatedBy: "<!-- keys -->").dropFirst().first)
        let table = keyTable(in: .english)
        #expect(table.split(separator: "\n").count == Action.table.count + 2)
        #expect(shown.contains(table))
    }

    @Test func fullWidthLettersCountAsTheirKeys() {
        for (typed, id) in [
            ("？", Action.ID.help), ("／", .filter), ("、", .filter), ("ａ", .accept), ("：", .palette),
        ] {
            #expect(Keymap.builtIn.action(of: .character(Character(typed))) == id)
        }
    }
}
