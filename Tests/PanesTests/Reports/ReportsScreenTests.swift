import Domain
import Screen
import Testing

@testable import Panes

/// The screen of reports as text, in every size and language.
@Suite struct ReportsScreenTests {
    private func stage(
        _ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese,
        _ author: Author = Compound.author("limei")
    ) -> Stage {
        var stage = Stage(.walked(author), size: size, language: language)
        stage.press("6")
        return stage
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func day(size: Size, language: Language) throws {
        try expectGolden(stage(size, language), "report-day")
    }

    @Test func theKeyGoesThroughDayWeekAndMonth() {
        var stage = stage(Size(width: 120, height: 40), .english)
        for name in ["daily report", "weekly summary", "monthly report", "daily report"] {
            #expect(stage.screen.contains(name), "\(stage.screen)")
            stage.press("v")
        }
    }

    @Test(arguments: ["D", "/"])
    func anyDaysAreTyped(key: String) {
        var stage = stage(Size(width: 120, height: 40), .english)
        stage.press(key)
        stage.type("2026-11-21 2026-11-22")
        stage.press("Enter")
        #expect(stage.screen.contains("not understood"))
        for _ in 0..<21 { stage.press("Backspace") }
        stage.type("11-01 11-20")
        stage.press("Enter")
        #expect(stage.screen.contains("report of a span 2026-11-01 – 2026-11-20"))
        #expect(stage.screen.contains("R261101-S261120"))
        stage.press("(")
        #expect(stage.screen.contains("2026-10-12 – 2026-10-31"))
        stage.press("v")
        #expect(stage.screen.contains("daily report 2026-10-12"))
        stage.press("D")
        stage.type("昨天 今天")
        stage.press("Enter", ".")
        #expect(stage.screen.contains("daily report 2026-11-20"))
    }

    @Test func earlierAndLaterStopAtToday() {
        var stage = stage()
        let today = stage.screen
        stage.press(")")
        #expect(stage.screen == today)
        stage.press("(")
        #expect(stage.screen != today)
        stage.press(".")
        #expect(stage.screen == today)
    }

    @Test func aDecisionNamesOwnerAndDay() throws {
        var stage = stage()
        stage.press("E", "Tab")
        stage.type("换大厅灯 2026-12-01")
        stage.press("Enter")
        let report = stage.desk.report(try #require(ReportID("daily@2026-11-20")))
        #expect(report?.openDecisions.map(\.text) == ["换大厅灯"])
        #expect(report?.openDecisions.map(\.due) == ["2026-12-01"])
    }

    @Test func aLeaderFinishesAReport() throws {
        var stage = stage()
        stage.press("F", "Enter")
        let report = stage.desk.report(try #require(ReportID("daily@2026-11-20")))
        #expect(report?.finishes.map(\.standing) == [.initial])
        #expect(stage.screen.contains("初报"))
    }

    @Test func aReadOnlyDeskWritesNothing() {
        var desk = MemoryDesk.walked()
        desk.setting.isReadOnly = true
        var stage = Stage(desk)
        stage.press("6", "F")
        #expect(stage.screen.contains("只读"))
    }
}
