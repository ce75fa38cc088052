import Domain
import Screen

/// The home screen: matrix, queue and detail of the tickets.
struct DeskState: Equatable, Sendable {
    enum Pane: CaseIterable, Sendable {
        case matrix
        case queue
        case detail
    }

    var focus = Pane.queue
    var matrix = MatrixState()
    /// Stands in the matrix's place while a grid is looked at.
    var card: GridCard?

    mutating func moveFocus(by step: Int) {
        focus = focus.next(step)
    }

    mutating func handleInMatrix(_ key: Key) -> Bool {
        card == nil ? matrix.handle(key) : card?.scroll.handle(key) ?? false
    }
}
