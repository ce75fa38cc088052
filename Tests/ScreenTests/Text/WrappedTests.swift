import Testing

@testable import Screen

struct WrappedTests {
    @Test(arguments: [
        ("", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("电梯困人请速来", 6, ["电梯困", "人请速", "来"]),
        ("电梯困人。请来", 8, ["电梯困", "人。请来"]),
        ("5号楼lift stuck", 9, ["5号楼lift", "stuck"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("号楼", 1, ["号", "楼"]),
    ])
    func linesBreakWhereReadersExpect(text: String, cells: Int, lines: [String]) {
        #expect(text.wrapped(toCells: cells) == lines)
    }

    @Test(arguments: 2...20)
    func noLineIsTooWideAndNothingIsLost(cells: Int) {
        let text = "5号楼 3F 走廊照明不亮，请 maintenance 尽快来看（第二次）。Phone 8123 王伟"
        let lines = text.wrapped(toCells: cells)
        #expect(lines.allSatisfy { $0.cellWidth <= cells })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}
