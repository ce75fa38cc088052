import Domain
import Screen

/// Where the panes of the patrol screen stand, and the columns of the left one.
struct PatrolLayout: Equatable {
    let table: Rect
    /// Empty where the round takes the whole body when it is opened.
    let round: Rect
    let label: Int
    let time: Int
    /// Coverage and points.
    let figures = 10

    /// Side by side from here on.
    private static let wide = 110
    private static let roundRows = 9

    init(_ body: Rect, label wanted: Int, isOpen: Bool, isWhole: Bool) {
        if isWhole {
            let none = Rect(x: body.x, y: body.y, width: body.width, height: 0)
            (table, round) = isOpen ? (none, body) : (body, none)
        } else if body.width >= Self.wide {
            let right = min(64, body.width * 2 / 5)
            table = Rect(x: body.x, y: body.y, width: body.width - right, height: body.height)
            round = Rect(x: table.maxX, y: body.y, width: right, height: body.height)
        } else if isOpen {
            (table, round) = (Rect(x: body.x, y: body.y, width: body.width, height: 0), body)
        } else if body.height >= 18 {
            let rows = Self.roundRows
            table = Rect(x: body.x, y: body.y, width: body.width, height: body.height - rows)
            round = Rect(x: body.x, y: table.maxY, width: body.width, height: rows)
        } else {
            (table, round) = (body, Rect(x: body.x, y: body.maxY, width: body.width, height: 0))
        }
        let inner = max(0, table.width - 2)
        label = max(6, min(wanted + 1, inner / 3))
        time = max(1, inner - label - 1 - figures - 1)
    }

    /// Rows of rounds that fit, under the ruler.
    var lines: Int { max(1, table.height - 3) }
}
