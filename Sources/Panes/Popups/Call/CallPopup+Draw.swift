import Domain
import Screen
import Words

extension CallPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let below = below(look)
        let rows = 3 + Self.kinds.count + Self.listRows
        let inside = look.box(
            look.words(Phrase("报单", "New ticket")), width: min(100, max(74, area.width - 24)),
            rows: min(rows, area.height - 4), hints: hints(look), on: &canvas, in: area)
        var cursor = drawLine(on: &canvas, in: inside.row(0), look)
        let labelWidth = Self.kinds.map { look.words($0.name).cellWidth }.max() ?? 0
        let (shown, list) = parts(inside, below)
        for (kind, row) in shown {
            let point = draw(kind, on: &canvas, in: row, labelWidth: labelWidth, look)
            if focus == .field(kind) { cursor = point }
        }
        for (index, line) in fitting(below, list.height).enumerated() {
            line.draw(on: &canvas, in: list.row(index), look)
            if line.isChosen { canvas.resting = list.row(index).origin }
        }
        switch focus {
        case .similar, .spelling: return nil
        case .line, .field: return cursor
        }
    }

    /// Where the fields stand and what is under them: all of them with free rows between, or, where rows are dear, the
    /// field that is typed in and as much around it or under it as there is room for.
    private func parts(_ inside: Rect, _ below: [Line]) -> (fields: [(FormField.Kind, Rect)], list: Rect) {
        let count = Self.kinds.count
        guard inside.height < count + 3 else {
            return (
                Self.kinds.enumerated().map { ($1, inside.row(2 + $0)) }, inside.below(3 + count)
            )
        }
        let room = inside.below(1)
        let focused = Self.kinds.firstIndex { focus == .field($0) }
        let wanted: Int =
            switch focus {
            case .line: below.isEmpty ? 0 : 1
            case .field:
                below.contains(where: \.isChosen) ? room.height - 1 : min(below.count, room.height / 2)
            case .similar, .spelling: room.height
            }
        let rows = max(0, min(count, room.height - wanted))
        let seen = ListCursor(count: count, at: focused).visible(height: rows)
        let fields = Self.kinds[seen].enumerated().map { ($1, room.row($0)) }
        return (fields, room.below(rows))
    }

    /// Rows kept for what stands under the fields, so that nothing moves while one types.
    private static let listRows = 7

    private func hints(_ look: Look) -> [HintLine.Hint] {
        var hints = [
            look.hint("Enter", Phrase("保存", "save")), look.hint("F3", Phrase("保存并派单", "save, dispatch")),
            look.hint("Tab", Phrase("逐栏改", "fields")), look.hint("Esc", Phrase("留草稿", "keep draft")),
        ]
        if case .similar = focus { hints[0] = look.hint("Enter", Self.joins) }
        if !similar.isEmpty { hints.insert(look.hint("F4", Self.joins), at: 1) }
        if call.reminder != nil, !similar.isEmpty {
            if reminded(look) != nil { hints[0] = look.hint("Enter", Self.reminds) }
            hints.insert(look.hint("F6", Self.reminds), at: 1)
        }
        if danger(look) != nil { hints.insert(look.hint("F5", Phrase("定为 P1", "make it P1")), at: 0) }
        return hints
    }

    private static let reminds = Phrase("记催办", "note a reminder")
    private static let joins = Phrase("并入相似单", "add to like")

    private func drawLine(on canvas: inout Canvas, in rect: Rect, _ look: Look) -> Point? {
        let mark = focus == .line ? look.glyphs.cursor : " "
        let used = canvas.put(mark, at: rect.origin, style: look.theme[.textStrong])
        let area = Rect(x: rect.x + used, y: rect.y, width: rect.width - used, height: 1)
        let point = line.field.draw(on: &canvas, in: area, style: look.theme[.field])
        if line.isEmpty {
            let example = look.words(
                Phrase("例 5号楼 3F 电梯困人 王伟 8123 紧急", "e.g. lift stuck b5 3F Wang 8123 urgent"))
            canvas.put(
                example, at: Point(x: area.x + 1, y: area.y), width: area.width - 1, style: look.theme[.field]
            )
        }
        return focus == .line ? point : nil
    }

    private func draw(
        _ kind: FormField.Kind, on canvas: inout Canvas, in rect: Rect, labelWidth: Int, _ look: Look
    ) -> Point? {
        let understood = understood(kind, look)
        let isFocused = focus == .field(kind)
        let mark = isFocused ? look.glyphs.cursor : " "
        let label =
            mark + understood.origin.mark(look) + " "
            + look.words(kind.name).padded(toCells: labelWidth) + " "
        let role = isFocused ? Role.textStrong : understood.origin.role
        let used = canvas.put(label, at: rect.origin, width: rect.width, style: look.theme[role])
        let room = Rect(x: rect.x + used, y: rect.y, width: rect.width - used, height: 1)
        let origin = look.words(understood.origin.name)
        let width = max(0, room.width - origin.cellWidth - 1)
        canvas.put(
            origin, at: Point(x: room.maxX - origin.cellWidth, y: room.y), width: origin.cellWidth,
            style: look.theme[.textDim])
        if isFocused { return drawEntry(kind, understood, on: &canvas, in: room.left(width), look) }
        let text = (understood.text + note(kind, look)).escapedForTerminal()
        canvas.put(text.clipped(toCells: width), at: room.origin, width: width, style: look.theme[.popup])
        return nil
    }

    private func drawEntry(
        _ kind: FormField.Kind, _ understood: Understood, on canvas: inout Canvas, in rect: Rect, _ look: Look
    ) -> Point? {
        let isNamed = kind.isRead
        let area = rect.left(isNamed ? min(24, rect.width) : rect.width)
        let point = entry.field.draw(on: &canvas, in: area, style: look.theme[.field])
        guard isNamed else { return point }
        let text = (look.glyphs.arrow + " " + understood.text + note(kind, look)).escapedForTerminal()
        let rest = rect.width - area.width - 1
        canvas.put(
            text.clipped(toCells: rest), at: Point(x: area.maxX + 1, y: rect.y), width: max(0, rest),
            style: look.theme[.popup])
        return point
    }

    /// What follows from a field: of a category its service and the team it usually goes to.
    private func note(_ kind: FormField.Kind, _ look: Look) -> String {
        if kind == .priority { return calm(look).map { "  " + look.words($0) } ?? "" }
        guard kind == .category, let category = category(look) else { return "" }
        let service = look.names[category.specialist].name
        let usual = look.words(Phrase("常派", "usually"))
        return " \(look.glyphs.arrow) \(service)  \(usual) \(look.names[category.team].name)"
    }
}

extension CallPopup.Understood.Origin {
    fileprivate func mark(_ look: Look) -> String {
        switch self {
        case .line: look.glyphs.check
        case .overruled: look.glyphs.pen
        case .usual, .known: look.glyphs.dot
        case .doubtful, .usualPlace: "?"
        case .empty: " "
        case .missing: "!"
        case .unclear: "?"
        }
    }

    fileprivate var name: Phrase {
        switch self {
        case .line: Phrase("报单行", "line")
        case .overruled: Phrase("改写", "typed")
        case .usual: Phrase("按类别", "default")
        case .doubtful: Phrase("存疑", "doubtful")
        case .known: Phrase("按电话", "by phone")
        case .usualPlace: Phrase("常在，待确认", "usual: confirm")
        case .empty: Phrase("", "")
        case .missing: Phrase("缺", "missing")
        case .unclear: Phrase("不明", "unclear")
        }
    }

    fileprivate var role: Role {
        switch self {
        case .line, .overruled: .popup
        case .usual, .known, .empty: .textDim
        case .doubtful, .usualPlace, .missing, .unclear: .messageWarn
        }
    }
}

extension Rect {
    fileprivate func left(_ cells: Int) -> Rect {
        Rect(x: x, y: y, width: max(0, min(cells, width)), height: height)
    }
}
