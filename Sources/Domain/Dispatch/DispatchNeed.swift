/// What a ticket needs of who is to do it.
package struct DispatchNeed: Equatable, Sendable {
    package var number: TicketNumber
    package var priority: Priority
    package var grid: ID<Grid>
    package var category: ID<Category>
    package var place: String
    /// By when somebody is to be there, else to be done; nil where nothing is promised.
    package var due: Instant?

    package init(
        number: TicketNumber, priority: Priority, grid: ID<Grid>, category: ID<Category>, place: String,
        due: Instant?
    ) {
        self.number = number
        self.priority = priority
        self.grid = grid
        self.category = category
        self.place = place
        self.due = due
    }

    package init(_ ticket: Ticket) {
        let body = ticket.body
        self.init(
            number: ticket.number, priority: body.priority, grid: body.grid, category: body.category,
            place: body.place,
            due: (body.isOpen(.arrive) ? body.cycle.deadlines.arrive : nil)?.due
                ?? body.cycle.deadlines.resolve?.due)
    }

    package init(_ row: TicketRow) {
        self.init(
            number: row.number, priority: row.priority, grid: row.grid, category: row.category,
            place: row.place, due: (row.arrivedAt == nil ? row.arriveBy : nil) ?? row.resolveBy)
    }
}
