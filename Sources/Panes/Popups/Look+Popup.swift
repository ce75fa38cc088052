import Domain
import Screen
import Words

extension Look {
    /// Rows of a box beside what it is for: the border, a free row and the hints.
    static let boxRows = 4

    /// An empty box of its own over the area; gives what is inside but the hints, the only place that is drawn to from
    /// then on. The free row above the hints is given up where rows are dear.
    func box(
        _ title: String, width: Int, rows: Int, hints: [HintLine.Hint], on canvas: inout Canvas, in area: Rect
    ) -> Rect {
        let popup = PopupFrame(title: title, content: Size(width: width, height: rows + 2))
        let inside = popup.draw(on: &canvas, in: area, theme: theme, glyphs: glyphs)
        let height = max(0, min(rows, inside.height - 1))
        HintLine(hints).draw(on: &canvas, in: inside.row(inside.height - 1), theme: theme)
        canvas.clip = inside.top(height)
        canvas.resting = inside.origin
        return inside.top(height)
    }

    func hint(_ key: String, _ name: Phrase) -> HintLine.Hint {
        HintLine.Hint(key: key, text: words(name))
    }

    /// Such as `派单 #261120-017 电梯困人`.
    func title(_ move: Move, _ row: TicketRow) -> String {
        let verb = move.words[language]
        return "\(verb.prefix(1).uppercased())\(verb.dropFirst()) " + subject(row)
    }

    /// The ticket a popup is about, or how many.
    private func subject(_ row: TicketRow) -> String {
        if let many { return glyphs.dot + " " + words(BulkPopup.marked(many.count)) }
        return "#\(row.number.text) " + String(row.what.prefix(40)).escapedForTerminal()
    }
}
