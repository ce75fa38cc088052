import Domain
import Foundation
import Testing

@testable import Intake

@Suite struct SiteTemplateTests {
    @Test(arguments: [
        (SiteTemplate.suzhou, [13, 6, 9]), (.huaian, [49, 1, 3]), (.taipei, [13, 6, 9]),
    ])
    func hasTheCountsOfItsCompound(template: SiteTemplate, counts: [Int]) throws {
        let site = try template.site()
        #expect([site.grids.count, site.specialists.count, site.teams.count] == counts)
        #expect(site.grids.allSatisfy { $0.officer != nil })
        #expect(
            site.teams.allSatisfy { team in team.lead != nil && site.technicians(of: team.id).count >= 3 })
        #expect(site.shifts.map(\.id) == ["day", "night"])
        #expect(site.roster.count == 2)
    }

    @Test(arguments: SiteTemplate.allCases) func isWrittenAsAnExportIs(template: SiteTemplate) throws {
        let site = try template.site()
        let export = SiteFile.export(site)
        #expect(template.text.hasSuffix(export))
        #expect(try SiteFile.parse(export, file: "export") == site)
    }

    /// A week with a festival, make-up workdays and the end of a month near.
    @Test(arguments: [(SiteTemplate.suzhou, 71, 12), (.huaian, 100, 4), (.taipei, 24, 2)])
    func everyRouteIsDueByThePlan(template: SiteTemplate, routes: Int, plans: Int) throws {
        let site = try template.site()
        #expect(site.routes.count == routes)
        #expect(site.rounds.routes.count == plans)
        let planner = RoundPlanner(site, zone: try #require(Zone.system(site.zone)))
        let start = try #require(Instant(iso8601: "2026-09-24T00:00+08:00"))
        let due = planner.due(in: start..<start.adding(minutes: 7 * 1440)) { _ in [] }
        let tied = try planner.due(of: meeting(in: site.grids[0].id, at: start.adding(minutes: 600)))
        #expect(Set((due + tied).map(\.route.id)) == Set(site.routes.map(\.id)))
        #expect((due + tied).allSatisfy { site.responsible(for: $0.route, at: $0.id.start).ground == .route })
    }

    private func meeting(in grid: ID<Grid>, at start: Instant) throws -> Gathering {
        let details = Gathering.Details(
            grid: grid, place: "会议室", start: start, end: start.adding(minutes: 120), title: "例会")
        return Gathering(
            id: try #require(GatheringID("m260924-01")), revision: 1, details: details, source: nil,
            knownSince: start.adding(minutes: -1440), placing: 1, served: [])
    }

    @Test func everyPlaceOfSuzhouIsWalkedByDayAndTwiceByNight() throws {
        let site = try SiteTemplate.suzhou.site()
        let planner = RoundPlanner(site, zone: try #require(Zone.system(site.zone)))
        let start = try #require(Instant(iso8601: "2026-10-01T08:00+08:00"))
        let due = planner.due(in: start..<start.adding(minutes: 1440)) { _ in [] }
        let patrols = due.filter { $0.route.kind == "patrol" }
        #expect(patrols.count == 13 * 3)
        for round in patrols {
            #expect(round.route.points.map(\.place) == round.route.grid.flatMap(site.grid)?.places)
            let classes = round.route.points.map { Set($0.items.compactMap(\.itemClass)).count }
            #expect(classes.allSatisfy { $0 == 5 })
            #expect(site.responsible(for: round.route, at: round.id.start).ground == .route)
        }
        #expect(due.count { $0.route.kind == "record" } == 12)
    }

    @Test func followsTheTargetsOfTheDesk() throws {
        let targets = try SiteTemplate.suzhou.site().targets
        #expect(targets.map(\.respond) == [.minutes(5), .minutes(15), .minutes(30), .minutes(480)])
        #expect(targets.map(\.arrive) == [.minutes(15), .minutes(60), .minutes(240), nil])
        #expect(targets.map(\.resolve) == [.minutes(120), .minutes(480), .minutes(1440), .minutes(2400)])
        #expect(targets.map(\.calendar) == ["always", "always", "working", "working"])
    }

    @Test func knowsWhatCallersSay() throws {
        let site = try SiteTemplate.suzhou.site()
        for (words, category) in [
            ("困人", "lift-trapped"), ("漏水", "water-leak"), ("停电", "power"), ("lift stuck", "lift-trapped"),
            ("leak", "water-leak"), ("blackout", "power"),
        ] {
            #expect(site.categories.called(words).map(\.id.text) == [category])
        }
        #expect(site.category("lift-trapped")?.priority == .p1)
        #expect(site.categories.count >= 25)
    }

    @Test func taipeiNamesTheTwentyTwoItems() throws {
        let site = try SiteTemplate.taipei.site()
        #expect(site.zone == "Asia/Taipei")
        #expect(site.categories.filter { $0.id != "other" }.count == 22)
        #expect(site.categories.contains { $0.name.zh == "交通標誌及設施物損壞(含汙損)、傾斜" })
        #expect(site.grids.map(\.id.text).last == "citywide")
    }

    @Test(arguments: [SiteTemplate.suzhou, .huaian], [("2024", 28, 8), ("2025", 28, 5), ("2026", 33, 6)])
    func holidaysFollowThePublishedYears(
        template: SiteTemplate, published: (year: String, holidays: Int, workdays: Int)
    ) throws {
        let working = try #require(template.site().calendars.first { $0.id == "working" })
        #expect(working.holidays.count { $0.hasPrefix(published.year) } == published.holidays)
        #expect(working.workdays.count { $0.hasPrefix(published.year) } == published.workdays)
        #expect(!working.holidays.contains { $0 > "2026-12-31" })
        let weekdays = working.workdays.compactMap { Day(iso8601: $0)?.weekday }
        #expect(weekdays.allSatisfy { $0 >= 6 } && weekdays.count == working.workdays.count)
    }

    /// Yearly totals of working days as they follow from the notices: 251, 248, 248.
    @Test(arguments: [(2024, 251), (2025, 248), (2026, 248)])
    func yearsHaveTheirWorkingDays(year: Int, days: Int) throws {
        let site = try SiteTemplate.suzhou.site()
        let plan = try #require(site.calendars.first { $0.id == "working" })
        let calendar = WorkingCalendar(plan, zone: try #require(Zone.system(site.zone)))
        let start = try #require(Instant(iso8601: "\(year)-01-01T00:00+08:00"))
        let end = try #require(Instant(iso8601: "\(year + 1)-01-01T00:00+08:00"))
        #expect(calendar.between(start, end) == days * 480)
    }
}
