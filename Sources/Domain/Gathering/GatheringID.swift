/// Names an occasion: the site-local day it was first planned for, and the next free number of that day.
package struct GatheringID: Hashable, Sendable {
    /// `260921` as a number.
    package let day: Int
    /// 1, 2, 3 … within the day.
    package let number: Int

    package init(day: Day, number: Int) {
        self.day = TicketNumber.day(of: day)
        self.number = number
    }

    /// `m260921-03`.
    package var text: String { "m\(Day.padded(day, 6))-\(Day.padded(number, 2))" }

    /// In either case; fewer digits than two are no occasion's number.
    package init?(_ text: some StringProtocol) {
        let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].first == "m", parts[0].utf8.count == 7, parts[1].utf8.count <= 5,
            let date = parts[0].dropFirst().digits, let number = parts[1].digits, number > 0,
            let day = Day(year: 2000 + date / 10_000, month: date / 100 % 100, day: date % 100)
        else { return nil }
        self.init(day: day, number: number)
        guard self.text.dropFirst(7) == text.dropFirst(7) else { return nil }
    }
}

extension GatheringID: Comparable {
    package static func < (left: GatheringID, right: GatheringID) -> Bool {
        (left.day, left.number) < (right.day, right.number)
    }
}

extension GatheringID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = GatheringID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no occasion: \(text)")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
