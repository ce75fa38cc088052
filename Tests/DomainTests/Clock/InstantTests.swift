import Domain
import Foundation
import Testing

@Suite("Instants")
struct InstantTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-04-30T16:00Z", 1_777_564_800_000),
            ("2026-04-30 16:00:00+08:00", 1_777_536_000_000), ("2026-04-30T16:00:00+0800", 1_777_536_000_000),
            ("2026-04-30T16:00:00+08", 1_777_536_000_000), ("2026-04-30T16:00:00-09:30", 1_777_599_000_000),
            ("1969-12-31T23:59:59.999Z", -1), ("2026-04-30T16:00:00.5Z", 1_777_564_800_500),
            ("2026-04-30T16:00:00.123456789012345678901234567890Z", 1_777_564_800_123),
            ("2026-04-30T16:00:00,05Z", 1_777_564_800_050), ("2000-02-29T00:00:00Z", 951_782_400_000),
            ("0001-01-01T00:00:00.000Z", -62_135_596_800_000),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] as [(String, Int64)])
    func `ISO 8601 with a zone is read`(_ text: String, _ milliseconds: Int64) {
        #expect(Instant(iso8601: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "Z", "2026-04-30", "2026-04-30T16:00", "2026-04-30T16:00:00", "2026-04-30T16:00:00 Z",
        "2026-04-30T16:00:00Zx", "2026-04-30T16:00:00z", "2026-04-30T24:00Z", "2026-04-30T16:60Z",
        "2026-04-30T16:00:60Z", "2026-04-30T16:00:00.Z", "2026-02-30T16:00Z", "2026-4-30T16:00Z",
        "2026-04-30T6:00Z", "2026-04-30T16:00+16", "2026-04-30T16:00+08:60", "2026-04-30T16:00+8",
        "2026-04-30T16:00+08:", "10000-01-01T00:00Z", "-001-01-01T00:00Z", "2026-04-30T16：00Z",
        "２０２６-04-30T16:00Z",
        "2026-04-30T16:00\0Z",
    ])
    func `anything else is not`(_ text: String) {
        #expect(Instant(iso8601: text) == nil)
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (1_777_564_722_007, "2026-04-30T15:58:42.007Z"),
            (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func `it is written in UTC with milliseconds and read again`(_ milliseconds: Int64, _ text: String) throws
    {
        let instant = Instant(milliseconds: milliseconds)
        #expect(instant.iso8601 == text)
        let data = try JSONEncoder().encode([instant])
        #expect(try JSONDecoder().decode([Instant].self, from: data) == [instant])
    }

    @Test(arguments: [
        "0001-01-01T00:00+08:00", "9999-12-31T23:59-08:00", "9999-12-31T23:59:59.999-00:01",
    ])
    func `what UTC cannot write in four digits is not read`(_ text: String) {
        #expect(Instant(iso8601: text) == nil)
        #expect(Instant(typed: text, in: .utc, now: at("20:00")) == nil)
    }

    @Test func `local times that UTC cannot write are not typed`() {
        let west = Zone(identifier: "W", firstOffset: -8 * 3600)
        #expect(Instant(typed: "9999-12-31 23:59", in: west, now: at("20:00")) == nil)
        #expect(Instant(typed: "9999-12-31 15:59", in: west, now: at("20:00")) != nil)
        #expect(Instant(typed: "0001-01-01", in: Self.shanghai, now: at("20:00")) == nil)
    }

    @Test(
        arguments: [
            (Int64.min, "0001-01-01T00:00:00.000Z"), (-62_135_596_800_001, "0001-01-01T00:00:00.000Z"),
            (253_402_300_800_000, "9999-12-31T23:59:59.999Z"), (.max, "9999-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func `beyond the years 1 to 9999 the nearest is written`(_ milliseconds: Int64, _ text: String) {
        #expect(Instant(milliseconds: milliseconds).iso8601 == text)
    }

    @Test(arguments: [(1999, 1), (1000, 1), (0, 0), (-1, -1), (-1000, -1), (-1001, -2)] as [(Int64, Int64)])
    func `seconds are rounded towards the past`(_ milliseconds: Int64, _ seconds: Int64) {
        #expect(Instant(milliseconds: milliseconds).seconds == seconds)
    }

    @Test(
        arguments: [(0, 0), (59_999, 0), (60_000, 60_000), (-1, -60_000), (-60_000, -60_000)]
            as [(Int64, Int64)])
    func `a minute starts at its first millisecond`(_ milliseconds: Int64, _ start: Int64) {
        #expect(Instant(milliseconds: milliseconds).startOfMinute.milliseconds == start)
    }

    @Test(arguments: [("10:00", 0), ("10:00:59", 0), ("10:01", 1), ("09:59:01", 0), ("09:58", -2)])
    func `minutes between are whole`(_ clock: String, _ minutes: Int) {
        #expect(at(clock).minutes(since: at("10:00")) == minutes)
    }

    static let shanghai = Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600)

    @Test(arguments: [
        ("2026-04-30T16:00Z", "2026-04-30T16:00:00.000Z"), ("2026-04-30 16:00", "2026-04-30T08:00:00.000Z"),
        ("2026-04-30T16:00:30", "2026-04-30T08:00:30.000Z"), ("2026-04-30", "2026-04-29T16:00:00.000Z"),
        ("14:05", "2026-05-01T06:05:00.000Z"), ("9:05", "2026-05-01T01:05:00.000Z"),
        ("00:00", "2026-04-30T16:00:00.000Z"),
    ])
    func `what people type is in their zone`(_ text: String, _ iso: String) {
        let now = at("20:00")
        #expect(Instant(typed: text, in: Self.shanghai, now: now)?.iso8601 == iso)
    }

    @Test(arguments: [
        "", ":", "25:00", "12:60", "12:5:1", "noon", "２０:００", "+5:10", "-1:30", "5:+1", "2026-04-31",
        "14:05x", "1405",
        "123:00",
    ])
    func `what is no time is not`(_ text: String) {
        #expect(Instant(typed: text, in: Self.shanghai, now: at("20:00")) == nil)
    }
}
