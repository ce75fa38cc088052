import Domain
import Foundation
import GRDB

/// How the store opens SQLite: patience in small steps, small caches, and a writer whose commits are on the disk.
enum Connection {
    /// In KiB, for each connection.
    private static let cache = 2048
    private static let importCache = 49_152

    static func pool(
        _ path: String, patience: Duration, upgrading: (Upgrade) -> Void
    ) throws -> (pool: DatabasePool, files: DeskFiles) {
        try requireWritable(path)
        let pool = try DatabasePool(path: path, configuration: configuration(patience))
        // Opening a pool sets NORMAL, under which a commit may be lost with the power.
        let files = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA journal_size_limit = 16777216")
            // Without the write lock where there is nothing to do: another's import may hold it for long.
            if try Schema.isOld(db) {
                try db.inTransaction(.immediate) {
                    try Schema.migrate(db, progress: upgrading)
                    return .commit
                }
            }
            return try DeskFiles(of: db, at: path)
        }
        return (pool, files)
    }

    static func readOnly(
        _ path: String, patience: Duration
    ) throws -> (queue: DatabaseQueue, files: DeskFiles) {
        var configuration = configuration(patience)
        configuration.readonly = true
        let queue = try DatabaseQueue(path: nameForReading(path), configuration: configuration)
        let files = try queue.read { db in
            guard try !Schema.isOld(db) else {
                throw StoreError.unreadable(path, .olderSchema)
            }
            _ = try Int.fetchOne(db, sql: "SELECT revision FROM site")
            return try DeskFiles(of: db, at: path)
        }
        return (queue, files)
    }

    /// Takes back what a killed program left half written.
    static func playBack(_ path: String) throws {
        try requireWritable(path)
        _ = try alone(path).read { try Logbook.tail($0) }
    }

    /// What SQLite is told to open for reading. On a file system that nobody can write to, it could not make the files
    /// it keeps beside a desk, and need not: nothing changes there.
    static func nameForReading(_ path: String) -> String {
        var system = statvfs()
        guard statvfs(path, &system) == 0, system.f_flag & UInt(ST_RDONLY) != 0,
            !FileManager.default.fileExists(atPath: "\(path)-wal")
        else { return path }
        return immutableName(path)
    }

    /// The file as one that nobody changes: read without locks and without files beside it.
    static func immutableName(_ path: String) -> String {
        var url = URLComponents(url: URL(fileURLWithPath: path), resolvingAgainstBaseURL: true)
        url?.query = "immutable=1"
        return url?.string ?? path
    }

    /// A connection to a file of its own that no other opens.
    static func alone(_ path: String, readOnly: Bool = false) throws -> DatabaseQueue {
        var configuration = configuration(.seconds(10))
        configuration.readonly = readOnly
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    static func configuration(_ patience: Duration) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.maximumReaderCount = 2
        configuration.busyMode = .callback(waiting(patience))
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -\(cache)")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    /// A larger cache while much is written, given back afterwards.
    static func withLargeCache<Value>(_ db: Database, _ body: () throws -> Value) throws -> Value {
        try db.execute(sql: "PRAGMA cache_size = -\(importCache)")
        defer {
            try? db.execute(sql: "PRAGMA cache_size = -\(cache)")
            try? db.execute(sql: "PRAGMA shrink_memory")
        }
        return try body()
    }

    /// Retries every 1–3 ms.
    private static func waiting(_ patience: Duration) -> Database.BusyCallback {
        let limit = Int(patience / .milliseconds(2))
        return { tries in
            guard tries < limit else { return false }
            usleep(UInt32.random(in: 1000...3000))
            return true
        }
    }

    private static func requireWritable(_ path: String) throws(StoreError) {
        guard access(path, W_OK) == 0 else {
            throw errno == EACCES || errno == EROFS ? .readOnly : .unwritable(path, .system(errno))
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard access(folder, W_OK) == 0 else { throw .readOnly }
    }
}
