import Foundation
import Panes

/// The file that tickets are written to: in its place when it is whole, or not there.
final class ListOutput {
    enum Problem: Error {
        case isThere
        /// By the system's number.
        case refused(Int32)
    }

    private let path: String
    /// What is written until it is whole: the file itself where there is none yet.
    private let part: String
    private let handle: FileHandle
    private var isFinished = false

    /// - Parameter desk: a database, in whose place nothing is put.
    init(_ file: ListFile, besides desk: String) throws(Problem) {
        path = URL(fileURLWithPath: HomeFolder.expanded(file.path)).path
        part = file.replaces ? "\(path).\(getpid()).part" : path
        try Self.check(path, besides: desk)
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw errno == EEXIST ? .isThere : .refused(errno) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    deinit {
        if !isFinished { unlink(part) }
    }

    private static func check(_ path: String, besides desk: String) throws(Problem) {
        var (status, other) = (stat(), stat())
        guard stat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .refused(EISDIR) }
        for name in [desk, desk + "-wal", desk + "-shm"]
        where stat(name, &other) == 0 && other.st_dev == status.st_dev && other.st_ino == status.st_ino {
            throw .refused(EBUSY)
        }
    }

    func write(_ text: String) throws(Problem) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Foundation.write(handle.fileDescriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .refused(errno) }
            bytes = bytes.dropFirst(count)
        }
    }

    /// - Returns: the whole path.
    func finish() throws(Problem) -> String {
        guard fsync(handle.fileDescriptor) == 0, part == path || rename(part, path) == 0 else {
            throw .refused(errno)
        }
        isFinished = true
        return path
    }
}
