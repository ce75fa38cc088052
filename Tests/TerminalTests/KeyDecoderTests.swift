import Screen
import Testing

@testable import Terminal

struct KeyDecoderTests {
    private func keys(_ text: String, pause: Bool = true) -> [Key] {
        fed(text.unicodeScalars.map(KeyInput.scalar) + (pause ? [.pause] : []))
    }

    private func fed(_ inputs: [KeyInput]) -> [Key] {
        var decoder = KeyDecoder()
        return inputs.flatMap { decoder.feed($0) }.compactMap {
            if case .key(let key) = $0 { key } else { nil }
        }
    }

    @Test(arguments: [
        ("a网", [Key.character("a"), .character("网")]),
        ("\u{3}\u{1A}\u{1}", [.control("c"), .control("z"), .control("a")]),
        ("\u{0}\u{1C}\u{1F}", [.control(" "), .control("\\"), .control("_")]),
        ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
        ("\u{1B}", [.escape]),
        ("\u{1B}\u{1B}", [.escape, .escape]),
        ("\u{1B}x", [.alt("x")]),
        ("\u{1B}\r", [.altEnter]),
        ("\u{1B}[", [.alt("[")]),
        ("\u{1B}O", [.alt("O")]),
        ("\u{1B}[13;3u", [.altEnter]),
        ("\u{1B}[27;3;13~", [.altEnter]),
        ("\u{1B}[117;5u", [.control("u")]),
        ("\u{1B}[9;2u", [.backTab]),
        ("\u{1B}[1;5A\u{1B}[1;1B", [.down]),
        ("\u{1B}[A\u{1B}OB\u{1B}[Z\u{1B}[H\u{1B}[4~", [.up, .down, .backTab, .home, .end]),
        (
            "\u{1B}OP\u{1B}[15~\u{1B}[17~\u{1B}[24~",
            [.function(1), .function(5), .function(6), .function(12)]
        ),
        ("\u{1B}[5~\u{1B}[6~\u{1B}[2~\u{1B}[3~\u{1B}[16~", [.pageUp, .pageDown, .insert, .delete]),
        ("\u{1B}[1\u{1B}[A\u{1B}O\u{1B}[B", [.up, .down]),
        ("\u{1B}[I\u{1B}[Ox", [.character("x")]),
        ("\u{1B}[38;5;99;1qx", [.character("x")]),
        ("\u{9B}x", [.character("x")]),
    ])
    func decoding(text: String, expected: [Key]) {
        #expect(keys(text) == expected)
    }

    @Test func escapeWaitsForAPause() {
        #expect(keys("\u{1B}", pause: false) == [])
        #expect(fed([.scalar("\u{1B}"), .pause, .scalar("x")]) == [.escape, .character("x")])
    }

    /// In parts, as a slow line delivers it, with a lull or the end of patience between.
    @Test(arguments: [
        (["\u{1B}", "[A"], [Key.up]), (["\u{1B}", "[", "A"], [.up]), (["\u{1B}[", "A"], [.up]),
        (["\u{1B}", "OP"], [.function(1)]), (["\u{1B}O", "P"], [.function(1)]),
        (["\u{1B}[1", "5~"], [.function(5)]), (["\u{1B}", "[15", "~"], [.function(5)]),
        (["\u{1B}", "q"], [.escape, .character("q")]), (["\u{1B}", "\u{1B}"], [.escape, .escape]),
        (["\u{1B}", "P", "d"], [.escape, .character("P"), .character("d")]),
        (["\u{1B}", "O", "j"], [.escape, .character("O"), .character("j")]),
        (["\u{1B}", "]", "n"], [.escape, .character("]"), .character("n")]),
    ])
    func whatComesInPartsIsOneKey(parts: [String], expected: [Key]) {
        let inputs = parts.map { $0.unicodeScalars.map(KeyInput.scalar) }
        #expect(fed(Array(inputs.joined(separator: [.lull])) + [.pause]) == expected)
    }

    @Test(arguments: [
        "\u{1B}", "\u{1B}[", "\u{1B}[1", "\u{1B}[<0;1", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}_",
        "\u{1B}]11;rgb", "\u{1B}]11;rgb\u{1B}", "\u{1B}[M ",
    ])
    func theRestIsWaitedForLongerThanAFifthOfASecond(_ begun: String) throws {
        var decoder = KeyDecoder()
        #expect(decoder.patience == nil)
        for scalar in begun.unicodeScalars { _ = decoder.feed(.scalar(scalar)) }
        #expect(try #require(decoder.patience) > .milliseconds(200))
    }

    /// What terminals answer: attributes, status, where the cursor is, colours, settings, their names, and the focus.
    @Test(arguments: [
        "\u{1B}[?62;22c", "\u{1B}[>0;276;0c", "\u{1B}[=1;2c", "\u{1B}[0n", "\u{1B}[1;1R", "\u{1B}[24;80R",
        "\u{1B}[?2026;2$y", "\u{1B}[8;24;80t", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1u",
        "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\",
        "\u{1B}]52;c;ZGRk\u{7}", "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}P>|tmux 3.3a\u{1B}\\",
        "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P!|00000000\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\",
    ])
    func answersOfTheTerminalAreNoKeys(answer: String) {
        let scalars = answer.unicodeScalars.map(KeyInput.scalar)
        #expect(fed(scalars + [.pause, .scalar("x")]) == [.character("x")])
        for cut in 1..<scalars.count {
            #expect(
                fed(scalars[..<cut] + [.lull] + scalars[cut...] + [.scalar("x")]) == [.character("x")],
                "cut at \(cut)")
        }
    }

    @Test func shiftGoesWithTheArrowsThatHaveAMeaning() {
        #expect(keys("\u{1B}[1;2D") == [.shiftLeft] && keys("\u{1B}[1;2C") == [.shiftRight])
        #expect(keys("\u{1B}[1;2A") == [] && keys("\u{1B}[1;5D") == [])
    }

    @Test func aStringWithoutEndIsLeftByCtrlCAndBySilence() {
        #expect(keys("\u{1B}]11;rgb\u{3}", pause: false) == [.control("c")])
        #expect(
            fed("\u{1B}P1$r".unicodeScalars.map(KeyInput.scalar) + [.pause, .scalar("d")]) == [
                .character("d")
            ])
        #expect(keys("\u{1B}Pd") == [.alt("P"), .character("d")])
    }

    @Test func altWithAKnownKey() {
        #expect(fed([.scalar("\u{1B}"), .key(.enter)]) == [.altEnter])
        #expect(fed([.scalar("\u{1B}"), .key(.up)]) == [.up])
    }

    @Test(arguments: ["\u{1B}[200~", "\u{1B}\u{1B}[200~", "\u{1B}[\u{1B}[200~"])
    func aPasteStarts(text: String) {
        var decoder = KeyDecoder()
        let last = text.unicodeScalars.flatMap { decoder.feed(.scalar($0)) }.last
        #expect(last == .pasteStart)
    }

    @Test func anEndlessSequenceIsGivenUp() {
        #expect(keys("\u{1B}[" + String(repeating: "1", count: 40)).allSatisfy { $0 == .character("1") })
    }

    private func mouse(_ inputs: [KeyInput]) -> [DecodedInput] {
        var decoder = KeyDecoder()
        return inputs.flatMap { decoder.feed($0) }
    }

    @Test(arguments: [
        ("0;1;1M", [DecodedInput.mouse(Mouse(.press, at: Point(x: 0, y: 0)))]),
        ("0;240;60M0", [.mouse(Mouse(.press, at: Point(x: 239, y: 59))), .key(.character("0"))]),
        ("64;3;4M", [.mouse(Mouse(.wheelUp, at: Point(x: 2, y: 3)))]),
        ("65;3;4M", [.mouse(Mouse(.wheelDown, at: Point(x: 2, y: 3)))]),
        ("28;3;4M", [.mouse(Mouse(.press, at: Point(x: 2, y: 3)))]),
        ("0;3;4m", []), ("1;3;4M", []), ("2;3;4M", []), ("32;3;4M", []), ("66;3;4M", []),
        ("0;0;1M", []), ("0;99999999999999999999;1M", []), ("0;-1;1M", []), ("M", []), (";;M", []),
        ("0;1M", []), ("0;1;1;1M", []), ("0;1;1~", []), ("x", []),
        ("999;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;", []),
    ])
    func whatAMouseDid(text: String, expected: [DecodedInput]) {
        let rest = text.unicodeScalars.map(KeyInput.scalar)
        #expect(mouse([.mouse] + rest) == expected)
        #expect(mouse("\u{1B}[<".unicodeScalars.map(KeyInput.scalar) + rest) == expected)
    }

    @Test func anOldTerminalsMouseIsNoKeys() {
        #expect(
            mouse([.oldMouse, .scalar(" "), .scalar("d"), .scalar("q"), .scalar("x")]) == [
                .key(.character("x"))
            ])
        #expect(keys("\u{1B}[M ddx") == [.character("x")])
        #expect(keys("\u{1B}[M\u{1B}[A") == [.up])
    }
}
