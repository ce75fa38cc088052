import Domain
import Foundation
import GRDB

extension Store {
    /// Makes a new desk of the entries of another, as they are and with their hashes; whole or not at all, and what
    /// exists at the path is never touched. Throws the `LogbookFlaw` of the entry that `next` handed out last; what
    /// `next` throws ends it.
    /// - Returns: the end of the logbook.
    package static func create(at path: String, from next: () throws -> StoredEntry?) throws -> Head {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError.alreadyExists(path: path)
        }
        return try StoreError.mappingOwn(path) {
            var head = Head(number: 0, hash: "")
            try NewFile.make(at: path) { temporary in
                let queue = try Connection.alone(temporary)
                try queue.writeWithoutTransaction { db in
                    try Connection.withLargeCache(db) {
                        try db.inTransaction(.immediate) {
                            try Schema.migrate(db)
                            head = try take(db, next)
                            return .commit
                        }
                    }
                    try ChainCheck.requireSound(db, path)
                    try db.execute(sql: "PRAGMA journal_mode = WAL")
                }
                try queue.close()
            }
            return head
        }
    }

    private static func take(_ db: Database, _ next: () throws -> StoredEntry?) throws -> Head {
        let json = FactJSON()
        var logbook = try Logbook(db, json)
        while let entry = try next() { try logbook.take(entry) }
        guard try Logbook.hasEntries(db, of: .site) else { throw LogbookFlaw.noSite }
        try Fold.everything(db) { _ in }
        return Head(number: logbook.last.number, hash: EntryHash.hexadecimal(logbook.last.hash))
    }
}
