import Domain
import Screen
import Words

/// How the deadlines of a ticket came about.
struct ExplainPopup: Popup {
    let explained: Ticket
    private var scroll = LineScroll()

    init(ticket: Ticket) {
        explained = ticket
    }

    mutating func settle(_ root: RootState) {
        scroll.resize(count: lines(root.look).count, page: root.popupSize.height - Look.boxRows)
    }

    private func lines(_ look: Look) -> [ClockExplanation.Line] {
        ClockExplanation(explained, look.names, now: look.now).lines
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key.normalized {
        case .escape, .enter, .character("q"), .character("e"), .control("c"): return .close
        case let key: _ = scroll.handle(key)
        }
        return .stay
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let lines = lines(look)
        let hints = [look.hint("j k PgDn", Phrase.move), look.hint("Esc", Phrase.close)]
        let title = look.words(Phrase("时限说明", "Deadlines")) + " #\(explained.number.text)"
        let note = look.glyphs.position(scroll)
        let rows = max(1, min(lines.count, area.height - Look.boxRows))
        let inside = look.box(
            note.isEmpty ? title : "\(title)  \(note)", width: 74, rows: rows, hints: hints, on: &canvas,
            in: area)
        for (index, line) in lines.dropFirst(scroll.first).prefix(inside.height).enumerated() {
            let row = inside.row(index)
            switch line {
            case .head(let text):
                canvas.put(text, at: row.origin, width: row.width, style: look.theme[.popupTitle])
            case .fact(let text):
                canvas.put(
                    text, at: Point(x: row.x + 2, y: row.y), width: row.width - 2, style: look.theme[.popup])
            }
        }
        return nil
    }
}

extension ExplainPopup {
    var hasCancel: Bool { false }

    var helpTitle: Phrase { Phrase("时限说明", "Deadlines") }

    var keyLines: [KeyLine] { [.jk, .leave] }
}
