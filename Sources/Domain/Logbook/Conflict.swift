/// Somebody else changed the ticket after its author looked; nothing was written.
package struct Conflict: Error, Equatable, Sendable {
    package var number: TicketNumber
    package var expected: Int
    package var current: Int
    /// What the others did since, oldest first.
    package var since: [Entry]

    package init(number: TicketNumber, expected: Int, current: Int, since: [Entry]) {
        self.number = number
        self.expected = expected
        self.current = current
        self.since = since
    }
}
