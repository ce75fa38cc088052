import Domain
import Screen
import Words

/// What the queue is to be sorted by.
struct SortPopup: Popup {
    private let current: QueueOrder
    private var cursor: ListCursor

    init(current: QueueOrder) {
        self.current = current
        cursor = ListCursor(
            count: QueueOrder.allCases.count, at: QueueOrder.allCases.firstIndex(of: current) ?? 0)
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let orders = QueueOrder.allCases
        if look.keymap.action(of: key) == .sort {
            cursor.move(cursor.index == orders.count - 1 ? .first : .lines(1))
            return .stay
        }
        let key = key.normalized
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case .enter: return choose(cursor.item(of: orders))
        default: return choose(cursor.line(countedBy: key).map { orders[$0] })
        }
    }

    private func choose(_ order: QueueOrder?) -> PopupOutcome {
        order.map { .choose(.order($0)) } ?? .stay
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let now = look.words(Phrase("现在", "now"))
        let choices = QueueOrder.allCases.enumerated().map { index, order in
            ChoiceList.Choice(
                key: "\(index + 1)", text: look.words(order.name),
                note: order == current ? now : look.words(order.help))
        }
        let hints = [look.hint("1-4 Enter", Phrase.choose), look.hint("Esc", Phrase.back)]
        let inside = look.box(
            look.words(Phrase("排序", "Sort by")), width: 60, rows: choices.count, hints: hints, on: &canvas,
            in: area)
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside, look)
        return nil
    }
}

extension SortPopup {
    var helpTitle: Phrase { Phrase("排序", "Sort") }

    var keyLines: [KeyLine] { [KeyLine("1-4", Phrase.choose, Phrase("按此排序", "sort by that")), .jk, .leave] }
}
