import Domain
import GRDB

extension Store {
    /// What somebody was typing, by operator, desk and kind of form; not history.
    package func draft(_ kind: String, of author: Author) throws(StoreError) -> String? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT text FROM local_drafts WHERE operator = ? AND desk = ? AND kind = ?",
                arguments: [author.id.text, author.desk, kind])
        }
    }

    /// Nil forgets it.
    package func keepDraft(_ text: String?, _ kind: String, of author: Author) throws(StoreError) {
        try write { db in
            if let text {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO local_drafts (operator, desk, kind, text) VALUES (?,?,?,?)",
                    arguments: [author.id.text, author.desk, kind, text])
            } else {
                try db.execute(
                    sql: "DELETE FROM local_drafts WHERE operator = ? AND desk = ? AND kind = ?",
                    arguments: [author.id.text, author.desk, kind])
            }
        }
    }
}
