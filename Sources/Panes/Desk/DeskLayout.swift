import Screen

/// Where the panes of the home screen stand; a nil pane is folded away.
struct DeskLayout: Equatable, Sendable {
    var matrix: Rect?
    var queue: Rect?
    var detail: Rect?

    /// - Parameters:
    ///   - matrixWidth: what the matrix pane would like, border included.
    ///   - isCard: a grid's card stands in the matrix's place.
    init(_ frame: FrameLayout, focus: DeskState.Pane, matrixWidth: Int, isCard: Bool = false) {
        let body = frame.body
        if frame.isSmall {
            fold(body, to: focus)
        } else if isCard, body.width < 110, focus != .detail {
            top(body)
        } else if body.width < 110 {
            halve(body, focus, matrixWidth)
        } else if body.width < 150 {
            stack(body, matrixWidth)
        } else {
            spread(body, matrixWidth)
        }
    }

    private mutating func fold(_ body: Rect, to focus: DeskState.Pane) {
        switch focus {
        case .matrix: matrix = body
        case .queue: queue = body
        case .detail: detail = body
        }
    }

    private mutating func top(_ body: Rect) {
        let parts = body.rows([.fixed(body.height * 11 / 20), .flexible(minimum: 8)])
        (matrix, queue) = (parts[0], parts[1])
    }

    private mutating func halve(_ body: Rect, _ focus: DeskState.Pane, _ matrixWidth: Int) {
        switch focus {
        case .matrix where body.width - matrixWidth >= 40:
            let parts = body.columns([.fixed(matrixWidth), .flexible(minimum: 40)])
            (matrix, queue) = (parts[0], parts[1])
        case .queue:
            let parts = body.rows([.flexible(minimum: 8), .fixed(body.height * 2 / 5)])
            (queue, detail) = (parts[0], parts[1])
        case .matrix, .detail: fold(body, to: focus)
        }
    }

    private mutating func stack(_ body: Rect, _ matrixWidth: Int) {
        let parts = body.columns([.fixed(min(matrixWidth, body.width - 70)), .flexible(minimum: 70)])
        let right = parts[1].rows([.flexible(minimum: 8), .fixed(max(8, body.height * 2 / 5))])
        (matrix, queue, detail) = (parts[0], right[0], right[1])
    }

    private mutating func spread(_ body: Rect, _ matrixWidth: Int) {
        let detailWidth = max(45, min(80, body.width * 3 / 10))
        let parts = body.columns([
            .fixed(min(matrixWidth, body.width / 3)), .flexible(minimum: 60), .fixed(detailWidth),
        ])
        (matrix, queue, detail) = (parts[0], parts[1], parts[2])
    }
}
