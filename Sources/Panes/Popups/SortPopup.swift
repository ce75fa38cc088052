import Domain
import Screen
import Words

/// What the queue is to be sorted by.
struct SortPopup: Popup {
    private let current: QueueOrder
    private var cursor: Int

    init(current: QueueOrder) {
        self.current = current
        cursor = QueueOrder.allCases.firstIndex(of: current) ?? 0
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let last = QueueOrder.allCases.count - 1
        if look.keymap.action(of: key) == .sort {
            cursor = cursor == last ? 0 : cursor + 1
            return .stay
        }
        switch key.normalized {
        case .escape, .character("q"): return .close
        case .up, .character("k"): cursor = max(0, cursor - 1)
        case .down, .character("j"): cursor = min(last, cursor + 1)
        case .enter: return .choose(.order(QueueOrder.allCases[cursor]))
        case .character(let character):
            guard let number = character.wholeNumberValue, (1...last + 1).contains(number) else { break }
            return .choose(.order(QueueOrder.allCases[number - 1]))
        default: break
        }
        return .stay
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
