import Domain
import Screen

/// The line at the bottom: keys at the left, at the right what just happened.
struct DeskFooter {
    let look: Look
    let message: Message?
    let news: String?
    /// What is not urgent, while nothing else is to be told.
    let reminder: String?
    let hints: [HintLine.Hint]

    func draw(on canvas: inout Canvas, in line: Rect) {
        canvas.fill(line, style: look.theme[.hintText])
        let text = (message?.text ?? news ?? reminder ?? "").escapedForTerminal()
        let most = message == nil ? line.width / 2 : line.width - 2
        let shown = text.clipped(toCells: most)
        let used = shown.cellWidth
        let room = Rect(x: line.x + 1, y: line.y, width: line.width - used - 3, height: 1)
        HintLine(hints).draw(on: &canvas, in: room, theme: look.theme)
        canvas.put(
            shown, at: Point(x: line.maxX - used - 1, y: line.y), width: used,
            style: look.theme[message?.role ?? .messageInfo])
    }
}
