import Domain
import Testing

@Suite("Zones")
struct ZoneTests {
    /// Local time and offset in hours as `TZ=… date -d @…` shows them.
    @Test(arguments: [
        ("Asia/Shanghai", "1986-05-03T17:59:59Z", "1986-05-04 01:59", 8.0),
        ("Asia/Shanghai", "1986-05-03T18:00:00Z", "1986-05-04 03:00", 9),
        ("Asia/Shanghai", "1986-09-13T16:59:59Z", "1986-09-14 01:59", 9),
        ("Asia/Shanghai", "1986-09-13T17:00:00Z", "1986-09-14 01:00", 8),
        ("Asia/Shanghai", "1991-07-01T00:00:00Z", "1991-07-01 09:00", 9),
        ("Asia/Shanghai", "1992-07-01T00:00:00Z", "1992-07-01 08:00", 8),
        ("Asia/Shanghai", "2026-04-30T16:00:00Z", "2026-05-01 00:00", 8),
        ("Asia/Shanghai", "2099-07-01T00:00:00Z", "2099-07-01 08:00", 8),
        ("America/Los_Angeles", "2026-03-08T09:59:59Z", "2026-03-08 01:59", -8),
        ("America/Los_Angeles", "2026-03-08T10:00:00Z", "2026-03-08 03:00", -7),
        ("America/Los_Angeles", "2026-11-01T08:59:59Z", "2026-11-01 01:59", -7),
        ("America/Los_Angeles", "2026-11-01T09:00:00Z", "2026-11-01 01:00", -8),
        ("America/Los_Angeles", "2099-07-01T00:00:00Z", "2099-06-30 17:00", -7),
        ("Europe/London", "2026-03-29T01:00:00Z", "2026-03-29 02:00", 1),
        ("Europe/London", "2026-10-25T00:59:59Z", "2026-10-25 01:59", 1),
        ("Europe/London", "2026-10-25T01:00:00Z", "2026-10-25 01:00", 0),
        ("Europe/London", "2098-07-01T12:00:00Z", "2098-07-01 13:00", 1),
        ("Europe/Dublin", "2050-01-01T12:00:00Z", "2050-01-01 12:00", 0),
        ("Europe/Dublin", "2050-07-01T12:00:00Z", "2050-07-01 13:00", 1),
        ("Asia/Kolkata", "2026-01-01T00:00:00Z", "2026-01-01 05:30", 5.5),
        ("Australia/Sydney", "2060-01-01T00:00:00Z", "2060-01-01 11:00", 11),
        ("Pacific/Chatham", "2060-01-01T00:00:00Z", "2060-01-01 13:45", 13.75),
        ("UTC", "2026-01-01T00:00:00Z", "2026-01-01 00:00", 0),
    ])
    func `an instant shows this on the wall`(
        _ name: String, _ utc: String, _ local: String, _ hours: Double
    ) throws {
        let zone = try #require(Zone.system(name))
        let shown = zone.local(instant(utc))
        #expect("\(shown.day.iso8601) \(shown.clock)" == local)
        #expect(zone.offset(at: instant(utc)) == Int(hours * 3600))
        #expect(zone.day(of: instant(utc)) == shown.day)
    }

    @Test(arguments: [
        ("Asia/Shanghai", "2026-04-30 00:00", "2026-04-29T16:00:00.000Z"),
        ("Asia/Shanghai", "1986-05-04 02:30", "1986-05-03T18:30:00.000Z"),
        ("Asia/Shanghai", "1986-09-14 01:30", "1986-09-13T16:30:00.000Z"),
        ("America/Los_Angeles", "2026-03-08 01:59", "2026-03-08T09:59:00.000Z"),
        ("America/Los_Angeles", "2026-03-08 02:30", "2026-03-08T10:30:00.000Z"),
        ("America/Los_Angeles", "2026-03-08 03:00", "2026-03-08T10:00:00.000Z"),
        ("America/Los_Angeles", "2026-11-01 00:59", "2026-11-01T07:59:00.000Z"),
        ("America/Los_Angeles", "2026-11-01 01:30", "2026-11-01T08:30:00.000Z"),
        ("America/Los_Angeles", "2026-11-01 02:00", "2026-11-01T10:00:00.000Z"),
        ("Europe/London", "2026-03-29 01:30", "2026-03-29T01:30:00.000Z"),
        ("Europe/London", "2026-10-25 01:30", "2026-10-25T00:30:00.000Z"),
        ("Pacific/Kiritimati", "2026-01-01 00:00", "2025-12-31T10:00:00.000Z"),
        ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T22:00:00.000Z"),
        ("Pacific/Apia", "2011-12-31 00:00", "2011-12-30T10:00:00.000Z"),
        ("America/Sao_Paulo", "2018-11-04 00:00", "2018-11-04T03:00:00.000Z"),
        ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45:00.000Z"),
    ])
    func `the earlier of two, and past a gap`(_ name: String, _ local: String, _ utc: String) throws {
        let zone = try #require(Zone.system(name))
        let parsed = try #require(LocalTime.parse(iso8601: local))
        #expect(zone.instant(of: parsed.local).iso8601 == utc)
    }

    @Test(arguments: ["Asia/Shanghai", "America/Los_Angeles", "Europe/London", "Australia/Lord_Howe"])
    func `what a wall shows leads back to the instant, or to the same wall time before it`(
        _ name: String
    ) throws {
        let zone = try #require(Zone.system(name))
        for transition in zone.transitions where (0...4_000_000_000).contains(transition.at) {
            for minutes in stride(from: -180, through: 180, by: 15) {
                let instant = Instant(seconds: transition.at).adding(minutes: minutes)
                let back = zone.instant(of: zone.local(instant))
                #expect(zone.local(back) == zone.local(instant))
                #expect(back <= instant)
            }
        }
    }

    @Test(arguments: [
        "", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "Asia", "Asia/", "Asia//Shanghai",
        "zone.tab",
        "Asia/Shanghai\0", "亚洲/上海", "tzdata.zi", ".",
    ])
    func `a zone that is none is nil`(_ name: String) {
        #expect(Zone.system(name) == nil)
    }
}
