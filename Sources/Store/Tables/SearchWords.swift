import Domain

/// Texts cut into the words of the text index: overlapping pairs of Chinese (and Japanese, Korean) characters with the
/// last one of a run alone, so that a single character is found as the beginning of a word; other letters and digits
/// by runs, in lower case. What is not seen parts nothing, nor does a mark on a Chinese character. Everything else
/// separates.
///
/// Part of the schema: an index forgets words only when it is told the same again.
enum SearchWords {
    /// The words of a ticket, behind a space each.
    static func text(of ticket: Ticket) -> String {
        let body = ticket.body
        return text(
            [body.what, body.place, ticket.number.text], body.reporter, body.source, body.followers)
    }

    /// The same of a row, and of those who reported its ticket too.
    static func text(of row: TicketRow, followers: [Reporter]) -> String {
        text([row.what, row.place, row.number.text], row.reporter, row.source, followers)
    }

    private static func text(
        _ texts: [String], _ reporter: Reporter, _ source: Source?, _ followers: [Reporter]
    ) -> String {
        var words = Words()
        for text in texts { words.add(text) }
        for text in [reporter.name, reporter.phone, reporter.unit, source?.key] {
            if let text { words.add(text) }
        }
        for follower in followers {
            if let name = follower.name { words.add(name) }
        }
        return String(decoding: words.bytes, as: UTF8.self)
    }

    /// The words of a text.
    static func list(_ text: String) -> [String] {
        var words = Words()
        words.add(text)
        return words.list.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The query that finds texts with all words of `text`; nil where it has none.
    static func query(_ text: String) -> String? {
        query(text, joined: " AND ")
    }

    /// The query that finds texts with any word of `text`.
    static func queryAny(_ text: String) -> String? {
        query(text, joined: " OR ")
    }

    private static func query(_ text: String, joined separator: String) -> String? {
        var words = Words(isQuery: true)
        words.add(text)
        let terms = words.list.map { word in
            let isBeginning = word.last == UInt8(ascii: "*")
            let quoted = "\"\(String(decoding: isBeginning ? word.dropLast() : word, as: UTF8.self))\""
            return isBeginning ? quoted + " *" : quoted
        }
        return terms.isEmpty ? nil : terms.unique.joined(separator: separator)
    }
}

/// Collects words as bytes; in a query, beginnings end in `*` and the pairs of a run stand for its last character.
private struct Words {
    var bytes: [UInt8] = []
    var isQuery = false

    init(isQuery: Bool = false) {
        self.isQuery = isQuery
        bytes.reserveCapacity(512)
    }

    /// Parted as bytes: a mark behind a space would make one character with it.
    var list: [ArraySlice<UInt8>] { bytes.split(separator: 32) }

    private enum Kind {
        case character
        case letter
        /// Goes with the letter before.
        case mark
        case invisible
        case other
    }

    mutating func add(_ text: String) {
        var previous: Unicode.Scalar?
        var pairs = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            let scalar = Words.folded(scalar)
            switch Words.kind(scalar) {
            case .character:
                if isInWord { endWord(&isInWord) }
                if let previous {
                    bytes.append(32)
                    append(previous)
                    append(scalar)
                    pairs += 1
                }
                previous = scalar
            case .letter:
                endRun(&previous, &pairs)
                if !isInWord { bytes.append(32) }
                isInWord = true
                append(lowered: scalar)
            case .mark:
                if isInWord { append(lowered: scalar) }
            case .invisible: break
            case .other:
                endRun(&previous, &pairs)
                if isInWord { endWord(&isInWord) }
            }
        }
        endRun(&previous, &pairs)
        if isInWord { endWord(&isInWord) }
    }

    private mutating func endWord(_ isInWord: inout Bool) {
        isInWord = false
        if isQuery { bytes.append(UInt8(ascii: "*")) }
    }

    private mutating func endRun(_ previous: inout Unicode.Scalar?, _ pairs: inout Int) {
        guard let last = previous else { return }
        if !isQuery || pairs == 0 {
            bytes.append(32)
            append(last)
            if isQuery { bytes.append(UInt8(ascii: "*")) }
        }
        (previous, pairs) = (nil, 0)
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func append(lowered scalar: Unicode.Scalar) {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            bytes.append((65...90).contains(byte) ? byte + 32 : byte)
        } else {
            bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// Full-width forms as the ASCII they stand for.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 48...57, 65...90, 97...122: .letter
        case 0..<128: .other
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .character
        case 0x3005...0x3007, 0x3040...0x30FF, 0x3100...0x312F, 0x31A0...0x31FF, 0xAC00...0xD7AF: .character
        case 0xFF9E...0xFF9F: .mark
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20DD...0x20E4, 0xFE00...0xFE0F,
            0xFEFF,
            0xE0000...0xE0FFF:
            .invisible
        case 0x3000...0x303F, 0x2000...0x206F: .other
        default: kind(scalar.properties.generalCategory)
        }
    }

    private static func kind(_ category: Unicode.GeneralCategory) -> Kind {
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .otherNumber:
            .letter
        case .nonspacingMark, .spacingMark: .mark
        default: .other
        }
    }
}
