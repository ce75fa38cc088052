import Screen

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
