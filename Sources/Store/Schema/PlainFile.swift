import GRDBSQLite

/// A database's file as SQLite opens it, without a look at what it holds. Opening and closing it any other way would drop
/// every lock that this process has on it.
struct PlainFile: ~Copyable {
    private let database: OpaquePointer
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let methods: sqlite3_io_methods

    init?(_ path: String, _ flags: Int32 = SQLITE_OPEN_READONLY) {
        var database: OpaquePointer?
        var file: UnsafeMutablePointer<sqlite3_file>?
        guard sqlite3_open_v2(path, &database, flags, nil) == SQLITE_OK, let database,
            sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
            let file, let methods = file.pointee.pMethods?.pointee
        else {
            sqlite3_close(database)
            return nil
        }
        (self.database, self.file, self.methods) = (database, file, methods)
    }

    deinit { sqlite3_close(database) }

    /// Reads from the start; SQLite's code.
    func read(_ bytes: inout [UInt8]) -> Int32 {
        methods.xRead?(file, &bytes, Int32(bytes.count), 0) ?? SQLITE_IOERR
    }

    func lock(_ level: Int32) -> Bool {
        for level in [SQLITE_LOCK_SHARED, level] where methods.xLock?(file, level) != SQLITE_OK {
            unlock(SQLITE_LOCK_NONE)
            return false
        }
        return true
    }

    func unlock(_ level: Int32) {
        _ = methods.xUnlock?(file, level)
    }
}
