import Screen
import Testing

@testable import Terminal

struct WidthCheckTests {
    @Test(arguments: [(3, false), (4, true), (5, true), (1, false)])
    func twoAmbiguousCharactersTakeTwoColumnsOrMore(column: Int, isWide: Bool) {
        var check = WidthCheck()
        let isToBeDrawnAnew = check.take(column: column)
        #expect(isToBeDrawnAnew == isWide)
        #expect(check.isWide == isWide)
    }

    @Test func onlyTheFirstAnswerCounts() {
        var check = WidthCheck()
        _ = check.take(column: 3)
        let isToBeDrawnAnew = check.take(column: 5)
        #expect(!isToBeDrawnAnew)
        #expect(!check.isWide)
    }

    @Test func whatBordersAreDrawnWithHasAPlainForm() {
        let glyphs = Glyphs.unicode
        var canvas = Canvas(size: Size(width: 12, height: 1))
        let drawn = [
            glyphs.horizontal, glyphs.vertical, glyphs.topLeft, glyphs.bottomRight, glyphs.cursor,
            glyphs.live,
            glyphs.dot, glyphs.ellipsis, "a", "网",
        ]
        canvas.put(drawn.joined(), at: Point(x: 0, y: 0), style: .plain)
        let plain = canvas.row(0).filter { $0.width > 0 }.compactMap { Unicode.Scalar($0.plainScalar) }
        #expect(String(String.UnicodeScalarView(plain)) == "-|++>*.~a网 ")
    }
}
