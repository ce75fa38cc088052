/// Looks for bytes that are no UTF-8, and for NUL.
enum UTF8Check {
    /// Where the first such byte stands within `range`; nil where all is well.
    static func firstBad(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            if byte < 0x80 {
                if byte == 0 { return position }
                position += 1
                continue
            }
            let length = sequenceLength(bytes, at: position, before: range.upperBound)
            guard length > 0 else { return position }
            position += length
        }
        return nil
    }

    /// The bytes of the well-formed sequence (Unicode table 3-7) that starts there; 0 where there is none.
    private static func sequenceLength(_ bytes: [UInt8], at start: Int, before end: Int) -> Int {
        let lead = bytes[start]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard start + length <= end, second.contains(bytes[start + 1]) else { return 0 }
        for position in (start + 2)..<(start + max(length, 2)) where bytes[position] & 0xC0 != 0x80 {
            return 0
        }
        return length
    }
}

/// A place in a text: line and column from 1, the column in Unicode scalars.
struct TextPosition: Equatable, Sendable {
    var line: Int
    var column: Int

    /// The place of `offset` where the byte at `start` is the first of `line`.
    init(of offset: Int, in bytes: [UInt8], from start: Int = 0, line: Int = 1) {
        self.line = line
        column = 1
        for byte in bytes[start..<max(start, min(offset, bytes.count))] {
            if byte == UInt8(ascii: "\n") {
                self.line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}
