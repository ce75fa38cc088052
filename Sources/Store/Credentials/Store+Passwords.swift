import Domain
import GRDB

extension Store {
    /// Sets one's own password, of which `old` is the one there was, or as administrator another's. The logbook tells who
    /// did so, and nothing of it.
    package func setPassword(
        _ secret: Secret, of id: ID<Operator>, old: Secret? = nil, by author: Author
    ) throws(StoreError) {
        let secret = secret.composed
        let known = try StoreError.mapping(path) {
            try Password.requireUsable(secret)
            return try snapshot { try Credential.of(id, $0)?.hash }
        }
        let mustProve = id == author.id && known != nil
        if mustProve {
            guard let old else { throw .refused(.account(.needsPassword)) }
            try prove(old, of: id)
        }
        guard let hash = YesCrypt.hash(secret) else { throw .refused(.account(.passwordUntypable)) }
        try account(.setPassword, id: id, by: author) { writing in
            if id == author.id, try Credential.of(id, writing.db)?.hash != known {
                throw Refusal.account(.wrongPassword(retryAt: nil))
            }
            try Credential.set(hash, of: id, at: writing.now, writing.db)
        }
    }

    /// Whoever acts for the operator from now on needs no password.
    package func clearPassword(of id: ID<Operator>, by author: Author) throws(StoreError) {
        try account(.clearPassword, id: id, by: author) { writing in
            guard try Credential.clear(id, writing.db) else { throw Refusal.account(.noPassword) }
        }
    }

    /// Who has a password, and until when nobody may try it.
    package func passwords() throws(StoreError) -> [ID<Operator>: PasswordStanding] {
        let now = clock()
        return try snapshot { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT operator, failures, not_before FROM local_credentials")
            return Dictionary(
                rows.map { row in
                    let until = Instant(milliseconds: row[2])
                    return (
                        ID(row[0]),
                        PasswordStanding(failures: row[1], delayedUntil: until > now ? until : nil)
                    )
                }, uniquingKeysWith: { $1 })
        }
    }
}

/// What is told of a password that is set.
package struct PasswordStanding: Equatable, Sendable {
    /// Wrong ones since the last right one.
    package var failures: Int
    package var delayedUntil: Instant?
}
