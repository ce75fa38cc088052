import Foundation
import GRDB
import GRDBSQLite

/// The files that a connection has open, and whether they are still those at their paths: the database, and the log and
/// the index that SQLite keeps beside it. A file that was removed, or that another took the place of, can be written to
/// as before, and whatever is written there is gone with the last process that has it open.
///
/// Known by device and inode. While a connection is open nothing of SQLite's removes or replaces any of them.
struct DeskFiles: Sendable {
    private struct Identity: Hashable {
        var device: UInt64
        var inode: UInt64

        init?(at path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            (device, inode) = (UInt64(status.st_dev), UInt64(status.st_ino))
        }
    }

    let path: String
    /// Where the path leads: SQLite puts its files beside the one that a link leads to.
    private let real: String
    private let files: [String: Identity]

    /// What that connection has opened. To be asked on a connection that has read once, so that it has all its files.
    init(of db: Database, at path: String) throws {
        self.path = path
        real = StrayLog.real(path)
        let names = [path] + ["-wal", "-shm"].map { [real] in real + $0 }
        files = names.reduce(into: [:]) { $0[$1] = Identity(at: $1) }
        // What was swapped between the opening and this look is found by what SQLite itself has open.
        var hasMoved: Int32 = 0
        sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        guard hasMoved == 0, files[path] != nil else { throw StoreError.moved(path: path) }
    }

    var isIntact: Bool { files.allSatisfy { Identity(at: $0.key) == $0.value } }

    func requireIntact() throws(StoreError) {
        guard isIntact else { throw .moved(path: path) }
    }

    /// To be called by whoever is done with them. Where another file is at the path by now, the log that this one left
    /// there is no log of that one.
    func leave() {
        guard let there = Identity(at: path), there != files[path], let log = files["\(real)-wal"],
            Identity(at: "\(real)-wal") == log
        else { return }
        try? StrayLog.setAside(beside: real)
    }
}
