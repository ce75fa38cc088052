/// A picture of the whole screen, cell by cell. Drawing outside it is clipped; half a wide character is never drawn.
package struct Canvas: Hashable, Sendable {
    package let size: Size
    /// Nothing is drawn outside it, while there is one.
    package var clip: Rect?
    /// Where the row begins that is selected, when nothing is typed: what a screen reader reads and a magnifier follows.
    package var resting: Point?
    /// Row by row.
    private var cells: [Cell]

    package init(size: Size, style: Style = .plain) {
        self.size = size
        cells = Array(repeating: .blank(style), count: size.width * size.height)
    }

    package var bounds: Rect { Rect(size) }

    /// Where something may be drawn now.
    private var open: Rect { clip.map { $0.intersection(bounds) } ?? bounds }

    /// The cell at a column and a row of the canvas; both must be inside it.
    package subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

    package func row(_ y: Int) -> ArraySlice<Cell> {
        cells[y * size.width..<(y + 1) * size.width]
    }

    /// Blanks an area.
    package mutating func fill(_ rect: Rect, style: Style) {
        let area = rect.intersection(open)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            separate(y, at: area.x)
            separate(y, at: area.maxX)
            for index in y * size.width + area.x..<y * size.width + area.maxX { cells[index] = .blank(style) }
        }
    }

    /// Changes how an area looks and leaves its text.
    package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
        let area = rect.intersection(open)
        guard !area.isEmpty else { return }
        for y in area.y..<area.maxY {
            for index in y * size.width + area.x..<y * size.width + area.maxX { change(&cells[index].style) }
        }
    }

    package mutating func restyle(_ rect: Rect, style: Style) {
        restyle(rect) { $0 = style }
    }

    /// Gives each space the style of the cell to its left where it looks the same in it, which spares a terminal
    /// changes of style that nobody sees.
    package mutating func joinBlanks() {
        for y in 0..<size.height {
            for index in (y * size.width..<(y + 1) * size.width).dropFirst() where cells[index].isBlank {
                let left = cells[index - 1].style
                if cells[index].style.paintsBlanks(like: left) { cells[index].style = left }
            }
        }
    }

    /// Draws one line of text from a point to the right, over what is there, and returns the cells it used.
    ///
    /// - Parameter width: cells at most; a wide character that would be cut is drawn as a space.
    @discardableResult
    package mutating func put(_ text: String, at point: Point, width: Int = .max, style: Style) -> Int {
        let open = open
        guard (open.y..<open.maxY).contains(point.y), width > 0 else { return 0 }
        let end = width > open.maxX - point.x ? open.maxX : point.x + width
        var x = point.x
        for grapheme in Graphemes(text) {
            guard x < end else { break }
            put(grapheme, x: x, y: point.y, end: end, style: style)
            x += Int(grapheme.width)
        }
        return max(0, min(x, end) - point.x)
    }

    private mutating func put(_ grapheme: Grapheme, x: Int, y: Int, end: Int, style: Style) {
        let next = x + Int(grapheme.width)
        guard next > 0 else { return }
        guard x >= 0, next <= end else {
            return set(.blank(style), x: max(0, x), y: y)
        }
        separate(y, at: x)
        separate(y, at: next)
        cells[y * size.width + x] = Cell(grapheme, style: style)
        if grapheme.width == 2 { cells[y * size.width + x + 1] = .rightHalf(style) }
    }

    private mutating func set(_ cell: Cell, x: Int, y: Int) {
        separate(y, at: x)
        separate(y, at: x + 1)
        cells[y * size.width + x] = cell
    }

    /// Blanks both halves of a wide character that spans the border to the left of a column.
    private mutating func separate(_ y: Int, at x: Int) {
        guard x > 0, x < size.width else { return }
        let index = y * size.width + x
        guard cells[index].width == 0 else { return }
        cells[index - 1] = .blank(cells[index - 1].style)
        cells[index] = .blank(cells[index].style)
    }
}
