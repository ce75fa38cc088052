import Testing

@testable import Screen

struct EscapedTests {
    @Test(arguments: [
        ("5号楼 3F 电梯困人", "5号楼 3F 电梯困人"),
        ("\u{1B}[31mred\u{7F}", "␛[31mred␡"),
        ("a\tb\u{0}", "a␉b␀"),
        ("\u{9B}31m", "\\u{9B}31m"),
        ("evil\u{202E}gpj.exe", "evil\\u{202E}gpj.exe"),
        ("\u{61C}\u{2066}x\u{2069}", "\\u{61C}\\u{2066}x\\u{2069}"),
        ("pay\u{200B}pal\u{FEFF}", "pay\\u{200B}pal\\u{FEFF}"),
        ("\u{E0041}", "\\u{E0041}"),
        ("so\u{AD}ft", "so\\u{AD}ft"),
        ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ("👩\u{200D}🔧", "👩\\u{200D}🔧"),
        ("☎\u{FE0F}", "☎"),
        ("x\u{FE00}", "x\\u{FE00}"),
        ("\u{3164}\u{115F}\u{1160}", "\\u{3164}\\u{115F}\\u{1160}"),
        ("\u{FFFE}", "\\u{FFFE}"),
        ("one\r\ntwo\nthree\rfour\r", "one⏎two⏎three␍four␍"),
    ])
    func outsideTextBecomesVisible(text: String, shown: String) {
        #expect(text.escapedForTerminal() == shown)
        #expect(text.escapedForLine == shown)
    }

    @Test func lineBreaksStayForWrapping() {
        #expect("one\r\ntwo\u{7}".escapedForTerminal(keepingLines: true) == "one\ntwo␇")
    }

    @Test func moreThanFourMarksOnACharacterAreDropped() {
        let zalgo = "h" + String(repeating: "\u{316}", count: 400) + "i\u{301}"
        #expect(zalgo.escapedForTerminal().unicodeScalars.count == 7)
    }

    @Test func nothingHazardousIsLeftOfAnyScalar() {
        let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)
        let bad = all.filter { String($0).escapedForTerminal().unicodeScalars.contains(where: \.isHazard) }
        #expect(bad == [])
    }
}
