import Domain
import Foundation
import GRDB
import Synchronization

/// The desk's memory: one SQLite file with the logbook and the tables derived from it.
///
/// Several stores, in one process or in several, may be open on one file. Every call blocks; none may be made from
/// within a closure handed to another.
package final class Store: Sendable {
    package enum Access: Sendable {
        case readWrite
        case readOnly
    }

    package let path: String
    package let access: Access
    let clock: @Sendable () -> Instant
    let json = FactJSON()
    let reader: any DatabaseReader
    private let writer: DatabasePool?
    private let record = Mutex<KnownSite?>(nil)

    package convenience init(
        path: String, access: Access = .readWrite, clock: @escaping @Sendable () -> Instant
    ) throws(StoreError) {
        try self.init(path: path, access: access, patience: .seconds(10), clock: clock)
    }

    /// `patience` is how long a write waits for another's.
    init(path: String, access: Access, patience: Duration, clock: @escaping @Sendable () -> Instant)
        throws(StoreError)
    {
        _ = try DeskFile(inspecting: path)
        self.path = path
        self.access = access
        self.clock = clock
        switch access {
        case .readWrite:
            let pool = try StoreError.mapping(path) { try Connection.pool(path, patience: patience) }
            writer = pool
            reader = pool
        case .readOnly:
            writer = nil
            do throws(StoreError) {
                reader = try StoreError.mapping(path) { try Connection.readOnly(path, patience: patience) }
            } catch .readOnly {
                throw .unreadable("\(path): reading a desk needs a folder that can be written")
            }
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.mapping(path) { try reader.read(body) }
    }

    /// Runs `body` in one `BEGIN IMMEDIATE` that is durable when this returns.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        guard writer != nil else { throw .readOnly }
        return try StoreError.mapping(path) { try writeRethrowing(body) }
    }

    /// As `write`, for a body whose own errors come out as they are.
    func writeRethrowing<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try onWriter { try writeRethrowing(on: $0, body) }
    }

    func writeRethrowing<Value>(on db: Database, _ body: (Database) throws -> Value) throws -> Value {
        var result: Value?
        try db.inTransaction(.immediate) {
            result = try body(db)
            return .commit
        }
        guard let result else { throw StoreError.corrupt(path) }
        return result
    }

    /// Runs `body` on the writing connection, outside any transaction.
    func onWriter<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard let writer else { throw StoreError.readOnly }
        return try writer.writeWithoutTransaction(body)
    }

    /// The site in force, decoded anew only where it changed.
    func siteRecord(_ db: Database) throws -> SiteRecord {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT site.revision, logbook.hash FROM site JOIN logbook
                    ON logbook.kind = 'site' AND logbook.id = 'site' AND logbook.revision = site.revision
                    """))
        guard let row else { throw StoreError.corrupt("\(path): no site") }
        let hash: Data = row[1]
        if let known = record.withLock({ $0 }), known.hash == hash { return known.record }
        let loaded = KnownSite(hash: hash, record: try SiteRecord(db, json, revision: row[0]))
        record.withLock { $0 = loaded }
        return loaded.record
    }
}

/// A site with the hash of the entry that put it in force: revisions alone repeat when a backup is restored.
private struct KnownSite {
    var hash: Data
    var record: SiteRecord
}
