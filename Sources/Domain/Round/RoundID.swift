/// Names one round: its route, the occasion it is tied to, and when by the site's wall clock its window starts.
package struct RoundID: Hashable, Comparable, Sendable {
    package var route: ID<Route>
    package var occasion: GatheringID?
    /// Of the occasion, see `Gathering.placing`.
    package var placing = 1
    /// To the minute.
    package var start: LocalTime

    package init(
        route: ID<Route>, occasion: GatheringID? = nil, placing: Int = 1, start: LocalTime
    ) {
        self.route = route
        self.occasion = occasion
        self.placing = placing
        self.start = start
    }

    /// `night.b05@261121T2200`, `prepare.b05+m261121-03@261121T0900`; behind the occasion `.2` in its second place.
    package var text: String {
        let day = Day.padded(TicketNumber.day(of: start.day), 6)
        return "\(route.text)\(tieText)@\(day)T\(Day.padded(start.hour, 2))\(Day.padded(start.minute, 2))"
    }

    private var tieText: String {
        occasion.map { "+\($0.text)" + (placing > 1 ? ".\(placing)" : "") } ?? ""
    }

    package init?(_ text: some StringProtocol) {
        guard let sign = text.lastIndex(of: "@") else { return nil }
        let time = text[text.index(after: sign)...].split(separator: "T", omittingEmptySubsequences: false)
        guard time.count == 2, time[0].utf8.count == 6, time[1].utf8.count == 4,
            let date = time[0].digits, let clock = time[1].digits,
            let day = Day(year: 2000 + date / 10_000, month: date / 100 % 100, day: date % 100),
            let start = LocalTime(day: day, hour: clock / 100, minute: clock % 100),
            let (route, occasion, placing) = RoundID.head(text[..<sign])
        else { return nil }
        self.init(route: route, occasion: occasion, placing: placing, start: start)
    }

    private static func head(
        _ text: some StringProtocol
    ) -> (route: ID<Route>, occasion: GatheringID?, placing: Int)? {
        let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        guard let route = route(parts[0]) else { return nil }
        guard parts.count == 2 else { return (route, nil, 1) }
        let tie = parts[1].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let placing = tie.count == 1 ? 1 : tie[1].first == "0" ? nil : tie[1].prefix(5).digits
        guard let occasion = GatheringID(tie[0]), let placing, tie.count == 1 || placing > 1 else {
            return nil
        }
        return (route, occasion, placing)
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
        (left.start.utcMilliseconds, left.route.text + left.tieText)
            < (right.start.utcMilliseconds, right.route.text + right.tieText)
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
