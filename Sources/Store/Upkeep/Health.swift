import GRDB
import Synchronization

/// Whether the store has met a damaged page. Who writes beside one may lose what is written, and does not see what the
/// page held; so from then on nothing is taken.
final class Health: Sendable {
    private let damage = Mutex<String?>(nil)

    /// Runs `work` and remembers where it fails because the file is damaged.
    func watching<Value>(_ work: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        do {
            return try work()
        } catch {
            if case .corrupt(let text) = error { damage.withLock { $0 = $0 ?? text } }
            throw error
        }
    }

    func require() throws(StoreError) {
        if let text = damage.withLock({ $0 }) { throw .corrupt(text) }
    }

    var isDamaged: Bool { damage.withLock { $0 != nil } }

    func forget() { damage.withLock { $0 = nil } }
}

extension Store {
    /// Whether the store may write: its file is the one at the path, with the logbook that was read; and where a page
    /// was found damaged before, all of them can be read now, as after a restore. That reads the whole file, and takes
    /// seconds for a large one.
    package func requireSound() throws(StoreError) {
        try requireInPlace()
        guard isDamaged else {
            return try snapshot { db in
                try footing.requireOnDisk()
                try footing.require(in: db)
            }
        }
        let words = try snapshot { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
        guard words == "ok" else { throw .corrupt("\(path): \(words ?? "")") }
        try forgetDamage()
    }
}
