import Domain
import Testing

@testable import Intake

@Suite struct SiteRoundsTests {
    private func rounds(_ changes: [(String, String)] = []) throws -> SiteRounds {
        try SiteFile.parse(SmallRounds.site(changes), file: "s.toml").rounds
    }

    @Test func readsKindsClassesAndLists() throws {
        let rounds = try rounds()
        #expect(rounds.kinds.map(\.id) == ["patrol", "old"])
        #expect(rounds.kinds.map(\.isRetired) == [false, true])
        #expect(rounds.kinds[0].aliases == ["巡逻"])
        #expect(
            rounds.classes == [ItemClass(id: "utilities", name: Name(zh: "水电照明", en: "Utilities"))])
        let lamps = CheckItem(
            id: "lamps", name: Name(zh: "照明", en: "Lamps"), aliases: ["灯"], itemClass: "utilities",
            category: "lamp", severity: .major, clause: "GB 1")
        let leaks = CheckItem(id: "leaks", name: Name(zh: "漏水", en: "漏水"))
        #expect(
            rounds.checklists == [
                Checklist(id: "night", name: Name(zh: "夜间", en: "Night"), items: [lamps, leaks])
            ])
        var rules = RoundRules()
        (rules.onTime, rules.missed, rules.tellMinutes) = (3, -5, 20)
        #expect(rounds.rules == rules)
    }

    @Test func readsRoutes() throws {
        let routes = try rounds().routes
        #expect(routes.map(\.id) == ["night", "boiler", "gone"])
        #expect(routes.map(\.isRetired) == [false, false, true])
        #expect(routes.map(\.grids) == [["north", "south"], [], ["south", "north"]])
        #expect(routes.map(\.walker) == [.officer, .shift("repair"), .officer])
        #expect(routes.map(\.specialist) == [nil, "works", nil])
        #expect(routes.map(\.needsSecondLook) == [true, false, false])
        #expect(routes[0].checklists == ["night"])
        #expect(routes[0].aliases == ["night round"])
    }

    @Test func readsCheckpointsAndTheirReadings() throws {
        let points = try rounds().routes[1].checkpoints
        let gauge = Gauge(
            unit: "℃", low: MeterReading("60"), high: MeterReading("95"), warnLow: MeterReading("62.5"),
            warnHigh: MeterReading("89.5"))
        let temperature = CheckItem(
            id: "temperature", name: Name(zh: "温度", en: "Temperature"), gauge: gauge)
        let water = CheckItem(
            id: "water", name: Name(zh: "用水", en: "用水"), gauge: Gauge(unit: "m³", isCounter: true))
        #expect(
            points == [
                Checkpoint(
                    id: "boiler", name: Name(zh: "锅炉房", en: "Boiler room"), place: "B1 锅炉房",
                    checklists: ["night"], items: [temperature], notBefore: 490, least: 1, most: 60),
                Checkpoint(
                    id: "meter", name: Name(zh: "水表", en: "Meter"), place: "水表", items: [water]),
            ])
    }

    @Test func readsSchedules() throws {
        let routes = try rounds().routes
        #expect(
            routes[0].schedules == [
                Schedule(start: 1320, end: 0, early: 15, grace: 30),
                Schedule(
                    start: 120, end: 240, days: .month([], last: true), from: "2026-01-01",
                    until: "2026-12-31", calendar: "working", missingDay: .skip, offDay: .before),
            ])
        #expect(
            routes[1].schedules == [
                Schedule(
                    start: 480, end: 540, days: .every(3), from: "2026-01-05", calendar: "working",
                    anchor: .done, counting: .working),
                Schedule(start: 600, end: 0, days: .weekdays([1, 4])),
                Schedule(start: 540, end: 600, days: .month([1, 31], last: false)),
            ])
    }

    @Test func exportsWhatReadsBackEqual() throws {
        let site = try SiteFile.parse(SmallRounds.site(), file: "s.toml")
        let export = SiteFile.export(site)
        #expect(try SiteFile.parse(export, file: "export") == site)
        #expect(export.contains("grids = \"all\""))
        #expect(export.contains("grids = [\"south\", \"north\"]"))
    }

    @Test func aSiteWithoutRoundsSaysNothingOfThem() throws {
        let site = try SiteFile.parse(SmallSite.text, file: "s.toml")
        #expect(site.rounds == SiteRounds())
        #expect(!SiteFile.export(site).contains("[round_points]"))
    }

    @Test func offersNothingThatLeftService() throws {
        let site = try SiteFile.parse(SmallRounds.site(), file: "s.toml").inUse
        #expect(site.rounds.kinds.map(\.id) == ["patrol"])
        #expect(site.rounds.routes.map(\.id) == ["night", "boiler"])
    }

    @Test(arguments: [
        ("\"daily\"", DayRule.daily), ("\"month:1,last\"", .month([1], last: true)),
        ("[\"Sun\", \"mon\"]", .weekdays([1, 7])), ("[29]", .month([29], last: false)),
        ("\"sat,sun\"", .weekdays([6, 7])),
    ])
    func readsAndWritesDays(text: String, rule: DayRule) throws {
        let site = try SiteFile.parse(
            SmallRounds.site([("days = \"daily\"", "days = \(text)")]), file: "s.toml")
        #expect(site.rounds.routes[0].schedules[0].days == rule)
        #expect(try SiteFile.parse(SiteFile.export(site), file: "export") == site)
    }

    @Test func gridsInUseAreAllThatLeftServiceAreNot() throws {
        let text = SmallRounds.site().replacing("id = \"south\"\n", "id = \"south\"\nretired = true\n")
        let site = try SiteFile.parse(text, file: "s.toml")
        #expect(site.rounds.routes[0].grids == ["north"])
        #expect(site.routes.map(\.id) == ["night.north", "boiler"])
    }
}
