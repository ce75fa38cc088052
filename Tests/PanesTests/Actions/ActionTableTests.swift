import Domain
import Foundation
import Screen
import Testing

@testable import Panes

@Suite struct ActionTableTests {
    @Test func everyActionStandsInTheTableOnce() {
        #expect(Set(Action.table.map(\.id)).count == Action.table.count)
        for action in Action.table { #expect(Action.of(action.id)?.keys == action.keys) }
    }

    /// Somebody's configuration may name them: none is lost or called otherwise.
    @Test func theNamesInConfigurationsStay() {
        let names = """
            new accept dispatch acknowledge arrive hold finish call-back send-back reject reopen priority edit note merge
            fee extend explain undo correct copy copy-text mark mark-all plan filter saved-filters sort seen next-pane
            previous-pane open back desk board all-grids next-screen previous-screen palette emergency tour help quit
            redraw suspend
            """
        let known = Set(Keymap.actionNames)
        for name in names.split(whereSeparator: \.isWhitespace) { #expect(known.contains(String(name))) }
    }

    @Test(arguments: ScreenTab.allCases)
    func theNumberOfAScreenIsItsKey(tab: ScreenTab) {
        var stage = Stage()
        stage.press("\(tab.next(1).rawValue)", "\(tab.rawValue)")
        #expect(stage.state.screen == tab)
    }

    @Test func noKeyStandsForTwoActions() {
        let keys = Action.table.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test func movingLettersAreNobodysKeys() {
        #expect(Action.reservedKeys.isDisjoint(with: Action.table.flatMap(\.keys)))
        #expect(Action.reservedKeys.isSuperset(of: "hjklgG".map { Key.character($0) }))
    }

    @Test func everyActionHasAKeyAndWordsInBothLanguages() {
        for action in Action.table {
            #expect(!action.keys.isEmpty)
            #expect(action.keys.allSatisfy { $0.canBeTyped })
            #expect(action.id.name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
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

    /// Between `<!-- keys -->` and `<!-- /keys -->` each README shows the table as it is; it is recorded as screens are.
    @Test(arguments: [("README.md", Language.english), (".docs/README.zh.md", .chinese)])
    func theReadmeShowsTheTable(paper: String, language: Language) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent(paper)
        let marks = ("<!-- keys -->\n", "<!-- /keys -->")
        let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: marks.0)
        let rest = try #require(parts.last).components(separatedBy: marks.1)
        try #require(parts.count == 2 && rest.count == 2)
        let table = keyTable(in: language) + "\n"
        #expect(table.split(separator: "\n").count == Action.table.count + 2)
        if ProcessInfo.processInfo.environment["GRIDDESK_RECORD"] != nil {
            let recorded = parts[0] + marks.0 + table + marks.1 + rest[1]
            return try recorded.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(rest[0] == table)
    }

    @Test func fullWidthLettersCountAsTheirKeys() {
        for (typed, id) in [
            ("？", Action.ID.help), ("／", .filter), ("、", .filter), ("ａ", .accept), ("：", .palette),
        ] {
            #expect(Keymap.builtIn.action(of: .character(Character(typed))) == id)
        }
    }
}
