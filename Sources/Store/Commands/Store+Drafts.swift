import Domain
import GRDB

/// What somebody was typing; not history.
package struct KeptDraft: Equatable, Sendable {
    package var desk: String
    /// The process that kept it last.
    package var process: Int
    package var kind: String
    package var text: String
}

extension Store {
    /// All of an operator's, at whatever desk.
    package func drafts(of operatorID: ID<Operator>) throws(StoreError) -> [KeptDraft] {
        try snapshot { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT desk, process, kind, text FROM local_drafts WHERE operator = ?",
                arguments: [operatorID.text])
            return try Array(
                rows.map { KeptDraft(desk: $0[0], process: $0[1], kind: $0[2], text: $0[3]) })
        }
    }

    /// Texts by their kinds; nil forgets one.
    package func keepDrafts(
        _ texts: [String: String?], of author: Author, process: Int
    ) throws(StoreError) {
        try write { db in
            for (kind, text) in texts {
                if let text {
                    try db.execute(
                        sql: """
                            INSERT OR REPLACE INTO local_drafts (operator, desk, kind, process, text)
                            VALUES (?,?,?,?,?)
                            """, arguments: [author.id.text, author.desk, kind, process, text])
                } else {
                    try db.execute(
                        sql: "DELETE FROM local_drafts WHERE operator = ? AND desk = ? AND kind = ?",
                        arguments: [author.id.text, author.desk, kind])
                }
            }
        }
    }

    /// Moves what the author left at another desk to this one, unless there is one of that kind already.
    package func adoptDrafts(from desk: String, to author: Author, process: Int) throws(StoreError) {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE OR IGNORE local_drafts SET desk = ?, process = ? WHERE operator = ? AND desk = ?
                    """, arguments: [author.desk, process, author.id.text, desk])
        }
    }
}
