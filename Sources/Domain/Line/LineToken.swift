/// A word, number, Han character or sign of a line.
struct LineToken: Equatable, Sendable {
    /// What it is compared by, in typed and in site texts alike.
    enum Key: Hashable, Sendable {
        case han(Character)
        /// Lower case, without the s of a plural.
        case word(String)
        case number(Int)
        case sign(Character)
    }

    var key: Key
    /// In characters of the line.
    var range: Range<Int>
    /// The digits of a number that was typed in digits.
    var digits: String?

    static func split(_ characters: [Character]) -> [LineToken] {
        var tokens: [LineToken] = []
        var start = 0
        while start < characters.count {
            var token = LineToken(at: start, in: characters)
            if case .word(let word) = token?.key, let number = numberWords[word],
                case .word(let head) = tokens.last?.key,
                numbered.contains(head)
            {
                token?.key = .number(number)
            }
            if let token { tokens.append(token) }
            start = token?.range.upperBound ?? start + 1
        }
        return tokens
    }

    /// Behind which a number may be spelled: `building two`.
    private static let numbered: Set<String> = [
        "building", "bldg", "block", "unit", "floor", "level", "room", "basement", "lift",
    ]
    private static let numberWords: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
        "eleven": 11, "twelve": 12,
    ]

    /// Nil for white space.
    private init?(at start: Int, in characters: [Character]) {
        let first = characters[start]
        if first.isWhitespace { return nil }
        if first.isLineDigit {
            let end = characters[start...].firstIndex { !$0.isLineDigit } ?? characters.endIndex
            let digits = String(characters[start..<end])
            self.init(key: .number(Int(digits.suffix(18)) ?? 0), range: start..<end, digits: digits)
        } else if first.isLineLetter {
            let end =
                characters[start...].firstIndex { !$0.isLineLetter && $0 != "'" } ?? characters.endIndex
            self.init(key: .word(String(characters[start..<end]).singular), range: start..<end)
        } else if let numeral = ChineseNumeral(at: start, in: characters) {
            self.init(key: .number(numeral.value), range: start..<numeral.end, digits: numeral.digits)
        } else {
            self.init(key: first.isHan ? .han(first) : .sign(first), range: start..<(start + 1))
        }
    }

    init(key: Key, range: Range<Int>, digits: String? = nil) {
        self.key = key
        self.range = range
        self.digits = digits
    }
}

extension LineToken {
    var isHan: Bool {
        if case .han = key { return true }
        return false
    }
}

extension Character {
    var isLineDigit: Bool { ("0"..."9").contains(self) }
    var isLineLetter: Bool { isLetter && !isHan }

    var isHan: Bool {
        guard let value = unicodeScalars.first?.value else { return false }
        return (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007
            || (0x20000...0x323AF).contains(value)
    }

    /// Half width and lower case, the Han characters of both scripts that calls are full of as one.
    var folded: Character {
        guard let scalar = unicodeScalars.first, unicodeScalars.dropFirst().isEmpty else { return self }
        switch scalar.value {
        case 0x41...0x5A: return Character(Unicode.Scalar(UInt8(scalar.value + 0x20)))
        case 0x20...0x7E: return self
        case 0x3000: return " "
        case 0x2019: return "'"
        case 0xFF01...0xFF5E: return Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0))).folded
        case 0x3400...0x9FFF: return Character.simplified[self] ?? self
        default: return lowercased().first ?? self
        }
    }

    private static let simplified: [Character: Character] = {
        let pairs: (String, String) = (
            "樓號層電話緊區臺廳廁間會議門廣場車庫壞漏燈處長員師機辦務財綠術衛員負頂東貳兩後陽張陳劉黃吳趙週鄭馮許鄧蕭葉閻蔣韓羅謝蘇盧馬歐諸嚴溫鍾譚賴龐聞顧齊錢孫",
            "楼号层电话紧区台厅厕间会议门广场车库坏漏灯处长员师机办务财绿术卫员负顶东二两后阳张陈刘黄吴赵周郑冯许邓萧叶阎蒋韩罗谢苏卢马欧诸严温钟谭赖庞闻顾齐钱孙"
        )
        return Dictionary(zip(pairs.0, pairs.1), uniquingKeysWith: { first, _ in first })
    }()
}

extension String {
    /// Without the s of a plural.
    var singular: String {
        if hasSuffix("'s"), utf8.count >= 5 { return String(dropLast(2)) }
        guard utf8.count >= 4, hasSuffix("s"), !hasSuffix("ss"), !hasSuffix("us") else { return self }
        let isSibilant = hasSuffix("ches") || hasSuffix("shes") || hasSuffix("xes") || hasSuffix("sses")
        return String(dropLast(isSibilant ? 2 : 1))
    }
}
