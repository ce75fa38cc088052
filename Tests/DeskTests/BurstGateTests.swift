import Panes
import Screen
import Testing

@testable import Desk

/// Which keys are a hand's and which a paste's. Pieces come at milliseconds; what they become is written as it comes out,
/// a paste in brackets.
@Suite struct BurstGateTests {
    private typealias Risk = RootState.KeyRisk
    private static let start = ContinuousClock.now

    /// Plays the pieces against a desk where that is what each key would do.
    private func played(_ pieces: [(Int, String)], risk: (Key) -> Risk) -> String {
        played(pieces) { key, _ in risk(key) }
    }

    /// Plays the pieces against a desk that what came out so far has changed.
    private func played(_ pieces: [(Int, String)], risk: (Key, _ result: String) -> Risk) -> String {
        var gate = BurstGate()
        var waiting = pieces
        var result = ""
        for millisecond in 0...((pieces.last?.0 ?? 0) + 200) {
            let now = Self.start + .milliseconds(millisecond)
            if let piece = waiting.first, piece.0 == millisecond {
                gate.add(piece.1.map(Self.input), at: now)
                waiting.removeFirst()
            }
            while let (input, _) = gate.next(now: now, risk: { risk($0, result) }) {
                result += Self.text(input)
            }
        }
        return result
    }

    private static func input(_ character: Character) -> Input {
        switch character {
        case "\n": .key(.enter)
        case "\t": .key(.tab)
        case "^": .key(.control("c"))
        case "↓": .key(.down)
        default: .key(.character(character))
        }
    }

    private static func text(_ input: Input) -> String {
        switch input {
        case .key(.enter): "⏎"
        case .key(.control): "^"
        case .key(.down): "↓"
        case .key(.character(let character)): String(character)
        case .paste(let text): "[\(text.replacing("\n", with: "⏎"))]"
        default: "?"
        }
    }

    private static func inPane(_ key: Key) -> Risk {
        switch key {
        case .character("n"): .field
        case .character("j"), .character("k"): .move
        case .character("d"), .character("v"): .harmless
        default: .grave
        }
    }

    private static func inField(_ key: Key) -> Risk {
        if case .character = key { .harmless } else { .grave }
    }

    @Test(arguments: [
        ([(0, "d\n")], "d⏎"), ([(0, "d"), (3, "\n")], "d⏎"),
        ([(0, "a"), (90, "s"), (180, "f"), (270, "v"), (360, "5")], "asfv5"),
        ([(0, "a"), (15, "s"), (95, "f"), (110, "v")], "asfv"),
        ([(0, "jjjjjjjjjjjkkkkkkkkkkkjjjjjjjkkkjjjkk")], "jjjjjjjjjjjkkkkkkkkkkkjjjjjjjkkkjjjkk"),
        ([(0, "xxxxxxxxxxxxxxxx")], "xxxxxxxxxxxxxxxx"),
        ([(0, "↓↓↓d\n")], "↓↓↓d⏎"),
    ])
    func handsAreKeys(pieces: [(Int, String)], expected: String) {
        #expect(played(pieces, risk: Self.inPane) == expected)
    }

    @Test(arguments: [16, 25, 33, 40])
    func aHeldKeyRepeats(every pause: Int) {
        let pieces = (0..<60).map { ($0 * pause, "x") }
        #expect(played(pieces, risk: Self.inPane) == String(repeating: "x", count: 60))
    }

    @Test(arguments: [
        ([(0, "dxv5\nq")], "[dxv5⏎q]"), ([(0, "5号楼 漏水\n")], "[5号楼 漏水⏎]"),
        ([(0, "done\nas"), (2, "ff\n"), (30, "a")], "[done⏎as][ff⏎][a]"),
        ([(0, "abcde"), (8, "\n")], "[abcde][⏎]"),
        ([(0, "a"), (5, "s"), (10, "f"), (15, "v"), (20, "5")], "[asf][v][5]"),
        ([(0, "as"), (10, "f5"), (19, "x")], "[asf5][x]"),
        ([(0, "abcdef"), (10, "^"), (300, "a")], "[abcdef]^a"),
        ([(0, "abcdef"), (10, "^"), (20, "ab")], "[abcdef]^[ab]"),
        ([(0, "n5号楼 漏水\n")], "n[5号楼 漏水⏎]"),
    ])
    func burstsArePastes(pieces: [(Int, String)], expected: String) {
        #expect(played(pieces, risk: Self.inPane) == expected)
    }

    /// Three are enough where two of them would write, or something stands behind an Enter.
    @Test(arguments: [
        ("d\ns", 0, "[d⏎s]"), ("asf", 0, "[asf]"), ("v5\nx", 0, "[v5⏎x]"), ("*w1\n", 0, "[*w1⏎]"),
        ("asf", 9, "[asf]"), ("d\ns", 9, "d[⏎s]"),
        ("asf", 30, "asf"), ("d\ns", 30, "d⏎s"), ("\n\n\n", 0, "⏎⏎⏎"),
    ])
    func threeThatWriteAreAPaste(text: String, pause: Int, expected: String) {
        let pieces =
            pause == 0 ? [(0, text)] : text.enumerated().map { ($0.offset * pause, String($0.element)) }
        #expect(played(pieces, risk: Self.inPane) == expected)
    }

    /// A key that opens a field, and the few keys behind it that would be a hand's had the field been there.
    @Test func whatOpensAFieldWritesNothing() {
        let risk = { (key: Key, result: String) in result.isEmpty ? Self.inPane(key) : Self.inField(key) }
        #expect(played([(0, "na\n")], risk: risk) == "n[a⏎]")
        #expect(played([(0, "na")], risk: risk) == "na")
        #expect(played([(0, "n"), (80, "a\n")], risk: risk) == "na⏎")
    }

    @Test func whatStandsBehindAnEnterOfAFieldIsOfItsPaste() {
        #expect(played([(0, "a\nb")], risk: Self.inField) == "[a⏎b]")
        #expect(played([(0, "ab\n")], risk: Self.inField) == "ab⏎")
    }

    @Test(arguments: [
        ([(0, "8123")], "[8123]"), ([(0, "5y\n")], "[5y⏎]"), ([(0, "5")], "5"), ([(0, "j\n")], "j⏎"),
        ([(0, "1"), (9, "2"), (18, "3")], "[123]"),
    ])
    func overAnswersLessIsAPaste(pieces: [(Int, String)], expected: String) {
        #expect(played(pieces) { _ in .answer } == expected)
    }

    @Test(arguments: [
        // A program that types for people sends the line first and Enter next.
        ([(0, "5号楼 漏水"), (6, "\n")], "[5号楼 漏水]⏎"), ([(0, "8123"), (6, "\n")], "8123⏎"),
        ([(0, "5号楼 漏水"), (6, "\n"), (9, "dd")], "[5号楼 漏水][⏎dd]"),
        ([(0, "5号楼 漏水\n")], "[5号楼 漏水⏎]"),
        ([(0, "ab"), (5, "cd"), (10, "ef"), (15, "\n")], "abcd[ef][⏎]"),
        ([(0, "5"), (80, "号"), (160, "\n")], "5号⏎"),
        // Four strokes are a hand's, five are not.
        ([(0, "5号楼3")], "5号楼3"), ([(0, "5号楼3F")], "[5号楼3F]"),
    ])
    func inAFieldTextIsTextAndOnlyALoneEnterIsAKey(pieces: [(Int, String)], expected: String) {
        #expect(played(pieces, risk: Self.inField) == expected)
    }
}
