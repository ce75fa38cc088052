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
    private let reader: any DatabaseReader
    private let writer: DatabasePool?
    private let files: DeskFiles
    private let health = Health()
    let footing: Footing
    private let hasStrayReaders = Atomic(false)
    let sites: KnownSites

    /// - Parameter upgrading: told how far a desk of an older schema has come, now and then.
    package convenience init(
        path: String, access: Access = .readWrite, clock: @escaping @Sendable () -> Instant,
        upgrading: (Upgrade) -> Void = { _ in }
    ) throws(StoreError) {
        try self.init(
            path: path, access: access, patience: .seconds(10), clock: clock, upgrading: upgrading)
    }

    /// `patience` is how long a write waits for another's.
    init(
        path: String, access: Access, patience: Duration, clock: @escaping @Sendable () -> Instant,
        upgrading: (Upgrade) -> Void = { _ in }
    ) throws(StoreError) {
        _ = try DeskFile(inspecting: path)
        StrayLog.setAside(before: path)
        self.path = path
        sites = KnownSites(path)
        self.access = access
        self.clock = clock
        switch access {
        case .readWrite:
            let (pool, files) = try StoreError.mapping(path) {
                try Connection.pool(path, patience: patience, upgrading: upgrading)
            }
            writer = pool
            reader = pool
            self.files = files
        case .readOnly:
            writer = nil
            (reader, files) = try Self.forReading(path, patience)
        }
        footing = Footing(path, mark: try? reader.read { LogbookMark(try Logbook.tail($0)) })
    }

    deinit { files.leave() }

    /// What a killed program left half written only somebody who writes can take back.
    private static func forReading(
        _ path: String, _ patience: Duration
    ) throws(StoreError) -> (DatabaseQueue, DeskFiles) {
        let open = { () throws(StoreError) in
            try StoreError.mapping(path) { try Connection.readOnly(path, patience: patience) }
        }
        do throws(StoreError) {
            return try open()
        } catch .readOnly {
            do throws(StoreError) {
                try StoreError.mapping(path) { try Connection.playBack(path) }
            } catch .readOnly {
                throw .unreadable(path, .folderNotWritable)
            }
            return try open()
        }
    }

    /// Runs `body` on one moment of the tables.
    func snapshot<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try health.watching { () throws(StoreError) in
            try StoreError.mapping(path) { try onReader(body) }
        }
    }

    /// Runs `body` in one `BEGIN IMMEDIATE` that is durable when this returns, in the file that is at the path then.
    /// Nothing is written to a desk that was found damaged, until `requireSound` says otherwise, nor behind another
    /// logbook than the one that was read.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        guard writer != nil else { throw .readOnly }
        return try health.watching { () throws(StoreError) in
            try StoreError.mapping(path) { try writeRethrowing(body) }
        }
    }

    var isDamaged: Bool { health.isDamaged }

    /// The file was put right; what stands in it now counts, though it be less than before.
    func forgetDamage() throws(StoreError) {
        try snapshot { footing.renew(LogbookMark(try Logbook.tail($0))) }
        health.forget()
    }

    /// Fails where the file at the path is no longer the one that was opened.
    package func requireInPlace() throws(StoreError) { try files.requireIntact() }

    /// As `write`, for a body whose own errors come out as they are.
    func writeRethrowing<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try onWriter { try writeRethrowing(on: $0, body) }
    }

    func writeRethrowing<Value>(on db: Database, _ body: (Database) throws -> Value) throws -> Value {
        var written: (result: Value, tail: Logbook.Tail)?
        try health.require()
        try files.requireIntact()
        try db.inTransaction(.immediate) {
            try footing.requireOnDisk(last: LogbookMark(try Logbook.tail(db)))
            try footing.require(in: db)
            written = (try body(db), try Logbook.tail(db))
            try files.requireIntact()
            return .commit
        }
        // What was swapped during the commit itself is not acknowledged.
        try files.requireIntact()
        guard let written else { throw StoreError.corrupt(path) }
        footing.note(written.tail)
        return written.result
    }

    /// Runs `body` on one moment of the file that this store opened, whatever stands at the path by now. Fails with
    /// `moved` where the file went away meanwhile.
    func onReader<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard let writer else { return try reader.read(body) }
        // A pool opens its readers when they are needed, by the path: one opened now would read another file.
        guard files.isIntact, !hasStrayReaders.load(ordering: .relaxed) else {
            return try writer.writeWithoutTransaction { db in try db.inSnapshot { try body(db) } }
        }
        let result = Result { try reader.read(body) }
        if !files.isIntact { hasStrayReaders.store(true, ordering: .relaxed) }
        try files.requireIntact()
        return try result.get()
    }

    /// Runs `body` on the writing connection, outside any transaction.
    func onWriter<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard let writer else { throw StoreError.readOnly }
        return try writer.writeWithoutTransaction(body)
    }
}

extension Database {
    fileprivate func inSnapshot<Value>(_ body: () throws -> Value) throws -> Value {
        var value: Result<Value, any Error>?
        try inTransaction(.deferred) {
            value = Result { try body() }
            return .rollback
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
        return try value.get()
    }
}
