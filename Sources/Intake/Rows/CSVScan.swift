/// Finds the fields of one record.
struct CSVScan {
    enum Outcome {
        case record(end: Int, lines: Int)
        case needsMore
        /// The offset is where the quote at fault opens, or where the record is too long.
        case broken(offset: Int, InputProblem.Reason)
    }

    private(set) var fields: [CSVReader.Field] = []
    /// The texts of fields with doubled quotes, each quote once.
    private(set) var unescaped: [UInt8] = []

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Whether the record is an empty line.
    var isBlank: Bool {
        fields.count == 1 && fields[0].range.isEmpty && fields[0].offset == fields[0].range.lowerBound
    }

    /// The line number of `textAfterQuote` counts from the record's first line.
    mutating func run(_ bytes: [UInt8], from start: Int, delimiter: UInt8, isLast: Bool) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        unescaped.removeAll(keepingCapacity: true)
        var position = start
        var lines = 0
        while true {
            if position - start > CSVReader.recordLimit {
                return .broken(offset: start, .recordTooLong(limit: CSVReader.recordLimit))
            }
            let isQuoted = position < bytes.count && bytes[position] == CSVScan.quote
            let opened = position
            if isQuoted {
                if let outcome = quoted(bytes, &position, &lines, isLast) { return outcome }
            } else {
                plain(bytes, &position, delimiter)
                if position < bytes.count, bytes[position] == CSVScan.quote {
                    return .broken(offset: position, .quoteWithin)
                }
            }
            if position - opened > CSVReader.fieldLimit {
                return .broken(offset: opened, .fieldTooLong(limit: CSVReader.fieldLimit))
            }
            guard position < bytes.count else {
                return isLast ? .record(end: position, lines: lines) : .needsMore
            }
            switch bytes[position] {
            case delimiter: position += 1
            case CSVScan.newline: return .record(end: position + 1, lines: lines + 1)
            case CSVScan.carriageReturn where position + 1 == bytes.count:
                return isLast ? .record(end: position + 1, lines: lines) : .needsMore
            case CSVScan.carriageReturn where bytes[position + 1] == CSVScan.newline:
                return .record(end: position + 2, lines: lines + 1)
            default: return .broken(offset: opened, .textAfterQuote(line: lines))
            }
        }
    }

    /// Up to the delimiter, the line end or a quote.
    private mutating func plain(_ bytes: [UInt8], _ position: inout Int, _ delimiter: UInt8) {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == CSVScan.quote { break }
            if byte == CSVScan.newline {
                if position > start, bytes[position - 1] == CSVScan.carriageReturn { position -= 1 }
                break
            }
            position += 1
        }
        fields.append(.init(range: start..<position, isUnescaped: false, offset: start))
    }

    /// Up to behind the closing quote; an outcome where there is none.
    private mutating func quoted(
        _ bytes: [UInt8], _ position: inout Int, _ lines: inout Int, _ isLast: Bool
    ) -> Outcome? {
        let opened = position
        let unescapedStart = unescaped.count
        position += 1
        var pending = position
        while true {
            guard position - opened <= CSVReader.fieldLimit else {
                return .broken(offset: opened, .fieldTooLong(limit: CSVReader.fieldLimit))
            }
            guard position < bytes.count else {
                return isLast ? .broken(offset: opened, .unclosedQuote) : .needsMore
            }
            let byte = bytes[position]
            if byte == CSVScan.quote {
                if position + 1 == bytes.count, !isLast { return .needsMore }
                guard position + 1 < bytes.count, bytes[position + 1] == CSVScan.quote else { break }
                unescaped += bytes[pending...position]
                position += 2
                pending = position
                continue
            }
            if byte == CSVScan.newline { lines += 1 }
            position += 1
        }
        if pending == opened + 1 {
            fields.append(.init(range: pending..<position, isUnescaped: false, offset: opened))
        } else {
            unescaped += bytes[pending..<position]
            fields.append(.init(range: unescapedStart..<unescaped.count, isUnescaped: true, offset: opened))
        }
        position += 1
        return nil
    }
}
