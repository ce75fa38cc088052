import Domain
import Screen

/// Whether to leave; only its own key does.
struct QuitPopup: Popup {
    /// What is not finished; it is there at the next start.
    let drafts: Int

    func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key.normalized {
        case .character("y"): .quit
        case .character("n"), .character("q"), .escape, .enter, .control("c"): .close
        default: .stay
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("y", Phrase("退出", "leave")), look.hint("n Esc", Phrase("留下", "stay"))]
        let inside = look.box(
            look.words(Phrase.program), width: 44, rows: 2, hints: hints, on: &canvas, in: area)
        let question = look.words(Phrase("退出调度台？", "Leave the desk?"))
        canvas.put(question, at: inside.origin, width: inside.width, style: look.theme[.popup])
        guard drafts > 0 else { return nil }
        let kept = look.words(
            Phrase("未写入的草稿 \(drafts) 份，已保留", "unfinished drafts: \(drafts), all kept"))
        let line = inside.row(1)
        canvas.put(kept, at: line.origin, width: line.width, style: look.theme[.popup])
        return nil
    }
}

extension QuitPopup {
    var hasCancel: Bool { false }

    var helpTitle: Phrase { Phrase("退出", "Leave") }

    var keyLines: [KeyLine] { [KeyLine("y", Phrase("退出", "leave"), Phrase("其他键留下", "any other stays"))] }
}
