import Testing

@testable import Intake

@Suite struct OutsideTextTests {
    @Test(arguments: [
        (" a b \r\n", "a b"), ("\u{3000}甲\u{3000}", "甲"), ("e\u{301}", "é"), ("\u{FA08}", "行"),
        ("\u{212B}", "Å"),
        ("か\u{3099}", "が"), ("Ａ１", "Ａ１"), ("", ""), ("\u{3000}", ""),
    ])
    func cleans(text: String, expected: String) {
        #expect(Array(OutsideText.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("\u{1B}", true), ("\u{200B}", true), ("\u{202E}", true), ("\u{FEFF}", true), ("\u{E0041}", true),
        ("\u{2028}", true), ("\u{AD}", true), ("\u{3164}", true), ("中 a", false), ("é", false), ("😀", false),
    ])
    func findsWhatShowsNothing(text: String, isInvisible: Bool) {
        #expect((OutsideText.firstInvisible(in: text) != nil) == isInvisible)
    }
}
