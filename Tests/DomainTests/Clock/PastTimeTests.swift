import Testing

@testable import Domain

@Suite struct PastTimeTests {
    private let zone = Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600)

    private func instant(_ text: String) -> Instant? {
        Instant(typed: text, in: zone, now: Instant(milliseconds: 0))
    }

    @Test(arguments: [
        ("02:30", "2026-11-20 02:30"), ("2:30", "2026-11-20 02:30"), ("09:41", "2026-11-20 09:41"),
        ("09:42", "2026-11-19 09:42"), ("11-20 02:30", "2026-11-20 02:30"),
        ("11-21 02:30", "2025-11-21 02:30"),
        ("3-1 8:05", "2026-03-01 08:05"), ("2026-11-18 23:00", "2026-11-18 23:00"),
        ("2026-11-18", "2026-11-18 00:00"), ("-2h", "2026-11-20 07:41"), ("-1d", "2026-11-19 09:41"),
    ])
    func theLastSuchTimeIsMeant(text: String, wanted: String) throws {
        let now = try #require(instant("2026-11-20 09:41"))
        #expect(Instant(past: text, of: zone.day(of: now), in: zone, now: now) == instant(wanted), "\(text)")
    }

    @Test(arguments: ["", "now", "25:00", "13-45 02:30", "02:30 11-20", "-h", "2026-13-01", "11-20"])
    func whatIsNoTimeIsNone(text: String) throws {
        let now = try #require(instant("2026-11-20 09:41"))
        #expect(Instant(past: text, of: zone.day(of: now), in: zone, now: now) == nil, "\(text)")
    }

    @Test func aClockIsOfTheDayThatIsShown() throws {
        let (now, shown) = (
            try #require(instant("2026-11-20 09:41")), try #require(instant("2026-11-03 02:00"))
        )
        let read = { (text: String) in Instant(past: text, of: zone.day(of: shown), in: zone, now: now) }
        #expect(read("04:00") == instant("2026-11-03 04:00"))
        #expect(read("23:00") == instant("2026-11-03 23:00"))
    }
}
