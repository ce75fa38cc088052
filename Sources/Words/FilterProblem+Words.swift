import Domain

extension FilterProblem {
    /// What is wrong; where is for the caller to point at. It may quote text from outside unescaped.
    package var words: Phrase {
        switch reason {
        case .unknownKey(let key, let known):
            Phrase(
                "没有“\(key):”这个条件；可用 \(known.joined(separator: " "))",
                "no key \(key): ; known are \(known.joined(separator: " "))")
        case .unknownValue(let key, let value):
            Phrase("\(key): 里没有“\(value)”", "\(key): knows no “\(value)”")
        case .missingValue(let key): Phrase("\(key): 后面缺内容", "\(key): needs a value")
        case .badTime(let text):
            Phrase(
                "看不懂时间“\(text)”，例 14:05、昨天、2026-04-30、-1d",
                "“\(text)” is no time; e.g. 14:05, yesterday, 2026-04-30, -1d")
        case .badDuration(let text):
            Phrase("看不懂时长“\(text)”，例 30m、2h、1d、今天", "“\(text)” is no duration; e.g. 30m, 2h, 1d, today")
        case .openQuote: Phrase("引号没有成对", "a quote is not closed")
        }
    }
}
