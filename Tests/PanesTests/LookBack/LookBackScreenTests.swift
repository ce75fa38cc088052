import Domain
import Screen
import Testing

@testable import Panes

/// The past in every size and language, while something of the present rings.
@Suite struct LookBackScreenTests {
    private func stage(_ size: Size, _ language: Language) -> PastStage {
        var stage = PastStage(.busy(), size: size, language: language)
        stage.elsewhere(
            .report(MemoryDesk.draft("b05", "lighting", "3F", "走廊灯不亮", priority: .p3)), minutes: 10)
        stage.lookBack("-5m")
        stage.elsewhere(
            .report(MemoryDesk.draft("b11", "lighting", "3F", "有人晕倒", channel: .miniProgram, priority: .p1)))
        return stage
    }

    private func golden(_ name: String, _ stage: PastStage) throws {
        var shown = Stage(stage.desk, size: stage.screens.front.size, isStarted: false)
        shown.state = stage.screens.front
        try expectGolden(shown, name)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func home(size: Size, language: Language) throws {
        try golden("look-back-home", stage(size, language))
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func refused(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.press("2", "d")
        try golden("look-back-board", stage)
    }
}
