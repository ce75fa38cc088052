import Domain
import GRDB

/// What is kept of an operator's password; no history.
struct Credential: Equatable {
    var hash: String
    var failures: Int
    /// Until then nobody may try.
    var notBefore: Instant

    static func of(_ id: ID<Operator>, _ db: Database) throws -> Credential? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT hash, failures, not_before FROM local_credentials WHERE operator = ?"),
            arguments: [id.text])
        return row.map {
            Credential(hash: $0[0], failures: $0[1], notBefore: Instant(milliseconds: $0[2]))
        }
    }

    static func set(_ hash: String, of id: ID<Operator>, at now: Instant, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO local_credentials (operator, hash, set_at, failures, not_before)
                VALUES (?,?,?,0,0)
                """, arguments: [id.text, hash, now.milliseconds])
    }

    /// - Returns: whether there was one.
    static func clear(_ id: ID<Operator>, _ db: Database) throws -> Bool {
        try db.execute(sql: "DELETE FROM local_credentials WHERE operator = ?", arguments: [id.text])
        return db.changesCount > 0
    }

    static func count(failures: Int, of id: ID<Operator>, until notBefore: Instant, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE local_credentials SET failures = ?, not_before = ? WHERE operator = ?",
            arguments: [failures, notBefore.milliseconds, id.text])
    }
}
