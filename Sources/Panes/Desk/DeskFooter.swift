import Domain
import Screen

/// The line at the bottom: keys at the left, at the right what just happened. A message that would leave the keys too
/// little room has the line above for itself.
struct DeskFooter {
    /// Cells the keys have at least.
    private static let leastHints = 34

    let look: Look
    let message: Message?
    let news: String?
    /// What is not urgent, while nothing else is to be told.
    let reminder: String?
    let hints: [HintLine.Hint]

    func draw(on canvas: inout Canvas, in line: Rect) {
        canvas.fill(line, style: look.theme[.hintText])
        let isLong = isLong(in: line)
        let text = isLong ? "" : (message?.text ?? news ?? reminder ?? "").escapedForTerminal()
        let most = message == nil ? line.width / 2 : line.width - 2
        let shown = text.clipped(toCells: most)
        let used = shown.cellWidth
        let room = Rect(x: line.x + 1, y: line.y, width: line.width - used - 3, height: 1)
        HintLine(hints).draw(on: &canvas, in: room, theme: look.theme)
        canvas.put(
            shown, at: Point(x: line.maxX - used - 1, y: line.y), width: used,
            style: look.theme[message?.role ?? .messageInfo])
    }

    /// Draws a long message over the row above the keys.
    func drawMessage(on canvas: inout Canvas, above line: Rect) {
        guard let message, isLong(in: line) else { return }
        let row = Rect(x: line.x, y: line.y - 1, width: line.width, height: 1)
        canvas.fill(row, style: look.theme[.hintText])
        let text = message.text.escapedForTerminal().clipped(toCells: row.width - 2)
        canvas.put(
            text, at: Point(x: row.x + 1, y: row.y), width: row.width - 2, style: look.theme[message.role])
    }

    private func isLong(in line: Rect) -> Bool {
        guard let message else { return false }
        return message.text.escapedForTerminal().cellWidth + 3 > line.width - Self.leastHints
    }
}
