/// A window over a source that holds what is being read and forgets what has been.
struct InputBuffer {
    private let source: ByteSource
    private(set) var bytes: [UInt8] = []
    /// The first byte that has not been read.
    private(set) var start = 0
    /// The line it is on.
    private(set) var line = 1
    private(set) var isAtEnd = false
    /// What the source looks like, once it was asked for.
    private var guess: TextEncoding??
    /// Bytes that have been read for good.
    private(set) var consumed: Int64 = 0

    private static let chunk = 256 << 10

    init(_ source: ByteSource) throws(InputProblem.Reason) {
        self.source = source
        while bytes.count < 3, !isAtEnd { try fill() }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { advance(to: 3, lines: 0) }
    }

    var size: Int64? { source.size }

    var isEmpty: Bool { start == bytes.count && isAtEnd }

    /// Reads on. What is unread moves to the front, so offsets change.
    mutating func fill() throws(InputProblem.Reason) {
        bytes.removeSubrange(..<start)
        start = 0
        if try !source.read(InputBuffer.chunk, to: &bytes) { isAtEnd = true }
    }

    /// What is wrong with the byte at `offset`, which is no UTF-8 or NUL.
    mutating func reason(ofBadByteAt offset: Int) -> InputProblem.Reason {
        if source.encoding != .utf8 {
            return bytes[offset] == 0 ? .nulCharacter : .notEncoded(in: source.encoding.rawValue)
        }
        let found = guess ?? EncodingGuess.of(bytes)
        guess = found
        if bytes[offset] == 0, found != .utf16 { return .nulCharacter }
        return .notUTF8(looksLike: found?.rawValue)
    }

    mutating func advance(to offset: Int, lines: Int) {
        consumed += Int64(offset - start)
        start = offset
        line += lines
    }

    /// Reads past the end of the line that `offset` is on.
    mutating func skipLine(from offset: Int) throws(InputProblem.Reason) {
        var offset = offset
        while true {
            if let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) {
                advance(to: end + 1, lines: 1 + bytes[start..<offset].count { $0 == UInt8(ascii: "\n") })
                return
            }
            advance(to: bytes.count, lines: bytes[start..<offset].count { $0 == UInt8(ascii: "\n") })
            if isAtEnd { return }
            try fill()
            offset = start
        }
    }
}
