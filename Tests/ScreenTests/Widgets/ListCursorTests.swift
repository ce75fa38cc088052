import Testing

@testable import Screen

struct ListCursorTests {
    @Test(arguments: [
        ([Key.down, .down], 2), ([.character("j"), .character("k"), .character("k")], 0), ([.end], 37),
        ([.pageDown, .pageDown], 10), ([.pageDown, .pageUp, .up], 0), ([.end, .up, .home], 0),
        ([.character("G"), .character("k")], 36), ([.end, .character("<")], 0), ([.control("d")], 2),
        ([.end, .control("u")], 35), ([.end, .down], 37), ([.end, .pageDown, .pageUp], 32),
        ([.control("f"), .control("f")], 10), ([.control("f"), .control("b"), .up], 0),
        ([.character(">")], 37),
        ([.pageDown, .pageDown, .character("H")], 8), ([.pageDown, .pageDown, .character("M")], 10),
        ([.pageDown, .pageDown, .character("L")], 12), ([.character("L"), .character("H")], 2),
    ])
    func keysMoveWithinTheList(keys: [Key], line: Int) {
        var cursor = ListCursor(count: 38, page: 5)
        for key in keys {
            let isTaken = cursor.handle(key)
            #expect(isTaken)
        }
        #expect(cursor.index == line)
    }

    @Test(arguments: [
        (Key.down, 1), (.control("n"), 1), (.control("p"), 0), (.up, 0), (.pageDown, 5), (.pageUp, 0),
    ])
    func besideAFieldSomeDo(key: Key, line: Int) {
        var cursor = ListCursor(count: 38, page: 5)
        let isTaken = cursor.handle(besideField: key)
        #expect(isTaken)
        #expect(cursor.index == line)
    }

    @Test(arguments: [Key.character("j"), .character("G"), .home, .end, .control("u"), .control("d"), .enter])
    func theOthersAreTheField(key: Key) {
        var cursor = ListCursor(count: 38)
        let isTaken = cursor.handle(besideField: key)
        #expect(!isTaken)
        #expect(cursor.index == 0)
    }

    @Test func otherKeysAreLeftAlone() {
        var cursor = ListCursor(count: 3)
        for key in [Key.enter, .escape, .character("x"), .character("1"), .left] {
            let isTaken = cursor.handle(key)
            #expect(!isTaken)
        }
        #expect(cursor.index == 0)
    }

    @Test func anEmptyListHasNoLineToBeOn() {
        var cursor = ListCursor()
        for key in [Key.down, .up, .end, .home, .pageDown] {
            let isTaken = cursor.handle(key)
            #expect(isTaken)
        }
        #expect(cursor.index == nil)
        #expect(cursor.item(of: [String]()) == nil)
        #expect(cursor.visible(height: 5).isEmpty)
        #expect(cursor.line(countedBy: .character("1")) == nil)
    }

    @Test func aPageLongerThanTheListEndsAtItsEnds() {
        var cursor = ListCursor(count: 3, page: 20)
        cursor.move(.pages(1))
        #expect(cursor.index == 2)
        cursor.move(.pages(-1))
        #expect(cursor.index == 0)
    }

    @Test func aShorterListPullsTheCursorBack() {
        var cursor = ListCursor(count: 38, at: 37)
        cursor.resize(count: 4)
        #expect(cursor.index == 3)
        cursor.resize(count: 0)
        #expect(cursor.index == nil)
        cursor.resize(count: 5)
        #expect(cursor.index == 0)
    }

    @Test func theCursorGoesWithItsLine() {
        var cursor = ListCursor(count: 5, at: 3)
        cursor.resize(count: 9, at: 7)
        #expect(cursor.index == 7)
        cursor.resize(count: 9, at: 12)
        #expect(cursor.index == 8)
    }

    @Test(arguments: [
        (Motion.lines(1), 0), (.lines(-1), 4), (.pages(1), 0), (.pages(-1), 4), (.halfPages(-1), 4),
        (.first, 0), (.last, 4), (.seen(.top), 0), (.seen(.bottom), 4),
    ])
    func fromNoneItGoesToAnEnd(motion: Motion, line: Int) {
        var cursor = ListCursor(count: 5, at: nil)
        #expect(cursor.index == nil)
        cursor.move(motion)
        #expect(cursor.index == line)
    }

    @Test func onNoneItStaysOnNone() {
        var cursor = ListCursor(count: 5, at: nil)
        cursor.resize(count: 8)
        #expect(cursor.index == nil)
        #expect(cursor.visible(height: 3) == 0..<3)
    }

    @Test func theItemIsThatUnderTheCursor() {
        let cursor = ListCursor(count: 3, at: 2)
        #expect(cursor.item(of: ["a", "b", "c"]) == "c")
        #expect(cursor.item(of: ["a"]) == nil)
    }

    @Test(
        arguments: [("1", 0), ("3", 2), ("３", 2), ("4", nil), ("0", nil), ("x", nil)] as [(Character, Int?)])
    func digitsCountLines(digit: Character, line: Int?) {
        #expect(ListCursor(count: 3).line(countedBy: .character(digit)) == line)
    }

    @Test(arguments: [
        (0, 5, 0..<5), (2, 5, 0..<5), (3, 5, 1..<6), (36, 5, 33..<38), (37, 5, 33..<38), (20, 4, 18..<22),
        (5, 1, 5..<6), (9, 50, 0..<38), (9, 0, 9..<9),
    ])
    func theCursorIsInTheMiddleOfWhatIsSeen(line: Int, height: Int, visible: Range<Int>) {
        #expect(ListCursor(count: 38, at: line).visible(height: height) == visible)
    }
}
