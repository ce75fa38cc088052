import Domain
import Screen
import Words

/// A reason or a remark, in words of one's own.
struct TextPopup: TicketPopup {
    /// Send back, reject, reopen, correct, note or remind.
    let move: Move
    var row: TicketRow
    /// The step that a correction takes back. Safe to show.
    var about = ""
    var entry = TextEntry(limit: TextLimit.reason)
    /// The dispatch was wrong in the first place; only for sending back.
    private(set) var isMisdispatch = false

    init(move: Move, row: TicketRow, about: String = "") {
        self.move = move
        self.row = row
        self.about = about
    }

    private static let textName = "text"
    private static let misdispatchName = "misdispatch"

    var draft: Draft? {
        guard !entry.isEmpty else { return nil }
        var texts = [Self.textName: entry.text]
        if isMisdispatch { texts[Self.misdispatchName] = "yes" }
        return Draft(texts)
    }

    mutating func take(_ draft: Draft, _ look: Look) {
        entry.replace(with: draft.texts[Self.textName] ?? "")
        isMisdispatch = draft.texts[Self.misdispatchName] != nil
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        case .tab where move == .sendBack: isMisdispatch.toggle()
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        let text = entry.text.trimmingSpace
        guard !text.isEmpty || move == .remind else {
            let field: Refusal.Field = move == .note ? .text : .reason
            return .complain(Refusal.missing(field).words(nil)[look.language])
        }
        let expecting = move.dependsOnSight ? row.revision : nil
        return .submit(Order(.move(command(text), row.number), expecting: expecting))
    }

    private func command(_ text: String) -> TicketCommand {
        switch move {
        case .sendBack: .sendBack(reason: text, misdispatch: isMisdispatch)
        case .reject: .reject(reason: text)
        case .reopen: .reopen(reason: text)
        case .correct: .correct(reason: text)
        case .remind: .remind(text.isEmpty ? nil : text)
        default: .note(text)
        }
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        var hints = [
            HintLine.Hint(key: "Enter", text: move.words[look.language]), look.hint("Esc", Phrase.back),
        ]
        if move == .sendBack { hints.insert(look.hint("Tab", Phrase("派错", "misdispatch")), at: 1) }
        let isLong = move == .sendBack || !about.isEmpty
        let inside = look.box(
            look.title(move, row), width: 64, rows: isLong ? 3 : 2, hints: hints, on: &canvas, in: area)
        let label = look.words(label)
        canvas.put(label, at: inside.origin, style: look.theme[.popup])
        if !about.isEmpty {
            let line = inside.row(2)
            let text = look.words(Phrase("撤掉 ", "takes back: ")) + about
            canvas.put(
                text.clipped(toCells: line.width), at: line.origin, width: line.width,
                style: look.theme[.messageWarn])
        } else if isLong {
            let box =
                "[\(isMisdispatch ? "x" : " ")] "
                + look.words(Phrase("派错（计入派单差错）", "misdispatch (is counted)"))
            let line = inside.row(2)
            canvas.put(box, at: line.origin, width: line.width, style: look.theme[.popup])
        }
        return entry.field.draw(on: &canvas, in: inside.row(1), style: look.theme[.field])
    }
}

extension TextPopup {
    private var label: Phrase {
        switch move {
        case .note: Phrase("内容", "Text")
        case .remind: Phrase("谁来催、说了什么（可不写）", "Who asks and what was said, if anything")
        default: Phrase("原因", "Reason")
        }
    }

    var hasField: Bool { true }
    var draftKey: DraftKey? { .text(move, row.number) }
    var moveOnMany: Move? { move }

    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }

    var helpTitle: Phrase { Phrase("填写", "In words") }

    var keyLines: [KeyLine] {
        [.enter(Phrase("写入", "write"), Phrase("须有文字", "some words are needed")), .keep] + KeyLine.typing
    }
}
