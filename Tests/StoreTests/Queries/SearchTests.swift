import Domain
import Testing

@testable import Store

/// What is looked for is answered, whatever it is made of.
@Suite struct SearchTests {
    private func word(_ text: String) -> Filter.Condition {
        .word(text, grids: [], categories: [], teams: [], technicians: [])
    }

    static let odd = [
        "水ﾟ", "水ﾞ漏", "漏\u{FE0F}水", "漏\u{200D}水", "水\u{301}", "\u{301}", "\u{301}\u{301}水", "e\u{301}a", "ﾟ",
        "ﾟﾟ",
        "\u{FE0F}", "\u{200D}", "漏 \u{301}水", "\u{1F468}\u{200D}\u{1F469}", "\u{20E3}1", "1\u{20E3}", "กำ",
        "नि",
        "\"", "\"\"\"", "'", "\"水", "水\"", "*", "水*", "a*", "^水", "水:漏", "words:水", "-水", "+水", "水 + 漏",
        "NEAR(水 漏)", "AND", "OR", "NOT", "水 AND", "(水", "水)", "{words}:水", "rank:", "\0", "水\0漏", "a\0b",
        "\u{FFFD}", "水\u{FFFD}", "\u{E000}", "\u{10FFFF}", "𠀀", "𠀀𠀁", "\u{AC00}\u{11A8}", "ᄀ", "ᄀᄀᄀ", "🇨🇳",
        "％", "＊", "\u{2028}", "\t水", "\\", "\\\"", "`", ";", "--", "/*", "ß", "İ", "ﬀ", "ǅ",
    ]

    @Test(arguments: odd) func anOddTextIsAnswered(text: String) throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        let number = try desk.report("前 \(text) 后")
        // Marks part nothing and count for nothing: what is left of some is the bare character, which both tickets show.
        let isWater = text.unicodeScalars.contains("水")
        #expect(try desk.numbers(word(text)).allSatisfy { $0 == number || isWater })
        #expect(try desk.numbers(.state(TicketState.allCases), word(text)).count <= 2)
        #expect(try desk.numbers(Filter(terms: [.init(isNegated: true, word(text))])).count <= 2)
        #expect(try desk.numbers(.unit([text])) == [])
        _ = try desk.store.read { try $0.similar(grid: "b01", category: nil, text: text, limit: 5) }
        _ = try desk.store.read {
            try $0.board(
                BoardWindow(
                    filter: Filter(terms: [.init(word(text))]), shown: [.waiting], counted: [], limit: 5,
                    followed: nil), now: desk.time.now())
        }
        #expect(try desk.store.verify().isSound)
    }

    @Test func aTicketIsFoundByItsOwnWordsWithMarks() throws {
        let desk = try TestDesk()
        for text in ["水ﾟ", "漏\u{FE0F}水", "cafe\u{301}", "漏\u{200D}水", "กำ"] {
            let number = try desk.report(text)
            #expect(try desk.numbers(word(text)).contains(number), "\(text)")
        }
    }

    @Test func whatIsNotSeenPartsNothing() throws {
        let desk = try TestDesk()
        let leaks = try ["漏\u{FE0F}水", "漏\u{200D}水", "漏水\u{301}", "漏\u{FF9F}水"].map { try desk.report($0) }
        #expect(Set(try desk.numbers(word("漏水"))) == Set(leaks))
        #expect(Set(try desk.numbers(word("漏\u{FE0F}水\u{FE0F}"))) == Set(leaks))
        let room = try desk.report("soft\u{AD}ware 3\u{20E3}F")
        #expect(try desk.numbers(word("software 3F")) == [room])
        #expect(try desk.numbers(word("\u{200B}")) == [])
    }

    @Test(arguments: [UInt8(ascii: "a"), UInt8(ascii: "7")]) func aLongWordIsAnswered(byte: UInt8) throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        let long = String(repeating: Character(Unicode.Scalar(byte)), count: 100_000)
        #expect(try desk.numbers(word(long)) == [])
    }

    @Test func aLongRunOfCharactersIsAnswered() throws {
        let desk = try TestDesk()
        let all = String(String.UnicodeScalarView((0x4E00..<0x4E00 + 3000).compactMap { Unicode.Scalar($0) }))
        let number = try desk.report(all)
        #expect(try desk.numbers(word(all)) == [number])
        #expect(try desk.numbers(word(String(all.reversed()))) == [])
        _ = try desk.store.read { try $0.similar(grid: "b01", category: nil, text: all, limit: 5) }
    }

    /// A mixture of everything that parts, joins or marks characters.
    @Test func mixturesAreAnswered() throws {
        let desk = try TestDesk()
        try desk.report("漏水 3F lobby")
        let pieces: [Unicode.Scalar] = [
            "水", "漏", "a", "Z", "3", " ", "\"", "*", "(", ")", ":", "-", "^", "\u{301}", "\u{FE0F}",
            "\u{200D}", "ﾟ", "ﾞ",
            "\u{0}", "\u{3000}", "，", "가", "\u{11A8}", "\u{1F3FD}", "👩", "\u{E0061}", "\u{20E3}", "ก", "ำ",
            "\u{FFFD}",
        ]
        var seed: UInt64 = 7
        for _ in 0..<1500 {
            var text = String.UnicodeScalarView()
            for _ in 0..<6 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(pieces[Int(seed >> 33) % pieces.count])
            }
            let shown = String(text)
            #expect(throws: Never.self, "\(shown.debugDescription)") { _ = try desk.numbers(word(shown)) }
        }
    }
}
