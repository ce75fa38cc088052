import Domain
import Screen
import Testing

@testable import Panes

/// What a grid's pane and tile say of its rounds.
@Suite struct GridRoundsTests {
    private func card(_ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese) -> Stage {
        var stage = Stage(.walked(), size: size, language: language)
        let asked = stage.state.openGrid(.base("b05"))
        stage.carryOut(asked)
        stage.send(.tick(stage.state.now))
        return stage
    }

    @Test func thePaneSaysWhatWasDoneAndWhatIsDue() {
        let screen = card().screen
        #expect(screen.contains("巡查 ✓1/3") && screen.contains("应查至 01:00"))
        #expect(screen.contains("20:30–21:30") && screen.contains("02:30–04:00"))
        #expect(screen.contains("地面有水"))
    }

    @Test func theTileSaysItInOneLine() {
        var stage = Stage(.walked(), size: Size(width: 240, height: 60))
        stage.press("0")
        #expect(stage.screen.contains("巡查 ✓1/3  应查至 01:00  问题 2"))
        #expect(stage.screen.contains("漏查 1"))
    }

    @Test func aSiteWithoutRoundsSaysNothingOfThem() {
        var stage = Stage(size: Size(width: 240, height: 60))
        stage.press("0")
        #expect(!stage.screen.contains("巡查 ✓"))
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func pane(size: Size, language: Language) throws {
        try expectGolden(card(size, language), "grid-rounds")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func tiles(size: Size, language: Language) throws {
        var stage = Stage(.walked(), size: size, language: language)
        stage.press("0")
        try expectGolden(stage, "tiles-rounds")
    }
}
