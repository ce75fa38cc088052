import Foundation
import GRDB
import Synchronization

/// What a store stands on: the last entry it wrote or told of. Where that entry is not in the logbook any more, another
/// logbook was put under the store, be it by a restore or by writing over the file; its next entries would take numbers
/// that were given before.
final class Footing: Sendable {
    private let path: String
    private let known: Mutex<Known>

    private struct Known {
        /// Nil where it could not be read: nothing was told of it either.
        var mark: LogbookMark?
        var written: WriteTime?
    }

    init(_ path: String, mark: LogbookMark?) {
        self.path = path
        known = Mutex(Known(mark: mark, written: WriteTime(at: path)))
    }

    /// Fails with `exchanged` where the logbook is another one.
    func require(in db: Database) throws {
        try known.withLock { $0.mark }?.require(in: db, path)
    }

    /// The same by what is on the disk, where anything was written into the file since the last look.
    /// - Parameter last: the logbook's last entry, where nobody can add another meanwhile.
    func requireOnDisk(last: @autoclosure () throws -> LogbookMark? = nil) throws {
        let known = known.withLock { $0 }
        let written = WriteTime(at: path)
        guard let mark = known.mark, written != known.written else { return }
        try mark.requireOnDisk(path, last: try last())
        self.known.withLock { $0.written = written }
    }

    /// The end of the logbook, on which the store stands from now on.
    func follow(_ db: Database) throws -> Logbook.Tail {
        try require(in: db)
        let tail = try Logbook.tail(db)
        note(tail)
        return tail
    }

    func note(_ tail: Logbook.Tail) {
        known.withLock { $0.mark = LogbookMark(tail) }
    }

    /// Starts anew, on what there is now.
    func renew(_ mark: LogbookMark?) {
        known.withLock { $0 = Known(mark: mark, written: WriteTime(at: path)) }
    }
}

/// An entry, known by its number and its hash.
struct LogbookMark: Equatable, Sendable {
    var number: Int64
    var hash: [UInt8]

    init(_ tail: Logbook.Tail) {
        number = tail.number
        hash = tail.hash
    }

    func require(in db: Database, _ path: String) throws {
        guard try stands(in: db) else { throw StoreError.exchanged(path: path) }
    }

    /// What is written into the file behind SQLite's back is not seen by a connection that has read those pages before,
    /// so a new one looks.
    /// - Parameter last: the logbook's last entry, where it must be.
    func requireOnDisk(_ path: String, last: LogbookMark?) throws {
        let isThere =
            try? Connection.alone(path, readOnly: true).read { db in
                let tail = LogbookMark(try Logbook.tail(db))
                return try stands(in: db) && tail == last ?? tail
            }
        guard isThere == true else { throw StoreError.exchanged(path: path) }
    }

    func stands(in db: Database) throws -> Bool {
        guard number > 0 else { return true }
        return try Logbook.hash(db, of: number) == hash
    }
}

/// When anything was last written into a file: SQLite does so to the desk's only now and then, when it moves its log
/// over.
struct WriteTime: Equatable, Sendable {
    private var seconds: Int
    private var nanoseconds: Int

    init?(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
}
