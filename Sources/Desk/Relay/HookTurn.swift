import Domain
import Store

/// What comes next for a hook.
enum HookTurn: Equatable {
    /// Nothing stands behind its place.
    case rest
    /// Up to there is nothing that it wants.
    case pass(to: Int64)
    case tell(StoredEntry)

    /// - Parameters:
    ///   - entries: those behind its place, oldest first.
    ///   - cancelled: not to be told.
    static func next(
        _ entries: [StoredEntry], wanted facts: Set<FactPattern>, cancelled: Set<Int64>
    ) -> HookTurn {
        let isWanted = { (entry: StoredEntry) in
            !cancelled.contains(entry.number)
                && facts.contains { $0.matches(entry.fact, about: entry.subject.kind) }
        }
        guard let first = entries.first, let last = entries.last else { return .rest }
        if isWanted(first) { return .tell(first) }
        let end = entries.firstIndex(where: isWanted)
        return .pass(to: end.map { entries[$0 - 1].number } ?? last.number)
    }

    /// What a hook waits after it failed so many times in a row; it goes on for ever.
    static func pause(afterFailures count: Int) -> Duration {
        .seconds(min(300, 1 << min(max(count - 1, 0), 9)))
    }
}
