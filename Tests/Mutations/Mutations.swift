import Foundation

/// Texts as people mistype, cut, paste, repeat and shuffle them, and as machines garble them: the same for one seed.
package struct Mutations: Sequence, IteratorProtocol {
    private let texts: [[Character]]
    private var numbers: SeededNumbers
    private var left: Int

    /// - Parameter share: the part of the run that is asked for, where many readers share a time.
    package init(of texts: [String], seed: UInt64 = 2026, share: Double = 1) {
        self.texts = texts.map(Array.init)
        numbers = SeededNumbers(seed: seed)
        left = Int(Double(Self.count) * share)
    }

    private static let wanted = ProcessInfo.processInfo.environment["GRIDDESK_MUTATIONS"].flatMap(Int.init)
    private static let count = wanted ?? 1500

    /// Whether `GRIDDESK_MUTATIONS` asks for a long run, such as 100000.
    package static var isLong: Bool { wanted != nil }

    package mutating func next() -> String? {
        guard left > 0, var text = texts.randomElement(using: &numbers) else { return nil }
        left -= 1
        for _ in 0..<Int.random(in: 1...4, using: &numbers) { change(&text) }
        return String(text.prefix(3000))
    }

    private mutating func change(_ text: inout [Character]) {
        let (first, second) = (place(in: text), place(in: text))
        let span = Swift.min(first, second)..<Swift.max(first, second)
        switch Int.random(in: 0..<9, using: &numbers) {
        case 0: text.removeSubrange(span)
        case 1: text.insert(contentsOf: text[span], at: place(in: text))
        case 2: text.insert(contentsOf: odd(), at: first)
        case 3: text.replaceSubrange(span.prefix(1), with: odd())
        case 4: text = Array(text[span.upperBound...] + text[span] + text[..<span.lowerBound])
        case 5: text.insert(contentsOf: texts.randomElement(using: &numbers) ?? [], at: first)
        case 6: text = words(of: text)
        case 7: text.removeAll(where: \.isWhitespace)
        default: text = Array(text[..<first] + (texts.randomElement(using: &numbers) ?? []).suffix(second))
        }
    }

    private mutating func place(in text: [Character]) -> Int {
        Int.random(in: 0...text.count, using: &numbers)
    }

    private mutating func words(of text: [Character]) -> [Character] {
        Array(text.split(separator: " ").shuffled(using: &numbers).joined(separator: " "))
    }

    private mutating func odd() -> [Character] {
        Array(Self.odd.randomElement(using: &numbers) ?? "")
    }

    /// What readers have stumbled over elsewhere.
    private static let odd = [
        " ", "\u{3000}", "\t", "\n", "\r\n", "\0", "\u{1B}[31m", "-", "--", "+", ":", "：", ".", "..", ",",
        "，", "/", "#", "&",
        "(", ")", "[", "]", "{", "}", "\"", "“", "'", "=", "\\", "%", "@", "$", "¥", "~", "—", "0", "00", "9",
        "12", "302", "8123",
        "99999999999999999999", "9223372036854775807", "-9223372036854775808", "13812345678", "2026-02-30",
        "24:60", "-1",
        "1e308", "０", "８１２３", "²", "٣", "½", "Ⅳ", "一", "二十", "百", "两", "号", "楼", "层", "室", "月", "点", "的", "在",
        "是", "转", "姓",
        "没", "不", "急", "王", "李", "é", "e\u{301}", "\u{301}", "\u{200B}", "\u{202E}", "\u{FE0F}", "\u{FFFD}",
        "👨‍👩‍👧", "🏳️‍🌈",
        "ß", "İ", "ﬁ", "ﾟ", "𠮷", "b", "B", "F", "rm", "no", "not", "mr", "P1", "p9", "h", "d", "w", "nil",
    ]
}
