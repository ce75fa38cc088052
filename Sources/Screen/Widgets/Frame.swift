/// A bordered box with a title at its top left and a note at its bottom right.
package struct Frame: Hashable, Sendable {
    package var title: String
    package var note: String
    package var isFocused: Bool

    package init(title: String = "", note: String = "", isFocused: Bool = false) {
        self.title = title
        self.note = note
        self.isFocused = isFocused
    }

    /// Draws the border and returns the area inside it, which is left as it was.
    @discardableResult
    package func draw(
        on canvas: inout Canvas, in rect: Rect, theme: Theme, glyphs: Glyphs, title role: Role? = nil
    )
        -> Rect
    {
        guard rect.width >= 2, rect.height >= 2 else {
            return Rect(x: rect.x, y: rect.y, width: 0, height: 0)
        }
        let border = theme[isFocused ? .borderFocus : .border]
        drawBorder(on: &canvas, in: rect, style: border, glyphs: glyphs)
        drawTitle(on: &canvas, in: rect, style: theme[role ?? (isFocused ? .titleFocus : .title)])
        drawNote(on: &canvas, in: rect, style: border)
        return rect.inset(by: 1)
    }

    private func drawBorder(on canvas: inout Canvas, in rect: Rect, style: Style, glyphs: Glyphs) {
        let line = String(repeating: glyphs.horizontal, count: rect.width - 2)
        canvas.put(glyphs.topLeft + line + glyphs.topRight, at: rect.origin, style: style)
        canvas.put(
            glyphs.bottomLeft + line + glyphs.bottomRight, at: Point(x: rect.x, y: rect.maxY - 1),
            style: style)
        for y in rect.y + 1..<rect.maxY - 1 {
            canvas.put(glyphs.vertical, at: Point(x: rect.x, y: y), style: style)
            canvas.put(glyphs.vertical, at: Point(x: rect.maxX - 1, y: y), style: style)
        }
    }

    private func drawTitle(on canvas: inout Canvas, in rect: Rect, style: Style) {
        guard !title.isEmpty, rect.width > 4 else { return }
        let text = " " + title.clipped(toCells: rect.width - 4) + " "
        canvas.put(text, at: Point(x: rect.x + 1, y: rect.y), width: rect.width - 2, style: style)
    }

    private func drawNote(on canvas: inout Canvas, in rect: Rect, style: Style) {
        guard !note.isEmpty, rect.width > 5 else { return }
        let text = " " + note.clipped(toCells: rect.width - 5) + " "
        let x = rect.maxX - 2 - text.cellWidth
        canvas.put(text, at: Point(x: x, y: rect.maxY - 1), style: style)
    }
}
