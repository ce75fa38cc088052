import Domain
import Screen
import Words

/// A round would begin before the desk was handed over to its shift: the reason with which it goes on all the same.
struct UnhandedPopup: Popup {
    let order: Order
    private let refusal: Refusal
    /// Where the order was made, with what was typed.
    private let before: PopupState?
    private var entry = TextEntry(limit: TextLimit.reason)

    /// Nil where that is not what keeps the order.
    init?(_ order: Order, _ failure: Failure, origin: PopupState?) {
        guard case .refused(.round(.unhanded(let holder, let handover))) = failure else { return nil }
        (self.order, before) = (order, origin)
        refusal = .round(.unhanded(holder, handover))
    }

    var hasField: Bool { true }
    var helpTitle: Phrase { Phrase("还没有交接", "Not handed over yet") }
    var keyLines: [KeyLine] {
        [.enter(Phrase("照查", "go on"), Phrase("原因记在这一轮上", "why is kept with the round")), .leave]
            + KeyLine.typing
    }

    var draftKey: DraftKey? { before?.popup.draftKey }
    var draft: Draft? { before?.popup.draft }
    var beneath: PopupState? { before }

    mutating func paste(_ text: String, _ look: Look) -> Bool { entry.paste(text) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .enter: return submit(look)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private func submit(_ look: Look) -> PopupOutcome {
        let reason = entry.text.trimmingSpace
        guard !reason.isEmpty else { return .complain(Refusal.missing(.reason).words(nil)[look.language]) }
        guard case .round(.move(let command, let id, let person, _)) = order.work else { return .close }
        var order = order
        order.work = .round(.move(command, id, by: person, unhanded: .because(reason)))
        return .submit(order)
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let width = min(66, area.width - 4)
        let told =
            (look.words(refusal.words(look.names.site)).escapedForTerminal()
                .wrapped(toCells: max(4, width)).map { DetailLine($0, .messageWarn) })
        let wanted = DetailLine(order.words(look), .textStrong)
        let lines = told + [wanted, DetailLine(look.words(Phrase.why), .popup)]
        let back = before == nil ? Phrase("放弃", "give up") : Phrase.back
        let hints = [look.hint("Enter", Phrase("照查", "go on")), look.hint("Esc", back)]
        let inside = look.box(
            look.words(helpTitle), width: width, rows: lines.count + 1, hints: hints, on: &canvas, in: area)
        let room = max(0, inside.height - 1)
        for (index, line) in lines.prefix(room).enumerated() {
            line.draw(on: &canvas, in: inside.row(index), theme: look.theme)
        }
        return entry.field.draw(on: &canvas, in: inside.row(room), style: look.theme[.field])
    }
}
