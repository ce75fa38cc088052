import Domain
import Screen
import Testing

@testable import Panes

/// The occasions over the patrol screen.
@Suite struct GatheringsPopupTests {
    private func stage(_ language: Language = .chinese, _ desk: MemoryDesk = .meeting()) -> Stage {
        var stage = Stage(desk, size: Size(width: 80, height: 24), language: language)
        stage.press("3", "O")
        return stage
    }

    private func first(_ stage: Stage) -> Gathering? {
        GatheringID("m261121-01").flatMap(stage.desk.gathering)
    }

    @Test(arguments: Language.allCases) func list(language: Language) throws {
        try expectGolden(stage(language), "occasions")
    }

    @Test(arguments: Language.allCases) func form(language: Language) throws {
        var stage = stage(language)
        stage.press("Enter")
        try expectGolden(stage, "occasion-form")
    }

    @Test(arguments: Language.allCases) func cancellation(language: Language) throws {
        var stage = stage(language)
        stage.press("x")
        try expectGolden(stage, "occasion-cancel")
    }

    @Test func noneIsSaid() {
        #expect(stage(.english, .walked()).screen.contains("no occasion ahead"))
    }

    @Test func aNewOneIsTomorrowUnlessItIsTyped() throws {
        var stage = stage()
        stage.press("n")
        stage.type("党组会")
        stage.press("Tab")
        stage.type("5号楼")
        stage.press("Tab")
        stage.type("301")
        stage.press("Enter")
        #expect(stage.state.popups.isEmpty)
        let planned = try #require(GatheringID("m261121-02").flatMap(stage.desk.gathering))
        #expect(planned.details.title == "党组会" && planned.details.grid == "b05")
        #expect(planned.details.start == Compound.at("2026-11-21T09:00:00+08:00"))
        #expect(planned.details.end == Compound.at("2026-11-21T11:00:00+08:00"))
    }

    @Test func whatIsMissingStopsAtItsField() {
        var stage = stage()
        stage.press("n")
        stage.type("党组会")
        stage.press("Enter")
        #expect(!stage.state.popups.isEmpty && stage.screen.contains("请填写网格"))
    }

    @Test func oneMovesWithItsRounds() throws {
        var stage = stage()
        stage.press("Enter")
        for _ in 0..<16 { stage.press("Backspace") }
        stage.type("2026-11-21 15:30")
        stage.press("Tab")
        for _ in 0..<5 { stage.press("Backspace") }
        stage.type("17:00")
        stage.press("Enter")
        #expect(first(stage)?.details.start == Compound.at("2026-11-21T15:30:00+08:00"))
        let day = Compound.at("2026-11-21T00:00:00+08:00")
        let rounds = stage.desk.rounds(in: day..<day.adding(minutes: 1440)).filter { $0.occasion != nil }
        #expect(rounds.map(\.id.text) == ["prepare.b05+m261121-01@261121T1430"])
    }

    @Test func aCancellationNeedsItsReason() {
        var stage = stage()
        stage.press("x", "Enter")
        #expect(first(stage)?.isCancelled == false)
        stage.type("改期")
        stage.press("Enter")
        #expect(first(stage)?.cancelled == "改期")
        stage.press("O")
        #expect(stage.screen.contains("已取消"))
        stage.press("x")
        #expect(stage.screen.contains("该场次已取消"))
    }

    @Test func escapeGoesBackStepByStep() {
        var stage = stage()
        stage.press("Enter", "Esc")
        #expect(stage.state.popups.count == 1)
        stage.press("Esc")
        #expect(stage.state.popups.isEmpty)
    }

    @Test func whatAnotherDeskMovesIsSeenAndNotOverwritten() throws {
        var stage = stage()
        stage.press("x")
        stage.type("改期")
        let id = try #require(GatheringID("m261121-01"))
        let order = Order(GatheringWork.move(GatheringEdit(title: "大会"), id))
        _ = stage.desk.carryOut(order, by: Compound.author("limei", desk: "tty2"))
        stage.press("Enter")
        #expect(first(stage)?.isCancelled == false)
        #expect(stage.state.popups.contains { $0.popup is ConflictPopup })
    }

    @Test func aTiedRoundIsOneOfThePatrolScreens() {
        var stage = Stage(.meeting())
        stage.press("3", "v")
        #expect(
            stage.desk.rounds(in: stage.desk.now..<stage.desk.now.adding(minutes: 1440)).contains {
                $0.occasion?.title == "周例会"
            })
        stage.state.patrol.point(at: MemoryDesk.round("prepare.b05+m261121-01@261121T0900"))
        stage.press(")")
        #expect(!stage.screen.isEmpty)
    }
}

extension MemoryDesk {
    /// The walked one with a meeting tomorrow that is prepared an hour before.
    fileprivate static func meeting() -> MemoryDesk {
        var site = Compound.walked
        site.rounds.routes.append(
            RoutePlan(
                id: "prepare", name: Name(zh: "会前准备", en: "preparation"), kind: "patrol",
                grids: ["b05"], schedules: [Schedule(tied: .ahead(60))]))
        var desk = MemoryDesk(Compound.setting(site: site, author: Compound.author("limei")))
        let details = Gathering.Details(
            grid: "b05", place: "第一会议室", start: Compound.at("2026-11-21T10:00:00+08:00"),
            end: Compound.at("2026-11-21T12:00:00+08:00"), title: "周例会", heads: 30)
        guard case .success = desk.carryOut(Order(GatheringWork.plan(details, nil))) else {
            fatalError("no meeting")
        }
        return desk
    }
}
