import Domain
import Screen
import Words

extension BoardState {
    /// Draws the board; `field` is the filter while it is typed.
    /// - Returns: the cell of the cursor in the field.
    func draw(
        _ queue: QueueState, _ detail: DetailState, on canvas: inout Canvas, in body: Rect, _ look: Look,
        field: FilterField?, isWhole: Bool
    ) -> Point? {
        let title = BoardRibbon.title(queue, look)
        let layout = layout(body, isTyping: field != nil, hasTitle: !title.isEmpty, isWhole: isWhole)
        let point = field.flatMap { $0.draw(on: &canvas, in: layout.field, look) }
        BoardRibbon(board: self, title: title, look: look).draw(on: &canvas, in: layout.ribbon)
        if case .failed(let failure) = status {
            look.fail(failure, on: &canvas, in: layout.body)
        } else {
            drawColumns(queue, on: &canvas, layout, look, isFocused: field == nil && !isOpen)
            BoardFoot(board: self, queue: queue, detail: detail, look: look).draw(
                on: &canvas, in: layout.foot)
        }
        if isOpen { drawDetail(detail, on: &canvas, in: body, look) }
        return point
    }

    func layout(_ body: Rect, isTyping: Bool, hasTitle: Bool, isWhole: Bool) -> BoardLayout {
        let areAllSeen = !isWhole && BoardLayout.seen(width: body.width, of: columns.count) == columns.count
        return BoardLayout(
            body, count: columns.count, isTyping: isTyping, hasRibbon: hasTitle || !areAllSeen,
            isWhole: isWhole)
    }

    private func drawColumns(
        _ queue: QueueState, on canvas: inout Canvas, _ layout: BoardLayout, _ look: Look, isFocused: Bool
    ) {
        let duty = Duty(look.names.site, at: look.names.zone.local(look.now))
        for (rect, index) in zip(layout.columns, visible) {
            let painter = BoardColumnPainter(
                column: columns[index], list: lists[columns[index]], tally: tallies[columns[index]],
                queue: queue, look: look, duty: duty, wanted: current?.category)
            let cursor: QueueRowPainter.Cursor =
                columns[index] != column ? .none : isFocused ? .focused : .resting
            painter.draw(on: &canvas, in: rect, cursor: cursor)
            guard rect.maxX < layout.body.maxX else { continue }
            for y in rect.y..<rect.maxY {
                canvas.put(
                    look.glyphs.vertical, at: Point(x: rect.maxX, y: y), style: look.theme[.border])
            }
        }
    }

    static func detailRect(_ body: Rect) -> Rect {
        body.width < 150 ? body : body.centered(Size(width: 110, height: body.height))
    }

    private func drawDetail(_ detail: DetailState, on canvas: inout Canvas, in body: Rect, _ look: Look) {
        let rect = Self.detailRect(body)
        canvas.fill(rect, style: look.theme[.text])
        detail.draw(ticket.map(detail.latest), on: &canvas, in: rect, look, isFocused: true)
    }
}
