/// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
///
/// Written and read as ISO 8601 in UTC with milliseconds (`2026-04-30T15:58:42.000Z`).
package struct Instant: Hashable, Comparable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(seconds: Int64) {
        milliseconds = seconds * 1000
    }

    /// Seconds since 1970, rounded towards the past.
    package var seconds: Int64 {
        milliseconds >= 0 ? milliseconds / 1000 : (milliseconds - 999) / 1000
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    package func adding(minutes: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }

    package func adding(seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
    }

    package var startOfMinute: Instant {
        let rest = milliseconds % 60_000
        return Instant(milliseconds: milliseconds - (rest < 0 ? rest + 60_000 : rest))
    }

    package func milliseconds(since earlier: Instant) -> Int {
        Int(milliseconds - earlier.milliseconds)
    }

    /// Whole minutes from `earlier` to here, rounded towards zero.
    package func minutes(since earlier: Instant) -> Int {
        Int((milliseconds - earlier.milliseconds) / 60_000)
    }
}

extension Instant {
    /// The years 1–9999 in UTC, which are all that four digits can write.
    package static let writable =
        Instant(milliseconds: -62_135_596_800_000)...Instant(milliseconds: 253_402_300_799_999)

    /// ISO 8601 in UTC with milliseconds; outside `writable` the nearest instant within.
    package var iso8601: String {
        let nearest = min(max(self, Instant.writable.lowerBound), Instant.writable.upperBound)
        let local = LocalTime(utcMilliseconds: nearest.milliseconds)
        return String(unsafeUninitializedCapacity: 24) { buffer in
            var writer = DigitWriter(buffer: buffer)
            writer.write(local.day.year, digits: 4)
            writer.write(UInt8(ascii: "-"))
            writer.write(local.day.month, digits: 2)
            writer.write(UInt8(ascii: "-"))
            writer.write(local.day.day, digits: 2)
            writer.write(UInt8(ascii: "T"))
            writer.write(local.hour, digits: 2)
            writer.write(UInt8(ascii: ":"))
            writer.write(local.minute, digits: 2)
            writer.write(UInt8(ascii: ":"))
            writer.write(local.second, digits: 2)
            writer.write(UInt8(ascii: "."))
            writer.write(local.millisecond, digits: 3)
            writer.write(UInt8(ascii: "Z"))
            return writer.count
        }
    }

    /// Reads ISO 8601 with a zone: `Z`, `+08:00`, `+0800` or `+08`; `T` or a space; seconds and fraction optional.
    /// Nil outside `writable` too.
    package init?(iso8601 text: some StringProtocol) {
        guard let (local, offset) = LocalTime.parse(iso8601: text), let offset else { return nil }
        milliseconds = local.utcMilliseconds - Int64(offset) * 1000
        guard Instant.writable.contains(self) else { return nil }
    }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(iso8601: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no instant: \(text)")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso8601)
    }
}

private struct DigitWriter {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    mutating func write(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
    }

    mutating func write(_ value: Int, digits: Int) {
        var rest = value
        for position in stride(from: count + digits - 1, through: count, by: -1) {
            buffer[position] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        count += digits
    }
}
