import Domain
import Screen
import Words

/// Draws a ticket of the board: in one line, or its clock in the first and its words below.
struct BoardCard {
    let row: TicketRow
    let look: Look
    let isUnseen: Bool
    let isMarked: Bool
    /// How many there are.
    let lines: Int

    /// Cells before the words of the lines below the first.
    private static let indent = 4

    /// Lines that it takes to show all of it.
    static func lines(of row: TicketRow, _ look: Look, width: Int) -> Int {
        1 + words(of: row, look).wrapped(toCells: max(4, width - indent)).count
    }

    private static func words(of row: TicketRow, _ look: Look) -> String {
        let text = QueueText(row: row, look: look)
        return text.text(.place) + " " + text.signs.map(\.text).joined() + text.text(.what)
    }

    func draw(on canvas: inout Canvas, in line: Rect, line number: Int, cursor: QueueRowPainter.Cursor) {
        let overlay: Role? = cursor == .focused ? .queueCursor : nil
        canvas.fill(line, style: look.theme.style(.text, under: overlay))
        if cursor == .focused, number == 0 { canvas.resting = line.origin }
        var x = line.x
        for piece in [mark(cursor)] + pieces(number, line.width) where x < line.maxX {
            let text = piece.text.clipped(toCells: line.maxX - x)
            let (point, room) = (Point(x: x, y: line.y), line.maxX - x)
            x += canvas.put(
                text, at: point, width: room, style: look.theme.style(piece.role, under: overlay))
            look.markFound(in: text, on: &canvas, at: point, width: room)
        }
    }

    private func pieces(_ number: Int, _ width: Int) -> [DetailLine.Span] {
        if number > 0 { return below(number, width) }
        return lines == 1
            ? head + [.init(text: " " + look.age(row) + " ", role: ageRole)] + words
            : head + clock(width)
    }

    private func mark(_ cursor: QueueRowPainter.Cursor) -> DetailLine.Span {
        let (text, role) = cursor.mark(isUnseen: isUnseen, look.glyphs)
        return .init(text: text, role: role)
    }

    private var isOverdue: Bool { row.isOverdue(at: look.now) }

    private var head: [DetailLine.Span] {
        let check = isMarked ? look.glyphs.check : " "
        let sign = isOverdue ? "!" : row.isWarned(at: look.now) ? "~" : " "
        return [
            .init(
                text: row.priority.rawValue + sign, role: isOverdue ? .queueOverdue : row.priority.role),
            .init(text: check, role: .mark),
            .init(text: look.words(row.stage(at: look.now)), role: row.state.role),
        ]
    }

    /// The number stands at the right, where it has room.
    private func clock(_ width: Int) -> [DetailLine.Span] {
        let age = " " + look.age(row)
        let used = 1 + head.reduce(0) { $0 + $1.text.cellWidth } + age.cellWidth
        let number = row.number.text
        let room = width - used - 1
        return [
            .init(text: age, role: ageRole),
            .init(
                text: number.cellWidth <= room ? " " + number.padded(toCells: room, alignment: .right) : "",
                role: isMarked ? .mark : .textDim),
        ]
    }

    private var ageRole: Role {
        look.ageRole(row) ?? (row.isWarned(at: look.now) ? .queueWarn : .textDim)
    }

    private var words: [DetailLine.Span] {
        let text = QueueText(row: row, look: look)
        return [.init(text: text.text(.place) + " ", role: .text)] + text.signs
            + [.init(text: text.text(.what), role: isUnseen ? .queueUnseen : .text)]
    }

    /// The last that is shown says where more was left out.
    private func below(_ number: Int, _ width: Int) -> [DetailLine.Span] {
        let room = max(4, width - Self.indent)
        let all = Self.words(of: row, look).wrapped(toCells: room)
        guard all.indices.contains(number - 1) else { return [] }
        let isCut = number == lines - 1 && all.count > number
        let text = isCut ? (all[number - 1] + String.ellipsis).clipped(toCells: room) : all[number - 1]
        return [.init(text: "   ", role: .text), .init(text: text, role: isUnseen ? .queueUnseen : .text)]
    }
}

extension TicketRow {
    fileprivate func stage(at now: Instant) -> Phrase {
        if state == .dispatched, isAcknowledged { return Phrase("接", "o") }
        return isHeldTooLong(at: now) ? Phrase("期", "W") : state.stage
    }
}

extension TicketState {
    /// As short as a card needs.
    var stage: Phrase {
        switch self {
        case .reported: Phrase("待", "n")
        case .accepted: Phrase("受", "a")
        case .dispatched: Phrase("派", "d")
        case .inProgress: Phrase("处", "s")
        case .onHold: Phrase("挂", "w")
        case .done: Phrase("访", "f")
        case .closed: Phrase("结", "v")
        case .rejected: Phrase("拒", "x")
        case .merged: Phrase("并", "M")
        }
    }
}
