import Domain

/// A stretch of the logbook for its screen.
struct LogQuestion: Question {
    let filter: LogFilter
    let anchor: LogAnchor

    static let limit = 200

    /// What was written since is read while the end is followed.
    static func due(_ root: RootState) -> Self? {
        guard root.screen == .logbook, root.log.isFollowing else { return nil }
        return Self(filter: root.log.filter, anchor: root.log.last.map { .after($0) } ?? .last)
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [LoggedEntry] {
        try memory.log(filter, anchor, limit: Self.limit)
    }

    func take(_ entries: [LoggedEntry], into root: inout RootState) -> [Effect] {
        guard filter == root.log.filter else { return [] }
        root.log.take(entries, anchor, isWhole: entries.count < Self.limit)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.log.fail(failure) }
}
