import Domain
import Foundation
import Intake

/// Files that people name on the line; `-` is standard input.
enum InputFile {
    /// A few megabytes are more than any site or mapping file has.
    private static let limit = 8 << 20

    static func bytes(_ path: String) throws -> [UInt8] {
        if path == "-" { return try StandardInput.all(limit: limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure.cannotRead(path, errno) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            // An empty file reads as nil.
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            if data.count <= limit { return Array(data) }
        } catch {
            throw CommandFailure.cannotRead(path, FilePresence.isFolder(path) ? EISDIR : EIO)
        }
        throw CommandFailure.cannotRead(path, EFBIG)
    }

    static func site(_ path: String) throws -> Site {
        try SiteFile.parse(bytes(path), file: path == "-" ? "<stdin>" : path)
    }
}

/// Whether something is there under a path. What one may not see is not what is not there.
enum FilePresence: Equatable {
    case present
    case absent
    /// With the system's reason.
    case hidden(Int32)

    init(_ path: String) {
        var status = stat()
        if stat(path, &status) == 0 {
            self = .present
        } else {
            self = errno == ENOENT || errno == ENOTDIR ? .absent : .hidden(errno)
        }
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
