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
    /// Rows under the header for what rings.
    var alarmRows = 0
    /// Rows of the footer.
    var footerRows = 1
    /// Rows at the bottom that are left to another.
    var reserved = 0
    var matrix = MatrixState()
    /// Stands in the matrix's place while a grid is looked at.
    var card: GridCard?
    var queue = QueueState()
    var detail = DetailState()
    /// The ticket open in full: it stays under the keys until it is left, whatever becomes of its place in the queue.
    var opened: TicketRow?
    var filterField: FilterField?
    /// Filters that were applied, the latest first.
    var filterHistory: [String] = []

    /// The ticket under the keys, as the newest of what is shown of it: the one open in full, else that of the cursor.
    var ticket: TicketRow? { (opened ?? queue.current).map(detail.latest) }
}
