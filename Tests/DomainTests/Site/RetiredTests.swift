import Testing

@testable import Domain

@Suite("What left service")
struct RetiredTests {
    private var site = Site.compound

    init() {
        site.grids[1].isRetired = true
        site.categories[1].isRetired = true
        site.teams[1].isRetired = true
        site.people[0].isRetired = true
    }

    private func occasion(_ author: Author = .mei) -> Occasion {
        Occasion(now: at("10:00"), happenedAt: at("10:00"), author: author, site: site, clocks: .compound)
    }

    private func report(_ grid: ID<Grid>, _ category: ID<Category>) throws -> TicketFact {
        let draft = TicketDraft(
            grid: grid, category: category, place: "", what: "响", channel: .phone, reporter: Reporter())
        return try Ticket.decideReport(
            draft, number: number("260430-001"), recurrenceOf: nil, occasion())
    }

    private func edit(_ change: (inout TicketEdit) -> Void) -> TicketEdit {
        var edit = TicketEdit()
        change(&edit)
        return edit
    }

    @Test func `no ticket is made of it`() throws {
        #expect(throws: Refusal.retired(.grid, "b02")) { try report("b02", "lift") }
        #expect(throws: Refusal.retired(.category, "leak")) { try report("b01", "leak") }
        _ = try report("b01", "lift")
    }

    @Test func `no ticket goes there`() throws {
        var story = try Story()
        story.site = site
        for (order, thing, id) in [
            (DispatchOrder(team: "tidy"), Refusal.Thing.team, "tidy"),
            (DispatchOrder(technician: "qiang"), .technician, "qiang"),
            (DispatchOrder(team: "engineering", assisting: ["tidy"]), .team, "tidy"),
        ] {
            #expect(story.refusal(of: .dispatch(order), at: "10:10") == .retired(thing, id))
        }
        for edit in [edit { $0.grid = "b02" }, edit { $0.category = "leak" }] {
            guard case .retired = story.refusal(of: .edit(edit), at: "10:10") else {
                Issue.record("\(edit) is allowed")
                continue
            }
        }
    }

    @Test func `a ticket that sits in it goes on`() throws {
        var (story, site) = (try Story(), site)
        site.grids[0].isRetired = true
        site.categories[0].isRetired = true
        story.site = site
        try story.does(.edit(edit { $0.what = "还在响" }))
        try story.does(.dispatch(DispatchOrder(team: "engineering")))
        try story.does(.finish)
        #expect(story.ticket.body.grid == "b01")
    }

    @Test func `nobody is suggested, on duty or leading`() {
        let scene = DispatchScene(site, zone: .utc, now: at("10:00"), loads: [])
        let suggestions = scene.suggestions(
            for:
                DispatchNeed(
                    number: number("260430-001"), priority: .p3, grid: "b01", category: "lift", place: "",
                    due: nil))
        let people = (suggestions.ranked + suggestions.rejected).map(\.candidate)
        #expect(!people.contains(.technician("qiang", of: "engineering")))
        // The team of that one is retired.
        #expect(!people.contains(.technician("ming", of: "tidy")))
        #expect(Duty(site, at: Zone.utc.local(at("10:00"))).status(of: "qiang") == .offShift)
    }

    @Test func `who left leads no shift and has no skill`() {
        var site = site
        site.roster = [RosterLine(shift: "day", people: ["qiang", "mei"])]
        #expect(Duty(site, at: Zone.shanghai.local(at("02:00"))).leader?.id == "mei")
        #expect(site.technicians(for: ["lift"]).isEmpty)
        #expect(site.technicians(of: "engineering").isEmpty)
        #expect(Site.compound.technicians(for: ["lift"]).map(\.id) == ["qiang"])
    }

    @Test func `what is offered is the rest`() {
        var site = site
        site.specialists[1].isRetired = true
        let left = site.inUse
        #expect(left.grids.map(\.id) == ["b01", "public"])
        #expect(left.specialists.map(\.id) == ["equipment"])
        #expect(left.teams.map(\.id) == ["engineering"])
        #expect(left.people.map(\.id) == ["ming", "mei"])
        #expect(left.categories.map(\.id) == ["lift", "litter"])
    }

    @Test func `a line does not understand it`() {
        let call = LineReader(site: site).read("2号楼 漏水 张强 8123")
        #expect(call.grid == nil)
        #expect(call.category == nil)
        #expect(LineReader(site: .compound).read("2号楼 漏水 8123").category?.value == "leak")
    }

    @Test func `a filter does`() throws {
        let names = Filter.Names(site: site, operators: [], zone: .utc, now: at("10:00"), language: .chinese)
        #expect(
            try Filter.parse("grid:2号楼 cat:漏水", names).terms.map(\.condition) == [
                .grid(["b02"]), .category(["leak"]),
            ])
        #expect(site.grids.name("b02", in: .chinese) == "2号楼")
    }

    @Test func `a preview tells it from what vanishes`() {
        var next = site
        next.grids[1].isRetired = false
        next.grids.remove(at: 0)
        next.people[1].isRetired = true
        next.people[2].phone = "8000"
        next.rules.undoSeconds += 1
        let preview = SitePreview(from: site, to: next, jobs: ["ming": 2], rescheduled: 3)
        #expect(
            preview.changes.map { "\($0.what) \($0.kind) \($0.id ?? "") \($0.jobs)" } == [
                "removed grid b01 0", "restored grid b02 0", "retired person ming 2", "changed person mei 0",
                "changed rules  0",
            ])
        #expect(SitePreview(from: site, to: site, jobs: [:], rescheduled: 0).changes.isEmpty)
    }

    @Test func `a preview tells what becomes of rounds`() {
        var before = site
        let kind = RoundKind(id: "patrol", name: Name(zh: "巡查", en: "Patrol"))
        let route = RoutePlan(id: "night", name: Name(zh: "夜巡", en: "night patrol"), kind: kind.id)
        before.rounds = SiteRounds(kinds: [kind], routes: [route])
        var next = before
        next.rounds.kinds[0].aliases = ["巡逻"]
        next.rounds.routes[0].isRetired = true
        next.rounds.rules.missed = -5
        let preview = SitePreview(from: before, to: next, jobs: [:], rescheduled: 0)
        #expect(
            preview.changes.map { "\($0.what) \($0.kind) \($0.id ?? "")" } == [
                "changed roundKind patrol", "retired route night", "changed roundPoints ",
            ])
        #expect(next.inUse.rounds.routes.isEmpty)
    }
}
