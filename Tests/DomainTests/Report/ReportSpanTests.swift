import Domain
import Testing

@Suite struct ReportSpanTests {
    struct Case: Sendable {
        var kind: ReportKind
        var day: String
        var first: String
        var last: String
        var name: String
    }

    @Test(arguments: [
        Case(
            kind: .daily, day: "2026-11-20", first: "2026-11-20", last: "2026-11-20", name: "daily@2026-11-20"
        ),
        Case(
            kind: .weekly, day: "2027-01-02", first: "2026-12-28", last: "2027-01-03",
            name: "weekly@2026-12-28"),
        Case(
            kind: .weekly, day: "2026-12-28", first: "2026-12-28", last: "2027-01-03",
            name: "weekly@2026-12-28"),
        Case(
            kind: .monthly, day: "2026-12-31", first: "2026-12-01", last: "2026-12-31",
            name: "monthly@2026-12"),
        Case(
            kind: .monthly, day: "2028-02-10", first: "2028-02-01", last: "2028-02-29",
            name: "monthly@2028-02"),
    ])
    func aReportHoldsTheDaysOfItsKind(_ given: Case) throws {
        let span = ReportSpan(given.kind, holding: try #require(Day(iso8601: given.day)))
        #expect(span.first.iso8601 == given.first)
        #expect(span.last.iso8601 == given.last)
        #expect(ReportID(span).text == given.name)
        #expect(ReportID(given.name) == ReportID(span))
        #expect(span.previous.end == span.first && span.next.first == span.end)
    }

    @Test(arguments: [
        ("2026-11-01", "2026-11-15", "span@2026-11-01..2026-11-15", "R261101-S261115"),
        ("2026-11-20", "2026-11-20", "span@2026-11-20..2026-11-20", "R261120-S261120"),
        ("2025-12-30", "2026-01-02", "span@2025-12-30..2026-01-02", "R251230-S260102"),
    ])
    func anyDaysAreASpan(first: String, last: String, name: String, number: String) throws {
        let (from, to) = (try #require(Day(iso8601: first)), try #require(Day(iso8601: last)))
        let span = try #require(ReportSpan(from: from, to: to))
        #expect(ReportID(span).text == name && ReportID(span).number == number)
        for scope in ["", ".grid.b05", ".specialist.equipment"] {
            #expect(try #require(ReportID(name + scope)).text == name + scope)
        }
        #expect(ReportID(name) == ReportID(span))
        #expect(span.previous.end == span.first && span.next.first == span.end)
        #expect(span.previous.next == span && span.row(of: 3).last == span)
        let length = span.end.daysSince1970 - span.first.daysSince1970
        #expect(span.previous.end.daysSince1970 - span.previous.first.daysSince1970 == length)
    }

    @Test(arguments: [
        "span@2026-11-15..2026-11-01", "span@2026-11-01", "span@2026-11-01..2026-11-31",
        "span@2026-11-01-2026-11-15", "span@2025-01-01..2026-11-01", "span@2026-11-01..2026-11-15.",
    ])
    func thoseAreNone(name: String) { #expect(ReportID(name) == nil) }

    @Test(arguments: [
        ("11-01 11-15", "span@2026-11-01..2026-11-15"),
        ("2026-11-01..2026-11-15", "span@2026-11-01..2026-11-15"),
        ("11-01至11-15", "span@2026-11-01..2026-11-15"), ("昨天 今天", "span@2026-11-19..2026-11-20"),
        ("昨天", "daily@2026-11-19"), ("上周", "weekly@2026-11-09"), ("2026-10", "monthly@2026-10"),
        ("10-01 10-31", "monthly@2026-10"), ("11-16 11-22", "weekly@2026-11-16"),
        ("12-30 01-02", "span@2025-12-30..2026-01-02"),
        ("12-30", "daily@2025-12-30"), ("上周 本周", "span@2026-11-09..2026-11-22"),
        ("１１－０１　１１－１５", "span@2026-11-01..2026-11-15"),
        ("", ""), ("明天", ""), ("11-15 11-01", ""), ("11-31", ""), ("teatime", ""), ("11-01 11-02 11-03", ""),
    ])
    func daysAreTyped(text: String, name: String) throws {
        let today = try #require(Day(iso8601: "2026-11-20"))
        #expect(ReportSpan(typed: text, today: today).map { ReportID($0).text } ?? "" == name)
    }

    @Test func aDayIsAsLongAsItsClocksMakeIt() throws {
        let zone = try #require(Zone.system("Europe/Berlin"))
        let hours = { (day: String) throws -> Int in
            let span = ReportSpan(.daily, holding: try #require(Day(iso8601: day)))
            let time = span.time(in: zone)
            return time.upperBound.minutes(since: time.lowerBound) / 60
        }
        #expect(try hours("2026-03-29") == 23)
        #expect(try hours("2026-10-25") == 25)
        #expect(try hours("2026-10-26") == 24)
    }

    @Test(arguments: [
        "daily@2026-11-20.grid.b05", "weekly@2026-11-16.specialist.equipment", "monthly@2026-11.grid.public",
    ])
    func aReportOfOneGridSaysSo(name: String) throws {
        #expect(try #require(ReportID(name)).text == name)
    }

    @Test(arguments: [
        "", "daily", "daily@", "daily@2026-11-31", "yearly@2026-11-20", "weekly@2026-11-20",
        "monthly@2026-11-02",
        "monthly@2026-13", "daily@2026-11-20.b05", "daily@2026-11-20.grid.", "daily@2026-11-20.grid.B 5",
        "daily@2026-11-20x",
    ])
    func whatNamesNoReportIsNone(name: String) {
        #expect(ReportID(name) == nil)
    }

    @Test func theNumberNamesDayKindAndGrid() throws {
        let numbers = [
            "daily@2026-11-20", "weekly@2026-11-16", "monthly@2026-11", "daily@2026-11-20.grid.b05",
        ]
        .compactMap { ReportID($0)?.number }
        #expect(numbers == ["R261120-D", "R261116-W", "R261101-M", "R261120-D-b05"])
    }
}
