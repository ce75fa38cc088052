extension Zone {
    /// Reads a compiled tz file (RFC 9636, version 2 and later); a rule behind the last transition is unrolled to
    /// the end of 2099. Nil where the bytes are no such file.
    package init?(identifier: String, tzif bytes: [UInt8]) {
        var reader = TZifReader(bytes: bytes)
        guard let first = reader.header(), first.version >= 2 else { return nil }
        reader.skip(first.bodyLength(timeSize: 4))
        guard let header = reader.header(), let zone = reader.zone(identifier, header) else { return nil }
        self = zone
    }
}

private struct TZifHeader {
    var version = 0
    var universalIndicators = 0
    var standardIndicators = 0
    var leapSeconds = 0
    var times = 0
    var types = 0
    var characters = 0

    func bodyLength(timeSize: Int) -> Int {
        times * (timeSize + 1) + types * 6 + characters + leapSeconds * (timeSize + 4)
            + standardIndicators + universalIndicators
    }
}

private struct TZifReader {
    let bytes: [UInt8]
    var position = 0

    mutating func skip(_ count: Int) {
        position += count
    }

    mutating func integer(_ size: Int) -> Int64? {
        guard position >= 0, position + size <= bytes.count else { return nil }
        var value: UInt64 = bytes[position] & 0x80 == 0 ? 0 : .max
        for byte in bytes[position..<position + size] { value = value << 8 | UInt64(byte) }
        position += size
        return Int64(bitPattern: value)
    }

    mutating func header() -> TZifHeader? {
        guard position + 44 <= bytes.count, Array(bytes[position..<position + 4]) == Array("TZif".utf8) else {
            return nil
        }
        var header = TZifHeader()
        header.version = Int(bytes[position + 4]) - 48
        position += 20
        var counts: [Int] = []
        for _ in 0..<6 {
            guard let count = integer(4), count >= 0, count < 100_000 else { return nil }
            counts.append(Int(count))
        }
        header.universalIndicators = counts[0]
        header.standardIndicators = counts[1]
        header.leapSeconds = counts[2]
        header.times = counts[3]
        header.types = counts[4]
        header.characters = counts[5]
        return header
    }

    mutating func zone(_ identifier: String, _ header: TZifHeader) -> Zone? {
        var instants: [Int64] = []
        for _ in 0..<header.times {
            guard let instant = integer(8) else { return nil }
            instants.append(instant)
        }
        var kinds: [Int] = []
        for _ in 0..<header.times {
            guard let kind = integer(1), kind >= 0, kind < header.types else { return nil }
            kinds.append(Int(kind))
        }
        var offsets: [Int] = []
        for _ in 0..<header.types {
            guard let offset = integer(4) else { return nil }
            offsets.append(Int(offset))
            skip(2)
        }
        guard let first = offsets.first else { return nil }
        skip(
            header.characters + header.leapSeconds * 12 + header.standardIndicators
                + header.universalIndicators)
        var transitions = zip(instants, kinds).map { Zone.Transition(at: $0, offset: offsets[$1]) }
        guard let footer = footer() else { return nil }
        let rule = ZoneRule(posix: footer)
        transitions += rule?.transitions(after: transitions.last?.at ?? .min) ?? []
        return Zone(identifier: identifier, firstOffset: first, transitions: transitions)
    }

    /// The text between the two newlines at the end.
    private func footer() -> String? {
        let newline = UInt8(ascii: "\n")
        guard position < bytes.count, bytes[position] == newline else { return nil }
        let rest = bytes[(position + 1)...]
        guard let end = rest.firstIndex(of: newline) else { return nil }
        return String(decoding: rest[..<end], as: UTF8.self)
    }
}

/// The yearly rule of a POSIX `TZ` text such as `PST8PDT,M3.2.0,M11.1.0`; only the `M` form, which is the only one
/// that the tz database's zones with daylight saving use.
private struct ZoneRule {
    struct Change {
        var month = 1
        var week = 1
        var weekday = 0
        var second = 7200
    }

    var standard = 0
    var daylight = 0
    var start = Change()
    var end = Change()

    init?(posix text: String) {
        let parts = text.split(separator: ",")
        guard parts.count == 3, let start = ZoneRule.change(parts[1]), let end = ZoneRule.change(parts[2])
        else {
            return nil
        }
        var rest = parts[0][...]
        ZoneRule.dropName(&rest)
        guard let west = ZoneRule.seconds(&rest) else { return nil }
        standard = -west
        ZoneRule.dropName(&rest)
        daylight = standard + 3600
        if !rest.isEmpty {
            guard let west = ZoneRule.seconds(&rest) else { return nil }
            daylight = -west
        }
        self.start = start
        self.end = end
    }

    func transitions(after last: Int64) -> [Zone.Transition] {
        let dayOfLast = Day(daysSince1970: Int(last / 86_400))
        let firstYear = max(1970, dayOfLast.year)
        guard firstYear <= 2099 else { return [] }
        return (firstYear...2099).flatMap { year in
            [
                Zone.Transition(at: second(of: start, in: year) - Int64(standard), offset: daylight),
                Zone.Transition(at: second(of: end, in: year) - Int64(daylight), offset: standard),
            ]
        }
        .filter { $0.at > last }
        .sorted { $0.at < $1.at }
    }

    private func second(of change: Change, in year: Int) -> Int64 {
        guard let first = Day(year: year, month: change.month, day: 1) else { return 0 }
        let weekday = change.weekday == 0 ? 7 : change.weekday
        var day = first.adding(days: (weekday - first.weekday + 7) % 7 + (change.week - 1) * 7)
        while day.month != change.month { day = day.adding(days: -7) }
        return Int64(day.daysSince1970) * 86_400 + Int64(change.second)
    }

    private static func change(_ text: Substring) -> Change? {
        let halves = text.split(separator: "/")
        guard let rule = halves.first, rule.first == "M" else { return nil }
        let numbers = rule.dropFirst().split(separator: ".").compactMap { Int($0) }
        guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
            (0...6).contains(numbers[2])
        else { return nil }
        var change = Change(month: numbers[0], week: numbers[1], weekday: numbers[2])
        if halves.count > 1 {
            var rest = halves[1][...]
            guard let second = seconds(&rest) else { return nil }
            change.second = second
        }
        return change
    }

    private static func dropName(_ text: inout Substring) {
        if text.first == "<" {
            text = text.drop { $0 != ">" }.dropFirst()
        } else {
            text = text.drop { $0.isLetter }
        }
    }

    private static func seconds(_ text: inout Substring) -> Int? {
        let number = text.prefix { $0.isNumber || $0 == ":" || $0 == "-" || $0 == "+" }
        text = text.dropFirst(number.count)
        let sign = number.first == "-" ? -1 : 1
        let parts = number.drop { $0 == "-" || $0 == "+" }.split(separator: ":").compactMap { Int($0) }
        guard let hours = parts.first, parts.allSatisfy((0...167).contains) else { return nil }
        let minutes = parts.count > 1 ? parts[1] : 0
        let seconds = parts.count > 2 ? parts[2] : 0
        return sign * (hours * 3600 + minutes * 60 + seconds)
    }
}
