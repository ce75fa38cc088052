/// What an order comes to.
package struct Outcome: Equatable, Sendable {
    /// What is to be written, one after the other; nothing where a report was there already.
    package var decisions: [Decision] = []
    /// The ticket its author is told of, as the decisions leave it.
    package var ticket: Ticket
    /// The last entry about a report that was there already.
    var known: Int64?
    package var consequence: Consequence?

    /// - Parameter entry: the last of those that the decisions became.
    package func receipt(lastEntry entry: Int64) -> Receipt {
        Receipt(
            number: ticket.number, revision: ticket.revision, entry: known ?? entry,
            isRepeated: known != nil, consequence: consequence)
    }
}
