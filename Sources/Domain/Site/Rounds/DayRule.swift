/// On which days something is due.
package enum DayRule: Equatable, Sendable {
    case daily
    /// Days of the calendar that work, make-up workdays among them.
    case working
    /// Days of the calendar that do not.
    case off
    /// 1 is Monday, 7 Sunday.
    case weekdays([Int])
    /// Days of the month, in order, and the last of each where `last` says so.
    case month([Int], last: Bool)
    /// Every so many days; 1 is each.
    case every(Int)

    private static let weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// `daily`, `working`, `off`, `mon,thu`, `month:1,15,last`, `every:3`: as the site file and the logbook write it.
    package var text: String {
        switch self {
        case .daily: "daily"
        case .working: "working"
        case .off: "off"
        case .weekdays(let days): days.map { DayRule.weekdayNames[$0 - 1] }.joined(separator: ",")
        case .month(let days, let last):
            "month:" + (days.map(String.init) + (last ? ["last"] : [])).joined(separator: ",")
        case .every(let count): "every:\(count)"
        }
    }

    /// Nil where it says nothing, a day twice, or a day that no month has.
    package init?(_ text: String) {
        switch text {
        case "daily": self = .daily
        case "working": self = .working
        case "off": self = .off
        default:
            let rule =
                if text.hasPrefix("month:") {
                    DayRule.month(text.dropFirst(6))
                } else if text.hasPrefix("every:") {
                    DayRule.every(text.dropFirst(6))
                } else {
                    DayRule.weekdays(text)
                }
            guard let rule else { return nil }
            self = rule
        }
    }

    private static func weekdays(_ text: String) -> DayRule? {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map {
            String($0).trimmingSpace.lowercased()
        }
        let days = names.compactMap { name in weekdayNames.firstIndex(of: name).map { $0 + 1 } }
        guard days.count == names.count, Set(days).count == days.count else { return nil }
        return .weekdays(days.sorted())
    }

    private static func month(_ text: Substring) -> DayRule? {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map {
            String($0).trimmingSpace
        }
        guard Set(names).count == names.count else { return nil }
        let days = names.filter { $0 != "last" }.map(\.digits)
        let known = days.compactMap { $0 }.filter { (1...31).contains($0) }
        guard known.count == days.count, Set(known).count == known.count else { return nil }
        return .month(known.sorted(), last: names.contains("last"))
    }

    private static func every(_ text: Substring) -> DayRule? {
        guard let count = text.digits, (1...3660).contains(count) else { return nil }
        return .every(count)
    }
}

extension DayRule: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let rule = DayRule(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no days: \(text)")
        }
        self = rule
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
