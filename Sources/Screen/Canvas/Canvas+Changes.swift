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

extension Canvas {
    /// Part of a row to be drawn in one style. Spaces in it may have another that looks the same.
    package struct Stretch: Equatable, Sendable {
        package let y: Int
        package let columns: Range<Int>
        package let style: Style
        /// Spaces only.
        package let isBlank: Bool
    }

    /// Unchanged characters in between that are shorter than a way around them.
    private static let bridged = 4

    /// What looks otherwise than on an earlier canvas of the same size, from the top to the bottom.
    package func stretches(since earlier: Canvas) -> [Stretch] {
        var stretches: [Stretch] = []
        for y in 0..<size.height {
            guard let columns = changedColumns(ofRow: y, since: earlier) else { continue }
            var x = columns.lowerBound
            while x < columns.upperBound {
                guard self[x, y].width > 0, !self[x, y].looks(like: earlier[x, y]) else {
                    x += 1
                    continue
                }
                let stretch = stretch(from: x, to: columns.upperBound, y, earlier)
                stretches.append(stretch)
                x = stretch.columns.upperBound
            }
        }
        return stretches
    }

    /// The longest from a cell that changed.
    private func stretch(from first: Int, to limit: Int, _ y: Int, _ earlier: Canvas) -> Stretch {
        var style = self[first, y].style
        var (isBlank, end, x) = (true, first, first)
        while x < limit {
            let cell = self[x, y]
            guard cell.width > 0 else {
                if end == x { end += 1 }
                x += 1
                continue
            }
            if cell.style != style, !(cell.isBlank && cell.style.paintsBlanks(like: style)) {
                guard isBlank, style.paintsBlanks(like: cell.style) else { break }
            }
            let isChanged = !cell.looks(like: earlier[x, y])
            guard isChanged || x - end < Self.bridged && cell.isShort else { break }
            if isBlank, !cell.isBlank { (style, isBlank) = (cell.style, false) }
            x += 1
            if isChanged { end = x }
        }
        return Stretch(y: y, columns: first..<end, style: style, isBlank: isBlank)
    }
}

extension Cell {
    fileprivate func looks(like other: Cell) -> Bool {
        self == other || isBlank && other.isBlank && style.paintsBlanks(like: other.style)
    }

    fileprivate var isShort: Bool { scalar < 0x80 && marks == .zero }
}
