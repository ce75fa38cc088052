import Domain
import Screen
import Testing

@testable import Panes

/// What a key is said to do before it does it.
@Suite struct KeyRiskTests {
    private typealias Press = (before: [String], key: String, risk: RootState.KeyRisk)

    private static let presses: [Press] = [
        ([], "j", .move), ([], "d", .harmless), ([], "n", .field), ([], "m", .field), ([], "/", .field),
        ([], ":", .field), ([], "o", .grave), ([], "f", .grave), ([], "Enter", .grave),
        (["p"], "1", .answer), (["p"], "Enter", .answer), (["q"], "y", .answer), (["w"], "1", .answer),
        (["w", "1"], "5", .harmless), (["w", "1"], "Enter", .grave), (["d"], "1", .harmless),
        (["d"], "Enter", .grave), (["n"], "f", .harmless), (["n"], "Enter", .grave),
        (["/"], "f", .harmless), (["/"], "Enter", .grave),
    ]

    @Test(arguments: presses.indices) func whereItIsPressedCounts(_ index: Int) throws {
        let press = Self.presses[index]
        var stage = OneTicket.stage(.accepted)
        for name in press.before { stage.press(name) }
        #expect(stage.state.risk(of: try #require(Key(name: press.key))) == press.risk)
    }

    @Test(arguments: TicketState.allCases)
    func onlyWhatIsGraveWrites(_ state: TicketState) {
        let stage = OneTicket.stage(state)
        var written = 0
        for id in Action.table.map(\.id) {
            for key in stage.state.keymap.keys(of: id) where key.isCharacter {
                let risk = stage.state.risk(of: key)
                var after = stage
                after.send(.key(key))
                if !after.orders.isEmpty { written += 1 }
                #expect(after.orders.isEmpty || risk == .grave, "\(key.name) in \(state)")
                guard risk == .field, after.state.message == nil else { continue }
                let hasField =
                    after.state.popups.last?.popup.hasField ?? (after.state.tickets.filterField != nil)
                #expect(hasField, "\(key.name) in \(state)")
            }
        }
        #expect(written > 0 || state == .merged)
    }
}

extension Key {
    fileprivate var isCharacter: Bool {
        if case .character = self { true } else { false }
    }
}
