import Domain
import Screen

/// The name that a filter is to be kept under.
struct KeepFilterPopup: Popup {
    static let longest = 60

    private let text: String
    private let saved: [SavedFilter]
    private var entry = TextEntry(limit: longest)
    /// The name is taken, and whether to replace that filter is asked.
    private var taken: SavedFilter?

    init(text: String, saved: [SavedFilter]) {
        self.text = text
        self.saved = saved
    }

    private var filter: SavedFilter { SavedFilter(name: entry.text.trimmingSpace, text: text) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        if taken != nil { return answer(key.normalized) }
        switch key {
        case .escape: return .close
        case .enter: return keep(look)
        default: _ = entry.edit(key)
        }
        return .stay
    }

    private mutating func keep(_ look: Look) -> PopupOutcome {
        guard !filter.name.isEmpty else {
            return .complain(look.words(Phrase("先起个名字", "it needs a name")))
        }
        taken = saved.first { $0.name == filter.name && $0.text != filter.text }
        return taken == nil ? .change(.keep(filter)) : .stay
    }

    /// Only its own key replaces.
    private mutating func answer(_ key: Key) -> PopupOutcome {
        switch key {
        case .character("y"): return .change(.keep(filter))
        case .character("n"), .character("q"), .enter, .escape: taken = nil
        default: break
        }
        return .stay
    }

    mutating func paste(_ text: String, _ look: Look) -> Bool { taken == nil ? entry.paste(text) : true }

    /// - Returns: the cell of the cursor, while a name is typed.
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let inside = look.box(
            look.words(Phrase("存下筛选", "Keep this filter")), width: 64, rows: taken == nil ? 2 : 4,
            hints: hints(look), on: &canvas, in: area)
        line("/ " + text, .textDim, on: &canvas, inside.row(0), look)
        canvas.put(look.words(Self.name), at: inside.row(1).origin, style: look.theme[.popup])
        let start = look.words(Self.name).cellWidth + 1
        let field = Rect(x: inside.x + start, y: inside.y + 1, width: inside.width - start, height: 1)
        let point = entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
        guard let taken else { return point }
        line(
            look.words(Phrase("已有同名的：", "There is one of that name:")), .messageWarn, on: &canvas,
            inside.row(2), look)
        line("/ " + taken.text, .popup, on: &canvas, inside.row(3), look)
        return nil
    }

    private static let name = Phrase("名字", "Name")

    private func line(_ text: String, _ role: Role, on canvas: inout Canvas, _ line: Rect, _ look: Look) {
        canvas.put(
            text.escapedForTerminal().clipped(toCells: line.width), at: line.origin, width: line.width,
            style: look.theme[role])
    }

    private func hints(_ look: Look) -> [HintLine.Hint] {
        guard taken == nil else {
            return [
                look.hint("y", Phrase("替换", "replace")), look.hint("n Esc", Phrase("换个名字", "another name")),
            ]
        }
        return [look.hint("Enter", Phrase("存下", "keep")), look.hint("Esc", Phrase.back)]
    }
}

extension KeepFilterPopup {
    var hasField: Bool { true }

    var helpTitle: Phrase { Phrase("存下筛选", "Keep a filter") }

    var keyLines: [KeyLine] {
        [.enter(Phrase("存下", "keep"), Phrase("同名的先问是否替换", "asks before one is replaced")), .leave]
            + KeyLine.typing
    }
}
