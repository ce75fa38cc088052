import Testing

@testable import Domain

@Suite("The filter of rounds")
struct RoundFilterTests {
    private static let now = night("23:30")

    private static let names = Filter.Names(
        site: .walked, operators: [], zone: .shanghai, now: now, language: .chinese)

    private static func parse(_ text: String) throws -> RoundFilter { try RoundFilter.parse(text, names) }

    @Test(
        arguments: [
            ("grid:b02", .grid(["b02"])), ("grid:全院,东楼", .grid([nil, "b02"])),
            ("route:night", .route(["night.b01", "night.b02"])), ("路线:night.b02", .route(["night.b02"])),
            ("kind:消杀", .kind(["disinfection"])), ("state:missed,迟完", .state([.missed, .doneLate])),
            ("state:done-late", .state([.doneLate])), ("漏查", .state([.missed])),
            ("漏查，应查", .state([.missed, .due])), ("underWay", .state([.underWay])),
            ("officer:周洁", .officer(["jie"])), ("人员:jie,陈华", .officer(["jie", "hua"])),
            ("officer:none,hua", .officer([nil, "hua"])), ("team:无", .team([nil])),
            ("finding:open", .finding([.open])), ("问题：有", .finding([.any])),
            ("since:-1d", .since(.relative(minutes: -1440))),
            ("until:2026-04-30", .until(.absolute(instant("2026-05-01T00:00+08:00")))),
            ("夜巡", .word(routes: ["night.b01", "night.b02"], grids: [], people: [])),
            ("\"漏查\"", .word(routes: [], grids: [], people: [])),
        ] as [(String, RoundFilter.Condition)])
    func isRead(text: String, condition: RoundFilter.Condition) throws {
        #expect(try Self.parse(text).terms.map(\.condition) == [condition])
    }

    @Test(arguments: [
        ("colour:red", 0..<6), ("漏查 grid:b99", 8..<11), ("state:", 0..<6), ("finding:some", 8..<12),
        ("since:teatime", 0..<13),
    ])
    func whatIsWrongIsPointedAt(text: String, range: Range<Int>) {
        let problem = #expect(throws: FilterProblem.self) { try Self.parse(text) }
        #expect(problem?.range == range)
    }

    @Test func anUnknownKeyNamesThoseOfRounds() {
        let problem = #expect(throws: FilterProblem.self) { try Self.parse("pri:1") }
        #expect(problem?.reason == .unknownKey("pri", known: RoundFilter.keys))
    }

    @Test(arguments: [
        ("", true), ("grid:b01", true), ("grid:b02", false), ("-grid:b02", true), ("grid:全院", false),
        ("夜巡", true), ("东楼", false), ("周洁", true), ("kind:patrol route:night", true),
        ("officer:hua", false), ("state:due", true), ("应查 -officer:周洁", false), ("finding:open", true),
        ("finding:none", false), ("since:22:00", true), ("since:22:01", false), ("until:22:00", false),
    ])
    func lets(text: String, passes: Bool) throws {
        let planner = RoundPlanner.walked
        let due = try #require(planner.due(roundID("night.b01@260430T2200")))
        var row = RoundRow(planner.plan(due))
        (row.findings, row.openFindings) = (2, 1)
        #expect(try Self.parse(text).lets(row, at: Self.now) == passes)
    }

    @Test func whoWalkedIsMeantBeforeWhoAnswers() throws {
        let planner = RoundPlanner.walked
        let due = try #require(planner.due(roundID("night.b01@260430T2200")))
        var row = RoundRow(planner.plan(due))
        row.walker = "hua"
        #expect(try Self.parse("officer:hua").lets(row, at: Self.now))
        #expect(try !Self.parse("officer:jie").lets(row, at: Self.now))
    }

    private static let shift = night("20:00")..<night("08:00")

    @Test(
        arguments: [
            ("漏查", nil), ("since:21:00", night("21:00")..<shift.upperBound),
            ("until:21:00", shift.lowerBound.adding(minutes: -1380)..<night("21:00")),
            ("since:2026-04-20 until:2026-04-22", at("2026-04-20")..<at("2026-04-23")),
            ("since:2020-01-01 until:2026-04-30", at("2026-01-29")..<at("2026-05-01")),
            ("since:2026-04-22 until:2026-04-20", at("2026-04-21")..<at("2026-04-21")),
            ("-since:21:00", nil),
        ] as [(String, Range<Instant>?)])
    func theStretchItNames(text: String, stretch: Range<Instant>?) throws {
        #expect(try Self.parse(text).stretch(at: Self.now, usual: Self.shift) == stretch)
    }

    private static func at(_ day: String) -> Instant { instant("\(day)T00:00+08:00") }
}
