import Domain
import Screen
import Words

/// Draws a ticket of the queue: a line, and more of them for an emergency whose words have no room in one.
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

    private var text: QueueText { QueueText(row: row, look: look) }

    /// Where and what of an emergency that its columns would cut, line by line; empty where they do not.
    static func words(of row: TicketRow, _ columns: QueueColumns, _ look: Look) -> [String] {
        guard row.priority == .p1 else { return [] }
        let text = QueueText(row: row, look: look)
        let (place, what) = (text.text(.place), text.text(.what))
        let fits =
            place.cellWidth <= columns.width(of: .place) ?? 0
            && text.signWidth + what.cellWidth <= columns.width(of: .what) ?? 0
        let signs = text.signs.map(\.text).joined()
        return fits ? [] : "\(place) \(signs)\(what)".wrapped(toCells: max(4, columns.words.width))
    }

    /// - Parameter area: the lines of the ticket.
    func draw(on canvas: inout Canvas, in area: Rect, _ columns: QueueColumns, cursor: Cursor) {
        let overlay: Role? = cursor == .focused ? .queueCursor : nil
        canvas.fill(area, style: style(.text, overlay))
        let line = area.row(0)
        let mark = cursor.mark(isUnseen: isUnseen, look.glyphs)
        canvas.put(mark.text, at: line.origin, style: style(mark.role, overlay))
        let words = Self.words(of: row, columns, look)
        var x = line.x + 1
        for (field, width) in zip(columns.fields, columns.widths) where width > 0 {
            if words.isEmpty || field != .place && field != .what {
                draw(field, width, on: &canvas, at: Point(x: x, y: line.y), limit: line.maxX, overlay)
            }
            x += width + 1
            if field == .priority, isMarked {
                canvas.put(
                    look.glyphs.check, at: Point(x: x - 1, y: line.y), width: line.maxX - x + 1,
                    style: style(.mark, overlay))
            }
        }
        draw(words, on: &canvas, in: area, columns, overlay)
    }

    private func draw(
        _ field: QueueColumns.Field, _ width: Int, on canvas: inout Canvas, at point: Point, limit: Int,
        _ overlay: Role?
    ) {
        var (x, room) = (point.x, min(width, limit - point.x))
        if field == .what {
            for sign in text.signs where room > 0 {
                let used = canvas.put(
                    sign.text.clipped(toCells: room), at: Point(x: x, y: point.y), width: room,
                    style: style(sign.role, overlay))
                (x, room) = (x + used, room - used)
            }
        }
        guard room > 0 else { return }
        let text = text.text(field, width + 1).padded(toCells: room, alignment: field.alignment)
        let place = Point(x: x, y: point.y)
        canvas.put(text, at: place, width: room, style: style(role(field), overlay))
        look.markFound(in: text, on: &canvas, at: place, width: room)
    }

    private func draw(
        _ words: [String], on canvas: inout Canvas, in area: Rect, _ columns: QueueColumns, _ overlay: Role?
    ) {
        let (start, width) = columns.words
        for (index, line) in words.prefix(area.height).enumerated() {
            let isCut = index == area.height - 1 && words.count > area.height
            let text = isCut ? (line + String.ellipsis).clipped(toCells: width) : line
            let place = Point(x: area.x + 1 + start, y: area.y + index)
            canvas.put(text, at: place, width: width, style: style(role(.what), overlay))
            look.markFound(in: text, on: &canvas, at: place, width: width)
        }
    }

    private func style(_ role: Role, _ overlay: Role?) -> Style { look.theme.style(role, under: overlay) }

    private func role(_ field: QueueColumns.Field) -> Role {
        switch field {
        case .priority: text.isOverdue ? .queueOverdue : row.priority.role
        case .age: look.ageRole(row) ?? (row.isWarned(at: look.now) ? .queueWarn : .textDim)
        case .number: isMarked ? .mark : .textDim
        case .place, .team, .crew, .caller: .text
        case .reported: .textDim
        case .what: isUnseen ? .queueUnseen : .text
        case .state: row.isNeglected ? .queueOverdue : row.state.role
        }
    }
}
