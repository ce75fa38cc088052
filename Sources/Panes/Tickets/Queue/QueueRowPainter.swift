import Domain
import Screen
import Words

/// Draws one line of the queue.
struct QueueRowPainter {
    enum Cursor: Sendable {
        case none
        /// The cursor of a pane without focus.
        case resting
        case focused

        /// What stands at the head of the line.
        func mark(isUnseen: Bool, _ glyphs: Glyphs) -> (text: String, role: Role) {
            switch self {
            case .focused, .resting: (glyphs.cursor, .mark)
            case .none where isUnseen: (glyphs.unseen, .queueUnseen)
            case .none: (" ", .text)
            }
        }
    }

    let row: TicketRow
    let look: Look
    let isUnseen: Bool
    let isMarked: Bool

    func draw(on canvas: inout Canvas, in line: Rect, _ columns: QueueColumns, cursor: Cursor) {
        let overlay: Role? = cursor == .focused ? .queueCursor : nil
        canvas.fill(line, style: style(.text, overlay))
        let mark = cursor.mark(isUnseen: isUnseen, look.glyphs)
        canvas.put(mark.text, at: line.origin, style: style(mark.role, overlay))
        var x = line.x + 1
        for (field, width) in zip(columns.fields, columns.widths) where width > 0 {
            let text = text(field, width).padded(toCells: width, alignment: field.alignment)
            let point = Point(x: x, y: line.y)
            canvas.put(text, at: point, width: line.maxX - x, style: style(role(field), overlay))
            look.markFound(in: text, on: &canvas, at: point, width: line.maxX - x)
            x += width + 1
            if field == .priority, isMarked {
                canvas.put(
                    look.glyphs.check, at: Point(x: x - 1, y: line.y), width: line.maxX - x + 1,
                    style: style(.mark, overlay))
            }
        }
    }

    private func style(_ role: Role, _ overlay: Role?) -> Style { look.theme.style(role, under: overlay) }

    private var isOverdue: Bool { row.isOverdue(at: look.now) }

    private func role(_ field: QueueColumns.Field) -> Role {
        switch field {
        case .priority: isOverdue ? .queueOverdue : row.priority.role
        case .age: look.ageRole(row) ?? (row.isWarned(at: look.now) ? .queueWarn : .textDim)
        case .number: isMarked ? .mark : .textDim
        case .place, .team: .text
        case .what: isUnseen ? .queueUnseen : .text
        case .state: row.isNeglected ? .queueOverdue : row.state.role
        }
    }

    private func text(_ field: QueueColumns.Field, _ width: Int) -> String {
        let names = look.names
        switch field {
        case .priority:
            return row.priority.rawValue + (isOverdue ? "!" : row.isWarned(at: look.now) ? "~" : "")
        case .age: return look.age(row)
        case .number: return row.number.text
        case .place:
            return names[row.grid].short + " " + safe(names.place(row.place, within: row.grid), width)
        case .what:
            let mark = look.editors[.ticket(row.number)] == nil ? "" : look.glyphs.pen + " "
            let listed = row.standing == .listed ? look.words(Phrase.listed) + " " : ""
            return mark + listed + look.reminders(of: row) + safe(row.what, width)
        case .team:
            return row.assignment.map { width > 8 ? names.assignment($0) : names[$0.team].short } ?? ""
        case .state:
            if row.isNeglected, let lack = row.lack { return look.words(lack) }
            return row.isHeldTooLong(at: look.now)
                ? look.words(Self.holdRanOut) : row.state.words[names.language]
        }
    }

    /// `Phrase.holdRanOut` where there is little room.
    static let holdRanOut = Phrase("挂到期", "hold over")

    /// No more of the text than can be seen, so that long ones cost nothing.
    private func safe(_ text: some StringProtocol, _ width: Int) -> String {
        String(text.prefix(width + 1)).escapedForTerminal()
    }
}

extension Look {
    /// How often somebody asked where it stays, as `催2 `; nothing where nobody did.
    func reminders(of row: TicketRow) -> String {
        row.reminders > 0 && row.state.isOpen ? words(Phrase("催", "ask")) + "\(row.reminders) " : ""
    }

    /// The working time left of a clock, `余0:38`, or over, `超0:12`. Of a hold its end on the wall, `至14:00`, and the time
    /// since, `过0:05`. Else the time since the report.
    func age(_ row: TicketRow) -> String {
        guard let due = row.nextDue else {
            let end = row.closedAt ?? now
            return names.duration(minutes: max(0, end.minutes(since: row.reportedAt)))
        }
        if row.state == .onHold, !row.isOverdue(at: now) { return holdEnd(due) }
        let minutes = names.clocks.left(until: due, now: now, row.priority, row.category)
        let sign = due <= now ? Phrase("超", "-")[language] : Phrase("余", "+")[language]
        return sign + names.clock(minutes: minutes)
    }

    private func holdEnd(_ end: Instant) -> String {
        guard end > now else {
            return Phrase("过", "by ")[language] + names.clock(minutes: now.minutes(since: end))
        }
        let local = names.zone.local(end)
        switch local.day.daysSince1970 - names.zone.day(of: now).daysSince1970 {
        case 0: return Phrase("至", ">")[language] + local.clock
        case 1: return Phrase("明", "t.")[language] + local.clock
        default:
            return Phrase("至", ">")[language] + "\(twoDigits(local.day.month))-\(twoDigits(local.day.day))"
        }
    }

    /// Nil where nothing ran out.
    func ageRole(_ row: TicketRow) -> Role? {
        if row.isOverdue(at: now) { return .queueOverdue }
        return row.isHeldTooLong(at: now) ? .stateOnHold : nil
    }
}
