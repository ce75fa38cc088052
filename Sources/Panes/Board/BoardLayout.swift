import Domain
import Screen

/// Where everything of the board stands.
struct BoardLayout: Equatable, Sendable {
    private static let narrowest = 24
    private static let comfortable = 26

    /// Where the filter is typed; empty while it is not.
    let field: Rect
    /// What is shown of the board, and what lies left and right of it.
    let ribbon: Rect
    /// All that the columns take.
    let body: Rect
    let columns: [Rect]
    /// What there is to know of the ticket under the cursor.
    let foot: Rect

    /// Lines a ticket takes at least, be there ever so many.
    let ticketLines: Int
    static let headRows = 1

    /// - Parameter count: columns there are.
    init(_ body: Rect, count: Int, isTyping: Bool, hasRibbon: Bool, isWhole: Bool) {
        let parts = body.rows([
            .fixed(isTyping ? FilterField.rows : 0), .fixed(hasRibbon ? 1 : 0), .flexible(minimum: 3),
            .fixed(body.height < 12 ? 0 : 2),
        ])
        (field, ribbon, self.body, foot) = (parts[0], parts[1], parts[2], parts[3])
        ticketLines = body.height < 30 ? 1 : 2
        let seen = isWhole ? 1 : Self.seen(width: body.width, of: count)
        columns = self.body.columns(Array(repeating: .flexible(minimum: 1), count: seen), gap: 1)
    }

    /// All columns where they have room, else as many as can be read with ease.
    static func seen(width: Int, of count: Int) -> Int {
        if width / max(1, count) >= narrowest { return count }
        return max(1, min(count, width / comfortable))
    }

    /// Lines of a column under its head.
    var lines: Int { (columns.first?.height ?? 0) - Self.headRows }
}
