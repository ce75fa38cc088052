import Domain
import GRDB

extension Reading {
    /// What stands of these kinds, and what of it ended since an instant, by kind and number.
    package func standing(
        _ kinds: Set<StandingMatter.Kind>, endedSince: Instant? = nil
    ) throws -> [StandingMatter] {
        try standing(since: endedSince).filter { kinds.contains($0.kind) }
            .compactMap { Matter(try history(of: .standing($0)))?.standing }
    }

    /// What stood at an entry or ended since an instant, as the logbook had it at that entry.
    func standing(endedSince: Instant, upTo end: Int64) throws -> [StandingMatter] {
        try standing(since: endedSince).compactMap { id in
            Matter(try Logbook.entries(db, json, about: .standing(id), upTo: end))?.standing
        }.filter { $0.endedAt.map { $0 >= endedSince } ?? true }
    }

    private func standing(since: Instant?) throws -> [StandingID] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id FROM standing INDEXED BY standing_open WHERE ended_at IS NULL
                UNION ALL SELECT id FROM standing INDEXED BY standing_by_end WHERE ended_at >= ?
                """)
        let ids = try String.fetchAll(statement, arguments: [since?.milliseconds ?? .max])
        return ids.compactMap { StandingID($0) }.sorted()
    }

    /// Everything that was written about it, oldest first; none where there is nothing of that name.
    package func entries(about id: StandingID) throws -> [Entry] {
        try Logbook.entries(db, json, about: .standing(id))
    }

    func nextNumber(_ kind: StandingMatter.Kind) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT ifnull(max(number), 0) + 1 FROM standing WHERE kind = ?")
        return try Int.fetchOne(statement, arguments: [kind.rawValue]) ?? 1
    }
}
