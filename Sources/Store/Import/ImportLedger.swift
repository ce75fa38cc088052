import Domain
import GRDB

/// Notes the numbers and fingerprints of one file, to find those that repeat with other content. It keeps them in a
/// temporary file that vanishes with it, so that memory stays small however long the file is.
package final class ImportLedger {
    package enum Finding: Equatable, Sendable {
        case new
        case same
        /// Noted before with another fingerprint, in that line.
        case different(line: Int)
    }

    private let queue: DatabaseQueue

    package init() throws(StoreError) {
        queue = try StoreError.mapping("temporary file") {
            let queue = try Connection.alone("")
            try queue.writeWithoutTransaction { db in
                try db.execute(
                    sql: """
                        PRAGMA journal_mode = OFF;
                        PRAGMA synchronous = OFF;
                        PRAGMA cache_size = -16384;
                        CREATE TABLE noted (
                            key TEXT PRIMARY KEY, digest TEXT NOT NULL, line INTEGER NOT NULL
                        ) STRICT, WITHOUT ROWID;
                        """)
            }
            return queue
        }
    }

    package func note(_ key: String, digest: String, line: Int) throws(StoreError) -> Finding {
        try StoreError.mapping("temporary file") {
            try queue.writeWithoutTransaction { db in
                try db.cachedStatement(
                    sql: "INSERT INTO noted (key, digest, line) VALUES (?,?,?) ON CONFLICT DO NOTHING"
                ).execute(arguments: [key, digest, line])
                if db.changesCount == 1 { return .new }
                let row = try Row.fetchOne(
                    db.cachedStatement(sql: "SELECT digest, line FROM noted WHERE key = ?"), arguments: [key])
                guard let row, row[0] as String != digest else { return .same }
                return .different(line: row[1])
            }
        }
    }
}
