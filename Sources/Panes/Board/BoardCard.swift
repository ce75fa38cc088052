import Domain
import Screen
import Words

/// Draws a ticket of the board in one line, or in two where there is height.
struct BoardCard {
    let row: TicketRow
    let look: Look
    let isUnseen: Bool
    let isMarked: Bool
    let isTall: Bool

    private struct Piece {
        var text: String
        var role: Role
    }

    func draw(on canvas: inout Canvas, in line: Rect, line number: Int, cursor: QueueRowPainter.Cursor) {
        let overlay: Role? = cursor == .focused ? .queueCursor : nil
        canvas.fill(line, style: look.theme.style(.text, under: overlay))
        if cursor == .focused, number == 0 { canvas.resting = line.origin }
        var x = line.x
        for piece in [mark(cursor)] + (number == 0 ? first(line.width) : second) where x < line.maxX {
            let text = piece.text.clipped(toCells: line.maxX - x)
            x += canvas.put(
                text, at: Point(x: x, y: line.y), width: line.maxX - x,
                style: look.theme.style(piece.role, under: overlay))
        }
    }

    private func mark(_ cursor: QueueRowPainter.Cursor) -> Piece {
        let (text, role) = cursor.mark(isUnseen: isUnseen, look.glyphs)
        return Piece(text: text, role: role)
    }

    private var isOverdue: Bool { row.isOverdue(at: look.now) }

    private var priority: [Piece] {
        let check = isMarked ? look.glyphs.check : " "
        return [
            Piece(
                text: row.priority.rawValue + (isOverdue ? "!" : " "),
                role: isOverdue ? .queueOverdue : row.priority.role),
            Piece(text: check, role: .mark),
            Piece(text: look.words(row.stage(at: look.now)), role: row.state.role),
        ]
    }

    private func first(_ width: Int) -> [Piece] {
        guard isTall else { return priority + [Piece(text: left + " ", role: leftRole)] + what }
        let age = look.age(row).padded(toCells: 7, alignment: .right)
        let number = width < 28 ? "" : row.number.text
        return priority + [
            Piece(text: " " + age + " ", role: leftRole),
            Piece(text: number, role: isMarked ? .mark : .textDim),
        ]
    }

    private var second: [Piece] { [Piece(text: "   ", role: .text)] + what }

    /// The time to the deadline or since, in five cells; empty where there is none.
    private var left: String {
        guard let due = row.nextDue else { return "     " }
        let minutes = abs(due.minutes(since: look.now))
        let text = minutes < 1440 ? look.names.duration(minutes: minutes) : look.words(Self.days(minutes))
        return text.padded(toCells: 5, alignment: .right)
    }

    private static func days(_ minutes: Int) -> Phrase {
        Phrase("\(minutes / 1440)天", "\(minutes / 1440)d")
    }

    private var leftRole: Role { look.ageRole(row) ?? (row.nextDue == nil ? .textDim : .queueWarn) }

    private var what: [Piece] {
        let names = look.names
        let pen = look.editors[.ticket(row.number)] == nil ? "" : look.glyphs.pen + " "
        let place = isTall ? String(names.place(row.place, within: row.grid).prefix(60)) : ""
        let grid = [names[row.grid].short, place.escapedForTerminal()].filter { !$0.isEmpty }
        return [
            Piece(text: grid.joined(separator: " ") + " ", role: .text),
            Piece(
                text: pen + String(row.what.prefix(120)).escapedForTerminal(),
                role: isUnseen ? .queueUnseen : .text),
        ]
    }
}

extension TicketRow {
    /// How far it is, as short as a card needs.
    fileprivate func stage(at now: Instant) -> Phrase {
        switch state {
        case .reported: Phrase("待", "n")
        case .accepted: Phrase("受", "a")
        case .dispatched: isAcknowledged ? Phrase("接", "o") : Phrase("派", "d")
        case .inProgress: Phrase("处", "s")
        case .onHold: isHeldTooLong(at: now) ? Phrase("期", "W") : Phrase("挂", "w")
        case .done: Phrase("访", "f")
        case .closed: Phrase("结", "v")
        case .rejected: Phrase("拒", "x")
        case .merged: Phrase("并", "M")
        }
    }
}
