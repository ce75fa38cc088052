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
    /// Rows at the bottom that are left to another.
    var reserved = 0
    var matrix = MatrixState()
    /// Stands in the matrix's place while a grid is looked at.
    var card: GridCard?
    var queue = QueueState()
    var detail = DetailState()
    var filterField: FilterField?
    /// Filters that were applied, the latest first.
    var filterHistory: [String] = []

    /// The ticket under the cursor, as the newest of what is shown of it.
    var ticket: TicketRow? { queue.current.map(detail.latest) }
}
