import Domain
import Screen
import Testing

@testable import Panes

/// Only some of the rounds are seen.
@Suite struct PatrolFilterTests {
    private func stage(
        _ text: String, _ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese
    )
        -> Stage
    {
        var stage = Stage(.walked(), size: size, language: language)
        stage.press("3", "/")
        stage.type(text)
        return stage
    }

    @Test func whatDoesNotPassIsHiddenAndTheBorderSaysSo() {
        var stage = stage("漏查 -grid:b03")
        stage.press("Enter")
        let now = stage.state.now
        let shown = stage.state.patrol.lines.flatMap(\.rounds)
        #expect(!shown.isEmpty && shown.allSatisfy { $0.state(at: now) == .missed && $0.grid != "b03" })
        #expect(stage.screen.contains("/ 漏查 -grid:b03"))
        stage.press("Esc")
        #expect(stage.state.screen == .patrol && stage.state.patrol.lines.count == 13)
        #expect(!stage.screen.contains("/ 漏查"))
        stage.press("Esc")
        #expect(stage.state.screen == .desk)
    }

    @Test func theTicketsKeepTheirOwn() {
        var stage = stage("漏查")
        stage.press("Enter", "1")
        #expect(stage.state.tickets.queue.filterText.isEmpty)
    }

    @Test func whatIsWrongIsNotTaken() {
        var stage = stage("state:asleep ")
        #expect(stage.screen.contains("^^^^^^"))
        stage.press("Enter")
        #expect(!stage.state.popups.isEmpty && stage.state.patrol.filterText.isEmpty)
    }

    @Test(arguments: [
        ("sta", "state:"), ("state:漏", "state:漏查"), ("grid:全", "grid:全院"), ("route:夜", "route:夜巡"),
    ])
    func tabCompletes(typed: String, text: String) {
        var stage = stage(typed)
        stage.press("Tab")
        stage.press("Enter")
        #expect(stage.state.patrol.filterText == text || stage.screen.contains(text))
    }

    @Test func aStretchThatIsNamedIsSeen() {
        var stage = stage("since:2026-11-18 until:2026-11-20")
        stage.press("Enter")
        #expect(stage.screen.contains("11-18–11-20"))
        let first = stage.state.patrol.rows.first?.window.start
        #expect(first == Compound.at("2026-11-18T02:30:00+08:00"))
    }

    @Test func aRoundThatIsOpenStaysUnderTheKeys() {
        var stage = Stage(.walked())
        stage.press("3")
        let id = MemoryDesk.round("night.b03@261120T2300")
        stage.state.patrol.point(at: id)
        stage.press("Enter", "/")
        stage.type("grid:b07")
        stage.press("Enter", "Space")
        #expect(stage.desk.round(id)?.row.looked == 1)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func typed(size: Size, language: Language) throws {
        try expectGolden(stage("漏查 grid:", size, language), "patrol-filter")
    }
}
