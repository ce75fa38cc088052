import Domain
import Screen

/// Whether to leave; only its own key does.
struct QuitPopup: Equatable, Sendable {
    /// What is not finished; it is there at the next start.
    let drafts: Int

    func handle(_ key: Key) -> PopupOutcome {
        switch key.normalized {
        case .character("y"): .quit
        case .character("n"), .character("q"), .escape, .enter, .control("c"): .close
        default: .stay
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) {
        let hints = [look.hint("y", Phrase("退出", "leave")), look.hint("n Esc", Phrase("留下", "stay"))]
        let inside = look.box(
            look.words(Phrase.program), width: 44, rows: 2, hints: hints, on: &canvas, in: area)
        let question = look.words(Phrase("退出调度台？", "Leave the desk?"))
        canvas.put(question, at: inside.origin, width: inside.width, style: look.theme[.popup])
        guard drafts > 0 else { return }
        let kept = look.words(
            Phrase("未写入的草稿 \(drafts) 份，已保留", "unfinished drafts: \(drafts), all kept"))
        let line = inside.row(1)
        canvas.put(kept, at: line.origin, width: line.width, style: look.theme[.popup])
    }
}
