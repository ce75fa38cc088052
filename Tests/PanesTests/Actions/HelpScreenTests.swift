import Domain
import Screen
import Testing

@testable import Panes

/// The help of every popup, and that none of it is cut.
@Suite struct HelpScreenTests {
    static let popups: [(name: String, keys: [String])] = [
        ("call", ["n"]), ("dispatch", ["d"]), ("hold", ["w"]), ("text", ["b"]), ("priority", ["p"]),
        ("merge", ["M"]), ("form", ["E"]), ("palette", [":"]), ("quit", ["q"]),
        ("bulk", ["Space", "o"]),
    ]

    private func lines(_ stage: Stage) -> [String] {
        guard let help = stage.state.top(HelpPopup.self) else { return [] }
        return help.lines.compactMap { line in
            switch line {
            case .head(let text): text
            case .sign(let signs, let meaning): signs.map(\.text).joined(separator: " ") + "|" + meaning
            case .key(let keys, let name, let help): "\(keys)|\(name)|\(help)"
            case .refused: nil
            }
        }
    }

    private func stage(_ keys: [String], _ language: Language) -> Stage {
        var stage = Stage(size: Size(width: 80, height: 24), language: language)
        for key in keys { stage.press(key) }
        return stage
    }

    @Test(arguments: Language.allCases)
    func ofEachPopup(language: Language) throws {
        for (name, keys) in Self.popups { try expectGolden(stage(keys + ["F1"], language), "help-\(name)") }
        var done = OneTicket.stage(.done)
        done.send(.resize(Size(width: 80, height: 24)))
        done.press("v", "F1")
        try expectGolden(done, "help-callback")
    }

    @Test(arguments: Language.allCases)
    func nothingIsCutIn80Columns(language: Language) {
        let places: [[String]] = [[], ["Shift-Tab"], ["Tab"], ["0"], ["2"], ["3"]] + Self.popups.map(\.keys)
        for keys in places {
            let stage = stage(keys + ["F1"], language)
            for line in lines(stage) {
                let parts = line.split(separator: "|", omittingEmptySubsequences: false)
                guard parts.count == 3 else { continue }
                #expect(parts[0].description.cellWidth <= HelpPopup.keyWidth, "\(line)")
                #expect(parts[1].description.cellWidth <= HelpPopup.nameWidth(language), "\(line)")
                #expect(
                    parts[2].description.cellWidth <= 74 - HelpPopup.keyWidth - HelpPopup.nameWidth(language)
                        - 2, "\(line)")
            }
        }
    }
}
