import Testing

@testable import Screen

struct ListTests {
    @Test(arguments: [
        ([Key.down, .down], 2, 0..<5), ([.end], 37, 33..<38), ([.pageDown, .pageDown], 10, 6..<11),
        ([.end, .up, .home], 0, 0..<5), ([.character("G"), .character("k")], 36, 33..<38),
        ([.control("d")], 2, 0..<5), ([.up], 0, 0..<5), ([.end, .down], 37, 33..<38),
    ])
    func theCursorStaysInView(keys: [Key], cursor: Int, visible: Range<Int>) {
        var viewport = Viewport(count: 38, height: 5)
        for key in keys {
            let isTaken = viewport.handle(key)
            #expect(isTaken)
        }
        #expect(viewport.cursor == cursor)
        #expect(viewport.visible == visible)
    }

    @Test func otherKeysAreLeftAlone() {
        var viewport = Viewport(count: 3)
        let isTaken = viewport.handle(.enter)
        #expect(!isTaken)
    }

    @Test func aShorterListPullsTheCursorBack() {
        var viewport = Viewport(count: 38, height: 5, cursor: 37)
        viewport.resize(count: 4, height: 10)
        #expect(viewport.cursor == 3)
        #expect(viewport.visible == 0..<4)
        viewport.resize(count: 0, height: 10)
        #expect(viewport.visible.isEmpty)
        #expect(viewport.cursor == 0)
    }

    @Test(arguments: [(38, "1–20/38"), (0, ""), (1000, "1–20/1000"), (1001, "1–20/1000+")])
    func positionText(count: Int, text: String) {
        #expect(Viewport(count: count, height: 20).positionText() == text)
    }

    @Test func aMenuShowsItsCursor() throws {
        var menu = Menu(items: ["接单", "到场", "完成"], height: 2)
        let isTaken = menu.handle(.end)
        #expect(isTaken)
        var canvas = Canvas(size: Size(width: 6, height: 2))
        menu.draw(on: &canvas, in: canvas.bounds, theme: try #require(.shipped("mono")))
        #expect(canvas.styledText() == "到场\n⟦reverse⟧完成")
        #expect(menu.selection == 2)
        #expect(Menu(items: [], height: 2).selection == nil)
    }

    @Test func aRowFillsItsColumns() throws {
        let columns = [
            Column("单号", .fixed(4)), Column("事项", .flexible(minimum: 4)), Column("n", .fixed(3), .right),
        ]
        let widths = Column.widths(columns, total: 16)
        #expect(widths == [4, 7, 3])
        let theme = try #require(Theme.shipped("mono"))
        var canvas = Canvas(size: Size(width: 16, height: 2))
        TableRow.header(columns).draw(
            on: &canvas, in: canvas.bounds, columns: columns, widths: widths, theme: theme)
        TableRow([.init("#7"), .init("水管漏水了", .queueOverdue), .init("42")]).draw(
            on: &canvas, in: Rect(x: 0, y: 1, width: 16, height: 1), columns: columns,
            widths: widths,
            theme: theme)
        #expect(canvas.plainText() == "单号 事项      n\n#7   水管漏…  42")
    }

    @Test func hintsThatDoNotFitAreLeftOut() throws {
        let line = HintLine([
            .init(key: "n", text: "报单"), .init(key: "d", text: "派单"), .init(key: "?", text: "帮助"),
        ])
        var canvas = Canvas(size: Size(width: 20, height: 1))
        let theme = try #require(Theme.shipped("mono"))
        #expect(line.draw(on: &canvas, in: canvas.bounds, theme: theme) == 14)
        #expect(canvas.plainText() == "n 报单  d 派单")
        #expect(line.fitting(cells: 22).count == 3)
        #expect(line.fitting(cells: 5).isEmpty)
    }
}
