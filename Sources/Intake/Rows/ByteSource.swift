import Domain
import Glibc

/// Bytes to be read once from front to back: a file, or what is in memory.
final class ByteSource {
    private let descriptor: Int32
    private var bytes: [UInt8]
    /// What is read is UTF-8, or what this makes UTF-8 of.
    private let transcoder: Transcoder?
    let encoding: TextEncoding
    /// Nil where it is not known, as of a pipe, or counts other bytes than those read.
    let size: Int64?

    init(_ bytes: [UInt8], _ encoding: TextEncoding = .utf8) throws(InputProblem.Reason) {
        descriptor = -1
        self.bytes = bytes
        self.encoding = encoding
        transcoder = try ByteSource.transcoder(encoding)
        size = transcoder == nil ? Int64(bytes.count) : nil
    }

    /// Throws the system's reason.
    init(path: String, _ encoding: TextEncoding = .utf8) throws(InputProblem.Reason) {
        self.encoding = encoding
        transcoder = try ByteSource.transcoder(encoding)
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        bytes = []
        guard descriptor >= 0 else { throw ByteSource.failure() }
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isFile && transcoder == nil ? Int64(status.st_size) : nil
    }

    private static func transcoder(_ encoding: TextEncoding) throws(InputProblem.Reason) -> Transcoder? {
        guard encoding != .utf8 else { return nil }
        guard let transcoder = Transcoder(encoding) else { throw .noConverter(encoding.rawValue) }
        return transcoder
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Appends UTF-8 of at most `count` bytes of the source to `buffer`; false at the end.
    func read(_ count: Int, to buffer: inout [UInt8]) throws(InputProblem.Reason) -> Bool {
        guard let transcoder else { return try readRaw(count, to: &buffer) }
        var raw: [UInt8] = []
        let isMore = try readRaw(count, to: &raw)
        transcoder.convert(raw, isLast: !isMore, to: &buffer)
        return isMore
    }

    private func readRaw(_ count: Int, to buffer: inout [UInt8]) throws(InputProblem.Reason) -> Bool {
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
        .unreadable(SystemReason(errno))
    }
}
