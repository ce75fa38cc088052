import Domain
import Screen

extension FilterField {
    static let rows = 2

    /// Draws the field and under it what is wrong, pointed at, or an example.
    /// - Returns: the cell of the cursor.
    func draw(on canvas: inout Canvas, in rect: Rect, _ look: Look) -> Point? {
        let prefix = "/ "
        canvas.put(prefix, at: rect.origin, width: rect.width, style: look.theme[.hintKey])
        let line = Rect(x: rect.x + 2, y: rect.y, width: rect.width - 2, height: 1)
        let point = entry.field.draw(
            on: &canvas, in: line, style: look.theme[problem == nil ? .field : .fieldError])
        let below = rect.row(1)
        guard !below.isEmpty else { return point }
        canvas.fill(below, style: look.theme[.text])
        if let problem {
            draw(problem, on: &canvas, in: below, look)
        } else {
            let hint = look.words(Phrase.filterHint).clipped(toCells: below.width - 2)
            canvas.put(hint, at: Point(x: below.x + 2, y: below.y), style: look.theme[.textDim])
        }
        return point
    }

    /// A caret under the place, and the words behind it or, without room, before it.
    private func draw(_ problem: FilterProblem, on canvas: inout Canvas, in line: Rect, _ look: Look) {
        let start = String(entry.text.prefix(problem.range.lowerBound)).escapedForTerminal().cellWidth + 2
        let words = problem.words(in: look.language).escapedForTerminal()
        let caret = start + 1 < line.width ? "^ " : ""
        let needed = words.cellWidth + caret.count
        let style = look.theme[.messageError]
        if start + needed <= line.width {
            canvas.put(caret + words, at: Point(x: line.x + start, y: line.y), style: style)
        } else if !caret.isEmpty, start - 1 >= words.cellWidth + 2 {
            canvas.put(
                words + " ^", at: Point(x: line.x + start - words.cellWidth - 1, y: line.y), style: style)
        } else {
            let text = words.clipped(toCells: line.width - 2)
            canvas.put(text, at: Point(x: line.x + 2, y: line.y), style: style)
        }
    }
}
