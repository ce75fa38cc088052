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
