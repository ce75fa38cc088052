import Domain
import GRDB

extension Store {
    /// Seconds after which what was not renewed is of a desk that is gone.
    private static let lease = 60

    /// Who is changing what now, the first to begin first; not history.
    package func editing(now: Instant) throws(StoreError) -> [Editing] {
        try snapshot { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT operator, desk, kind, id, since FROM local_editing WHERE renewed > ? ORDER BY since
                    """)
            let earliest = now.adding(seconds: -Self.lease).milliseconds
            let rows = try Row.fetchCursor(statement, arguments: [earliest])
            return try Array(
                rows.compactMap { row in
                    Subject.Kind(rawValue: row[2]).map { kind in
                        Editing(
                            operatorID: ID(row[0]), desk: row[1], subject: Subject(kind: kind, id: row[3]),
                            since: Instant(milliseconds: row[4]))
                    }
                })
        }
    }

    /// What the author's desk is changing; to be told again within the minute, or it counts no longer.
    package func edit(_ subject: Subject, since: Instant, by author: Author) throws(StoreError) {
        let now = clock().milliseconds
        try write { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO local_editing (desk, operator, kind, id, since, renewed)
                    VALUES (?,?,?,?,?,?)
                    """,
                arguments: [
                    author.desk, author.id.text, subject.kind.rawValue, subject.id, since.milliseconds, now,
                ])
        }
    }

    package func endEditing(by author: Author) throws(StoreError) {
        let isThere = try snapshot { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM local_editing WHERE desk = ?)",
                arguments: [author.desk])
        }
        guard isThere == true else { return }
        try write { db in
            try db.execute(sql: "DELETE FROM local_editing WHERE desk = ?", arguments: [author.desk])
        }
    }
}
