/// What lists do not show of a ticket and reports count.
package struct TicketCourse: Equatable, Sendable {
    /// When this run of it began, and when the last move happened.
    package var began = Instant(milliseconds: 0)
    package var moved = Instant(milliseconds: 0)
    package var heldSince: Instant?
    /// When each clock ran out first.
    package var lapses = TicketRun.Lapses()

    package init() {}

    init(_ body: Ticket.Body) {
        (began, moved) = (body.cycle.reportedAt, body.lastMoveAt)
        heldSince = body.hold?.since
        lapses = TicketRun.Lapses(body.cycle)
    }
}

extension TicketRun.Lapses {
    init(_ cycle: Cycle) {
        let first = { (cause: LapseCause) in
            cycle.lapses.filter { $0.cause == cause }.map(\.due).min()
        }
        self.init(respond: first(.respond), arrive: first(.arrive), resolve: first(.resolve))
    }
}
