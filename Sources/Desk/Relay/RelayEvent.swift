import Domain
import Store

/// What a relay does, for people to read.
package struct RelayEvent: Sendable {
    package enum What: Equatable, Sendable {
        /// It was never run before: it begins behind that entry.
        case began(behind: Int64)
        /// It goes on behind that entry.
        case resumed(behind: Int64)
        /// Somebody else runs it; this relay stands by.
        case standsBy(for: String)
        case told(StoredEntry, tries: Int)
        /// Not told: taken back by that entry.
        case takenBack(StoredEntry, by: Int64)
        case failed(StoredEntry, HookEnding, again: Duration)
        /// The relay ends before the program did; the entry will be told again.
        case interrupted(StoredEntry)
        case lost
        case troubled(StoreError, again: Duration)
    }

    package var hook: String
    package var what: What
}
