import Foundation

/// A file that is there whole or not at all: it is written beside its place and put there when it is on the disk. What
/// stood there stays until then. A device or a pipe is written as it comes.
final class WholeFile {
    let output: StandardOutput
    private let path: String
    private let descriptor: Int32
    /// Nil where it is written in its place.
    private let part: String?
    private var isFinished = false

    /// - Parameter besides: files in whose place nothing is put, such as those being read.
    init(_ path: String, besides others: [String]) throws {
        let path = WholeFile.resolved(path)
        self.path = path
        var status = stat()
        let isThere = stat(path, &status) == 0
        if isThere, others.contains(where: { WholeFile.isSame($0, status) }) {
            throw CommandFailure.cannotWrite(path, EBUSY)
        }
        let isFile = !isThere || status.st_mode & S_IFMT == S_IFREG
        part = isFile ? "\(path).\(getpid()).part" : nil
        descriptor = open(
            part ?? path, O_WRONLY | O_CLOEXEC | (isFile ? O_CREAT | O_EXCL : 0),
            isThere ? status.st_mode & 0o777 : 0o666)
        guard descriptor >= 0 else { throw CommandFailure.cannotWrite(path, errno) }
        output = StandardOutput(descriptor, path: path)
    }

    deinit {
        close(descriptor)
        if let part, !isFinished { unlink(part) }
    }

    /// Nothing is in its place before this returns, all of it afterwards.
    func finish() throws {
        try output.flush()
        guard let part else { return }
        guard fsync(descriptor) == 0, rename(part, path) == 0 else {
            throw CommandFailure.cannotWrite(path, errno)
        }
        isFinished = true
    }

    /// The file that a link leads to is what is replaced, not the link.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func isSame(_ path: String, _ status: stat) -> Bool {
        var other = stat()
        return stat(path, &other) == 0 && other.st_dev == status.st_dev && other.st_ino == status.st_ino
    }
}
