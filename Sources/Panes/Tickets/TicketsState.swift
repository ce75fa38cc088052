import Domain
import Screen

/// What all screens share of the tickets: which of them, in which order, marked and unseen, and the one looked at.
struct TicketsState: Equatable, Sendable {
    var queue = QueueState()
    var detail = DetailState()
    /// The ticket open in full: it stays under the keys until it is left, whatever becomes of its place in the queue.
    var opened: TicketRow?
    var filterField: FilterField?
    /// What was looked for last, until Esc ends it.
    var search: TicketSearch?
    /// Filters that were applied, the latest first.
    var filterHistory: [String] = []

    /// The ticket under the keys, as the newest of what is shown of it: the one open in full, else that of the cursor.
    var ticket: TicketRow? { (opened ?? queue.current).map(detail.latest) }
}

extension TicketsState {
    /// Tells the detail how much of it is seen; its length is counted only where it is scrolled.
    mutating func fitDetail(_ rect: Rect, isScrolled: Bool, _ look: Look) {
        let content = rect.inset(horizontal: 2, vertical: 1).size
        detail.resize(
            height: content.height, length: isScrolled ? detail.length(ticket, content, look) : 0)
    }
}
