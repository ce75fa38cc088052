/// Days from a first to a last one, both included: `2026-10-01..2026-10-07`, a single day as `2026-10-01`.
package struct DayRange: Hashable, Sendable {
    package let first: Day
    package let last: Day

    /// Fails where the last day is before the first.
    package init?(_ first: Day, _ last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    package init?(_ text: String) {
        guard let ends = DayRange.ends(text) else { return nil }
        self.init(ends.first, ends.last)
    }

    /// The days that `text` names, in whatever order; nil where it names none.
    package static func ends(_ text: String) -> (first: Day, last: Day)? {
        guard let first = Day(iso8601: text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        if rest.isEmpty { return (first, first) }
        guard rest.hasPrefix(".."), let last = Day(iso8601: rest.dropFirst(2)) else { return nil }
        return (first, last)
    }

    package var text: String {
        first == last ? first.iso8601 : "\(first.iso8601)..\(last.iso8601)"
    }

    package func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }
}

extension DayRange: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let range = DayRange(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no days: \(text)")
        }
        self = range
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
