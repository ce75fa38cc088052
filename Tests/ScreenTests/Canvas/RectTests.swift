import Testing

@testable import Screen

struct RectTests {
    private let rect = Rect(x: 2, y: 3, width: 10, height: 4)

    @Test func insetsStopAtNothing() {
        #expect(rect.inset(by: 1) == Rect(x: 3, y: 4, width: 8, height: 2))
        #expect(rect.inset(by: 9).isEmpty)
    }

    @Test func centeredAreasNeverReachOut() {
        #expect(rect.centered(Size(width: 4, height: 2)) == Rect(x: 5, y: 4, width: 4, height: 2))
        #expect(rect.centered(Size(width: 40, height: 20)) == rect)
    }

    @Test func intersectionsOfDistantAreasAreEmpty() {
        #expect(
            rect.intersection(Rect(x: 0, y: 0, width: 4, height: 4)) == Rect(x: 2, y: 3, width: 2, height: 1))
        #expect(rect.intersection(Rect(x: 50, y: 0, width: 4, height: 4)).isEmpty)
    }

    @Test func rowsOutsideAreEmpty() {
        #expect(rect.row(3) == Rect(x: 2, y: 6, width: 10, height: 1))
        #expect(rect.row(4).isEmpty)
    }
}
