import Screen

/// Where everything of the home screen stands; a nil pane is folded away.
struct DeskLayout: Equatable, Sendable {
    static let least = Size(width: 40, height: 10)

    var header = Rect(x: 0, y: 0, width: 0, height: 0)
    /// Empty where rows are dear and nothing rings.
    var screens = Rect(x: 0, y: 0, width: 0, height: 0)
    var footer = Rect(x: 0, y: 0, width: 0, height: 0)
    /// All between tabs and footer.
    var body = Rect(x: 0, y: 0, width: 0, height: 0)
    var matrix: Rect?
    var queue: Rect?
    var detail: Rect?

    /// - Parameters:
    ///   - matrixWidth: what the matrix pane would like, border included.
    ///   - isCard: a grid's card stands in the matrix's place.
    ///   - alarm: rows under the header for what rings.
    ///   - footer: rows of the footer.
    ///   - reserved: rows below that are left free.
    init?(
        _ size: Size, focus: DeskState.Pane, matrixWidth: Int, isCard: Bool = false, alarm: Int = 0,
        footer footerRows: Int = 1, reserved: Int = 0
    ) {
        guard size.width >= Self.least.width, size.height >= Self.least.height else { return nil }
        let isSmall = size.width < 80 || size.height < 24
        let parts = Rect(size).rows([
            .fixed(1), .fixed(isSmall ? alarm : 1), .flexible(minimum: 1), .fixed(footerRows),
            .fixed(reserved),
        ])
        (header, screens, body, footer) = (parts[0], parts[1], parts[2], parts[3])
        if isSmall {
            fold(parts[2], to: focus)
        } else if isCard, size.width < 110, focus != .detail {
            top(parts[2])
        } else if size.width < 110 {
            halve(parts[2], focus, matrixWidth)
        } else if size.width < 150 {
            stack(parts[2], matrixWidth)
        } else {
            spread(parts[2], matrixWidth)
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
