import Testing

@testable import Screen

struct FrameTests {
    private func drawn(_ frame: Frame, width: Int, height: Int, glyphs: Glyphs = .unicode) throws -> String {
        var canvas = Canvas(size: Size(width: width, height: height))
        frame.draw(on: &canvas, in: canvas.bounds, theme: try #require(.shipped("mono")), glyphs: glyphs)
        return canvas.plainText()
    }

    @Test func titleAndNoteSitInTheBorder() throws {
        let text = try drawn(Frame(title: "网格 13×6", note: "1–20/38"), width: 20, height: 3)
        #expect(
            text == """
                ┌ 网格 13×6 ───────┐
                │                  │
                └──────── 1–20/38 ─┘
                """)
    }

    @Test func plainCharactersWhereBoxDrawingIsMissing() throws {
        #expect(try drawn(Frame(title: "Q"), width: 8, height: 2, glyphs: .ascii) == "+ Q ---+\n+------+")
    }

    @Test func longTitlesAreClippedInside() throws {
        #expect(try drawn(Frame(title: "电梯困人"), width: 9, height: 2) == "┌ 电梯… ┐\n└───────┘")
    }

    @Test(arguments: 0...6, 0...3)
    func noSizeIsTooSmall(width: Int, height: Int) throws {
        var canvas = Canvas(size: Size(width: width, height: height))
        let theme = try #require(Theme.shipped("night"))
        let frame = Frame(title: "长标题", note: "12", isFocused: true)
        let inner = frame.draw(on: &canvas, in: canvas.bounds, theme: theme, glyphs: .unicode)
        #expect(inner.width <= max(0, width - 2))
    }

    @Test func aPopupCoversWhatIsBelowIt() throws {
        var canvas = Canvas(size: Size(width: 28, height: 5))
        let below = String(repeating: "号", count: 14)
        for y in 0..<5 { canvas.put(below, at: Point(x: 0, y: y), style: .plain) }
        let popup = PopupFrame(title: "Hi", content: Size(width: 3, height: 1))
        let inner = popup.draw(
            on: &canvas, in: canvas.bounds, theme: try #require(.shipped("mono")), glyphs: .unicode)
        #expect(inner == Rect(x: 12, y: 2, width: 3, height: 1))
        #expect(
            canvas.plainText() == """
                号号号号号号号号号号号号号号
                号号号号号┌ Hi ─┐ 号号号号号
                号号号号号│     │ 号号号号号
                号号号号号└─────┘ 号号号号号
                号号号号号号号号号号号号号号
                """)
    }

    @Test(arguments: [(26, 26), (27, 7), (28, 7), (9, 9), (5, 5)])
    func aPopupLeavesAMarginOfUseOrNone(width: Int, taken: Int) throws {
        var canvas = Canvas(size: Size(width: width, height: 5))
        let popup = PopupFrame(title: "Hi", content: Size(width: 3, height: 1))
        let inner = popup.draw(
            on: &canvas, in: canvas.bounds, theme: try #require(.shipped("mono")), glyphs: .unicode)
        #expect(inner.width == taken - 4)
    }
}
