import Domain
import Testing

@testable import Intake

@Suite struct DatePatternTests {
    static let cases: [(String, String, String?)] = [
        ("yyyyMMdd HHmmss", "20260430 235842", "2026-04-30T15:58:42.000Z"),
        ("yyyyMMdd HHmmss", "20260430 000000", "2026-04-29T16:00:00.000Z"),
        ("yyyyMMdd HHmmss", "20260431 000000", nil),
        ("yyyyMMdd HHmmss", "20260430 246000", nil),
        ("yyyyMMdd HHmmss", "20260430 12345", nil),
        ("yyyyMMdd HHmmss", "20260430 1234567", nil),
        ("yyyyMMdd HHmmss", "20260430", nil),
        ("yyyy/MM/dd HH:mm", "2026/04/30 08:05", "2026-04-30T00:05:00.000Z"),
        ("yyyy/M/d H:mm", "2026/4/3 8:05", "2026-04-03T00:05:00.000Z"),
        ("yyyy年M月d日", "2026年12月3日", "2026-12-02T16:00:00.000Z"),
        ("MM/dd/yyyy hh:mm:ss a", "07/13/2016 03:11:07 PM", "2016-07-13T07:11:07.000Z"),
        ("MM/dd/yyyy hh:mm:ss a", "07/13/2016 12:11:07 am", "2016-07-12T16:11:07.000Z"),
        ("MM/dd/yyyy hh:mm:ss a", "07/13/2016 13:11:07 PM", nil),
        ("yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2026-04-30T10:00:00.250-0430", "2026-04-30T14:30:00.250Z"),
        ("yyyy-MM-ddTHH:mmZ", "2026-04-30T10:00Z", "2026-04-30T10:00:00.000Z"),
        ("iso", "2016-07-13 15:11:07+00:00", "2016-07-13T15:11:07.000Z"),
        ("iso", "2016-07-13T15:11", "2016-07-13T07:11:00.000Z"),
        ("iso", "13.07.2016", nil),
    ]

    private static func instant(_ text: String, _ pattern: DatePattern, _ zone: Zone) -> Instant? {
        guard case .one(let instant) = pattern.reading(Array(text.utf8)[...], in: zone) else { return nil }
        return instant
    }

    @Test(arguments: cases) func reads(pattern: String, text: String, expected: String?) throws {
        let zone = try #require(Zone.system("Asia/Taipei"))
        let pattern = try #require(DatePattern(pattern))
        #expect(Self.instant(text, pattern, zone)?.iso8601 == expected)
    }

    @Test(arguments: ["", "yyyy", "yyyy-MM", "HH:mm", "yyyy-MM-dd hh:mm", "yyyy-MM-dd QQ", "yyyy-MM-dd 'T"])
    func refusesWhatMakesNoDay(pattern: String) {
        #expect(DatePattern(pattern) == nil)
    }

    @Test func countsTheZoneOfSummer() throws {
        let zone = try #require(Zone.system("America/Los_Angeles"))
        let pattern = try #require(DatePattern("yyyy-MM-dd HH:mm"))
        let read = { (text: String) in Self.instant(text, pattern, zone)?.iso8601 }
        #expect(read("2026-07-01 12:00") == "2026-07-01T19:00:00.000Z")
        #expect(read("2026-01-01 12:00") == "2026-01-01T20:00:00.000Z")
    }
}
