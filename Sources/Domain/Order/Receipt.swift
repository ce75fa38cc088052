/// An order carried out.
package struct Receipt: Equatable, Sendable {
    package var number: TicketNumber
    package var revision: Int
    /// The last entry written; of a report that was there already, the last about it.
    package var entry: Int64
    /// Whether the report was there already, so that nothing was written.
    package var isRepeated: Bool
    package var consequence: Consequence?

    package init(
        number: TicketNumber, revision: Int, entry: Int64, isRepeated: Bool = false,
        consequence: Consequence? = nil
    ) {
        self.number = number
        self.revision = revision
        self.entry = entry
        self.isRepeated = isRepeated
        self.consequence = consequence
    }
}
