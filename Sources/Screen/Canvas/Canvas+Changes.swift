extension Canvas {
    /// The columns of a row that differ from an earlier canvas of the same size, never cutting a wide character of
    /// either; nil when the row is the same.
    package func changedColumns(ofRow y: Int, since earlier: Canvas) -> Range<Int>? {
        let new = row(y)
        let old = earlier.row(y)
        guard var first = zip(new.indices, zip(new, old)).first(where: { $1.0 != $1.1 })?.0 else {
            return nil
        }
        var last = new.endIndex - 1
        while new[last] == old[last] { last -= 1 }
        while first > new.startIndex, new[first].width == 0 || old[first].width == 0 { first -= 1 }
        while last + 1 < new.endIndex, new[last + 1].width == 0 || old[last + 1].width == 0 { last += 1 }
        return first - new.startIndex..<last + 1 - new.startIndex
    }
}
