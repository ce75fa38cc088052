import Screen

extension BoardState {
    mutating func point(_ mouse: Mouse, _ layout: BoardLayout) {
        let places = zip(layout.columns, visible)
        guard let (rect, index) = places.first(where: { $0.0.contains(mouse.point) }),
            columns.indices.contains(index)
        else { return }
        let target = columns[index]
        if target != column {
            // The wheel scrolls no column but the cursor's: the others are read only as far as they are seen.
            guard mouse.act == .press, let place = columns.firstIndex(of: column) else { return }
            return move(columns: index - place)
        }
        switch mouse.act {
        case .wheelUp, .wheelDown: _ = mouse.act.key.map { handle($0) }
        case .press: press(line: mouse.point.y - rect.y - BoardLayout.headRows)
        }
    }

    private mutating func press(line: Int) {
        guard let list, line >= 0, list.visible.contains(list.top + line),
            case .ticket(let index, _) = list.lines[list.top + line]
        else { return }
        for _ in 0..<abs(index - list.cursor) { _ = handle(index > list.cursor ? .down : .up) }
    }
}
