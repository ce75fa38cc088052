import Domain

/// What is wrong with what a site file says of rounds.
package enum RoundFlaw: Equatable, Sendable {
    /// A key, or what stands there, says nothing without another key.
    case needs(key: String, by: String)
    case excludes(String, String)
    /// No grid, no specialist grid, and nobody named: nobody would walk it.
    case noOfficer
    case badReading(String)
    /// The lower one is above the upper one.
    case limitsOutOfOrder(lower: String, upper: String)
    /// No day fits.
    case neverDue
    /// Windows of one route, and a day on which the first of them starts.
    case overlappingWindows(String, String, day: String)
}

extension RoundFlaw {
    /// Texts from outside are cut short.
    var words: Phrase {
        switch self {
        case .needs(let key, let other):
            Phrase("“\(quote(other))”须同时写明“\(key)”", "“\(quote(other))” needs the key “\(key)” as well")
        case .excludes(let one, let other):
            Phrase("“\(one)”与“\(other)”只能写一个", "only one of “\(one)” and “\(other)” can be there")
        case .noOfficer:
            Phrase(
                "没有人走这条路线：请写明 grid、grids、specialist 或 walks",
                "nobody walks it: name grid, grids or specialist, or who walks")
        case .badReading(let text):
            Phrase(
                "“\(quote(text))”不是读数：限小数点前 12 位、后 3 位，如 4.5",
                "“\(quote(text))” is no reading such as 4.5: at most 12 digits before the point and 3 behind it"
            )
        case .limitsOutOfOrder(let lower, let upper):
            Phrase("“\(lower)”高于“\(upper)”", "“\(lower)” is above “\(upper)”")
        case .neverDue: Phrase("没有一天符合：永远不会到期", "is never due: no day fits")
        case .overlappingWindows(let one, let other, let day):
            Phrase(
                "同一路线的时段 \(one) 与 \(other) 重叠（如 \(day)）",
                "the windows \(one) and \(other) of one route overlap, as on \(day)")
        }
    }

    private func quote(_ text: String) -> String { InputProblem.excerpt(text) }
}
