import Testing

@testable import Screen

struct ChangesTests {
    private func canvas(_ text: String, style: Style = .plain) -> Canvas {
        var canvas = Canvas(size: Size(width: 8, height: 1))
        canvas.put(text, at: Point(x: 0, y: 0), style: style)
        return canvas
    }

    @Test(
        arguments: [
            ("abc", "abc", nil), ("abc", "axc", 1..<2), ("abc", "xbz", 0..<3), ("a号c", "a楼c", 1..<3),
            ("a号c", "abbc", 1..<3), ("号楼", "号a", 2..<4), ("", "abcdefgh", 0..<8), ("号号", "a号", 0..<4),
        ] as [(String, String, Range<Int>?)])
    func columnsThatDiffer(old: String, new: String, columns: Range<Int>?) {
        #expect(canvas(new).changedColumns(ofRow: 0, since: canvas(old)) == columns)
    }

    @Test func styleCounts() {
        let bold = canvas("ab", style: Style(attributes: .bold))
        #expect(bold.changedColumns(ofRow: 0, since: canvas("ab")) == 0..<2)
    }
}
