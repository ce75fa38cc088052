import Domain
import Screen
import Words

extension Tour {
    /// Draws the seven keys, those that are done with a mark, what to do next, and how to leave.
    /// - Parameter begun: the step one is in the middle of.
    func draw(begun: Step?, on canvas: inout Canvas, in line: Rect, _ look: Look) {
        guard !line.isEmpty else { return }
        canvas.fill(line, style: look.theme[.header])
        let leaving = "\(look.keymap.name(of: .tour)) \(look.words(Phrase.leaveTour))"
        let end = line.maxX - leaving.cellWidth - 1
        var x = line.x + 1
        x += canvas.put(look.words(Phrase.tour), at: Point(x: x, y: line.y), style: look.theme[.header]) + 1
        for step in Step.allCases {
            x += canvas.put(mark(step, look), at: Point(x: x, y: line.y), style: look.theme[role(step)])
        }
        let words = text(begun, look).clipped(toCells: max(0, end - x - 2))
        canvas.put(words, at: Point(x: x + 1, y: line.y), style: look.theme[.header])
        canvas.put(leaving, at: Point(x: end, y: line.y), style: look.theme[.headerDim])
    }

    private func text(_ begun: Step?, _ look: Look) -> String {
        if let begun { return look.words(begun.continuation) }
        guard let current else { return look.words(Phrase.tourDone) }
        return look.words(current.words(look.keymap.name(of: current.action)))
    }

    private func mark(_ step: Step, _ look: Look) -> String {
        let key = look.keymap.name(of: step.action)
        if done.contains(step) { return "\(key)\(look.glyphs.check) " }
        return step == current ? "[\(key)]" : " \(key) "
    }

    private func role(_ step: Step) -> Role {
        step == current ? .headerBadge : .headerDim
    }
}
