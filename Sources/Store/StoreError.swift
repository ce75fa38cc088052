import Domain
import GRDB

/// Why the store did not do something. Nothing was written.
package enum StoreError: Error, Equatable, Sendable {
    case refused(Refusal)
    case conflict(Conflict)
    case ticketNotFound(TicketNumber)
    case notFound(path: String)
    /// The file that was opened is no longer the one at the path: removed, or another's in its place. What was to be
    /// written is not in the file that is there now.
    case moved(path: String)
    /// The last entry that was read or written is not in the logbook: an older one, or another's, is there in its place.
    case exchanged(path: String)
    case alreadyExists(path: String)
    /// A file that GridDesk did not make: another program's database, an empty file, a folder.
    case notADesk(path: String)
    /// Written by a newer GridDesk.
    case newerSchema(found: Int, known: Int)
    /// A restore would lose entries of the desk that the backup lacks.
    case newerDesk(entries: Int64, backup: Int64)
    /// What a restore is to replace is so damaged that nobody can tell what it knows.
    case damagedTarget(path: String)
    /// Another process kept the write lock for longer than the store waits.
    case busy
    case diskFull
    case readOnly
    case unreadable(String, Trouble? = nil)
    case unwritable(String, Trouble? = nil)
    case corrupt(String)
    /// A fact that this program does not know, in that entry.
    case unknownFact(StoredName, entry: Int64)
}

extension StoreError {
    /// Why a file at a path cannot be read or written.
    package enum Trouble: Equatable, Sendable {
        case system(SystemReason)
        /// What SQLite keeps beside a desk cannot be made there.
        case folderNotWritable
        case olderSchema
        case noZone(String)
        /// As SQLite or the system says it.
        case other(String)

        static func system(_ code: Int32) -> Self { .system(SystemReason(code)) }
    }

    /// Somebody has to put the file right before anything else can be read or written.
    package var isLasting: Bool {
        switch self {
        case .moved, .exchanged, .corrupt: true
        case .refused, .conflict, .ticketNotFound, .notFound, .alreadyExists, .notADesk, .newerSchema,
            .newerDesk, .damagedTarget, .busy, .diskFull, .readOnly, .unreadable, .unwritable, .unknownFact:
            false
        }
    }

    static func nothing(about subject: Subject) -> StoreError {
        if let number = subject.ticket { return .ticketNotFound(number) }
        guard let thing = Refusal.Thing(rawValue: subject.kind.rawValue) else {
            return .corrupt("nothing about \(subject.kind.rawValue) \(subject.id)")
        }
        return .refused(.unknown(thing, subject.id))
    }

    static func unborn(_ subject: Subject) -> StoreError {
        .corrupt("\(subject.kind.rawValue) \(subject.id): its entries do not begin with its birth")
    }

    /// Runs `body` with every failure as a store error.
    static func mapping<Value>(_ path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case let refusal as Refusal: self = .refused(refusal)
        case let conflict as Conflict: self = .conflict(conflict)
        case let error as DatabaseError: self.init(error, path: path)
        default: self = .unreadable(path, .other("\(error)"))
        }
    }

    /// The store's own failures as they are, SQLite's as store errors, the caller's untouched.
    static func mappingOwn<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch let refusal as Refusal {
            throw StoreError.refused(refusal)
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let message = error.message.map { "\(path): \($0)" } ?? path
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
        case .SQLITE_NOTADB: self = .notADesk(path: path)
        case .SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: self = .corrupt(message)
        case .SQLITE_IOERR:
            self = StoreError(ioError: error.extendedResultCode, path, error.message.map { .other($0) })
        default: self = .unreadable(path, error.message.map { .other($0) })
        }
    }

    private init(ioError code: ResultCode, _ path: String, _ trouble: Trouble?) {
        switch code {
        case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_TRUNCATE:
            self = .unwritable(path, trouble)
        default: self = .unreadable(path, trouble)
        }
    }
}
