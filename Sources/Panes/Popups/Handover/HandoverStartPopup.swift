import Domain
import Screen
import Words

/// Starts a handover: to whom, of which kind, and why where it is outside the change of shifts.
struct HandoverStartPopup: Popup {
    private var kind = Handover.Kind.scheduled
    private var choice: OperatorChoice
    /// Nil while one chooses.
    private var reason: TextEntry?

    init(_ people: [Operator], author: ID<Operator>) {
        choice = OperatorChoice(people, except: author, orAny: true)
    }

    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { reason?.paste(text) ?? choice.paste(text) }
    var helpTitle: Phrase { HandoverMove.start.words }
    var keyLines: [KeyLine] {
        let kinds = KeyLine(
            "Tab", Phrase("种类", "kind"), Phrase("正常、临时、短时替班", "scheduled, unscheduled, relief"))
        return [.upDown, kinds, .enter(helpTitle, Phrase("记录截取到此刻", "the record is frozen now")), .leave]
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch (key, reason) {
        case (.escape, nil): return .close
        case (.escape, _): reason = nil
        case (.enter, _): return enter(look)
        case (.tab, nil): kind = kind.next()
        case (.backTab, nil): kind = kind.next(-1)
        case (_, nil): choice.handle(key)
        case (_, var entry?):
            _ = entry.edit(key)
            reason = entry
        }
        return .stay
    }

    private mutating func enter(_ look: Look) -> PopupOutcome {
        guard choice.isChosen else {
            return .complain(Refusal.unknown(.operatorAccount, choice.text).words(nil)[look.language])
        }
        guard kind != .scheduled else { return .submit(order(nil)) }
        guard let entry = reason else {
            reason = TextEntry(limit: TextLimit.reason)
            return .stay
        }
        let text = entry.text.trimmingSpace
        guard !text.isEmpty || kind == .relief else {
            return .complain(Refusal.handover(.needsReason).words(nil)[look.language])
        }
        return .submit(order(text.isEmpty ? nil : text))
    }

    private func order(_ reason: String?) -> Order {
        Order(HandoverWork.start(kind, incoming: choice.chosen, reason: reason))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", HandoverMove.start.words), look.hint("Tab", Phrase("种类", "kind")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            look.words(HandoverMove.start.words), width: min(66, area.width - 4), rows: 9, hints: hints,
            on: &canvas, in: area)
        let kinds = Handover.Kind.allCases.map { ($0 == kind ? "(x) " : "( ) ") + look.words($0.words) }
        let heads = [
            kinds.joined(separator: "  "),
            reason == nil
                ? look.words(Phrase("交给谁；此后来的归下一班", "To whom; what comes from now on is the next shift's"))
                : look.words(Phrase("原因", "Reason")),
        ]
        let head = inside.height >= 4 ? heads : []
        for (index, text) in head.enumerated() {
            let line = inside.row(index)
            canvas.put(
                text.clipped(toCells: line.width), at: line.origin, width: line.width,
                style: look.theme[.popup])
        }
        let rest = inside.below(head.count)
        guard let reason else { return choice.draw(on: &canvas, in: rest, look) }
        return reason.field.draw(on: &canvas, in: rest.row(0), style: look.theme[.field])
    }
}
