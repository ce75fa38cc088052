import Testing

@testable import Screen

struct LineScrollTests {
    private func scroll(count: Int, page: Int) -> LineScroll {
        var scroll = LineScroll()
        scroll.resize(count: count, page: page)
        return scroll
    }

    @Test(arguments: [
        ([Key.down, .down], 2..<7), ([.end], 33..<38), ([.end, .down], 33..<38), ([.up], 0..<5),
        ([.pageDown, .pageDown], 10..<15), ([.end, .pageUp], 28..<33), ([.control("d")], 2..<7),
        ([.end, .control("u")], 31..<36), ([.end, .up, .home], 0..<5),
        ([.character("G"), .character("k")], 32..<37), ([.character("j"), .character("<")], 0..<5),
        ([.control("f")], 5..<10), ([.end, .control("b")], 28..<33),
    ])
    func keysScroll(keys: [Key], visible: Range<Int>) {
        var scroll = scroll(count: 38, page: 5)
        for key in keys {
            let isTaken = scroll.handle(key)
            #expect(isTaken)
        }
        #expect(scroll.visible == visible)
    }

    @Test func otherKeysAreLeftAlone() {
        var scroll = scroll(count: 38, page: 5)
        for key in [Key.enter, .character(" "), .left, .control("n"), .character("H")] {
            let isTaken = scroll.handle(key)
            #expect(!isTaken)
        }
        #expect(scroll.first == 0)
    }

    @Test(arguments: [(0, 5), (3, 5), (5, 5), (1, 200)])
    func whatFitsIsSeenWhole(count: Int, page: Int) {
        var scroll = scroll(count: count, page: page)
        for key in [Key.down, .pageDown, .end] {
            let isTaken = scroll.handle(key)
            #expect(isTaken)
        }
        scroll.scroll(by: 3)
        #expect(scroll.visible == 0..<count)
    }

    @Test func fewerLinesPullItBack() {
        var scroll = scroll(count: 38, page: 5)
        scroll.scroll(by: 100)
        #expect(scroll.visible == 33..<38)
        scroll.resize(count: 10, page: 5)
        #expect(scroll.visible == 5..<10)
        scroll.resize(count: 10, page: 8)
        #expect(scroll.visible == 2..<10)
        scroll.resize(count: 0, page: 8)
        #expect(scroll.visible.isEmpty)
    }

    @Test func withoutRoomALineIsSeen() {
        let scroll = scroll(count: 3, page: 0)
        #expect(scroll.page == 1)
        #expect(scroll.visible == 0..<1)
    }

    @Test func theWheelGoesByLinesAndStopsAtTheEnds() {
        var scroll = scroll(count: 12, page: 5)
        scroll.scroll(by: 3)
        #expect(scroll.visible == 3..<8)
        scroll.scroll(by: 3)
        scroll.scroll(by: 3)
        #expect(scroll.visible == 7..<12)
        scroll.scroll(by: -30)
        #expect(scroll.visible == 0..<5)
    }
}
