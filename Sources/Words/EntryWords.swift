import Domain
import Screen

/// What entries say, for whoever prints a ticket's history; safe to show.
package struct EntryWords: Sendable {
    private let names: Names
    private let now: Instant

    /// - Parameter now: the moment beside which wall times are shortened.
    package init(_ names: Names, now: Instant) {
        self.names = names
        self.now = now
    }

    package func callAsFunction(_ entry: Entry) -> String { entry.deed(names, now: now) }

    /// Who did it; nil where time alone did.
    package func doer(_ entry: Entry) -> String? { entry.doer(names) }
}
