import Testing

@testable import Screen

struct KeyTests {
    @Test(arguments: [
        (Key.control("u"), "Ctrl-u"), (.function(2), "F2"), (.character(" "), "Space"),
        (.character("n"), "n"),
        (.character("N"), "N"), (.character("-"), "-"), (.control("-"), "Ctrl--"), (.alt("x"), "Alt-x"),
        (.altEnter, "Alt-Enter"), (.backTab, "Shift-Tab"), (.escape, "Esc"), (.pageUp, "PgUp"),
        (.control(" "), "Ctrl-Space"), (.character("F"), "F"),
    ])
    func namesGoBothWays(key: Key, name: String) {
        #expect(key.name == name)
        #expect(Key(name: name) == key)
    }

    @Test(arguments: ["", "Foo", "F13", "F0", "Ctrl-", "Ctrl-ab", "Hyper-x", "nn"])
    func unknownNamesAreRefused(name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test func wordsAreReadInAnyCase() {
        #expect(Key(name: "enter") == .enter)
        #expect(Key(name: "ctrl-U") == .control("u"))
    }

    @Test(
        arguments: [
            ("：", ":"), ("／", "/"), ("？", "?"), ("ｎ", "n"), ("Ａ", "A"), ("＋", "+"), ("。", "."), ("、", "/"),
            ("￥", "$"), ("　", " "), ("【", "["), ("n", "n"), ("网", "网"),
        ] as [(Character, Character)])
    func fullWidthKeysCountAsTheirAscii(typed: Character, meant: Character) {
        #expect(Key.character(typed).normalized == .character(meant))
        #expect(Key.alt(typed).normalized == .alt(meant))
    }

    @Test func otherKeysStayThemselves() {
        #expect(Key.control("c").normalized == .control("c"))
        #expect(Key.function(2).normalized == .function(2))
    }
}
