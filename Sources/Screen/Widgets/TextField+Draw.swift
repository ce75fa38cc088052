extension TextField {
    /// Draws the part of the text around the cursor in the area's first row.
    /// - Returns: the cell of the cursor, or nil when there is no room.
    @discardableResult
    package func draw(on canvas: inout Canvas, in rect: Rect, style: Style) -> Point? {
        let line = rect.row(0)
        guard !line.isEmpty else { return nil }
        canvas.fill(line, style: style)
        let shown = visible(cells: line.width)
        canvas.put(shown.text, at: line.origin, width: line.width, style: style)
        return Point(x: line.x + shown.cursor, y: line.y)
    }

    /// The text that is seen, and the cells before the cursor, always fewer than `cells`. The cursor stays in view
    /// with what is typed before it; the work follows what is seen, not what was typed.
    func visible(cells: Int) -> (text: String, cursor: Int) {
        var before: [String] = []
        var cursorCell = 0
        for character in characters[..<cursor].reversed() {
            let shown = String(character).escapedForTerminal()
            guard cursorCell + shown.cellWidth < cells else { break }
            before.append(shown)
            cursorCell += shown.cellWidth
        }
        let after = characters[cursor...].prefix(cells - cursorCell).map { String($0).escapedForTerminal() }
        return (before.reversed().joined() + after.joined(), cursorCell)
    }
}
