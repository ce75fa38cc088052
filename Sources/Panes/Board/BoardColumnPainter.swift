import Domain
import Screen
import Words

/// Draws one column of the board: its head, its lanes and their tickets.
struct BoardColumnPainter {
    let column: BoardColumn
    /// Nil until it has been read.
    let list: BoardList?
    let tally: Tally?
    let queue: QueueState
    let look: Look
    let duty: Duty
    /// The category of the ticket under the cursor: who can do it is marked.
    let wanted: ID<Domain.Category>?

    func draw(on canvas: inout Canvas, in rect: Rect, cursor: QueueRowPainter.Cursor) {
        drawHead(on: &canvas, in: rect.row(0), isCurrent: cursor != .none)
        let area = rect.below(BoardLayout.headRows)
        guard let list else { return look.note(Phrase.loading, on: &canvas, in: area) }
        if list.rows.isEmpty {
            let note = queue.filterText.isEmpty ? Self.empty(column) : Self.nothingMatches
            look.note(note, on: &canvas, in: list.lines.isEmpty ? area : area.below(list.lines.count))
        }
        for (line, index) in list.visible.enumerated() {
            draw(list.lines[index], of: list, on: &canvas, in: area.row(line), cursor)
        }
    }

    private static func empty(_ column: BoardColumn) -> Phrase {
        switch column {
        case .waiting: Phrase("没有待派的工单", "nothing to dispatch")
        case .team: Phrase("没有工单", "no tickets")
        }
    }

    private static let nothingMatches = Phrase("没有符合筛选的", "nothing matches")

    private static func rest(_ key: String) -> Phrase {
        Phrase("还有更多，用 \(key) 筛选", "more: filter with \(key)")
    }

    private func drawHead(on canvas: inout Canvas, in line: Rect, isCurrent: Bool) {
        let style = look.theme[isCurrent ? .titleFocus : .column]
        let overdue = list.map { $0.rows.count { $0.isOverdue(at: look.now) } } ?? 0
        let count = [overdue > 0 ? "!\(overdue)" : "", tally?.text ?? ""].filter { !$0.isEmpty }
            .joined(separator: " ")
        let name = look.title(look.names.name(of: column), isCurrent)
        let room = line.width - count.cellWidth - 2
        let text = " " + name.padded(toCells: room) + count
        canvas.put(text.padded(toCells: line.width), at: line.origin, width: line.width, style: style)
    }

    private func draw(
        _ line: BoardList.Line, of list: BoardList, on canvas: inout Canvas, in rect: Rect,
        _ cursor: QueueRowPainter.Cursor
    ) {
        switch line {
        case .lane(let index):
            BoardLaneHead(lane: list.lanes[index], duty: duty, wanted: wanted, look: look)
                .draw(on: &canvas, in: rect)
        case .ticket(let index, let line):
            let row = list.rows[index]
            let card = BoardCard(
                row: row, look: look, isUnseen: queue.unseen.contains(row.number),
                isMarked: queue.marks.contains(row.number), lines: list.height(of: index))
            card.draw(on: &canvas, in: rect, line: line, cursor: index == list.cursor ? cursor : .none)
        case .rest:
            canvas.put(
                " " + look.words(Self.rest(look.keymap.name(of: .filter))).clipped(toCells: rect.width - 1),
                at: rect.origin, width: rect.width, style: look.theme[.textDim])
        }
    }
}

extension Names {
    func name(of column: BoardColumn) -> String {
        switch column {
        case .waiting: Phrase.waitingForDispatch[language]
        case .team(let team): self[team].name
        }
    }

    func short(of column: BoardColumn) -> String {
        switch column {
        case .waiting: Phrase.waitingForDispatch[language]
        case .team(let team): self[team].short
        }
    }
}
