import Domain
import Screen
import Testing

@testable import Panes

/// An inspection written down on the patrol screen.
@Suite struct InspectPopupTests {
    private func stage(_ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese) -> Stage
    {
        var stage = Stage(.walked(), size: size, language: language)
        stage.press("3")
        stage.state.patrol.point(at: MemoryDesk.round("night.b05@261120T2300"))
        stage.press("I")
        return stage
    }

    private func inspections(_ stage: Stage) -> [Round] {
        stage.desk.storedRounds.filter { $0.plan.inspection != nil }
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func form(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.type("食堂后厨")
        stage.press("Tab")
        stage.type("李梅、卫生所 王")
        stage.press("Tab")
        stage.type("灶台有油污")
        stage.press("Enter")
        stage.type("冰柜温度计坏")
        try expectGolden(stage, "patrol-inspection")
    }

    @Test func everyLineIsAFinding() throws {
        var stage = stage()
        stage.type("食堂后厨")
        stage.press("Tab")
        stage.type("李梅、王检查员")
        stage.press("Tab")
        stage.type("灶台有油污")
        stage.press("Enter")
        stage.type("冰柜坏")
        stage.press("Enter", "Enter")
        let round = try #require(inspections(stage).first)
        #expect(round.plan.grid == "b05")
        #expect(round.findings.map(\.what) == ["灶台有油污", "冰柜坏"])
        #expect(round.plan.inspection?.isJoint == true)
        #expect(round.plan.inspection?.others == ["王检查员"])
        #expect(stage.state.popups.isEmpty)
    }

    @Test func whatWasTypedIsThereAgain() {
        var stage = stage()
        stage.type("食堂后厨")
        stage.press("Tab", "Tab")
        stage.type("灶台有油污")
        stage.press("Enter", "Esc")
        #expect(stage.state.popups.isEmpty)
        stage.press("I")
        #expect(stage.screen.contains("食堂后厨") && stage.screen.contains("! 灶台有油污"))
        stage.press("Tab", "Tab", "Enter")
        #expect(inspections(stage).map(\.findings.count) == [1])
        stage.press("I")
        #expect(!stage.screen.contains("! 灶台有油污"))
    }

    @Test func spaceChangesWhatIsChosen() throws {
        var stage = stage()
        stage.press("Shift-Tab", "Space", "Shift-Tab", "Space", "Shift-Tab", "Space")
        stage.press("Shift-Tab", "Enter")
        let made = try #require(inspections(stage).first?.plan.inspection)
        #expect(made == Inspection(kind: .scheduled, way: .line, side: .outside))
    }

    @Test func anUnknownClauseIsRefusedAndNothingTypedIsLost() {
        var stage = stage()
        stage.press("Tab", "Tab")
        stage.type("999: 油污")
        stage.press("Enter", "Enter")
        #expect(inspections(stage).isEmpty)
        #expect(stage.screen.contains("999: 油污"))
        stage.press("Backspace")
        stage.type("!")
        #expect(inspections(stage).isEmpty)
    }
}
