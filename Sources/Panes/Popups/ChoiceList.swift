import Screen

/// Lines to choose from, with a cursor.
struct ChoiceList: Equatable, Sendable {
    struct Choice: Equatable, Sendable {
        /// What picks it without the cursor.
        var key = ""
        var text: String
        var note = ""
        var isIndented = false
    }

    var choices: [Choice]
    var cursor = 0

    mutating func move(to index: Int) {
        cursor = max(0, min(choices.count - 1, index))
    }

    /// Arrows and their kin; letters are left to fields.
    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up, .control("p"): move(to: cursor - 1)
        case .down, .control("n"): move(to: cursor + 1)
        case .pageUp: move(to: cursor - 8)
        case .pageDown: move(to: cursor + 8)
        default: return false
        }
        return true
    }

    func draw(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        let top = max(0, min(cursor - rect.height / 2, choices.count - rect.height))
        let keyWidth = choices.map(\.key.cellWidth).max() ?? 0
        let textWidth = min(
            rect.width * 2 / 3, choices.map { $0.text.cellWidth + ($0.isIndented ? 2 : 0) }.max() ?? 0)
        for (line, index) in (top..<choices.count).prefix(rect.height).enumerated() {
            let choice = choices[index]
            let indent = choice.isIndented ? "  " : ""
            let text =
                (index == cursor ? look.glyphs.cursor : " ") + choice.key.padded(toCells: keyWidth) + " "
                + (indent + choice.text).padded(toCells: textWidth) + "  " + choice.note
            let role: Role = index == cursor ? .menuCursor : .popup
            if index == cursor { canvas.resting = Point(x: rect.x, y: rect.y + line) }
            canvas.put(
                text.padded(toCells: rect.width), at: Point(x: rect.x, y: rect.y + line), width: rect.width,
                style: look.theme[role])
        }
    }
}
