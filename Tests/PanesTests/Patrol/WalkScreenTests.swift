import Domain
import Screen
import Testing

@testable import Panes

/// An open round and what it asks, as text in every size and language.
@Suite struct WalkScreenTests {
    private func stage(_ size: Size, _ language: Language) -> Stage {
        var stage = Stage(.measured(), size: size, language: language)
        stage.press("3")
        stage.state.patrol.point(at: MemoryDesk.round("boiler@261120T2300"))
        stage.press("Enter", "Space")
        return stage
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func open(size: Size, language: Language) throws {
        try expectGolden(stage(size, language), "patrol-open")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func reading(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.press("j", "i")
        stage.type("120")
        try expectGolden(stage, "patrol-reading")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func finding(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.press("!")
        stage.type("阀门漏水")
        try expectGolden(stage, "patrol-finding")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func walker(size: Size, language: Language) throws {
        var stage = Stage(.walked(), size: size, language: language)
        stage.press("3")
        stage.state.patrol.point(at: MemoryDesk.round("night.b03@261120T2300"))
        stage.press("s")
        try expectGolden(stage, "patrol-walker")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func evidence(size: Size, language: Language) throws {
        let supervisor = Author(id: "limei", roles: [.supervisor], desk: "tty1")
        var stage = Stage(.walked(supervisor), size: size, language: language)
        stage.press("3")
        stage.state.patrol.point(at: MemoryDesk.round("night.b03@261120T2030"))
        stage.press("E")
        try expectGolden(stage, "patrol-evidence")
    }
}

/// The popups and panes of the patrol screen in windows of any size.
@Suite struct WalkInSmallWindowsTests {
    @Test(arguments: [(40, 10), (60, 12), (80, 15), (109, 24), (300, 80)], Language.allCases)
    func nothingIsLostOrBroken(size: (Int, Int), language: Language) {
        let supervisor = Author(id: "limei", roles: [.supervisor, .leader], desk: "tty1")
        for keys in [
            ["Enter", "G"], ["Enter", "i"], ["Enter", "j", "i"], ["Enter", "!"], ["Enter", "-"], ["s"], ["f"],
            ["C"], ["E"], ["F"], ["p"], ["p", "Enter"], ["/"],
        ] {
            var stage = Stage(
                .measured(supervisor), size: Size(width: size.0, height: size.1), language: language)
            stage.press("3")
            let id = keys == ["E"] ? "night.b03@261120T2030" : "boiler@261120T2300"
            stage.state.patrol.point(at: MemoryDesk.round(id))
            for key in keys { stage.press(key) }
            let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == size.1 && lines.allSatisfy { $0.description.cellWidth <= size.0 })
        }
    }
}
