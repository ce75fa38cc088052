/// Collects a bracketed paste from the bytes after its opening mark.
struct PasteReader {
    /// What is pasted beyond this many bytes is left out.
    static let limit = 4 << 20
    static let start = Array("\u{1B}[200~".utf8)
    private static let end = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var matched = 0

    /// The bytes after the closing mark, or nil while it has not come.
    mutating func feed(_ chunk: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for index in chunk.indices {
            advance(chunk[index])
            if matched == Self.end.count { return chunk[(index + 1)...] }
        }
        return nil
    }

    /// The text so far, with `\n` for line ends.
    var text: String {
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\r") {
                lines.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
                lines.append(byte)
            }
            previous = byte
        }
        return String(decoding: lines, as: UTF8.self)
    }

    private mutating func advance(_ byte: UInt8) {
        if byte == Self.end[matched] {
            matched += 1
            return
        }
        keep(Self.end[..<matched])
        matched = byte == Self.end[0] ? 1 : 0
        if matched == 0 { keep([byte]) }
    }

    private mutating func keep(_ more: some Collection<UInt8>) {
        if bytes.count + more.count <= Self.limit { bytes.append(contentsOf: more) }
    }
}
