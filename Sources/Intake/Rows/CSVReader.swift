/// Reads CSV (RFC 4180) record by record in constant memory: quoted fields may hold commas, doubled quotes and line
/// ends; lines end in LF or CRLF; a BOM is dropped; empty lines are passed over. A quote within an
/// unquoted field is refused: what it means, no two programs agree on.
struct CSVReader {
    static let fieldLimit = 1 << 20
    static let recordLimit = 4 << 20

    struct Field {
        /// In the buffer, or in `unescaped` where the field holds doubled quotes.
        var range: Range<Int>
        var isUnescaped: Bool
        /// Where it begins in the buffer, with its quote.
        var offset: Int
    }

    enum Step {
        case record
        case bad(InputProblem)
        case end
    }

    private var buffer: InputBuffer
    private let file: String
    private let delimiter: UInt8
    private var scan = CSVScan()
    private var next = 0
    private var nextLines = 0

    init(_ source: ByteSource, file: String, delimiter: UInt8 = UInt8(ascii: ",")) throws(InputProblem.Reason)
    {
        self.file = file
        self.delimiter = delimiter
        buffer = try InputBuffer(source)
    }

    var separator: String { String(decoding: [delimiter], as: UTF8.self) }
    /// The line on which the current record begins.
    var line: Int { buffer.line }
    var bytesRead: Int64 { buffer.consumed + Int64(next - buffer.start) }
    var totalBytes: Int64? { buffer.size }
    var count: Int { scan.fields.count }

    func append(_ index: Int, to bytes: inout [UInt8]) {
        let field = scan.fields[index]
        bytes += field.isUnescaped ? scan.unescaped[field.range] : buffer.bytes[field.range]
    }

    func isEmpty(_ index: Int) -> Bool {
        scan.fields[index].range.isEmpty
    }

    func text(_ index: Int) -> String {
        var bytes: [UInt8] = []
        append(index, to: &bytes)
        return OutsideText.clean(bytes[...])
    }

    /// Whether no field holds anything but spaces, as of the rows that a spreadsheet writes below its last.
    var isBlank: Bool { (0..<count).allSatisfy { isEmpty($0) || text($0).allSatisfy(\.isWhitespace) } }

    /// Where a field of the current record begins.
    func position(_ index: Int) -> TextPosition {
        TextPosition(of: scan.fields[index].offset, in: buffer.bytes, from: buffer.start, line: buffer.line)
    }

    /// A problem at a field of the current record.
    func problem(_ reason: InputProblem.Reason, at index: Int) -> InputProblem {
        let position = position(index)
        return InputProblem(file: file, line: position.line, column: position.column, reason: reason)
    }

    /// Folds the current record's bytes as they stand, line end left out.
    func fingerprint() -> Fingerprint {
        var fingerprint = Fingerprint()
        for (index, field) in scan.fields.enumerated() {
            if index > 0 { fingerprint.add(0x1F) }
            fingerprint.add(field.isUnescaped ? scan.unescaped[field.range] : buffer.bytes[field.range])
        }
        return fingerprint
    }

    /// Moves to the next record. A bad one is told and passed over: after a broken quote, reading goes on with the
    /// line behind the one where the quote opened. Throws only what ends the reading.
    mutating func advance() throws(InputProblem.Reason) -> Step {
        while true {
            buffer.advance(to: max(next, buffer.start), lines: nextLines)
            (next, nextLines) = (buffer.start, 0)
            if buffer.isEmpty { return .end }
            switch scan.run(buffer.bytes, from: buffer.start, delimiter: delimiter, isLast: buffer.isAtEnd) {
            case .needsMore:
                try buffer.fill()
                next = buffer.start
            case .record(let end, let lines):
                (next, nextLines) = (end, lines)
                if scan.isBlank { continue }
                if let problem = encodingProblem() { return .bad(problem) }
                return .record
            case .broken(let offset, let reason):
                return .bad(try passOver(offset, reason))
            }
        }
    }

    private mutating func passOver(
        _ offset: Int, _ reason: InputProblem.Reason
    ) throws(InputProblem.Reason) -> InputProblem {
        let position = TextPosition(of: offset, in: buffer.bytes, from: buffer.start, line: buffer.line)
        var reason = reason
        if case .textAfterQuote(let lines) = reason { reason = .textAfterQuote(line: buffer.line + lines) }
        try buffer.skipLine(from: offset)
        next = buffer.start
        return InputProblem(file: file, line: position.line, column: position.column, reason: reason)
    }

    private mutating func encodingProblem() -> InputProblem? {
        guard let bad = UTF8Check.firstBad(in: buffer.bytes, buffer.start..<next) else { return nil }
        let position = TextPosition(of: bad, in: buffer.bytes, from: buffer.start, line: buffer.line)
        let reason = buffer.reason(ofBadByteAt: bad)
        return InputProblem(file: file, line: position.line, column: position.column, reason: reason)
    }
}
