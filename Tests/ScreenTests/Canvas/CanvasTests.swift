import Testing

@testable import Screen

struct CanvasTests {
    private static let red = Style(foreground: .indexed(1))

    @Test func putReturnsTheCellsUsed() {
        var canvas = Canvas(size: Size(width: 10, height: 1))
        #expect(canvas.put("5号楼", at: Point(x: 0, y: 0), style: .plain) == 5)
        #expect(canvas.plainText() == "5号楼")
        #expect(canvas[1, 0].width == 2)
        #expect(canvas[2, 0].width == 0)
    }

    @Test(arguments: [(4, "号楼"), (3, "号"), (2, "号"), (1, ""), (0, "")])
    func halfAWideCharacterIsNeverDrawn(width: Int, shown: String) {
        var canvas = Canvas(size: Size(width: 8, height: 1))
        canvas.put("号楼", at: Point(x: 0, y: 0), width: width, style: Self.red)
        #expect(canvas.plainText() == shown)
        #expect((0..<8).count { canvas[$0, 0].style == Self.red } == width)
    }

    @Test func theEdgesOfTheCanvasCutWideCharactersToSpaces() {
        var canvas = Canvas(size: Size(width: 3, height: 1))
        canvas.put("号楼", at: Point(x: -1, y: 0), style: .plain)
        #expect(canvas.plainText() == " 楼")
        canvas.put("号", at: Point(x: 2, y: 0), style: .plain)
        #expect(canvas.plainText() == "")
        canvas.put("x", at: Point(x: 5, y: 0), style: .plain)
        canvas.put("x", at: Point(x: 0, y: 7), style: .plain)
        #expect(canvas.plainText() == "")
    }

    @Test(arguments: [(0, "x 楼"), (1, " x楼"), (2, "号x"), (3, "号 x")])
    func overwritingOneHalfBlanksTheOther(x: Int, shown: String) {
        var canvas = Canvas(size: Size(width: 4, height: 1))
        canvas.put("号楼", at: Point(x: 0, y: 0), style: .plain)
        canvas.put("x", at: Point(x: x, y: 0), style: .plain)
        #expect(canvas.plainText() == shown)
    }

    @Test func aWideCharacterOverTwoHalvesBlanksBothOthers() {
        var canvas = Canvas(size: Size(width: 4, height: 1))
        canvas.put("号楼", at: Point(x: 0, y: 0), style: .plain)
        canvas.put("北", at: Point(x: 1, y: 0), style: .plain)
        #expect(canvas.plainText() == " 北")
        #expect(canvas[3, 0].width == 1)
    }

    @Test func fillingBlanksWideCharactersThatReachIn() {
        var canvas = Canvas(size: Size(width: 6, height: 2))
        canvas.put("号楼北", at: Point(x: 0, y: 1), style: .plain)
        canvas.fill(Rect(x: 1, y: 1, width: 4, height: 9), style: Self.red)
        #expect(canvas.plainText() == "\n")
        #expect(canvas[0, 1].style == .plain)
        #expect(canvas[5, 1].width == 1)
        #expect(canvas[4, 1].style == Self.red)
    }

    @Test func marksJoinTheirCellAndTheFifthIsDropped() {
        var canvas = Canvas(size: Size(width: 4, height: 1))
        let used = canvas.put("e\u{301}\u{302}\u{303}\u{304}\u{305}x", at: Point(x: 0, y: 0), style: .plain)
        #expect(used == 2)
        #expect(canvas[0, 0].text.unicodeScalars.count == 5)
        #expect(canvas[1, 0].text == "x")
    }

    @Test func aLeadingMarkGetsASpaceToSitOn() {
        var canvas = Canvas(size: Size(width: 2, height: 1))
        #expect(canvas.put("\u{301}", at: Point(x: 0, y: 0), style: .plain) == 1)
        #expect(canvas[0, 0].text == " \u{301}")
    }

    @Test func everyScalarIsDrawnAsSomethingHarmlessOfItsWidth() {
        var bad: [UInt32] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for grapheme in Graphemes(String(scalar)) {
                let parts = grapheme.text.unicodeScalars
                if parts.contains(where: \.isHazard)
                    || parts.reduce(0, { $0 + CellWidth.of($1) }) != grapheme.width
                {
                    bad.append(value)
                }
            }
        }
        #expect(bad == [])
    }

    @Test func styledTextMarksEachChangeOfStyle() {
        var canvas = Canvas(size: Size(width: 8, height: 1))
        canvas.put(
            "超时", at: Point(x: 2, y: 0), style: Style(foreground: .rgb(255, 136, 0), attributes: .bold))
        #expect(canvas.styledText() == "  ⟦bold #ff8800⟧超时⟦⟧")
    }

    @Test func restylingKeepsTheText() {
        var canvas = Canvas(size: Size(width: 3, height: 1))
        canvas.put("abc", at: Point(x: 0, y: 0), style: Self.red)
        canvas.restyle(Rect(x: 1, y: 0, width: 9, height: 1)) { $0.attributes.insert(.reverse) }
        #expect(canvas.styledText() == "⟦1⟧a⟦reverse 1⟧bc")
    }

    @Test func aSpaceTakesTheStyleToItsLeftWhereItLooksTheSame() {
        let bold = Style(foreground: .indexed(2), attributes: [.bold])
        var canvas = Canvas(size: Size(width: 6, height: 2))
        canvas.put("a", at: Point(x: 1, y: 0), style: Self.red)
        canvas.put("b", at: Point(x: 4, y: 0), style: bold)
        canvas.joinBlanks()
        #expect((0..<6).map { canvas[$0, 0].style } == [.plain, Self.red, Self.red, Self.red, bold, bold])
        #expect((0..<6).allSatisfy { canvas[$0, 1].style == .plain })
        #expect(canvas.plainText() == " a  b\n")
    }

    @Test(arguments: [
        Style(background: .indexed(4)), Style(attributes: [.reverse]), Style(attributes: [.underline]),
    ])
    func aSpaceThatWouldLookDifferentKeepsItsStyle(style: Style) {
        var canvas = Canvas(size: Size(width: 3, height: 1))
        canvas.put("a", at: Point(x: 0, y: 0), style: Self.red)
        canvas.put(" ", at: Point(x: 1, y: 0), style: style)
        canvas.joinBlanks()
        #expect((0..<3).map { canvas[$0, 0].style } == [Self.red, style, .plain])
    }

    @Test func wideCharactersKeepTheirStyle() {
        var canvas = Canvas(size: Size(width: 4, height: 1))
        canvas.put("a", at: Point(x: 0, y: 0), style: Self.red)
        canvas.put("号", at: Point(x: 1, y: 0), style: .plain)
        canvas.joinBlanks()
        #expect((0..<4).map { canvas[$0, 0].style } == [Self.red, .plain, .plain, .plain])
    }

    @Test func aCellStaysSmall() {
        #expect(MemoryLayout<Cell>.stride <= 32)
    }
}
