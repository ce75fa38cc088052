import Domain
import Screen
import Words

/// Why the ticket waits, then until when.
struct HoldPopup: TicketPopup {
    var row: TicketRow
    /// Nil while the reason is chosen.
    private(set) var reason: HoldReason?
    private var cursor = ListCursor(count: HoldReason.allCases.count)
    private(set) var end = TimeChoice()

    init(row: TicketRow) {
        self.row = row
    }

    var draft: Draft? {
        guard let reason, !end.entry.isEmpty else { return nil }
        return Draft(["reason": reason.rawValue, "text": end.entry.text])
    }

    mutating func take(_ draft: Draft, _ look: Look) {
        reason = draft.texts["reason"].flatMap(HoldReason.init(rawValue:))
        end.entry.replace(with: draft.texts["text"] ?? "")
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        reason == nil ? chooseReason(key) : chooseEnd(key, look)
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        reason == nil || end.entry.paste(text)
    }

    private mutating func chooseReason(_ key: Key) -> PopupOutcome {
        let key = key.normalized
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case .enter: take(cursor.item(of: HoldReason.allCases))
        default: take(cursor.line(countedBy: key).map { HoldReason.allCases[$0] })
        }
        return .stay
    }

    private mutating func take(_ reason: HoldReason?) {
        guard let reason else { return }
        self.reason = reason
        end = TimeChoice()
    }

    private mutating func chooseEnd(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape:
            cursor.move(to: reason.flatMap { HoldReason.allCases.firstIndex(of: $0) } ?? 0)
            reason = nil
        case .enter: return submit(look)
        default: end.handle(key, look)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        guard let reason else { return .stay }
        guard let until = end.chosen(look) else { return .complain(end.complaint(look)) }
        guard until > look.now else {
            return .complain(Refusal.ticket(.holdEndsInThePast).words(nil)[look.language])
        }
        return .submit(Order(.move(.hold(reason, until: until), row.number), expecting: row.revision))
    }
}

extension HoldPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        guard let reason else {
            drawReasons(on: &canvas, in: area, look)
            return nil
        }
        let hints = [look.hint("Enter", Phrase("挂起", "put on hold")), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.title(.hold, row), width: 52, rows: TimeChoice.rows + 1, hints: hints, on: &canvas, in: area)
        let heading = reason.words[look.language] + look.names.colon + look.words(Self.until)
        canvas.put(heading, at: inside.origin, width: inside.width, style: look.theme[.popup])
        return end.draw(on: &canvas, in: inside.below(1), look)
    }

    private static let until = Phrase("预计何时恢复", "until when")

    private func drawReasons(on canvas: inout Canvas, in area: Rect, _ look: Look) {
        let hints = [look.hint("1-7 Enter", Phrase.choose), look.hint("Esc", Phrase.back)]
        let choices = HoldReason.allCases.enumerated().map {
            ChoiceList.Choice(key: "\($0 + 1)", text: $1.words[look.language])
        }
        let inside = look.box(
            look.title(.hold, row), width: 52, rows: choices.count, hints: hints, on: &canvas, in: area)
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside, look)
    }
}

extension HoldPopup {
    var hasField: Bool { reason != nil }
    var draftKey: DraftKey? { .text(.hold, row.number) }
    var moveOnMany: Move? { .hold }
    var isForgottenWhenLeft: Bool { true }

    var helpTitle: Phrase { Phrase("挂起", "Put on hold") }

    var keyLines: [KeyLine] {
        [
            KeyLine("1-7", Phrase.choose, Phrase("先选原因，再定恢复时间", "the reason first, then until when")), .jk,
            .enter(Phrase("挂起", "put on hold"), Phrase("到所选时间", "until the time chosen")), .leave,
        ]
    }
}
