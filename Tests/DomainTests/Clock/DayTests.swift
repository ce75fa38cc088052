import Domain
import Testing

@Suite("Days")
struct DayTests {
    /// Days since 1970 from `date -u -d … +%s` divided by 86 400; weekdays from `date +%u`.
    @Test(arguments: [
        ("0001-01-01", -719_162, 1), ("1582-10-15", -141_427, 5), ("1900-02-28", -25_509, 3),
        ("1969-12-31", -1, 3), ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2026-04-30", 20_573, 4),
        ("2100-02-28", 47_540, 7), ("2100-03-01", 47_541, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func `a day is a count of days and a weekday`(_ text: String, _ count: Int, _ weekday: Int) throws {
        let day = try #require(Day(iso8601: text))
        #expect(day.daysSince1970 == count)
        #expect(day.weekday == weekday)
        #expect(Day(daysSince1970: count) == day)
        #expect(day.iso8601 == text)
    }

    @Test func `every day of four centuries follows the one before`() {
        var before = Day(daysSince1970: -100_001)
        for count in -100_000...46_097 {
            let day = Day(daysSince1970: count)
            let isNext =
                day.day == before.day + 1
                || day.day == 1 && (day.month == before.month + 1 || day.month == 1 && before.month == 12)
            guard isNext, day.daysSince1970 == count, before < day else {
                Issue.record("\(day.iso8601) after \(before.iso8601)")
                return
            }
            before = day
        }
    }

    @Test(arguments: [
        "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01",
        "2026-4-30", "26-04-30", "2026-04-30 ", "2026/04/30", "2026-04", "", "---", "2026-04-30-01",
        "２０２６-04-30", "2026-٠٤-30", "+026-04-30", "2026-+4-30", "2026-04-+3", "-026-04-30",
        "99999999999999999999-01-01",
    ])
    func `what is no day is not read`(_ text: String) {
        #expect(Day(iso8601: text) == nil)
    }

    @Test func `days are added over months and years`() throws {
        let day = try #require(Day(iso8601: "2026-12-31"))
        #expect(day.adding(days: 1).iso8601 == "2027-01-01")
        #expect(day.adding(days: -365).iso8601 == "2025-12-31")
    }
}
