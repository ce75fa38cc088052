/// What a clock on the wall and a calendar beside it show, in a zone that is known from elsewhere.
package struct LocalTime: Hashable, Sendable {
    package var day: Day
    package var hour: Int
    package var minute: Int
    package var second: Int
    package var millisecond: Int

    /// Fails where a clock never shows that.
    package init?(day: Day, hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999).contains(millisecond)
        else { return nil }
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.millisecond = millisecond
    }

    /// The local time of a clock that shows UTC.
    package init(utcMilliseconds: Int64) {
        var days = utcMilliseconds / 86_400_000
        var rest = Int(utcMilliseconds % 86_400_000)
        if rest < 0 {
            days -= 1
            rest += 86_400_000
        }
        day = Day(daysSince1970: Int(days))
        hour = rest / 3_600_000
        minute = rest / 60_000 % 60
        second = rest / 1000 % 60
        millisecond = rest % 1000
    }

    /// Milliseconds since 1970 of a clock that shows UTC.
    package var utcMilliseconds: Int64 {
        let ofDay = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
        return Int64(day.daysSince1970) * 86_400_000 + Int64(ofDay)
    }

    /// `14:05`.
    package var clock: String {
        "\(Day.padded(hour, 2)):\(Day.padded(minute, 2))"
    }

    /// Reads `2026-04-30T16:00[:00[.000]]` with or without a zone; the offset is in seconds, nil where there is none.
    package static func parse(iso8601 text: some StringProtocol) -> (local: LocalTime, offset: Int?)? {
        var reader = DigitReader(text)
        guard let year = reader.digits(4), reader.skip("-"), let month = reader.digits(2), reader.skip("-"),
            let dayOfMonth = reader.digits(2), let day = Day(year: year, month: month, day: dayOfMonth),
            reader.skip("T") || reader.skip(" "),
            let hour = reader.digits(2), reader.skip(":"), let minute = reader.digits(2)
        else { return nil }
        var second = 0
        var millisecond = 0
        if reader.skip(":") {
            guard let value = reader.digits(2) else { return nil }
            second = value
            if reader.skip(".") || reader.skip(",") {
                guard let fraction = reader.fraction() else { return nil }
                millisecond = fraction
            }
        }
        guard
            let local = LocalTime(
                day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
        else { return nil }
        if reader.isAtEnd { return (local, nil) }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        return (local, offset)
    }
}

private struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func digits(_ count: Int) -> Int? {
        guard position + count <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + count] {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        position += count
        return value
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    mutating func fraction() -> Int? {
        var value = 0
        var read = 0
        while position < bytes.count, (48...57).contains(bytes[position]) {
            if read < 3 { value = value * 10 + Int(bytes[position] - 48) }
            read += 1
            position += 1
        }
        guard read > 0 else { return nil }
        for _ in min(read, 3)..<3 { value *= 10 }
        return value
    }

    mutating func offset() -> Int? {
        if skip("Z") { return 0 }
        let sign: Int
        if skip("+") {
            sign = 1
        } else if skip("-") {
            sign = -1
        } else {
            return nil
        }
        guard let hours = digits(2), hours <= 15 else { return nil }
        if isAtEnd { return sign * hours * 3600 }
        _ = skip(":")
        guard let minutes = digits(2), minutes <= 59 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
