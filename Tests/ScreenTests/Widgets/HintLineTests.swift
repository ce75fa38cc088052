import Testing

@testable import Screen

struct HintLineTests {
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
