import Domain
import GRDB

/// How far a hook came and who runs it; not history.
package struct HookRecord: Equatable, Sendable {
    /// The last entry that is done with; what comes next is behind it.
    package var position: Int64
    /// Entries behind the position that are not to be told: they take back a step that was not told either.
    package var cancelled: Set<Int64>
    /// Nil where nobody runs it.
    package var holder: String?
    /// Grows with every write: who lives writes again and again.
    package var beat: Int64 = 0
}

extension Store {
    /// Nil for a hook that was never run.
    package func hook(_ name: String) throws(StoreError) -> HookRecord? {
        try snapshot { db in
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT position, cancelled, holder, beat FROM local_hooks WHERE name = ?"),
                arguments: [name])
            return row.map(HookRecord.init)
        }
    }

    /// A new hook begins at the end of the logbook.
    /// - Returns: nil where somebody else was faster.
    package func addHook(_ name: String, holder: String) throws(StoreError) -> HookRecord? {
        try write { db in
            let record = HookRecord(position: try Logbook.tail(db).number, cancelled: [], holder: holder)
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO local_hooks (name, position, cancelled, holder, beat)
                    VALUES (?,?,'',?,0)
                    """, arguments: [name, record.position, holder])
            return db.changesCount == 1 ? record : nil
        }
    }

    /// Writes `wanted` if the hook still is as `known`.
    /// - Returns: what it is now, or nil where it was otherwise: taken by somebody else, or restored.
    package func moveHook(
        _ name: String, from known: HookRecord, to wanted: HookRecord
    ) throws(StoreError) -> HookRecord? {
        var record = wanted
        record.beat = known.beat + 1
        let isDone = try write { db in
            try db.execute(
                sql: """
                    UPDATE local_hooks SET position = ?, cancelled = ?, holder = ?, beat = ?
                    WHERE name = ? AND holder IS ? AND beat = ?
                    """,
                arguments: [
                    record.position, record.cancelledText, record.holder, record.beat, name, known.holder,
                    known.beat,
                ])
            return db.changesCount == 1
        }
        return isDone ? record : nil
    }

    /// The entry by which the step of that entry was taken back within the undo time.
    package func undoing(_ entry: StoredEntry) throws(StoreError) -> Int64? {
        try snapshot { db in
            let later = try Logbook.entries(
                db, json, of: .undone, about: entry.subject, afterRevision: entry.revision)
            let undone = later.first { later in
                guard case .ticket(.undone(let taken)) = later.fact else { return false }
                return taken.revision == entry.revision
            }
            return undone?.number
        }
    }
}

extension HookRecord {
    fileprivate init(_ row: Row) {
        let cancelled: String = row[1]
        self.init(
            position: row[0], cancelled: Set(cancelled.split(separator: ",").compactMap { Int64($0) }),
            holder: row[2], beat: row[3])
    }

    fileprivate var cancelledText: String {
        cancelled.sorted().map { "\($0)" }.joined(separator: ",")
    }
}
