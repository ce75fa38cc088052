import Domain
import Screen
import Words

extension DeskState {
    func layout(_ frame: FrameLayout, _ names: Names, isWhole: Bool) -> DeskLayout {
        DeskLayout(frame, focus: focus, wish(frame, names), isWhole: isWhole)
    }

    private func wish(_ frame: FrameLayout, _ names: Names) -> DeskLayout.Wish {
        let queue = QueueColumns.comfort(names.language)
        if card != nil {
            let width = frame.body.width < 150 ? GridCard.narrow : GridCard.wide
            return .init(matrix: Size(width: width, height: frame.body.height), isCard: true, queue: queue)
        }
        let gauge = MatrixGauge(matrix, names, room: nil)
        let width = max(MatrixState.legendWidth(names.language), gauge.width(of: matrix) + 3)
        return .init(
            matrix: Size(width: width, height: MatrixState.wantedHeight(grids: matrix.grids)), queue: queue)
    }

    /// Tells the matrix, or the card in its place, how much of it is seen.
    mutating func resizeMatrix(_ rect: Rect, _ look: Look) {
        guard card == nil else {
            card?.resize(rect, matrix.known, look)
            return
        }
        let gauge = MatrixGauge(matrix, look.names, room: rect.width - 3)
        let room = rect.width - 3 - gauge.label - gauge.sum
        let people = MatrixState.peopleRows(height: rect.height - 2, isFocused: focus == .matrix)
        matrix.resize(width: room / gauge.cell, height: rect.height - 2 - MatrixState.extraRows - people)
    }

    /// Who answers for the cell under the cursor, where the matrix has no room for it.
    func footnote(_ frame: FrameLayout, _ look: Look, isWhole: Bool) -> String? {
        guard card == nil, focus == .matrix, matrix.status == .ready,
            let rect = layout(frame, look.names, isWhole: isWhole).matrix,
            MatrixState.peopleRows(height: rect.height - 2, isFocused: true) == 0
        else { return nil }
        let keys = matrix.crossing(look.names.site)
        let room = (frame.size.width - 4) / 2 / max(1, keys.count) - 2
        let people = keys.map { look.names.answering($0, cells: room) }
        return people.isEmpty ? nil : people.joined(separator: "  ")
    }

    func drawMatrix(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        let isFocused = focus == .matrix
        if let card { return card.draw(matrix.known, on: &canvas, in: rect, look, isFocused: isFocused) }
        matrix.draw(on: &canvas, in: rect, look, isFocused: isFocused)
    }
}
