import Domain
import Screen
import Words

/// To whom goes what the outgoing leader was first asked for: one ticket, or all that nobody is named for.
struct HandoverPassPopup: Popup {
    private let handover: HandoverID
    /// The one under the cursor, where that is a ticket of the outgoing leader.
    private let ticketAsked: TicketNumber?
    private var isForAll: Bool
    private var choice: OperatorChoice

    init(_ handover: Handover, _ line: HandoverLine?, _ people: [Operator]) {
        self.handover = handover.id
        choice = OperatorChoice(people, except: handover.outgoing)
        if case .ticket(let ticket)? = line?.content, ticket.owner == handover.outgoing {
            (ticketAsked, isForAll) = (ticket.number, false)
        } else {
            (ticketAsked, isForAll) = (nil, true)
        }
    }

    var hasField: Bool { true }
    mutating func paste(_ text: String, _ look: Look) -> Bool { choice.paste(text) }
    var helpTitle: Phrase { HandoverMove.pass.words }
    var keyLines: [KeyLine] {
        let all = KeyLine(
            "Tab", Phrase("这张或全部", "one or all"), Phrase("只这一张工单，或其余全部", "this ticket, or all others"))
        return [.upDown, all, .enter(helpTitle, Phrase("给光标所在的人", "to the person under the cursor")), .leave]
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .escape: return .close
        case .tab: if ticketAsked != nil { isForAll.toggle() }
        case .enter:
            guard let heir = choice.chosen else {
                return .complain(Refusal.unknown(.operatorAccount, choice.text).words(nil)[look.language])
            }
            let command = HandoverCommand.pass(isForAll ? nil : ticketAsked, to: heir)
            return .submit(Order(HandoverWork.move(command, handover)))
        default: choice.handle(key)
        }
        return .stay
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        var hints = [look.hint("Enter", HandoverMove.pass.words), look.hint("Esc", Phrase.back)]
        if ticketAsked != nil { hints.insert(look.hint("Tab", Phrase("这张或全部", "one or all")), at: 1) }
        let inside = look.box(
            "\(handover.text) \(look.words(HandoverMove.pass.words))", width: min(60, area.width - 4),
            rows: 9,
            hints: hints, on: &canvas, in: area)
        let what = isForAll ? nil : ticketAsked.map { "#\($0.text)" }
        let text =
            look.words(Phrase("移交：", "passes: ")) + (what ?? look.words(Phrase("其余全部首问工单", "all others")))
        canvas.put(
            text.clipped(toCells: inside.width), at: inside.origin, width: inside.width,
            style: look.theme[.popup])
        return choice.draw(on: &canvas, in: inside.below(1), look)
    }
}
