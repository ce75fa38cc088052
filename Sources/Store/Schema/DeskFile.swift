import Domain
import Foundation
import GRDBSQLite

/// What a file says of itself, before it is opened as a desk.
struct DeskFile {
    var schemaVersion: Int

    /// Fails unless the file's header says that it is a desk of a schema known here.
    init(inspecting path: String) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            // What one may not see is not what is not there.
            guard errno == ENOENT || errno == ENOTDIR else {
                throw .unreadable(path, .system(errno))
            }
            throw .notFound(path: path)
        }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .notADesk(path: path) }
        let mark = try DeskFile.mark(path)
        guard mark.application == Int(Schema.applicationID) else { throw .notADesk(path: path) }
        schemaVersion = mark.version
        guard schemaVersion <= Schema.version else {
            throw .newerSchema(found: schemaVersion, known: Schema.version)
        }
        guard schemaVersion > 0 else { throw .notADesk(path: path) }
    }

    /// Only the header is read, for the pages behind it may be half written back from the log. Read through SQLite:
    /// opening and closing the file any other way would drop every lock this process holds on it, and with them
    /// another process would take its log away. Nothing is made beside the file.
    private static func mark(_ path: String) throws(StoreError) -> (application: Int, version: Int) {
        guard let file = PlainFile(path) else {
            throw .unreadable(path, access(path, R_OK) == 0 ? nil : .system(errno))
        }
        var header = [UInt8](repeating: 0, count: 100)
        switch file.read(&header) {
        case SQLITE_OK where header.starts(with: Array("SQLite format 3\0".utf8)):
            return (number(header[68..<72]), number(header[60..<64]))
        case SQLITE_OK, SQLITE_IOERR | (2 << 8): throw .notADesk(path: path)
        default: throw .unreadable(path)
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
