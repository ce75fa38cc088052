import Domain
import Screen
import Words

/// A filter being typed: of rounds, or of the logbook's entries.
struct FilterPopup: Popup {
    private let things: FilterWords.Things
    private let operators: [Operator]
    private let history: [String]
    private var field: FilterField

    /// - Parameter history: filters that were applied, the latest first.
    init(_ things: FilterWords.Things, _ text: String, history: [String], _ root: RootState) {
        (self.things, self.history, operators) = (things, history, root.setting.operators)
        field = FilterField(text, Self.words(things, operators, root.look))
    }

    private func words(_ look: Look) -> FilterWords { Self.words(things, operators, look) }

    private static func words(
        _ things: FilterWords.Things, _ operators: [Operator], _ look: Look
    ) -> FilterWords {
        let names = look.names
        return FilterWords(
            names: Filter.Names(
                site: names.site, operators: operators, zone: names.zone, now: look.now,
                language: look.language),
            language: look.language, things: things)
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let words = words(look)
        switch key {
        case .escape: return .close
        case .enter: return submit(words, hides: true)
        case .altEnter, .function(3): return submit(words, hides: false)
        case .tab: field.complete(by: 1, words)
        case .backTab: field.complete(by: -1, words)
        case .up: field.recall(1, history, words)
        case .down: field.recall(-1, history, words)
        default: if field.entry.edit(key) { field.changed(words) }
        }
        return .stay
    }

    private mutating func submit(_ words: FilterWords, hides: Bool) -> PopupOutcome {
        let text = field.entry.text.trimmingSpace
        if let problem = words.problem(of: text) {
            field.problem = problem
            return .stay
        }
        guard hides else { return things == .rounds ? .patrol(.find(text)) : .logFind(text) }
        return things == .rounds ? .patrol(.filter(text)) : .log(filter: text)
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        let isWhole = field.entry.paste(text)
        field.changed(words(look))
        return isWhole
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase.filter), look.hint("Alt-Enter", Phrase("只找", "find")),
            look.hint("Tab", Phrase("补全", "complete")),
            look.hint("Esc", Phrase.back),
        ]
        let inside = look.box(
            look.words(helpTitle), width: min(100, area.width - 4), rows: FilterField.rows, hints: hints,
            on: &canvas, in: area)
        return field.draw(on: &canvas, in: inside, look)
    }

    var hasField: Bool { true }

    var helpTitle: Phrase {
        things == .rounds ? Phrase("筛选轮次", "Filter rounds") : Phrase("筛选日志", "Filter the logbook")
    }

    var keyLines: [KeyLine] {
        let keys = things.keys.map { $0 + ":" }.joined(separator: " ")
        return [
            .enter(Phrase.filter, Phrase("只看符合的；空的显示全部", "hides the rest; an empty one shows all")),
            KeyLine(
                "Alt-Enter", Phrase("只找", "find"),
                Phrase("不藏其余；或 F3，; , 前后走", "hides nothing; or F3; then ; and ,")),
            KeyLine("Tab", Phrase("补全", "complete"), Phrase(keys, keys)),
            KeyLine("Up Down", Phrase("用过的", "used before"), Phrase("一条条往回翻", "back and forth")), .leave,
        ] + KeyLine.typing
    }
}
