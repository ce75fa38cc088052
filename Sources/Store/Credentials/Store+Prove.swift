import Domain
import GRDB

extension Store {
    /// Returns where the secret is the operator's password, and otherwise says no more than that, or when to try again.
    ///
    /// It is hashed while others write. Wrong ones are counted by the operator, whatever terminal they come from; nobody who
    /// is at work is touched by that. A right one is taken also where nothing can be written.
    package func prove(_ secret: Secret, of id: ID<Operator>) throws(StoreError) {
        let (found, isEnabled) = try snapshot { db in
            (try Credential.of(id, db), try Operator.standing(of: id, db)?.isEnabled)
        }
        guard let known = found else {
            _ = YesCrypt.matches(secret.composed, YesCrypt.decoy)
            throw isEnabled == nil
                ? .refused(.account(.wrongPassword(retryAt: nil))) : .refused(.account(.noPassword))
        }
        guard known.notBefore <= clock() else {
            throw .refused(.account(.wrongPassword(retryAt: known.notBefore)))
        }
        guard YesCrypt.matches(secret.composed, known.hash) else {
            throw .refused(.account(.wrongPassword(retryAt: try countFailure(of: id))))
        }
        if known.failures > 0 { try? forgetFailures(of: id, known) }
        try snapshot { db in
            guard try Credential.of(id, db)?.hash == known.hash else {
                throw Refusal.account(.wrongPassword(retryAt: nil))
            }
            guard try Operator.standing(of: id, db)?.isEnabled == true else {
                throw Refusal.account(.disabled(id))
            }
        }
    }

    /// - Returns: when one may try again; nil where at once.
    private func countFailure(of id: ID<Operator>) throws(StoreError) -> Instant? {
        try write { db in
            guard let known = try Credential.of(id, db) else { return nil }
            let (failures, now) = (known.failures + 1, clock())
            let delay = Password.delay(afterFailures: failures)
            let until = max(known.notBefore, now.adding(seconds: delay))
            try Credential.count(failures: failures, of: id, until: until, db)
            return until > now ? until : nil
        }
    }

    private func forgetFailures(of id: ID<Operator>, _ known: Credential) throws(StoreError) {
        try write { db in
            guard try Credential.of(id, db)?.hash == known.hash else { return }
            try Credential.count(failures: 0, of: id, until: Instant(milliseconds: 0), db)
        }
    }
}
