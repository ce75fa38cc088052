import Domain
import Screen
import Testing

@testable import Panes

/// The panes of the grids as text, in every size and language.
@Suite struct GridScreenTests {
    private func golden(_ stage: Stage, _ name: String) throws {
        try expectGolden(stage, name)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func baseGrid(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("Shift-Tab", "h", "j", "j", "j", "j", "Enter")
        try expectGolden(stage, "card-base")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func specialistGrid(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("Shift-Tab", "k", "l", "l", "l", "Enter")
        try expectGolden(stage, "card-specialist")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func headerOfTheMatrix(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("Shift-Tab", "h", "j", "j", "j", "j")
        try expectGolden(stage, "matrix-header")
    }
}
