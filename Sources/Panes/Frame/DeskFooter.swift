import Domain
import Screen

/// The line at the bottom: keys at the left, at the right what just happened. A message goes before both: it begins at the
/// left, takes as many lines as it needs, and leaves the keys what is over.
struct DeskFooter {
    let look: Look
    let message: Message?
    let news: String?
    /// What is not urgent, while nothing else is to be told.
    let reminder: String?
    let hints: [HintLine.Hint]

    /// Lines that a message takes; of one that is longer the end is left out.
    static func rows(_ message: Message?, _ size: Size) -> Int {
        let most = size.height < 14 ? 3 : 4
        return max(1, min(most, message.map { lines($0, width: size.width).count } ?? 1))
    }

    private static func lines(_ message: Message, width: Int) -> [String] {
        message.text.escapedForTerminal().wrapped(toCells: width - 2)
    }

    func draw(on canvas: inout Canvas, in area: Rect) {
        canvas.fill(area, style: look.theme[.hintText])
        guard let message else { return drawNews(on: &canvas, in: area.row(0)) }
        let lines = Self.lines(message, width: area.width)
        let style = look.theme[message.role]
        for row in 0..<min(lines.count, area.height) {
            let isLast = row == area.height - 1
            let text =
                isLast ? lines[row...].joined(separator: " ").clipped(toCells: area.width - 2) : lines[row]
            canvas.put(text, at: Point(x: area.x + 1, y: area.y + row), width: area.width - 2, style: style)
        }
        if lines.count == 1 { drawHints(on: &canvas, in: area.row(0), after: lines[0].cellWidth + 3) }
    }

    private func drawNews(on canvas: inout Canvas, in line: Rect) {
        let text = (news ?? reminder ?? "").escapedForTerminal()
        let shown = text.clipped(toCells: line.width / 2)
        let used = shown.cellWidth
        drawHints(
            on: &canvas, in: Rect(x: line.x, y: line.y, width: line.width - used - 2, height: 1), after: 0)
        canvas.put(
            shown, at: Point(x: line.maxX - used - 1, y: line.y), width: used, style: look.theme[.messageInfo]
        )
    }

    private func drawHints(on canvas: inout Canvas, in line: Rect, after used: Int) {
        let room = Rect(x: line.x + 1 + used, y: line.y, width: line.width - used - 1, height: 1)
        HintLine(hints).draw(on: &canvas, in: room, theme: look.theme)
    }
}
