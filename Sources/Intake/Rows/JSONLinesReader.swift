/// Reads JSON lines of flat objects in constant memory. Numbers keep the digits they are written with, which a
/// decoder to binary numbers would not.
struct JSONLinesReader {
    static let lineLimit = 4 << 20

    enum Step {
        case record
        case bad(InputProblem)
        case end
    }

    struct Member {
        var key: String
        /// In `text`; nil for null.
        var range: Range<Int>?
        /// Where the key begins in the line.
        var offset: Int
    }

    private var buffer: InputBuffer
    private let file: String
    private var next = 0
    private(set) var members: [Member] = []
    /// The values of the current record back to back, escapes resolved.
    private(set) var text: [UInt8] = []

    /// The key whose object is taken as the text it is.
    private let objectKey: String?

    init(_ source: ByteSource, file: String, objectKey: String? = nil) throws(InputProblem.Reason) {
        self.objectKey = objectKey
        self.file = file
        buffer = try InputBuffer(source)
    }

    var line: Int { buffer.line }
    var bytesRead: Int64 { buffer.consumed + Int64(next - buffer.start) }
    var totalBytes: Int64? { buffer.size }

    /// Where the key of a member of the current record begins.
    func position(_ index: Int) -> TextPosition {
        TextPosition(
            of: buffer.start + members[index].offset, in: buffer.bytes, from: buffer.start, line: line)
    }

    func fingerprint() -> Fingerprint {
        var fingerprint = Fingerprint()
        fingerprint.add(OutsideText.trim(buffer.bytes[buffer.start..<next]))
        return fingerprint
    }

    /// Moves to the next line that is not empty. Throws only what ends the reading.
    mutating func advance() throws(InputProblem.Reason) -> Step {
        while true {
            if next > buffer.start {
                let lines = buffer.bytes[next - 1] == UInt8(ascii: "\n") ? 1 : 0
                buffer.advance(to: next, lines: lines)
            }
            next = buffer.start
            if buffer.isEmpty { return .end }
            guard let end = try lineEnd() else {
                let problem = problem(.recordTooLong(limit: JSONLinesReader.lineLimit), at: buffer.start)
                try buffer.skipLine(from: buffer.start)
                next = buffer.start
                return .bad(problem)
            }
            next = end
            let content = OutsideText.trim(buffer.bytes[buffer.start..<end])
            if content.isEmpty { continue }
            return read(content.startIndex..<content.endIndex)
        }
    }

    /// Behind the line's end; nil where the line is too long.
    private mutating func lineEnd() throws(InputProblem.Reason) -> Int? {
        while true {
            if let end = buffer.bytes[buffer.start...].firstIndex(of: UInt8(ascii: "\n")) {
                return end - buffer.start > JSONLinesReader.lineLimit ? nil : end + 1
            }
            if buffer.bytes.count - buffer.start > JSONLinesReader.lineLimit { return nil }
            if buffer.isAtEnd { return buffer.bytes.count }
            try buffer.fill()
            next = buffer.start
        }
    }

    private mutating func read(_ range: Range<Int>) -> Step {
        if let bad = UTF8Check.firstBad(in: buffer.bytes, range) {
            return .bad(problem(buffer.reason(ofBadByteAt: bad), at: bad))
        }
        var scan = JSONScan(
            start: buffer.start, end: range.upperBound, position: range.lowerBound, objectKey: objectKey)
        swap(&scan.members, &members)
        swap(&scan.text, &text)
        let reason = scan.object(buffer.bytes)
        swap(&scan.members, &members)
        swap(&scan.text, &text)
        return reason.map { .bad(problem($0, at: min(scan.position, range.upperBound))) } ?? .record
    }

    private func problem(_ reason: InputProblem.Reason, at offset: Int) -> InputProblem {
        let position = TextPosition(of: offset, in: buffer.bytes, from: buffer.start, line: buffer.line)
        return InputProblem(file: file, line: position.line, column: position.column, reason: reason)
    }
}
