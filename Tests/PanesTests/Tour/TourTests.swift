import Domain
import Screen
import Testing
import Words

@testable import Panes

@Suite struct TourTests {
    private func stage(
        _ desk: MemoryDesk = .busy(), _ size: Size = Size(width: 80, height: 24),
        _ language: Language = .chinese
    ) -> Stage {
        var stage = Stage(desk, size: size, language: language)
        stage.state.beDemo()
        stage.send(.resize(size))
        return stage
    }

    private func bottom(_ stage: Stage) -> String {
        stage.screen.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }

    @Test func oneTicketGoesFromCallToCloseBySevenKeys() {
        var stage = stage()
        #expect(stage.state.tour?.current == .call)
        stage.press("n")
        stage.type("5号楼 3F 照明 灯不亮")
        #expect(bottom(stage).contains("如 5号楼"))
        stage.press("Enter")
        #expect(stage.state.tour?.current == .dispatch)
        stage.press("d", "Enter")
        #expect(stage.state.tour?.current == .arrive)
        stage.press("s")
        #expect(stage.state.tour?.current == .finish)
        stage.press("f")
        #expect(stage.state.tour?.current == .callBack)
        stage.press("v", "5")
        #expect(stage.state.tour?.current == .filter)
        stage.press("/")
        stage.type("pri:1")
        stage.press("Enter")
        #expect(stage.state.tour?.current == .palette)
        stage.press("Esc", ":")
        #expect(stage.state.tour?.current == nil)
        stage.press("Esc")
        #expect(bottom(stage).contains("走完了"))
    }

    @Test func anyOrderIsTakenAndEscBelongsToTheScreens() {
        var stage = stage()
        stage.press("/")
        stage.type("pri:1")
        stage.press("Enter")
        #expect(stage.state.tour?.done == [.filter])
        stage.press("Esc")
        #expect(stage.state.tickets.queue.filterText.isEmpty)
        #expect(stage.state.tour?.isShown == true)
        #expect(bottom(stage).contains("[n]"))
    }

    @Test func itsOwnKeyPutsItAwayAndBringsItBack() {
        var stage = stage()
        let height = stage.state.tickets.queue.height
        stage.press("T")
        #expect(!stage.screen.contains("导览"))
        #expect(stage.state.tickets.queue.height > height)
        stage.press("T")
        #expect(bottom(stage).contains("导览"))
        #expect(stage.state.tickets.queue.height == height)
    }

    @Test func withoutADemoThereIsNoTour() {
        var stage = Stage()
        stage.press("T")
        #expect(!bottom(stage).contains("[n]"))
        #expect(stage.screen.contains("griddesk demo"))
    }

    @Test func whereRowsAreDearItIsAway() {
        let stage = stage(.busy(), Size(width: 79, height: 24))
        #expect(!stage.screen.contains("导览"))
    }

    @Test(arguments: Tour.Step.allCases, Language.allCases)
    func allItsWordsFit(_ step: Tour.Step, _ language: Language) {
        #expect(step.words("n")[language].cellWidth <= 39)
        #expect(step.continuation[language].cellWidth <= 39)
        #expect(Phrase.tourDone[language].cellWidth <= 39)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func begun(size: Size, language: Language) throws {
        var stage = stage(.busy(), size, language)
        stage.press("d", "Enter", "s")
        try expectGolden(stage, "tour")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func inTheMiddleOfAStep(size: Size, language: Language) throws {
        var stage = stage(.busy(), size, language)
        stage.press("d")
        try expectGolden(stage, "tour-dispatch")
    }
}
