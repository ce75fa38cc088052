import Testing

@testable import Screen

struct CellsTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("号楼", 4), ("e\u{301}", 1), ("…", 1), ("─", 1), ("👩", 2), ("\u{1B}", 1),
        ("　", 2),
        ("\u{202E}", 1), ("\u{301}", 1), ("☎\u{FE0F}", 1),
    ])
    func widthIsWhatACanvasUses(text: String, cells: Int) {
        #expect(text.cellWidth == cells)
        var canvas = Canvas(size: Size(width: 20, height: 1))
        #expect(canvas.put(text, at: Point(x: 0, y: 0), style: .plain) == cells)
    }

    @Test(arguments: [
        ("电梯困人", 8, "电梯困人"), ("电梯困人", 7, "电梯困…"), ("电梯困人", 6, "电梯…"), ("abc", 1, "…"), ("abc", 0, ""),
    ])
    func clippingMarksWhatIsMissing(text: String, cells: Int, clipped: String) {
        #expect(text.clipped(toCells: cells) == clipped)
    }

    @Test(arguments: [
        ("楼", Alignment.left, "楼   "), ("楼", .right, "   楼"), ("楼", .center, " 楼  "), ("电梯困人", .left, "电梯…"),
    ])
    func paddingFillsExactly(text: String, alignment: Alignment, padded: String) {
        #expect(text.padded(toCells: 5, alignment: alignment) == padded)
    }

    @Test func aCutWideCharacterLeavesPaddingToFill() {
        #expect("电梯困人".padded(toCells: 6) == "电梯… ")
    }
}
