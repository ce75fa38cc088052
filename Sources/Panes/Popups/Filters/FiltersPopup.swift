import Domain
import Screen

/// The filters an operator keeps: to be shown again, or forgotten.
struct FiltersPopup: Popup {
    private var saved: [SavedFilter]
    private var cursor: ListCursor
    /// The one to be forgotten, if that is meant.
    private var doomed: SavedFilter?

    init(saved: [SavedFilter]) {
        self.saved = saved
        cursor = ListCursor(count: saved.count)
    }

    /// The cursor stays on its filter, or where it stood.
    mutating func take(_ saved: [SavedFilter]) {
        let held = current?.name
        self.saved = saved
        cursor.resize(count: saved.count, at: saved.firstIndex { $0.name == held })
    }

    private var current: SavedFilter? { cursor.item(of: saved) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if let doomed { return answer(key, doomed) }
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case .enter: return choose(current)
        case .character("x"), .delete: doomed = current
        default: return choose(cursor.line(countedBy: key).map { saved[$0] })
        }
        return .stay
    }

    private func choose(_ filter: SavedFilter?) -> PopupOutcome {
        filter.map { .choose(.filter($0)) } ?? .stay
    }

    /// Only its own key forgets.
    private mutating func answer(_ key: Key, _ filter: SavedFilter) -> PopupOutcome {
        switch key {
        case .character("y"):
            doomed = nil
            return .change(.forget(name: filter.name))
        case .character("n"), .character("q"), .enter, .escape: doomed = nil
        default: break
        }
        return .stay
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let rows = max(1, min(saved.count, area.height - 4)) + (doomed == nil ? 0 : 1)
        let inside = look.box(
            look.words(Phrase("存下的筛选", "Saved filters")), width: 70, rows: rows, hints: hints(look),
            on: &canvas, in: area)
        guard !saved.isEmpty else {
            let text = look.words(
                Phrase("还没有。按 / 输入筛选，再按 Ctrl-s 存下", "None yet. Type a filter with / and keep it by Ctrl-s"))
            canvas.put(
                text.clipped(toCells: inside.width), at: inside.origin, width: inside.width,
                style: look.theme[.popup])
            return nil
        }
        let height = inside.height - (doomed == nil ? 0 : 1)
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside.top(height), look)
        if let doomed { drawQuestion(doomed, on: &canvas, in: inside.below(height), look) }
        return nil
    }

    private var choices: [ChoiceList.Choice] {
        saved.enumerated().map { index, filter in
            ChoiceList.Choice(
                key: index < 9 ? "\(index + 1)" : "",
                text: filter.name.escapedForTerminal().clipped(toCells: 24),
                note: filter.text.escapedForTerminal())
        }
    }

    private func drawQuestion(_ filter: SavedFilter, on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        let name = filter.name.escapedForTerminal()
        let text = look.words(Phrase("删除“\(name)”？ y 删除", "Delete “\(name)”? y deletes"))
        canvas.put(
            text.clipped(toCells: rect.width), at: rect.origin, width: rect.width,
            style: look.theme[.messageWarn])
    }

    private func hints(_ look: Look) -> [HintLine.Hint] {
        if doomed != nil {
            return [look.hint("y", Phrase("删除", "delete")), look.hint("n Esc", Phrase("留着", "keep it"))]
        }
        let leave = look.hint("Esc", Phrase.back)
        guard !saved.isEmpty else { return [leave] }
        return [look.hint("Enter", Phrase("筛选", "apply")), look.hint("x", Phrase("删除", "delete")), leave]
    }
}

extension FiltersPopup {
    mutating func settle(_ root: RootState) { take(root.savedFilters) }

    var helpTitle: Phrase { Phrase("存下的筛选", "Saved filters") }

    var keyLines: [KeyLine] {
        [
            .enter(Phrase("筛选", "apply"), Phrase("光标所在的一条；1-9 直接选", "the one under the cursor; or 1-9")), .jk,
            KeyLine("x", Phrase("删除", "delete"), Phrase("先问，y 才删", "asks first; y deletes")), .leave,
        ]
    }
}
