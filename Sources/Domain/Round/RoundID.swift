/// Names one round: its route, and when by the site's wall clock its window starts.
package struct RoundID: Hashable, Comparable, Sendable {
    package var route: ID<Route>
    /// To the minute.
    package var start: LocalTime

    package init(route: ID<Route>, start: LocalTime) {
        self.route = route
        self.start = start
    }

    /// `night.b05@261121T2200`.
    package var text: String {
        let day = Day.padded(TicketNumber.day(of: start.day), 6)
        return "\(route.text)@\(day)T\(Day.padded(start.hour, 2))\(Day.padded(start.minute, 2))"
    }

    package init?(_ text: some StringProtocol) {
        guard let sign = text.lastIndex(of: "@") else { return nil }
        let time = text[text.index(after: sign)...].split(separator: "T", omittingEmptySubsequences: false)
        guard time.count == 2, time[0].utf8.count == 6, time[1].utf8.count == 4,
            let date = time[0].digits, let clock = time[1].digits,
            let day = Day(year: 2000 + date / 10_000, month: date / 100 % 100, day: date % 100),
            let start = LocalTime(day: day, hour: clock / 100, minute: clock % 100),
            let route = RoundID.route(text[..<sign])
        else { return nil }
        self.init(route: route, start: start)
    }

    /// A plan's slug, with that of a grid behind a point where it is one of several.
    private static func route(_ text: some StringProtocol) -> ID<Route>? {
        guard text.utf8.count <= 65 else { return nil }
        let head = ID<Route>(String(text.prefix(32)))
        let isWellFormed =
            head.isWellFormed && ID<Route>("a" + text.dropFirst(32).prefix(31)).isWellFormed
            && ID<Route>("a" + text.dropFirst(63)).isWellFormed
        return isWellFormed ? ID(String(text)) : nil
    }

    package static func < (left: RoundID, right: RoundID) -> Bool {
        (left.start.utcMilliseconds, left.route) < (right.start.utcMilliseconds, right.route)
    }
}

extension RoundID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = RoundID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no round: \(text)")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// One finding 问题 of a round: `night.b05@261121T2200#1`.
package struct FindingID: Hashable, Sendable {
    package var round: RoundID
    /// 1, 2, 3 … within the round.
    package var number: Int

    package init(round: RoundID, number: Int) {
        self.round = round
        self.number = number
    }

    package var text: String { "\(round.text)#\(number)" }

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let round = RoundID(parts[0]), parts[1].utf8.count <= 4,
            let number = parts[1].digits, number > 0
        else { return nil }
        self.init(round: round, number: number)
    }
}
