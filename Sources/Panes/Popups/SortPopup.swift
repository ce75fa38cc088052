import Domain
import Screen
import Words

/// What the queue is to be sorted by.
struct SortPopup: Popup {
    private let current: QueueOrder
    private var isReversed: Bool
    private var cursor: ListCursor

    init(current: QueueOrder, isReversed: Bool) {
        self.current = current
        self.isReversed = isReversed
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
        case .character("r"):
            isReversed.toggle()
            return .stay
        case .enter: return choose(cursor.item(of: orders))
        default: return choose(cursor.line(countedBy: key).map { orders[$0] })
        }
    }

    private func choose(_ order: QueueOrder?) -> PopupOutcome {
        order.map { .choose(.order($0, isReversed: isReversed)) } ?? .stay
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let now = look.words(Phrase("现在", "now"))
        let choices = QueueOrder.allCases.enumerated().map { index, order in
            ChoiceList.Choice(
                key: "\(index + 1)", text: look.words(order.name),
                note: order == current ? now : look.words(order.help))
        }
        let hints = [
            look.hint("1-4 Enter", Phrase.choose), look.hint("r", Phrase("倒序", "reverse")),
            look.hint("Esc", Phrase.back),
        ]
        let reversed = isReversed ? look.words(Phrase("（倒序）", ", reversed")) : ""
        let inside = look.box(
            look.words(Phrase("排序", "Sort by")) + reversed, width: 60, rows: choices.count, hints: hints,
            on: &canvas,
            in: area)
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside, look)
        return nil
    }
}

extension SortPopup {
    var helpTitle: Phrase { Phrase("排序", "Sort") }

    var keyLines: [KeyLine] {
        [
            KeyLine("1-4", Phrase.choose, Phrase("按此排序", "sort by that")),
            KeyLine("r", Phrase("倒序", "reverse"), Phrase("末尾的在前，再按还原", "the last first; again: as it was")),
            .jk,
            .leave,
        ]
    }
}
