import Domain
import Screen
import Testing

@testable import Panes

/// What left service is read where it stands, and offered nowhere.
@Suite struct RetiredOfferTests {
    /// Without building 2, greening and its team, sweeping and Chen Gang.
    private let site: Site = {
        var site = Compound.site
        for index in site.grids.indices where site.grids[index].id == "b02" {
            site.grids[index].isRetired = true
        }
        for index in site.specialists.indices where site.specialists[index].id == "greening" {
            site.specialists[index].isRetired = true
        }
        for index in site.teams.indices where site.teams[index].id == "greening" {
            site.teams[index].isRetired = true
        }
        for index in site.categories.indices where site.categories[index].id == "sweeping" {
            site.categories[index].isRetired = true
        }
        for index in site.people.indices where site.people[index].id == "chengang" {
            site.people[index].isRetired = true
        }
        return site
    }()

    private static let names = ["2号楼", "绿化", "绿化养护", "清扫", "陈刚"]

    private func stage() -> Stage {
        var desk = OneTicket.desk(.accepted)
        desk.setting.site = site
        return Stage(desk)
    }

    @Test(arguments: ["grid:", "svc:", "cat:", "team:", "tech:"])
    func aFilterIsNotCompletedWithIt(_ key: String) {
        func choices(_ stage: Stage) -> [String] {
            FilterCompletion(of: key, at: key.count, stage.state.filterWords).choices.map(\.text)
        }
        let (all, left) = (choices(Stage(OneTicket.desk(.accepted))), choices(stage()))
        #expect(all.count == left.count + 1)
        #expect(Set(left).isSubset(of: all))
        #expect(left.allSatisfy { !Self.names.contains($0) }, "\(left)")
    }

    @Test(arguments: names) func thePaletteDoesNotFindIt(_ name: String) {
        func found(_ stage: Stage) -> Bool {
            var stage = stage
            stage.press(":")
            stage.type(name)
            guard let popup = stage.state.top(PalettePopup.self) else { return false }
            return popup.hits.contains { $0.line.name == name }
        }
        #expect(found(Stage(OneTicket.desk(.accepted))) == (name != "清扫"))
        #expect(!found(stage()))
    }

    @Test(arguments: [true, false]) func nobodyIsSentByIt(_ isSlow: Bool) {
        var stage = stage()
        stage.isSlow = isSlow
        stage.press("d")
        guard let popup = stage.state.top(DispatchPopup.self) else {
            Issue.record("no popup")
            return
        }
        #expect((popup.suggestions == nil) == isSlow)
        #expect(popup.items.contains(.technician("zhangqiang", "engineering")))
        #expect(!popup.items.contains { $0.team == "greening" })
        #expect(!popup.items.contains(.technician("chengang", "engineering")))
    }

    @Test func aTeamThatLeftMeanwhileAssistsNoMore() {
        let stage = stage()
        var popup = DispatchPopup(
            row: stage.state.tickets.queue.rows[0], callers: [], stage.state.look)
        popup.take(Draft(["text": "", "assisting": "greening security"]), stage.state.look)
        #expect(popup.assisting == ["security"])
    }

    @Test(arguments: ["", "2", "2号楼", "号楼"]) func noCallIsTakenThere(_ typed: String) {
        var stage = stage()
        stage.press("n", "Tab")
        stage.type(typed)
        guard let popup = stage.state.top(CallPopup.self) else {
            Issue.record("no popup")
            return
        }
        let offered = popup.candidates(stage.state.look).map(\.text)
        #expect(!offered.isEmpty)
        #expect(!offered.contains("2号楼"), "\(offered)")
    }

    @Test func anEditOffersTheOthers() {
        var stage = stage()
        stage.press("E", "Ctrl-u")
        #expect(stage.screen.contains("1 1号楼") && stage.screen.contains("3 3号楼"))
        #expect(!stage.screen.contains("2 2号楼"))
    }

    /// What is retired is read where nothing else is meant: a ticket may sit in it.
    @Test func aNameIsThatOfWhatIsInUse() {
        var grids = site.grids
        func read() -> String {
            if case .one(_, let name) = Reading<ID<Grid>>.item("东楼", of: grids, .chinese) { name } else { "" }
        }
        grids[1].aliases = ["东楼"]
        #expect(read() == "2号楼")
        grids[2].aliases = ["东楼"]
        #expect(read() == "3号楼")
    }
}
