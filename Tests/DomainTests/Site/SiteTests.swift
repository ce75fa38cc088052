import Domain
import Testing

@Suite("The site")
struct SiteTests {
    @Test(arguments: [
        ("b02", ["b02"]), ("B02", ["b02"]), ("2号楼", ["b02"]), ("building 2", ["b02"]), ("东楼", ["b02"]),
        ("2", ["b02"]), ("3", ["public"]), ("PUBLIC AREA", ["public"]), ("4", []), ("0", []), ("-1", []),
        ("", []), ("楼", []), ("9223372036854775807", []), ("-9223372036854775808", []),
        ("99999999999999999999", []),
    ])
    func `a grid is found by slug, name, alias or place`(_ text: String, _ found: [String]) {
        #expect(Site.compound.grids.called(text).map(\.id.text) == found)
        #expect([Grid]().called(text).isEmpty)
    }

    @Test func `a name counts before a place in the list`() {
        var grids = Site.compound.grids
        grids[2].aliases = ["1"]
        #expect(grids.called("1").map(\.id) == ["public"])
    }

    @Test func `two of a name are both found`() {
        var grids = Site.compound.grids
        grids[0].aliases = ["东楼"]
        #expect(grids.called("东楼").map(\.id) == ["b01", "b02"])
    }

    @Test func `part of a name is likeness`() {
        let grids = Site.compound.grids
        #expect(grids.filter { $0.isCalledLike("号楼") }.map(\.id) == ["b01", "b02"])
        #expect(grids.filter { $0.isCalledLike("AREA") }.map(\.id) == ["public"])
        #expect(grids.filter { $0.isCalledLike("b0") }.isEmpty)
    }

    @Test func `a name is given in the language asked for, an unknown slug as itself`() {
        #expect(Site.compound.teams.name("tidy", in: .chinese) == "保洁班")
        #expect(Site.compound.teams.name("tidy", in: .english) == "Cleaners")
        #expect(Site.compound.teams.name("gone", in: .english) == "gone")
    }

    @Test(arguments: [
        (8, 0, "day"), (19, 59, "day"), (20, 0, "night"), (23, 59, "night"), (0, 0, "night"),
        (7, 59, "night"),
    ])
    func `a shift may run over midnight`(_ hour: Int, _ minute: Int, _ shift: String) throws {
        let day = try #require(Day(year: 2026, month: 4, day: 30))
        let local = try #require(LocalTime(day: day, hour: hour, minute: minute))
        #expect(Site.compound.shift(at: local)?.id.text == shift)
    }

    @Test(arguments: [(30, 4, ["mei"]), (1, 5, ["ming"])])
    func `a day's own roster goes before the one of every day`(_ day: Int, _ month: Int, _ ids: [String])
        throws
    {
        let day = try #require(Day(year: 2026, month: month, day: day))
        #expect(Site.compound.roster(of: "day", on: day).map(\.id.text) == ids)
        #expect(Site.compound.roster(of: "night", on: day).isEmpty)
    }

    @Test(arguments: [
        ("b05", true), ("a", true), ("0", true), ("a.b-c_d", true), (String(repeating: "a", count: 32), true),
        (String(repeating: "a", count: 33), false), ("", false), ("-a", false), (".a", false), ("B05", false),
        ("b 5", false), ("楼", false), ("é", false), ("a\n", false),
    ])
    func `a slug is short ASCII`(_ text: String, _ isWellFormed: Bool) {
        #expect(ID<Grid>(text).isWellFormed == isWellFormed)
    }
}

@Suite("Applying a site")
struct SiteFactTests {
    private func decide(
        _ site: Site, over old: Site? = .compound, use: SiteUse = SiteUse(),
        by author: Author = .administrator
    ) -> Refusal? {
        do throws(Refusal) {
            _ = try Site.decideApply(site, over: old, use: use, author: author)
            return nil
        } catch {
            return error
        }
    }

    @Test func `what tickets name cannot vanish, and all of it is told`() {
        let use = SiteUse(
            grids: ["b02", "b01", "b09"], specialists: ["cleaning"], categories: ["litter"], teams: ["tidy"],
            technicians: ["ming"])
        var site = Site.compound
        site.grids.removeAll { $0.id != "public" }
        site.specialists.removeLast()
        site.categories.removeLast()
        site.teams.removeLast()
        site.people.removeAll { $0.id == "ming" }
        #expect(
            decide(site, use: use)
                == .site(
                    .stillInUse([
                        "grid b01", "grid b02", "grid b09", "specialist cleaning", "category litter",
                        "team tidy",
                        "person ming",
                    ])))
        #expect(decide(site) == nil)
    }

    @Test func `who holds open jobs stays a technician`() {
        let use = SiteUse(technicians: ["ming", "qiang"], jobs: ["ming": 2, "qiang": 1])
        var site = Site.compound
        site.people.removeAll { $0.id == "ming" }
        for index in site.people.indices where site.people[index].id == "qiang" {
            site.people[index].team = nil
        }
        #expect(
            decide(site, use: use)
                == .site(.stillInUse(["person ming (2 open jobs)", "person qiang (1 open job)"])))
        #expect(decide(site, use: SiteUse(technicians: ["qiang"])) == nil)
    }

    @Test func `a changed name keeps its slug in use`() {
        var site = Site.compound
        site.grids[0].name.zh = "一号楼"
        #expect(decide(site, use: SiteUse(grids: ["b01"])) == nil)
    }

    @Test func `the same site again changes nothing`() {
        #expect(decide(.compound) == .nothingToChange)
        #expect(decide(.compound, over: nil) == nil)
    }

    @Test(arguments: [Author.mei, .leader, .viewer])
    func `only an administrator applies`(_ author: Author) {
        #expect(decide(.compound, over: nil, by: author) == .notAllowed(needs: [.administrator]))
    }
}
