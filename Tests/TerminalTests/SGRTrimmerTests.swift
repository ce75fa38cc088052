import Testing

@testable import Terminal

struct SGRTrimmerTests {
    private func trimmed(_ text: String...) -> [String] {
        var trimmer = SGRTrimmer()
        return text.map { String(decoding: trimmer.trimmed($0.utf8), as: UTF8.self) }
    }

    @Test(arguments: [
        ("a", "\u{1B}[ma"),
        ("\u{1B}[38;5;7m\u{1B}[48;5;1ma", "\u{1B}[0;38;5;7;48;5;1ma"),
        // Only what changes.
        (
            "\u{1B}[38;5;7m\u{1B}[48;5;1ma\u{1B}[38;5;8m\u{1B}[48;5;1mb",
            "\u{1B}[0;38;5;7;48;5;1ma\u{1B}[38;5;8mb"
        ),
        ("a\u{1B}[38;5;7m\u{1B}(B\u{1B}[mb", "\u{1B}[mab"),
        // An attribute ends by itself.
        ("\u{1B}[1m\u{1B}[44ma\u{1B}(B\u{1B}[m\u{1B}[44mb", "\u{1B}[0;1;44ma\u{1B}[22mb"),
        ("\u{1B}[1;2;4ma\u{1B}[m\u{1B}[2mb", "\u{1B}[0;1;2;4ma\u{1B}[0;2mb"),
        ("\u{1B}[1;2;38;5;200ma\u{1B}[m\u{1B}[2;38;5;200mb", "\u{1B}[0;1;2;38;5;200ma\u{1B}[22;2mb"),
        ("\u{1B}[7ma\u{1B}[27;95mb\u{1B}[39mc", "\u{1B}[0;7ma\u{1B}[0;95mb\u{1B}[mc"),
        // Moving the cursor needs no colours, erasing does.
        ("a\u{1B}[1m\u{1B}[5;6H\u{1B}[mb", "\u{1B}[ma\u{1B}[5;6Hb"),
        ("a\u{1B}[44m\u{1B}[Kb", "\u{1B}[ma\u{1B}[44m\u{1B}[Kb"),
        ("\u{1B}[?25l网\r\n", "\u{1B}[?25l\u{1B}[m网\r\n"),
        // What is not understood goes as it came, and so does all after it.
        ("\u{1B}[38:2::1:2:3ma\u{1B}[m\u{1B}[mb", "\u{1B}[m\u{1B}[38:2::1:2:3ma\u{1B}[m\u{1B}[mb"),
        ("\u{1B}(0q\u{1B}(B", "\u{1B}[m\u{1B}(0q\u{1B}(B"),
    ])
    func onlyWhatChangesIsSent(text: String, expected: String) {
        #expect(trimmed(text) == [expected])
    }

    @Test func aSequenceMayBeCutBetweenPictures() {
        #expect(trimmed("a\u{1B}[3", "8;5;7", "mb") == ["\u{1B}[ma", "", "\u{1B}[38;5;7mb"])
    }

    @Test func whatTheTerminalHasIsNotBelievedAfterSomebodyElseWroteToIt() {
        var trimmer = SGRTrimmer()
        _ = trimmer.trimmed("\u{1B}[1;44ma".utf8)
        trimmer.forget()
        #expect(trimmer.trimmed("b".utf8) == Array("\u{1B}[0;1;44mb".utf8))
    }

    /// Whatever is written, every character looks as it did before.
    @Test func everyCharacterKeepsItsLook() {
        var numbers = SystemlessNumbers(state: 7)
        let pieces = [
            "\u{1B}[m", "\u{1B}(B\u{1B}[m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[4m", "\u{1B}[7m",
            "\u{1B}[38;5;21m",
            "\u{1B}[48;5;22m", "\u{1B}[39;49m", "\u{1B}[35m", "\u{1B}[22m", "\u{1B}[3;4H", "\u{1B}[K", "x",
            "网",
        ]
        for _ in 0..<500 {
            let text = (0..<40).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            var trimmer = SGRTrimmer()
            let short = trimmer.trimmed(text.utf8)
            #expect(looks(short) == looks(Array(text.utf8)), "\(text.debugDescription)")
            #expect(short.count <= text.utf8.count + 3)
        }
    }

    /// Every character and every erasing, with what it is drawn with.
    private func looks(_ bytes: [UInt8]) -> [String] {
        var rendition = Rendition()
        var looks: [String] = []
        var sequence: [UInt8] = []
        for byte in bytes {
            guard byte == 0x1B || !sequence.isEmpty else {
                looks.append("\(byte) \(rendition)")
                continue
            }
            sequence.append(byte)
            guard sequence.count > 2, sequence[1] == UInt8(ascii: "(") || 0x40...0x7E ~= byte else {
                continue
            }
            if byte == UInt8(ascii: "m") { _ = rendition.apply(sequence[2..<sequence.count - 1]) }
            if byte == UInt8(ascii: "K") { looks.append("erase \(rendition)") }
            sequence = []
        }
        return looks
    }
}

private struct SystemlessNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
