import Screen

/// Draws lines to choose from, with the cursor on one of them.
struct ChoiceList: Equatable, Sendable {
    struct Choice: Equatable, Sendable {
        /// What picks it without the cursor.
        var key = ""
        var text: String
        var note = ""
        var isIndented = false
    }

    let choices: [Choice]
    let cursor: ListCursor

    func draw(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        let keyWidth = choices.map(\.key.cellWidth).max() ?? 0
        let textWidth = min(
            rect.width * 2 / 3, choices.map { $0.text.cellWidth + ($0.isIndented ? 2 : 0) }.max() ?? 0)
        for (line, index) in cursor.visible(height: rect.height).enumerated() {
            let choice = choices[index]
            let isCursor = index == cursor.index
            let indent = choice.isIndented ? "  " : ""
            let text =
                (isCursor ? look.glyphs.cursor : " ") + choice.key.padded(toCells: keyWidth) + " "
                + (indent + choice.text).padded(toCells: textWidth) + "  " + choice.note
            let role: Role = isCursor ? .menuCursor : .popup
            if isCursor { canvas.resting = Point(x: rect.x, y: rect.y + line) }
            canvas.put(
                text.padded(toCells: rect.width), at: Point(x: rect.x, y: rect.y + line), width: rect.width,
                style: look.theme[role])
        }
    }
}
