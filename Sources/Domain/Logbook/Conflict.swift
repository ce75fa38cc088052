/// Somebody else changed the subject after its author looked; nothing was written.
package struct Conflict: Error, Equatable, Sendable {
    package var subject: Subject
    package var expected: Int
    package var current: Int
    /// What the others did since, oldest first.
    package var since: [Entry]

    package init(_ subject: Subject, expected: Int, current: Int, since: [Entry]) {
        self.subject = subject
        self.expected = expected
        self.current = current
        self.since = since
    }
}
