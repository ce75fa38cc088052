/// `YYMMDD-NNN`: the site-local day a ticket was reported and its place in that day, ordered as numbers.
package struct TicketNumber: Hashable, Comparable, Sendable {
    /// The day as the number `YYMMDD`.
    package var day: Int
    /// 1, 2, 3 … within the day.
    package var sequence: Int

    package init(day: Int, sequence: Int) {
        self.day = day
        self.sequence = sequence
    }

    /// The first half of the numbers of a day.
    package static func day(of day: Day) -> Int {
        day.year % 100 * 10_000 + day.month * 100 + day.day
    }

    /// One integer that orders as the numbers do and names one ticket.
    package var key: Int64 {
        Int64(day) * 10_000_000 + Int64(sequence)
    }

    package init(key: Int64) {
        day = Int(key / 10_000_000)
        sequence = Int(key % 10_000_000)
    }

    package var text: String {
        "\(Day.padded(day, 6))-\(Day.padded(sequence, 3))"
    }

    /// Reads `261120-017`, with or without `#`.
    package init?(_ text: some StringProtocol) {
        let bare = text.first == "#" ? text.dropFirst() : text[...]
        let halves = bare.split(separator: "-", omittingEmptySubsequences: false)
        guard halves.count == 2, halves[0].count == 6, (3...7).contains(halves[1].count) else { return nil }
        guard halves.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
        guard let day = Int(halves[0]), let sequence = Int(halves[1]), sequence > 0 else { return nil }
        self.init(day: day, sequence: sequence)
    }

    package static func < (left: TicketNumber, right: TicketNumber) -> Bool {
        left.key < right.key
    }
}

extension TicketNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = TicketNumber(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no ticket number: \(text)")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
