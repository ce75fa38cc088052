/// A box over the middle of an area, cleared before it is drawn.
package struct PopupFrame: Hashable, Sendable {
    package var frame: Frame
    /// What is wanted inside the border.
    package var content: Size

    package init(title: String, note: String = "", content: Size) {
        frame = Frame(title: title, note: note, isFocused: true)
        self.content = content
    }

    /// What would be left of the area on either side is of use, or else is not left.
    private static let leastMargin = 10

    /// Draws the empty box, smaller when the area is, and returns the area inside it with a free column on either
    /// side.
    package func draw(on canvas: inout Canvas, in area: Rect, theme: Theme, glyphs: Glyphs) -> Rect {
        let wanted = content.width + 4
        let width = area.width - wanted < 2 * PopupFrame.leastMargin ? area.width : wanted
        let box = area.centered(Size(width: width, height: content.height + 2))
        canvas.fill(box, style: theme[.popup])
        return frame.draw(on: &canvas, in: box, theme: theme, glyphs: glyphs, title: .popupTitle)
            .inset(horizontal: 1, vertical: 0)
    }
}
