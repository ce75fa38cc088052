/// Finds the members of one flat JSON object (RFC 8259).
struct JSONScan {
    /// Where the line begins.
    let start: Int
    let end: Int
    /// Where the trouble is, once there is one.
    private(set) var position: Int
    var members: [JSONLinesReader.Member] = []
    var text: [UInt8] = []
    /// The key whose object is taken as the text it is; every other value is flat.
    private let objectKey: String?

    init(start: Int, end: Int, position: Int, objectKey: String?) {
        self.objectKey = objectKey
        self.start = start
        self.end = end
        self.position = position
    }

    /// What stands behind a backslash, but for `u`.
    private static let short: [UInt8: UInt8] = [
        0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    /// What is wrong; nil where all is well.
    mutating func object(_ bytes: [UInt8]) -> InputProblem.Reason? {
        members.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        guard take("{", bytes) else { return .notAnObject }
        if !take("}", bytes) {
            repeat {
                if let reason = member(bytes) { return reason }
            } while take(",", bytes)
            guard take("}", bytes) else { return .badJSON }
        }
        skipSpace(bytes)
        return position == end ? nil : .badJSON
    }

    private mutating func member(_ bytes: [UInt8]) -> InputProblem.Reason? {
        skipSpace(bytes)
        let offset = position - start
        let keyStart = text.count
        if let reason = string(bytes) { return reason }
        let key = String(decoding: text[keyStart...], as: UTF8.self)
        text.removeSubrange(keyStart...)
        guard take(":", bytes) else { return .badJSON }
        skipSpace(bytes)
        let valueStart = text.count
        guard position < end else { return .badJSON }
        var isNull = false
        switch bytes[position] {
        case UInt8(ascii: "\""): if let reason = string(bytes) { return reason }
        case UInt8(ascii: "["): if let reason = list(bytes, key) { return reason }
        case UInt8(ascii: "{"):
            guard key == objectKey else { return .nestedValue(key) }
            guard objectText(bytes) else { return .badJSON }
        default:
            guard let word = word(bytes) else { return .badJSON }
            isNull = word == "null"
            if !isNull { text += word.utf8 }
        }
        members.append(.init(key: key, range: isNull ? nil : valueStart..<text.count, offset: offset))
        return nil
    }

    /// Appends a whole object as it is written; false where it does not end.
    private mutating func objectText(_ bytes: [UInt8]) -> Bool {
        let first = position
        var (depth, isText) = (0, false)
        while position < end {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\\") where isText: position += 1
            case UInt8(ascii: "\""): isText.toggle()
            case UInt8(ascii: "{") where !isText: depth += 1
            case UInt8(ascii: "}") where !isText:
                depth -= 1
                guard depth == 0 else { continue }
                text += bytes[first..<position]
                return true
            default: break
            }
        }
        return false
    }

    /// A list of texts, numbers and words is the text of them with spaces between.
    private mutating func list(_ bytes: [UInt8], _ key: String) -> InputProblem.Reason? {
        position += 1
        if take("]", bytes) { return nil }
        var isFirst = true
        repeat {
            skipSpace(bytes)
            guard position < end else { return .badJSON }
            if !isFirst { text.append(0x20) }
            isFirst = false
            switch bytes[position] {
            case UInt8(ascii: "\""): if let reason = string(bytes) { return reason }
            case UInt8(ascii: "{"), UInt8(ascii: "["): return .nestedValue(key)
            default:
                guard let word = word(bytes) else { return .badJSON }
                text += word.utf8
            }
        } while take(",", bytes)
        return take("]", bytes) ? nil : .badJSON
    }

    /// `true`, `false`, `null` or a number as it is written.
    private mutating func word(_ bytes: [UInt8]) -> String? {
        let first = position
        while position < end, !",}] \t\r\n".utf8.contains(bytes[position]) { position += 1 }
        let word = String(decoding: bytes[first..<position], as: UTF8.self)
        if ["true", "false", "null"].contains(word) || JSONScan.isNumber(bytes[first..<position]) {
            return word
        }
        position = first
        return nil
    }

    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        func digits() -> Int {
            let count = rest.prefix { (48...57).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let startsWithZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard whole > 0, !startsWithZero || whole == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// Appends the string's content to `text`.
    private mutating func string(_ bytes: [UInt8]) -> InputProblem.Reason? {
        guard position < end, bytes[position] == UInt8(ascii: "\"") else { return .badJSON }
        position += 1
        while position < end {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return nil
            case UInt8(ascii: "\\"): if let reason = escape(bytes) { return reason }
            case 0..<0x20: return .badJSON
            default:
                text.append(byte)
                position += 1
            }
        }
        return .badJSON
    }

    private mutating func escape(_ bytes: [UInt8]) -> InputProblem.Reason? {
        guard position + 1 < end else { return .badJSON }
        if let byte = JSONScan.short[bytes[position + 1]] {
            text.append(byte)
            position += 2
            return nil
        }
        guard let first = unit(bytes) else { return .badJSON }
        if first == 0 { return .nulCharacter }
        var units = [first]
        if UTF16.isLeadSurrogate(first) {
            guard let second = unit(bytes), UTF16.isTrailSurrogate(second) else { return .badJSON }
            units.append(second)
        } else if UTF16.isTrailSurrogate(first) {
            return .badJSON
        }
        text += String(decoding: units, as: UTF16.self).utf8
        return nil
    }

    /// The code unit of `\uXXXX`.
    private mutating func unit(_ bytes: [UInt8]) -> UInt16? {
        guard position + 6 <= end, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { return nil }
        var value: UInt16 = 0
        for byte in bytes[(position + 2)..<(position + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        position += 6
        return value
    }

    private mutating func take(_ byte: Unicode.Scalar, _ bytes: [UInt8]) -> Bool {
        skipSpace(bytes)
        guard position < end, UInt32(bytes[position]) == byte.value else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace(_ bytes: [UInt8]) {
        while position < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    }
}
