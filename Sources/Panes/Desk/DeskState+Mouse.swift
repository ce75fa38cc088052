import Screen

extension DeskState {
    mutating func point(_ mouse: Mouse, _ layout: DeskLayout, _ look: Look) {
        let places: [(Pane, Rect?)] = [
            (.matrix, layout.matrix), (.queue, layout.queue), (.detail, layout.detail),
        ]
        guard let (pane, place) = places.first(where: { $0.1?.contains(mouse.point) ?? false }),
            let rect = place
        else { return }
        switch mouse.act {
        case .wheelUp, .wheelDown: scroll(pane, mouse.act, rect, look)
        case .press where pane != focus: focus = pane
        case .press: press(mouse.point, rect.inset(by: 1), look)
        }
    }

    private mutating func press(_ point: Point, _ inside: Rect, _ look: Look) {
        guard inside.contains(point) else { return }
        switch focus {
        case .matrix where card == nil: matrix.press(point, inside, look)
        case .queue: queue.press(line: point.y - inside.y - QueueState.extraRows)
        case .matrix, .detail: break
        }
    }

    private mutating func scroll(_ pane: Pane, _ act: Mouse.Act, _ rect: Rect, _ look: Look) {
        guard let key = act.key else { return }
        switch pane {
        case .matrix where card == nil: _ = matrix.handle(key)
        case .matrix: for _ in 0..<RootState.wheelLines { _ = handleInMatrix(key) }
        case .queue: queue.scroll(by: act.lines)
        case .detail:
            let content = rect.inset(horizontal: 2, vertical: 1).size
            detail.resize(height: content.height, length: detail.length(ticket, content, look))
            for _ in 0..<RootState.wheelLines { _ = detail.handle(key) }
        }
    }
}

extension QueueState {
    /// Puts the cursor on the ticket of that line of what is seen.
    mutating func press(line: Int) {
        guard line >= 0, visible.contains(top + line) else { return }
        sought = nil
        move(to: top + line)
    }

    /// The cursor stays on its ticket as long as that is seen.
    mutating func scroll(by lines: Int) {
        guard !rows.isEmpty else { return }
        sought = nil
        top = max(0, min(top + lines, rows.count - height))
        move(to: max(top, min(cursor, top + height - 1)))
    }
}

extension MatrixState {
    /// Puts the cursor on the cell there, headers and sums included.
    mutating func press(_ point: Point, _ inside: Rect, _ look: Look) {
        guard status == .ready, let target = cell(at: point, inside, look) else { return }
        for _ in 0..<abs(target.row - row) { _ = handle(target.row > row ? .down : .up) }
        for _ in 0..<abs(target.column - column) { _ = handle(target.column > column ? .right : .left) }
    }

    private func cell(at point: Point, _ inside: Rect, _ look: Look) -> (row: Int, column: Int)? {
        let gauge = MatrixGauge(self, look.names, room: inside.width - 1)
        let line = point.y - inside.y
        guard line <= visibleGrids.count else { return nil }
        let row = line == 0 ? 0 : top + line
        let x = point.x - inside.x - 1 - gauge.label
        guard x >= 0 else { return (row, 0) }
        let place = x / gauge.cell
        if place < visibleSpecialists.count { return (row, left + place + 1) }
        let isSum = hasSums && x < visibleSpecialists.count * gauge.cell + gauge.sum
        return isSum ? (row, specialists + 1) : nil
    }
}
