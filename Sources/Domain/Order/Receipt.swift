/// An order carried out.
package struct Receipt: Equatable, Sendable {
    package var subject: Subject
    package var revision: Int
    /// The last entry written; of a report that was there already, the last about it.
    package var entry: Int64
    /// Whether the report was there already, so that nothing was written.
    package var isRepeated: Bool
    package var consequence: Consequence?

    package init(
        of subject: Subject, revision: Int, entry: Int64, isRepeated: Bool = false,
        consequence: Consequence? = nil
    ) {
        self.subject = subject
        self.revision = revision
        self.entry = entry
        self.isRepeated = isRepeated
        self.consequence = consequence
    }

    /// The ticket's, where it is about one.
    package var number: TicketNumber? { subject.ticket }
}
