import Domain
import Screen
import Words

/// Why somebody takes the desk from who holds it, or stays behind the shift's end, and until when.
struct DutyWordsPopup: Popup {
    enum Purpose: Equatable, Sendable {
        case take(from: ID<Operator>)
        case stay
    }

    let purpose: Purpose
    private var entry = TextEntry(limit: TextLimit.reason)
    /// Nil while the reason is written.
    private var end: TimeChoice?

    init(_ purpose: Purpose) {
        self.purpose = purpose
    }

    var hasField: Bool { true }
    var helpTitle: Phrase { purpose == .stay ? Phrase("连班", "Stay on") : Phrase("接管当班", "Take the desk") }
    var keyLines: [KeyLine] {
        [.enter(Phrase("写入", "write"), Phrase("记入日志", "into the logbook")), .keep] + KeyLine.typing
    }

    var draftKey: DraftKey? { .about(.watch, purpose == .stay ? "stay" : "take") }
    var draft: Draft? { entry.isEmpty ? nil : Draft(["reason": entry.text]) }
    mutating func take(_ draft: Draft, _ look: Look) { entry.replace(with: draft.texts["reason"] ?? "") }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        end == nil ? entry.paste(text) : end?.entry.paste(text) ?? true
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch (key, end) {
        case (.escape, nil): return .close
        case (.escape, _): end = nil
        case (.enter, _): return enter(look)
        case (_, nil): _ = entry.edit(key)
        case (_, var choice?):
            choice.handle(key, look)
            end = choice
        }
        return .stay
    }

    private mutating func enter(_ look: Look) -> PopupOutcome {
        let reason = entry.text.trimmingSpace
        guard !reason.isEmpty else { return .complain(Refusal.missing(.reason).words(nil)[look.language]) }
        guard purpose == .stay else { return .submit(Order(WatchWork.take(reason: reason))) }
        guard let choice = end else {
            end = TimeChoice()
            return .stay
        }
        guard let until = choice.chosen(look) else { return .complain(choice.complaint(look)) }
        return .submit(Order(WatchWork.stay(until: until, reason: reason)))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase("写入", "write")), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.words(helpTitle), width: 64, rows: end == nil ? 2 : TimeChoice.rows + 1, hints: hints,
            on: &canvas, in: area)
        canvas.put(
            heading(look).clipped(toCells: inside.width), at: inside.origin, width: inside.width,
            style: look.theme[.popup])
        if let end { return end.draw(on: &canvas, in: inside.below(1), look) }
        return entry.field.draw(on: &canvas, in: inside.row(1), style: look.theme[.field])
    }

    private func heading(_ look: Look) -> String {
        if end != nil { return look.words(Phrase("留到几点", "until when")) }
        guard case .take(let holder) = purpose else { return look.words(Phrase("原因", "Reason")) }
        let name = look.names[holder].name
        return look.words(
            Phrase("现由 \(name) 当班，没有交接；原因", "\(name) holds it, and nothing was handed over; why"))
    }
}
