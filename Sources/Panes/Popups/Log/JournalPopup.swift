import Domain
import Screen
import Words

/// A free entry 值班记事 of one of its sorts.
struct JournalPopup: Popup {
    private var sort = JournalFact.Sort.note
    private var entry = TextEntry(limit: TextLimit.reason)

    var hasField: Bool { true }
    var helpTitle: Phrase { Phrase("值班记事", "Free entry") }
    var keyLines: [KeyLine] {
        [
            KeyLine("Tab", Phrase("换种类", "sort"), Phrase("记事、天气、来访等", "a note, weather, a visit and so on")),
            .enter(Phrase("写入", "write"), Phrase("记入日志", "into the logbook")), .leave,
        ] + KeyLine.typing
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        case .tab: sort = sort.next()
        case .backTab: sort = sort.next(-1)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        let text = entry.text.trimmingSpace
        guard !text.isEmpty else { return .complain(Refusal.missing(.text).words(nil)[look.language]) }
        return .submit(Order(.journal(.note(text, sort))))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("写入", "write")), look.hint("Tab", Phrase("换种类", "sort")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(look.words(helpTitle), width: 72, rows: 2, hints: hints, on: &canvas, in: area)
        let sorts = JournalFact.Sort.allCases.map {
            $0 == sort ? "[\(look.words($0.words))]" : " \(look.words($0.words)) "
        }
        canvas.put(
            sorts.joined(separator: " ").clipped(toCells: inside.width), at: inside.origin,
            width: inside.width, style: look.theme[.popup])
        return entry.field.draw(on: &canvas, in: inside.row(1), style: look.theme[.field])
    }
}
