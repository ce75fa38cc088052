import Domain

/// How a source writes its times: `iso`, or letters such as `yyyyMMdd HHmmss`.
struct DatePattern: Equatable, Sendable {
    private enum Part: Equatable {
        case year
        case month
        case day
        case hour
        /// 1–12, with an `a` somewhere.
        case halfHour
        case minute
        case second
        case millisecond
        /// AM or PM.
        case half
        /// `Z`, `+08:00`, `+0800` or `+08`.
        case offset
    }

    private enum Piece: Equatable {
        case part(Part, digits: ClosedRange<Int>)
        case literal(UInt8)
    }

    /// Nil stands for ISO 8601.
    private let pieces: [Piece]?

    static let iso = DatePattern(pieces: nil)

    private init(pieces: [Piece]?) {
        self.pieces = pieces
    }

    /// `yyyy MM M dd d HH H hh h mm m ss s SSS a Z`, other characters for themselves, letters among those in
    /// quotes (`'T'`). Nil where the text makes no day, or means nothing.
    init?(_ text: String) {
        if text == "iso" {
            self = .iso
            return
        }
        var pieces: [Piece] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "'") {
                let quoted = rest.dropFirst().prefix { $0 != byte }
                guard rest.count >= quoted.count + 2 else { return nil }
                pieces += quoted.map { .literal($0) }
                rest = rest.dropFirst(quoted.count + 2)
                continue
            }
            let run = rest.prefix { $0 == byte }.count
            if let piece = DatePattern.piece(byte, run) {
                pieces.append(piece)
            } else if DatePattern.isLetter(byte), byte != UInt8(ascii: "T") {
                return nil
            } else {
                pieces += repeatElement(.literal(byte), count: run)
            }
            rest = rest.dropFirst(run)
        }
        self.init(pieces: pieces)
        let parts = pieces.compactMap { piece in if case .part(let part, _) = piece { part } else { nil } }
        let isDay = [Part.year, .month, .day].allSatisfy(parts.contains)
        guard isDay, parts.contains(.halfHour) == parts.contains(.half) else { return nil }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func piece(_ letter: UInt8, _ run: Int) -> Piece? {
        switch (Unicode.Scalar(letter), run) {
        case ("y", 4): .part(.year, digits: 4...4)
        case ("M", 1): .part(.month, digits: 1...2)
        case ("M", 2): .part(.month, digits: 2...2)
        case ("d", 1): .part(.day, digits: 1...2)
        case ("d", 2): .part(.day, digits: 2...2)
        case ("H", 1): .part(.hour, digits: 1...2)
        case ("H", 2): .part(.hour, digits: 2...2)
        case ("h", 1): .part(.halfHour, digits: 1...2)
        case ("h", 2): .part(.halfHour, digits: 2...2)
        case ("m", 1): .part(.minute, digits: 1...2)
        case ("m", 2): .part(.minute, digits: 2...2)
        case ("s", 1): .part(.second, digits: 1...2)
        case ("s", 2): .part(.second, digits: 2...2)
        case ("S", 3): .part(.millisecond, digits: 3...3)
        case ("a", 1): .part(.half, digits: 0...0)
        case ("Z", 1): .part(.offset, digits: 0...0)
        default: nil
        }
    }

    /// The time that `bytes` tell; `zone` counts where they name none.
    func reading(_ bytes: ArraySlice<UInt8>, in zone: Zone) -> TypedTime? {
        guard let pieces else {
            let text = String(decoding: bytes, as: UTF8.self)
            guard let (local, offset) = LocalTime.parse(iso8601: text) else { return nil }
            return DatePattern.reading(local, offset, zone)
        }
        var reading = MeterReading(rest: bytes)
        for piece in pieces {
            guard reading.take(piece) else { return nil }
        }
        guard reading.rest.isEmpty, let local = reading.local else { return nil }
        return DatePattern.reading(local, reading.offset, zone)
    }

    private static func reading(_ local: LocalTime, _ offset: Int?, _ zone: Zone) -> TypedTime {
        guard let offset else { return zone.reading(of: local) }
        return .one(Instant(milliseconds: local.utcMilliseconds - Int64(offset) * 1000))
    }

    private struct MeterReading {
        var rest: ArraySlice<UInt8>
        var year = 0
        var month = 0
        var day = 0
        var hour = 0
        var minute = 0
        var second = 0
        var millisecond = 0
        var half: Int?
        var offset: Int?

        var local: LocalTime? {
            guard let day = Day(year: year, month: month, day: day) else { return nil }
            var hour = hour
            if let half {
                guard (1...12).contains(hour) else { return nil }
                hour = hour % 12 + half
            }
            return LocalTime(day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
        }

        mutating func take(_ piece: Piece) -> Bool {
            switch piece {
            case .literal(let byte):
                guard rest.first == byte else { return false }
                rest = rest.dropFirst()
                return true
            case .part(.half, _): return takeHalf()
            case .part(.offset, _): return takeOffset()
            case .part(let part, let digits):
                guard let value = takeNumber(digits) else { return false }
                set(part, value)
                return true
            }
        }

        private mutating func set(_ part: Part, _ value: Int) {
            switch part {
            case .year: year = value
            case .month: month = value
            case .day: day = value
            case .hour, .halfHour: hour = value
            case .minute: minute = value
            case .second: second = value
            case .millisecond: millisecond = value
            case .half, .offset: break
            }
        }

        private mutating func takeNumber(_ digits: ClosedRange<Int>) -> Int? {
            var value = 0
            var count = 0
            while count < digits.upperBound, let byte = rest.first, (48...57).contains(byte) {
                value = value * 10 + Int(byte - 48)
                rest = rest.dropFirst()
                count += 1
            }
            return digits.contains(count) ? value : nil
        }

        private mutating func takeHalf() -> Bool {
            let letters = rest.prefix(2).map { $0 | 0x20 }
            guard letters.count == 2, letters[1] == UInt8(ascii: "m") else { return false }
            switch letters[0] {
            case UInt8(ascii: "a"): half = 0
            case UInt8(ascii: "p"): half = 12
            default: return false
            }
            rest = rest.dropFirst(2)
            return true
        }

        private mutating func takeOffset() -> Bool {
            guard let sign = rest.first else { return false }
            rest = rest.dropFirst()
            if sign == UInt8(ascii: "Z") {
                offset = 0
                return true
            }
            guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = takeNumber(2...2) else {
                return false
            }
            if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
            let minutes = takeNumber(2...2) ?? 0
            guard hours <= 15, minutes <= 59 else { return false }
            offset = (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
            return true
        }
    }
}
