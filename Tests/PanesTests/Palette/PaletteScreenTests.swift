import Domain
import Screen
import Testing

@testable import Panes

/// The palette in every size and language.
@Suite struct PaletteScreenTests {
    private func golden(
        _ name: String, _ size: Size, _ language: Language, typed: String, _ stage: Stage = Stage()
    )
        throws
    {
        var stage = Stage(stage.desk, size: size, language: language)
        stage.press(":")
        stage.type(typed)
        try expectGolden(stage, name)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func empty(size: Size, language: Language) throws {
        try golden("palette-empty", size, language, typed: "")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func byName(size: Size, language: Language) throws {
        try golden("palette-name", size, language, typed: language == .chinese ? "单" : "ack")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func byPinyin(size: Size, language: Language) throws {
        try golden("palette-pinyin", size, language, typed: "gc")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func byNumber(size: Size, language: Language) throws {
        try golden("palette-number", size, language, typed: "1")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func nothing(size: Size, language: Language) throws {
        try golden("palette-nothing", size, language, typed: "qqq")
    }
}
