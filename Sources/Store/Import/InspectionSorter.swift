import Domain
import Foundation
import GRDB

/// Puts inspections in the order in which they were made, premises by premises, whatever their order in the file: a
/// follow-up behind what it looks at again. It keeps them in a temporary file that vanishes with it, so that memory stays
/// small however many there are.
package final class InspectionSorter {
    private let queue: DatabaseQueue
    private let encoder = JSONEncoder()

    package init() throws(StoreError) {
        queue = try StoreError.mapping("temporary file") {
            let queue = try Connection.alone("")
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA journal_mode = OFF;
                        PRAGMA synchronous = OFF;
                        PRAGMA cache_size = -16384;
                        CREATE TABLE made (
                            premises TEXT NOT NULL, at INTEGER NOT NULL, is_follow_up INTEGER NOT NULL,
                            key TEXT NOT NULL, digest TEXT NOT NULL, data BLOB NOT NULL
                        ) STRICT;
                        """)
            }
            return queue
        }
    }

    package func add(_ inspection: ImportedInspection) throws {
        let data = try encoder.encode(inspection)
        try StoreError.mapping("temporary file") {
            try queue.writeWithoutTransaction { db in
                try db.cachedStatement(
                    sql:
                        "INSERT INTO made (premises, at, is_follow_up, key, digest, data) VALUES (?,?,?,?,?,?)"
                ).execute(arguments: [
                    inspection.premises, inspection.at.milliseconds, inspection.isFollowUp,
                    inspection.source.key, inspection.digest, data,
                ])
            }
        }
    }

    /// Runs `body` with what gives one after the other until nil.
    package func sorted<Value>(_ body: (_ next: () throws -> ImportedInspection?) throws -> Value) throws
        -> Value
    {
        try queue.writeWithoutTransaction { db in
            let rows = try Data.fetchCursor(
                db, sql: "SELECT data FROM made ORDER BY premises, at, is_follow_up, key, digest, rowid")
            let decoder = JSONDecoder()
            return try body {
                try rows.next().map { try decoder.decode(ImportedInspection.self, from: $0) }
            }
        }
    }
}
