import Domain
import Screen
import Testing

@testable import Panes

/// A call being taken, as text, in every size and language.
@Suite struct CallScreenTests {
    private func golden(_ line: String, _ name: String, _ size: Size, _ language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("n")
        stage.type(line)
        #expect(stage.state.view().cursor != nil)
        try expectGolden(stage, name)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func empty(size: Size, language: Language) throws {
        try golden("", "call-empty", size, language)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func halfTyped(size: Size, language: Language) throws {
        try golden("5号楼 有异响", "call-half", size, language)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func complete(size: Size, language: Language) throws {
        try golden("8号楼 垃圾未清扫 8123 加急", "call-complete", size, language)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func lookAlikes(size: Size, language: Language) throws {
        try golden("5号楼 电梯困人 8123", "call-similar", size, language)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func problems(size: Size, language: Language) throws {
        try golden("5号楼 7号楼 电梯困人 8123", "call-problems", size, language)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func overruled(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("n")
        stage.type("5号楼 电梯困人 8123")
        stage.press("Tab", "Ctrl-u")
        stage.type("12")
        stage.press("Tab")
        stage.type("大厅")
        stage.press("Shift-Tab")
        try expectGolden(stage, "call-overruled")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func unfinished(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        for line in ["5号楼 电梯困人", "lift noisy b7, the caller will ring again to say which of the two it is"] {
            stage.press("n")
            stage.type(line)
            stage.press("Esc")
        }
        stage.press("n", "Down", "Del")
        try expectGolden(stage, "calls")
    }
}
