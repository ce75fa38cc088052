/// Walks over a TOML text and notes where keys and items begin. It gets through any text, however broken.
struct ConfigScanner {
    /// What is not what has to begin there.
    struct Stray {
        enum Wanted: String {
            case key = "a key"
            case value = "a value"
            case time = "a time such as 07:30:00"
        }

        var offset: Int
        var wanted: Wanted
    }

    private let bytes: [UInt8]
    private var position = 0
    private var current = ConfigPath.root
    /// How many tables an array of tables has so far.
    private var counts: [ConfigPath: Int] = [:]
    private(set) var found: [(path: ConfigPath, offset: Int)] = []
    private(set) var nul: Int?
    private(set) var stray: Stray?
    /// Where more is nested, dotted or named than any file needs: what follows is not looked at.
    private(set) var excess: Int?
    private var noted = 0

    static let deepest = 64
    /// Bytes of all paths together.
    private static let most = 32 << 20

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func scan() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        while true {
            skipBlank()
            guard let byte = peek else { return }
            if byte == UInt8(ascii: "[") { header() } else { pair(in: current) }
            skipSpace()
            if let byte = peek, ![0x0A, 0x0D, UInt8(ascii: "#")].contains(byte) { halt() }
        }
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func isAt(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes.dropFirst(position).starts(with: $0) }
    }

    /// White space, line ends and comments.
    private mutating func skipBlank() {
        while let byte = peek {
            if byte == UInt8(ascii: "#") {
                while let byte = peek, byte != UInt8(ascii: "\n") { position += 1 }
            } else if [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
                position += 1
            } else {
                return
            }
        }
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x09 { position += 1 }
    }

    private mutating func header() {
        let start = position
        let isList = isAt("[[")
        position += isList ? 2 : 1
        checkKey()
        let keys = dottedKey()
        guard isList ? isAt("]]") : peek == UInt8(ascii: "]") else { return halt() }
        skip(isList ? 2 : 1)
        var path = ConfigPath.root
        for (index, key) in keys.enumerated() {
            path = path.key(key.text)
            if isList, index == keys.count - 1 {
                counts[path, default: 0] += 1
                note(path, start)
            }
            if let count = counts[path] { path = path.item(count) }
        }
        current = path
        note(path, start)
    }

    private mutating func checkKey() {
        skipSpace()
        if peek != UInt8(ascii: "]") { check("-_\"'", .key) }
    }

    /// Notes the place where neither an ASCII letter or digit nor one of `others` stands.
    private mutating func check(_ others: StaticString, _ wanted: Stray.Wanted) {
        guard stray == nil, let byte = peek else { return }
        let isPlain = (48...57).contains(byte) || (65...90).contains(byte & 0xDF)
        if isPlain || others.withUTF8Buffer({ $0.contains(byte) }) { return }
        stray = Stray(offset: position, wanted: wanted)
    }

    /// Something is wrong here, which the library will tell: what follows means nothing.
    private mutating func halt() {
        position = bytes.count
    }

    private mutating func note(_ path: ConfigPath, _ offset: Int) {
        noted += path.text.utf8.count + 64
        guard path.depth <= ConfigScanner.deepest, noted <= ConfigScanner.most else { return refuse(offset) }
        found.append((path, offset))
    }

    private mutating func refuse(_ offset: Int) {
        excess = excess ?? offset
        halt()
    }

    private mutating func skip(_ count: Int) {
        position = min(position + count, bytes.count)
    }

    private mutating func pair(in table: ConfigPath, depth: Int = 0) {
        var path = table
        for key in dottedKey() {
            path = path.key(key.text)
            note(path, key.offset)
        }
        guard peek == UInt8(ascii: "=") else { return halt() }
        skip(1)
        skipSpace()
        value(at: path, depth: depth)
    }

    /// Leaves the position behind the last part and the white space after it.
    private mutating func dottedKey() -> [(text: String, offset: Int)] {
        var parts: [(text: String, offset: Int)] = []
        repeat {
            if !parts.isEmpty { position += 1 }
            skipSpace()
            let start = position
            guard parts.count < ConfigScanner.deepest else {
                refuse(start)
                return parts
            }
            if let byte = peek, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                string()
                parts.append(
                    (String(decoding: bytes[start..<position].dropFirst().dropLast(), as: UTF8.self), start))
            } else {
                while let byte = peek, !" \t.=]".utf8.contains(byte) { position += 1 }
                parts.append((String(decoding: bytes[start..<position], as: UTF8.self), start))
            }
            skipSpace()
        } while peek == UInt8(ascii: ".")
        return parts
    }

    private mutating func value(at path: ConfigPath, depth: Int) {
        guard depth < ConfigScanner.deepest else { return refuse(position) }
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
        case UInt8(ascii: "["): list(at: path, depth: depth + 1)
        case UInt8(ascii: "{"): inlineTable(at: path, depth: depth + 1)
        default: scalar()
        }
    }

    /// A number, a word, or a time, which may have one space within: `1979-05-27 07:32:00`.
    private mutating func scalar() {
        while let byte = peek, !",]}#\n\r\t".utf8.contains(byte) {
            if byte == 0x20 {
                let time = bytes.dropFirst(position + 1).prefix(3)
                let digits = time.prefix { (48...57).contains($0) }.count
                if digits == 1, stray == nil { stray = Stray(offset: position + 1, wanted: .time) }
                let isTime = time.count == 3 && digits == 2
                guard isTime, time.last == UInt8(ascii: ":") else { return }
            }
            position += 1
        }
    }

    private mutating func list(at path: ConfigPath, depth: Int) {
        position += 1
        var count = 0
        while true {
            skipBlank()
            guard let byte = peek, byte != UInt8(ascii: "]") else { break }
            if byte == UInt8(ascii: ",") {
                position += 1
                continue
            }
            count += 1
            check("+-.\"'[{_", .value)
            note(path.item(count), position)
            let start = position
            value(at: path.item(count), depth: depth)
            if position == start { position += 1 }
        }
        skip(1)
    }

    private mutating func inlineTable(at path: ConfigPath, depth: Int) {
        position += 1
        while true {
            skipBlank()
            guard let byte = peek, byte != UInt8(ascii: "}") else { break }
            if byte == UInt8(ascii: ",") { position += 1 } else { pair(in: path, depth: depth) }
        }
        skip(1)
    }

    private mutating func string() {
        let isBasic = peek == UInt8(ascii: "\"")
        let quote: UInt8 = isBasic ? UInt8(ascii: "\"") : UInt8(ascii: "'")
        let width = isAt("\"\"\"") || isAt("'''") ? 3 : 1
        skip(width)
        while let byte = peek {
            if isBasic, byte == UInt8(ascii: "\\") {
                if nul == nil, isAt("\\u0000") || isAt("\\U00000000") { nul = position }
                skip(2)
            } else if byte == UInt8(ascii: "\n"), width == 1 {
                return halt()
            } else if byte == quote, bytes.dropFirst(position).prefix(width).allSatisfy({ $0 == quote }) {
                break
            } else {
                position += 1
            }
        }
        skip(width)
        // A multi-line string may end in up to five quotes, the last three of which close it.
        while width == 3, peek == quote { position += 1 }
    }
}
