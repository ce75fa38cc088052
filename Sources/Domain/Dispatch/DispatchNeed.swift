/// What a ticket needs of who is to do it.
package struct DispatchNeed: Equatable, Sendable {
    package var number: TicketNumber
    package var priority: Priority
    package var grid: ID<Grid>
    package var specialist: ID<Specialist>
    package var category: ID<Category>
    package var place: String
    /// By when somebody is to have begun; nil where nothing is promised.
    package var due: Instant?

    package init(
        number: TicketNumber, priority: Priority, grid: ID<Grid>, specialist: ID<Specialist>,
        category: ID<Category>, place: String, due: Instant?
    ) {
        self.number = number
        self.priority = priority
        self.grid = grid
        self.specialist = specialist
        self.category = category
        self.place = place
        self.due = due
    }

    package init(_ row: TicketRow) {
        self.init(
            number: row.number, priority: row.priority, grid: row.grid, specialist: row.specialist,
            category: row.category, place: row.place, due: row.nextDue)
    }
}
