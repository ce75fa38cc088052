import Domain
import Screen
import Words

extension FilterField {
    static let rows = 3

    /// Draws the field, under it what is wrong, pointed at, or an example, and last what can be typed here.
    /// - Returns: the cell of the cursor.
    func draw(on canvas: inout Canvas, in rect: Rect, _ look: Look) -> Point? {
        canvas.put("/ ", at: rect.origin, width: rect.width, style: look.theme[.hintKey])
        let line = Rect(x: rect.x + 2, y: rect.y, width: rect.width - 2, height: 1)
        let point = entry.field.draw(on: &canvas, in: line, style: look.theme[.field])
        for row in 1..<max(1, rect.height) { canvas.fill(rect.row(row), style: look.theme[.text]) }
        let below = rect.row(1)
        if let problem {
            drawWrongPart(problem, on: &canvas, in: line, look)
            if !below.isEmpty { draw(problem, on: &canvas, in: below, look) }
        } else if !below.isEmpty {
            let hint = look.words(completion.hint).clipped(toCells: below.width - 2)
            canvas.put(hint, at: Point(x: below.x + 2, y: below.y), style: look.theme[.textDim])
        }
        if rect.height > 2 { drawChoices(on: &canvas, in: rect.row(2), look) }
        return point
    }

    /// The cells before a character; nil where the field has scrolled.
    private func cell(of place: Int, in line: Rect) -> Int? {
        guard entry.text.escapedForTerminal().cellWidth < line.width else { return nil }
        return String(entry.text.prefix(place)).escapedForTerminal().cellWidth
    }

    private func text(of problem: FilterProblem) -> String {
        String(entry.text.dropFirst(problem.range.lowerBound).prefix(problem.range.count))
            .escapedForTerminal()
    }

    private func drawWrongPart(
        _ problem: FilterProblem, on canvas: inout Canvas, in line: Rect, _ look: Look
    ) {
        guard let start = cell(of: problem.range.lowerBound, in: line) else { return }
        canvas.put(
            text(of: problem), at: Point(x: line.x + start, y: line.y), width: line.width - start,
            style: look.theme[.fieldError])
    }

    /// Carets under the place, and the words behind them or, without room, before them.
    private func draw(_ problem: FilterProblem, on canvas: inout Canvas, in line: Rect, _ look: Look) {
        let words = problem.words[look.language].escapedForTerminal()
        let style = look.theme[.messageError]
        let field = Rect(x: line.x + 2, y: line.y, width: line.width - 2, height: 1)
        guard let start = cell(of: problem.range.lowerBound, in: field) else {
            let text = words.clipped(toCells: field.width)
            canvas.put(text, at: field.origin, style: style)
            return
        }
        let width = min(max(1, text(of: problem).cellWidth), field.width - start)
        let carets = String(repeating: "^", count: width)
        let (left, right) = (start - 1, field.width - start - width - 1)
        let isBehind = words.cellWidth <= right || right >= left
        let shown = words.clipped(toCells: max(0, isBehind ? right : left))
        let x = field.x + (isBehind ? start : start - shown.cellWidth - 1)
        canvas.put(
            isBehind ? carets + " " + shown : shown + " " + carets, at: Point(x: x, y: line.y),
            width: field.maxX - x, style: style)
    }

    /// From the one that stands in the text on, or from the first.
    private func drawChoices(on canvas: inout Canvas, in line: Rect, _ look: Look) {
        guard !completion.choices.isEmpty else { return }
        var x = line.x + 2
        x += canvas.put("Tab", at: Point(x: x, y: line.y), width: 4, style: look.theme[.hintKey]) + 1
        for (index, choice) in completion.choices.enumerated().dropFirst(max(0, (chosen ?? 0) - 1)) {
            let note = choice.note.isEmpty ? "" : " \(choice.note)"
            let shown = (choice.text + note).escapedForTerminal()
            guard x + shown.cellWidth <= line.maxX - 2 else {
                canvas.put(
                    String.ellipsis, at: Point(x: x, y: line.y), width: 2, style: look.theme[.textDim])
                return
            }
            let role: Role = index == chosen ? .menuCursor : .textDim
            x +=
                canvas.put(shown, at: Point(x: x, y: line.y), width: line.maxX - x, style: look.theme[role])
                + 2
        }
    }
}
