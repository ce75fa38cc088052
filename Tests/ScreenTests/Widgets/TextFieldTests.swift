import Testing

@testable import Screen

struct TextFieldTests {
    private func typed(_ keys: [Key], in text: String = "") -> TextField {
        var field = TextField(text)
        for key in keys {
            let isTaken = field.edit(key)
            #expect(isTaken)
        }
        return field
    }

    @Test(arguments: [
        ([Key.character("5"), .character("号")], "5号", 2),
        ([.home, .character("x")], "x5号楼 3F", 1),
        ([.backspace], "5号楼 3", 5),
        ([.left, .left, .backspace], "5号楼3F", 3),
        ([.home, .delete], "号楼 3F", 0),
        ([.home, .backspace], "5号楼 3F", 0),
        ([.delete], "5号楼 3F", 6),
        ([.control("w")], "5号楼 ", 4),
        ([.control("w"), .control("w")], "", 0),
        ([.left, .control("u")], "F", 0),
        ([.control("a"), .right, .control("k")], "5", 1),
        ([.control("a"), .control("e")], "5号楼 3F", 6),
        ([.alt("b")], "5号楼 3F", 4),
        ([.home, .alt("f")], "5号楼 3F", 3),
    ])
    func editing(keys: [Key], text: String, cursor: Int) {
        let field = typed(keys, in: keys.first == .character("5") ? "" : "5号楼 3F")
        #expect(field.text == text)
        #expect(field.cursor == cursor)
    }

    @Test func keysOfOthersAreLeftAlone() {
        var field = TextField("a")
        for key in [Key.enter, .escape, .tab, .up, .function(3), .control("l"), .altEnter] {
            let isTaken = field.edit(key)
            #expect(!isTaken)
        }
        #expect(field.text == "a")
    }

    @Test func pasteBecomesOneLine() {
        var field = TextField("[]")
        _ = field.edit(.left)
        field.paste("one\r\n\ttwo\u{1B}[31m\n")
        #expect(field.text == "[one two[31m]")
        #expect(field.cursor == 12)
    }

    @Test func aMarkTypedAfterItsLetterJoinsIt() {
        let field = typed([.character("e"), .character("\u{301}"), .character("x")])
        #expect(field.cursor == 2)
        #expect(typed([.backspace, .backspace], in: field.text).text == "")
    }

    @Test(arguments: [(10, "电梯困人", 8), (8, "梯困人", 6), (5, "困人", 4)])
    func theCursorStaysInView(cells: Int, shown: String, cursor: Int) {
        let field = TextField("电梯困人")
        #expect(field.visible(cells: cells).text == shown)
        #expect(field.visible(cells: cells).cursor == cursor)
    }

    @Test func theCursorIsDrawnAtItsCell() {
        var canvas = Canvas(size: Size(width: 10, height: 2))
        var field = TextField("5号楼")
        _ = field.edit(.left)
        let cursor = field.draw(on: &canvas, in: Rect(x: 1, y: 1, width: 8, height: 1), style: .plain)
        #expect(cursor == Point(x: 4, y: 1))
        #expect(canvas.plainText() == "\n 5号楼")
        #expect(field.draw(on: &canvas, in: Rect(x: 0, y: 0, width: 0, height: 1), style: .plain) == nil)
    }
}
