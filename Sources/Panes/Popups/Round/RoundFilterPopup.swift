import Domain
import Screen
import Words

/// The filter of the rounds being typed.
struct RoundFilterPopup: Popup {
    private var field: FilterField
    private let history: [String]

    init(_ patrol: PatrolState, _ look: Look) {
        field = FilterField(patrol.filterText, Self.words(look))
        history = patrol.filterHistory
    }

    private static func words(_ look: Look) -> FilterWords {
        let names = look.names
        return FilterWords(
            names: Filter.Names(
                site: names.site, operators: [], zone: names.zone, now: look.now, language: look.language),
            language: look.language, things: .rounds)
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let words = Self.words(look)
        switch key {
        case .escape: return .close
        case .enter: return submit(words)
        case .tab: field.complete(by: 1, words)
        case .backTab: field.complete(by: -1, words)
        case .up: field.recall(1, history, words)
        case .down: field.recall(-1, history, words)
        default: if field.entry.edit(key) { field.changed(words) }
        }
        return .stay
    }

    private mutating func submit(_ words: FilterWords) -> PopupOutcome {
        let text = field.entry.text.trimmingSpace
        if let problem = words.problem(of: text) {
            field.problem = problem
            return .stay
        }
        return .patrol(.filter(text))
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        let isWhole = field.entry.paste(text)
        field.changed(Self.words(look))
        return isWhole
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase.filter), look.hint("Tab", Phrase("补全", "complete")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            look.words(helpTitle), width: min(100, area.width - 4), rows: FilterField.rows, hints: hints,
            on: &canvas, in: area)
        return field.draw(on: &canvas, in: inside, look)
    }

    var hasField: Bool { true }
    var helpTitle: Phrase { Phrase("筛选轮次", "Filter rounds") }

    var keyLines: [KeyLine] {
        let keys = RoundFilter.keys.map { $0 + ":" }.joined(separator: " ")
        return [
            .enter(Phrase.filter, Phrase("只看符合的；空的显示全部", "hides the rest; an empty one shows all")),
            KeyLine("Tab", Phrase("补全", "complete"), Phrase(keys, keys)),
            KeyLine("Up Down", Phrase("用过的", "used before"), Phrase("一条条往回翻", "back and forth")), .leave,
        ] + KeyLine.typing
    }
}
