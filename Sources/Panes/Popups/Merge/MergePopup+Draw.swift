import Domain
import Screen
import Words

extension MergePopup {
    /// Rows under the list for what is to be said of the survivor.
    private static let below = 4

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        var hints = [
            look.hint("Enter", Phrase("并单", "merge")), look.hint("j k", Phrase.choose),
            look.hint("Esc", Phrase.back),
        ]
        if canKeepPriority {
            let raise = Phrase(keepsPriority ? "升优先级" : "不升优先级", "priority")
            hints.insert(look.hint("Tab", raise), at: 1)
        }
        let list = max(1, likes?.count ?? 1)
        let inside = look.box(
            look.title(.merge, row), width: 92, rows: 2 + list + Self.below, hints: hints, on: &canvas,
            in: area)
        let point = drawField(on: &canvas, in: inside.row(0), look)
        line(look.words(heading), .textDim, on: &canvas, in: inside.row(1), look)
        let room = min(list, max(1, inside.height - 2 - Self.below))
        drawList(on: &canvas, in: inside.below(2).top(room), look)
        for (index, note) in notes(look).prefix(Self.below).enumerated() {
            line(note.text, note.role, on: &canvas, in: inside.row(2 + room + index), look)
        }
        return point
    }

    private func drawField(on canvas: inout Canvas, in rect: Rect, _ look: Look) -> Point? {
        let label = look.words(Phrase("并入 #", "into #"))
        let used = canvas.put(label, at: rect.origin, width: rect.width, style: look.theme[.popup])
        let field = Rect(x: rect.x + used, y: rect.y, width: min(16, rect.width - used), height: 1)
        return entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
    }

    private var heading: Phrase {
        switch likes?.count {
        case nil: Phrase.loading
        case 0: Phrase("没有同电话、同房间、同处同类的未结工单", "no open ticket of the same phone, room, or place and kind")
        default: Phrase("相像的未结工单", "open tickets like it")
        }
    }

    private func drawList(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        guard let likes else { return }
        for (line, index) in cursor.visible(height: rect.height).enumerated() {
            let other = likes[index]
            let isCursor = entry.isEmpty && index == cursor.index
            let mark = (isCursor ? look.glyphs.cursor : " ") + (isChanged(other) ? look.glyphs.unseen : " ")
            let role: Role = isCursor ? .menuCursor : .popup
            self.line(mark + describe(other, look), role, on: &canvas, in: rect.row(line), look)
        }
    }

    /// Number, urgency and state, why it is like this one, and what it is about.
    private func describe(_ other: TicketRow, _ look: Look) -> String {
        let names = look.names
        let why = Resemblance.all(of: row, other).map { look.words($0.name) }
        let parts = [
            other.number.text, other.priority.rawValue, other.state.words[look.language],
            why.joined(separator: look.language.comma),
            names.wholePlace(other.place, in: other.grid), String(other.what.prefix(60)),
            names.reporter(other.reporter),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "  ").escapedForTerminal()
    }

    /// What the typed or chosen ticket is, then what would go unsaid.
    private func notes(_ look: Look) -> [(text: String, role: Role)] {
        guard let other else { return entry.isEmpty ? [] : [(look.words(Self.unreadable), .textDim)] }
        guard let survivor else {
            let what = isMissing ? Phrase.ticketGone : Phrase.loading
            return [("\(look.glyphs.arrow) #\(other.text) \(look.words(what))", .textDim)]
        }
        let summary = "\(look.glyphs.arrow) #\(describe(survivor, look))"
        return [(summary, .textDim)]
            + concerns.map {
                ("! " + $0.words(row, survivor, keepsPriority: keepsPriority, look), .messageWarn)
            }
    }

    private func line(
        _ text: String, _ role: Role, on canvas: inout Canvas, in rect: Rect, _ look: Look
    ) {
        canvas.put(
            text.clipped(toCells: rect.width).padded(toCells: rect.width), at: rect.origin,
            width: rect.width, style: look.theme[role])
    }
}

extension Resemblance {
    fileprivate var name: Phrase {
        switch self {
        case .phone: Phrase("同电话", "same phone")
        case .room: Phrase("同房间", "same room")
        case .kind: Phrase("同处同类", "same kind")
        }
    }
}

extension MergeConcern {
    fileprivate func words(
        _ row: TicketRow, _ survivor: TicketRow, keepsPriority: Bool, _ look: Look
    ) -> String {
        let site = look.names.site
        return look.words(words(row, survivor, keepsPriority: keepsPriority, site))
            + (isAboutPriority ? look.words(Phrase("（Tab 换）", " (Tab changes)")) : "")
    }

    private var isAboutPriority: Bool {
        if case .higherPriority = self { true } else { false }
    }
}
