import Domain
import Screen

extension DeskState {
    func layout(_ size: Size, _ names: Names) -> DeskLayout? {
        if card != nil {
            let width = size.width < 150 ? GridCard.narrow : GridCard.wide
            return DeskLayout(
                size, focus: focus, matrixWidth: width, isCard: true, alarm: alarmRows, footer: footerRows,
                reserved: reserved)
        }
        let gauge = MatrixGauge(matrix, names, room: nil)
        let legend = MatrixState.legendWidth(names.language)
        return DeskLayout(
            size, focus: focus, matrixWidth: max(legend, gauge.width(of: matrix) + 3), alarm: alarmRows,
            footer: footerRows, reserved: reserved)
    }

    /// Tells each pane how much of it is seen.
    mutating func relayout(_ size: Size, _ look: Look) {
        guard let layout = layout(size, look.names) else { return }
        if let rect = layout.queue {
            let field = filterField == nil ? 0 : FilterField.rows
            queue.resize(height: rect.height - 2 - QueueState.extraRows - field)
        }
        if let rect = layout.matrix, card != nil {
            card?.resize(rect, matrix.known, look)
        } else if let rect = layout.matrix {
            let gauge = MatrixGauge(matrix, look.names, room: rect.width - 3)
            let room = rect.width - 3 - gauge.label - gauge.sum
            let people = MatrixState.peopleRows(height: rect.height - 2, isFocused: focus == .matrix)
            matrix.resize(
                width: room / gauge.cell, height: rect.height - 2 - MatrixState.extraRows - people)
        }
        if let rect = layout.detail {
            let content = rect.inset(horizontal: 2, vertical: 1).size
            let isScrolled = focus == .detail || detail.scroll > 0
            detail.resize(
                height: content.height, length: isScrolled ? detail.length(ticket, content, look) : 0)
        }
    }

    /// Who answers for the cell under the cursor, where the matrix has no room for it.
    func footnote(_ size: Size, _ look: Look) -> String? {
        guard card == nil, focus == .matrix, matrix.status == .ready,
            let rect = layout(size, look.names)?.matrix,
            MatrixState.peopleRows(height: rect.height - 2, isFocused: true) == 0
        else { return nil }
        let keys = matrix.crossing(look.names.site)
        let room = (size.width - 4) / 2 / max(1, keys.count) - 2
        let people = keys.map { look.names.answering($0, cells: room) }
        return people.isEmpty ? nil : people.joined(separator: "  ")
    }

    /// Draws the panes; gives the cell of the cursor.
    func draw(_ layout: DeskLayout, on canvas: inout Canvas, _ look: Look) -> Point? {
        if let rect = layout.matrix { drawMatrix(on: &canvas, in: rect, look) }
        if let rect = layout.detail {
            detail.draw(ticket, on: &canvas, in: rect, look, isFocused: focus == .detail)
        }
        guard let rect = layout.queue else { return nil }
        return queue.draw(on: &canvas, in: rect, look, isFocused: focus == .queue, field: filterField)
    }

    private func drawMatrix(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        let isFocused = focus == .matrix
        if let card { return card.draw(matrix.known, on: &canvas, in: rect, look, isFocused: isFocused) }
        matrix.draw(on: &canvas, in: rect, look, isFocused: isFocused)
    }
}
