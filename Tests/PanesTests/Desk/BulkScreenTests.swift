import Domain
import Screen
import Testing

@testable import Panes

/// Marks and moves on many tickets as text, in every size and language.
@Suite struct BulkScreenTests {
    private func marked(_ size: Size, _ language: Language) -> Stage {
        var stage = Stage(size: size, language: language)
        stage.press("k", "Space", "Space", "Space", "j", "Space", "Space", "Space", "j", "j", "Space")
        return stage
    }

    private func golden(_ stage: Stage, _ name: String) throws {
        try expectGolden(stage, name)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func marks(size: Size, language: Language) throws {
        var stage = marked(size, language)
        stage.press("/")
        stage.type("pri:2,3")
        stage.press("Enter", "j")
        try golden(stage, "marks")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func question(size: Size, language: Language) throws {
        var stage = marked(size, language)
        stage.press("w", "1")
        try golden(stage, "bulk-hold")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func preview(size: Size, language: Language) throws {
        var stage = marked(size, language)
        stage.press("w", "1", "Enter")
        try golden(stage, "bulk-preview")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func longPreview(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("*", "w", "1", "Enter", "PgDn")
        try golden(stage, "bulk-preview-long")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func running(size: Size, language: Language) throws {
        var stage = marked(size, language)
        stage.press("w", "1", "Enter")
        stage.isSlow = true
        stage.press("Enter")
        stage.carryOutOrder()
        try golden(stage, "bulk-running")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func result(size: Size, language: Language) throws {
        var stage = marked(size, language)
        stage.press("w", "1", "Enter")
        let marked = stage.state.tickets.queue.marks.sorted(at: stage.state.now)
        let number = try #require(marked.first { $0.state == .accepted }).number
        stage.desk.expect(.move(.dispatch(DispatchOrder(team: "operation")), number))
        stage.press("Enter")
        try golden(stage, "bulk-result")
    }
}
