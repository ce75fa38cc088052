import Domain
import Foundation
import GRDB
import GRDBSQLite

/// The log that SQLite keeps beside a desk is found by its name alone: what a desk left there whose file was replaced
/// would be played into the file that took its place.
enum StrayLog {
    private static let suffixes = ["-wal", "-journal"]

    static func real(_ path: String) -> String {
        let resolved = realpath(path, nil)
        defer { free(resolved) }
        return resolved.map { String(cString: $0) } ?? path
    }

    /// It keeps its content, which may be all there is of the last entries, under another name.
    static func setAside(beside path: String) throws(StoreError) {
        unlink(path + "-shm")
        for suffix in suffixes where access(path + suffix, F_OK) == 0 {
            let other = "\(path)\(suffix).old-\(getpid())-\(UInt32.random(in: 0 ... .max))"
            guard rename(path + suffix, other) == 0 else { throw .unwritable(path + suffix, .system(errno)) }
        }
    }

    /// To be asked before a desk is opened. A log that is not that file's is set aside, unless somebody has the very
    /// file open, and as far as it can be told.
    static func setAside(before path: String) {
        let real = real(path)
        var status = stat()
        guard stat(real + "-wal", &status) == 0, status.st_size > 0,
            let file = PlainFile(path, SQLITE_OPEN_READWRITE), file.lock(SQLITE_LOCK_EXCLUSIVE)
        else { return }
        // Whoever has a log open without the file has another file open.
        if !isHeld(real + "-shm") {
            // What is read now shall not be played into the file as the reader leaves.
            file.unlock(SQLITE_LOCK_SHARED)
            guard keepsNoLog(file) || isForeign(path), file.lock(SQLITE_LOCK_EXCLUSIVE) else { return }
        }
        try? setAside(beside: real)
    }

    /// Whether another process holds a lock on it.
    private static func isHeld(_ index: String) -> Bool {
        let file = open(index, O_RDWR)
        guard file >= 0 else { return false }
        defer { close(file) }
        // The bytes that SQLite locks of an index, of which everybody who has it open holds one.
        var lock = flock()
        (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (Int16(F_WRLCK), Int16(SEEK_SET), 120, 9)
        return fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK
    }

    /// Whether the file is a sound desk by itself, and with the log a damaged one that lacks its last entry. A desk that
    /// was killed while it wrote the log back is none by itself; one that a backup was restored into is sound with it.
    private static func isForeign(_ path: String) -> Bool {
        let name = Connection.immutableName(path)
        guard
            let mark = try? Connection.alone(name, readOnly: true).read({ LogbookMark(try Logbook.tail($0)) }
            ),
            (try? Connection.alone(path, readOnly: true).read(mark.stands)) != true
        else { return false }
        return !isSound(path) && isSound(name)
    }

    /// Whether the file's header says that it is written without a log, as that of a backup does.
    private static func keepsNoLog(_ file: borrowing PlainFile) -> Bool {
        var header = [UInt8](repeating: 0, count: 20)
        return file.read(&header) == SQLITE_OK && header[18] == 1 && header[19] == 1
    }

    private static func isSound(_ name: String) -> Bool {
        (try? Connection.alone(name, readOnly: true).read { try ChainCheck.requireSound($0, name) }) != nil
    }
}
