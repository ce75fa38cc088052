import Domain
import Screen
import Words

/// Until when the ticket may take, then why.
struct ExtendPopup: TicketPopup {
    var row: TicketRow
    private var end = TimeChoice()
    /// Nil while the end is chosen.
    private var until: Instant?
    private var entry = TextEntry(limit: TextLimit.reason)
    /// The reporter was told.
    private var isTold = false

    init(row: TicketRow, now: Instant) {
        self.row = row
        end.base = row.resolveBy.map { max($0, now) }
    }

    var draft: Draft? { entry.isEmpty ? nil : Draft(["text": entry.text]) }

    mutating func take(_ draft: Draft, _ look: Look) {
        entry.replace(with: draft.texts["text"] ?? "")
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        until == nil ? end.entry.paste(text) : entry.paste(text)
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        guard let until else { return chooseEnd(key, look) }
        switch key {
        case .escape: self.until = nil
        case .tab: isTold.toggle()
        case .enter: return submit(until, look)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private mutating func chooseEnd(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter:
            guard let chosen = end.chosen(look) else { return .complain(end.complaint(look)) }
            let least = max(row.resolveBy ?? look.now, look.now)
            guard chosen > least else {
                let due = look.names.when(least, now: look.now)
                return .complain(look.words(Phrase("新时限须晚于 \(due)", "the new end must be behind \(due)")))
            }
            until = chosen
        default: end.handle(key, look)
        }
        return .stay
    }

    private func submit(_ until: Instant, _ look: Look) -> PopupOutcome {
        let reason = entry.text.trimmingSpace
        guard !reason.isEmpty else {
            return .complain(Refusal.missing(.reason).words(nil)[look.language])
        }
        let command = TicketCommand.extend(until: until, reason: reason, told: isTold)
        return .submit(Order(.move(command, row.number), expecting: row.revision))
    }
}

extension ExtendPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        guard let until else { return drawEnds(on: &canvas, in: area, look) }
        let hints = [
            look.hint("Enter", Phrase("延期", "extend")), look.hint("Tab", Phrase("已告知", "told")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            look.title(.extend, row), width: 64, rows: 4, hints: hints, on: &canvas, in: area)
        let when = look.names.when(until, now: look.now)
        canvas.put(
            look.words(Phrase("延到 \(when)，原因：", "until \(when), because:")), at: inside.origin,
            width: inside.width, style: look.theme[.popup])
        let told = "[\(isTold ? "x" : " ")] " + look.words(Phrase("已告知报修人", "the reporter was told"))
        canvas.put(
            told, at: inside.row(3).origin, width: inside.width, style: look.theme[.popup])
        return entry.field.draw(on: &canvas, in: inside.row(1), style: look.theme[.field])
    }

    private func drawEnds(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [look.hint("Enter", Phrase.choose), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.title(.extend, row), width: 52, rows: TimeChoice.rows + 1, hints: hints, on: &canvas,
            in: area)
        let due = row.resolveBy.map { look.names.when($0, now: look.now) } ?? look.glyphs.dash
        canvas.put(
            look.words(Phrase("现在的完成时限 \(due)，延到：", "to be resolved by \(due); extend until:")),
            at: inside.origin, width: inside.width, style: look.theme[.popup])
        return end.draw(on: &canvas, in: inside.below(1), look)
    }
}

extension ExtendPopup {
    var hasField: Bool { true }
    var draftKey: DraftKey? { .text(.extend, row.number) }

    var helpTitle: Phrase { Phrase("延期", "Extend") }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("延期", "extend"), Phrase("先选时间，再写原因", "until when first, then why")),
            KeyLine("Tab", Phrase("已告知", "told"), Phrase("报修人已知道", "the reporter knows")), .keep,
        ] + KeyLine.typing
    }
}
