import Testing

@testable import Domain

@Suite struct ReportCountTests {
    private static let names = Filter.Names(
        site: .walked, operators: [], zone: .shanghai, now: night("23:30"), language: .chinese)

    private static let parts: [ReportCount.Part] = [
        .all, .category("lift"), .team("engineering"), .cell("b01", "equipment"), .state(.inProgress),
        .rating(4), .place(.init(grid: "b01", place: "3F 走廊")),
        .place(.init(grid: "b.01", place: "“A”, 50% \"B\"：东、西，南/北 +1；")),
        .place(.init(grid: "b01", place: "")),
    ]

    @Test(arguments: Language.allCases, parts)
    func aFilterSaysWhichOneIsMeant(language: Language, part: ReportCount.Part) throws {
        for name in ["daily@2026-11-20", "weekly@2026-11-16", "monthly@2026-11", "daily@2026-11-20.grid.b05"]
        {
            let report = try #require(ReportID(name))
            for kind in ReportCount.Kind.allCases {
                let count = ReportCount(report, kind, part)
                let filter = try Filter.parse(count.filterText(language) + " 漏水", Self.names)
                #expect(filter.terms.first?.condition == .counted(count), "\(count.filterText(language))")
                #expect(filter.terms.count == 2 && !filter.isOpenOnly)
            }
        }
    }

    @Test(arguments: [
        "report:daily", "report:daily@2026-11-20", "report:daily@2026-11-20/most",
        "report:weekly@2026-11-20/done",
        "report:daily@2026-11-20/done/rating.9", "report:daily@2026-11-20/done/cell.b01",
        "report:daily@2026-11-20/done/place.b01+%zz;", "报表:",
    ])
    func whatIsNoneIsSaid(text: String) {
        #expect(throws: FilterProblem.self) { try Filter.parse(text, Self.names) }
    }

    @Test func roundsAreNamedByTheirFilter() throws {
        let report = try #require(ReportID("weekly@2026-11-16"))
        let count = ReportRoundCount(
            report.span, [.unfinished, .missed], route: "night.b01", answers: .nobody)
        for language in Language.allCases {
            let filter = try RoundFilter.parse(count.filterText(language), Self.names)
            let conditions = filter.terms.map(\.condition)
            #expect(conditions.contains(.state([.unfinished, .missed])))
            #expect(conditions.contains(.route(["night.b01"])))
            #expect(conditions.contains(.officer([nil])) && conditions.contains(.team([nil])))
            #expect(
                filter.stretch(at: Self.names.now, usual: Self.names.now..<Self.names.now)
                    == report.span.time(in: .shanghai))
        }
    }
}
