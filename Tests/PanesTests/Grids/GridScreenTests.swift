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

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func tiles(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("0", "l", "j")
        try golden(stage, "tiles")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func peopleOfACell(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("Shift-Tab", "j", "j", "j", "j", "l", "l", "l")
        try golden(stage, "matrix-people")
    }

    @Test func peopleOfACellInASmallWindow() throws {
        var stage = Stage(size: Size(width: 80, height: 15))
        stage.press("Shift-Tab", "j", "j", "j", "j", "l", "l", "l")
        try golden(stage, "matrix-people")
    }

    @Test(arguments: ["units", "quarters", "large"])
    func otherCompounds(name: String) throws {
        let desk: MemoryDesk =
            switch name {
            case "units": .units()
            case "quarters": .busy(Compound.setting(site: Compound.quarters))
            default: .busy(Compound.setting(site: Compound.large))
            }
        var stage = Stage(desk)
        stage.press("Shift-Tab", "G", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l")
        try golden(stage, "\(name)-matrix")
        stage.press("h", "h", "h", "h", "h", "h", "h", "h", "h", "h", "h", "Enter")
        try golden(stage, "\(name)-card")
        stage.press("0", "G")
        try golden(stage, "\(name)-tiles")
    }
}
