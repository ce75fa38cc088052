import Screen

/// Where the panes of the home screen stand; a nil pane is folded away.
struct DeskLayout: Equatable, Sendable {
    /// What the panes would like, border included.
    struct Wish: Equatable, Sendable {
        /// A grid's card may stand in the matrix's place, which takes any height.
        var matrix: Size
        var isCard = false
        /// The width at which tickets are read whole.
        var queue: Int
    }

    var matrix: Rect?
    var queue: Rect?
    var detail: Rect?

    /// Rows at least for the ticket under the matrix, or the queue.
    private static let leastBelow = 12

    /// - Parameter isWhole: the pane with the focus has it all.
    init(_ frame: FrameLayout, focus: DeskState.Pane, _ wish: Wish, isWhole: Bool = false) {
        let body = frame.body
        if frame.isSmall || isWhole {
            fold(body, to: focus)
        } else if wish.isCard, body.width < 110, focus != .detail {
            top(body)
        } else if body.width < 110 {
            halve(body, focus, wish)
        } else if wish.isCard, body.width >= 150 {
            spread(body, wish)
        } else if wish.isCard || body.height - wish.matrix.height < Self.leastBelow {
            stack(body, wish)
        } else {
            share(body, wish)
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

    private mutating func halve(_ body: Rect, _ focus: DeskState.Pane, _ wish: Wish) {
        switch focus {
        case .matrix where body.width - wish.matrix.width >= 40:
            let parts = body.columns([.fixed(wish.matrix.width), .flexible(minimum: 40)])
            (matrix, queue) = (parts[0], parts[1])
        case .queue:
            let parts = body.rows([.flexible(minimum: 8), .fixed(body.height * 2 / 5)])
            (queue, detail) = (parts[0], parts[1])
        case .matrix, .detail: fold(body, to: focus)
        }
    }

    /// The matrix over the ticket and the queue beside both; where that would cut the queue's texts, it lies below both.
    private mutating func share(_ body: Rect, _ wish: Wish) {
        let left = max(wish.matrix.width, min(80, body.width * 3 / 10))
        if body.width - left >= wish.queue {
            let parts = body.columns([.fixed(left), .flexible(minimum: wish.queue)])
            let below = parts[0].rows([.fixed(wish.matrix.height), .flexible(minimum: Self.leastBelow)])
            (matrix, detail, queue) = (below[0], below[1], parts[1])
        } else {
            let parts = body.rows([.fixed(wish.matrix.height), .flexible(minimum: Self.leastBelow)])
            let above = parts[0].columns([.fixed(wish.matrix.width), .flexible(minimum: 40)])
            (matrix, detail, queue) = (above[0], above[1], parts[1])
        }
    }

    private mutating func stack(_ body: Rect, _ wish: Wish) {
        let parts = body.columns([.fixed(min(wish.matrix.width, body.width - 70)), .flexible(minimum: 70)])
        let right = parts[1].rows([.flexible(minimum: 8), .fixed(max(8, body.height * 2 / 5))])
        (matrix, queue, detail) = (parts[0], right[0], right[1])
    }

    private mutating func spread(_ body: Rect, _ wish: Wish) {
        let detailWidth = max(45, min(80, body.width * 3 / 10))
        let parts = body.columns([
            .fixed(min(wish.matrix.width, body.width / 3)), .flexible(minimum: 60), .fixed(detailWidth),
        ])
        (matrix, queue, detail) = (parts[0], parts[1], parts[2])
    }
}
