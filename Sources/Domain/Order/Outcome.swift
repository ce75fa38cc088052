/// What an order comes to.
package struct Outcome: Equatable, Sendable {
    /// What is to be written, one after the other; nothing where a report was there already.
    package var decisions: [Decision] = []
    /// What its author is told of, as the decisions leave it.
    package var matter: Matter
    /// The last entry about a report that was there already.
    var known: Int64?
    package var consequence: Consequence?

    init(of matter: Matter, known: Int64? = nil, consequence: Consequence? = nil) {
        self.matter = matter
        self.known = known
        self.consequence = consequence
    }

    /// - Parameter entry: the last of those that the decisions became.
    package func receipt(lastEntry entry: Int64) -> Receipt {
        Receipt(
            of: matter.subject, revision: matter.revision, entry: known ?? entry,
            isRepeated: known != nil, consequence: consequence)
    }
}
