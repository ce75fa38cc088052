/// Somebody at a desk has something open to change a ticket.
package struct Editing: Equatable, Sendable {
    package var operatorID: ID<Operator>
    package var desk: String
    package var ticket: TicketNumber
    package var since: Instant

    package init(operatorID: ID<Operator>, desk: String, ticket: TicketNumber, since: Instant) {
        self.operatorID = operatorID
        self.desk = desk
        self.ticket = ticket
        self.since = since
    }
}
