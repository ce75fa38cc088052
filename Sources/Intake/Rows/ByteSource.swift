import Glibc

/// Bytes to be read once from front to back: a file, or what is in memory.
final class ByteSource {
    private let descriptor: Int32
    private var bytes: [UInt8]
    /// Nil where it is not known, as of a pipe.
    let size: Int64?

    init(_ bytes: [UInt8]) {
        descriptor = -1
        self.bytes = bytes
        size = Int64(bytes.count)
    }

    /// Throws the system's reason.
    init(path: String) throws(InputProblem.Reason) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        bytes = []
        guard descriptor >= 0 else { throw ByteSource.failure() }
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int64(status.st_size) : nil
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Appends at most `count` bytes to `buffer`; false at the end.
    func read(_ count: Int, to buffer: inout [UInt8]) throws(InputProblem.Reason) -> Bool {
        guard descriptor >= 0 else {
            buffer += bytes
            defer { bytes = [] }
            return !bytes.isEmpty
        }
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: count))
        var got = -1
        repeat {
            got = buffer.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress?.advanced(by: start), count)
            }
        } while got < 0 && errno == EINTR
        buffer.removeLast(count - max(got, 0))
        if got < 0 { throw ByteSource.failure() }
        return got > 0
    }

    private static func failure() -> InputProblem.Reason {
        .unreadable(String(cString: strerror(errno)))
    }
}
