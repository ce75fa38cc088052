import Domain
import Screen
import Testing

@testable import Panes

/// The patrol screen as text, in every size and language.
@Suite struct PatrolScreenTests {
    private func stage(_ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese) -> Stage
    {
        var stage = Stage(.walked(), size: size, language: language)
        stage.press("3")
        return stage
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func shift(size: Size, language: Language) throws {
        try expectGolden(stage(size, language), "patrol-shift")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func roundWithFindings(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.send(.key(.character("S")))
        stage.press("g", "g", "j", "j", "j", "j", "h", "h", "h", "Enter")
        try expectGolden(stage, "patrol-findings")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func week(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.press("v", "v")
        try expectGolden(stage, "patrol-week")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func report(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.press("r")
        stage.type("5号楼夜巡 3F灯不亮 其余正常")
        try expectGolden(stage, "patrol-report")
    }

    @Test func aSiteWithoutRoutesSaysHowToHaveThem() {
        var stage = Stage()
        stage.press("3")
        #expect(stage.screen.contains("[[route]]"))
    }
}

/// What the keys of the patrol screen do.
@Suite struct PatrolKeyTests {
    private func stage(_ author: Author = Compound.author()) -> Stage {
        var stage = Stage(.walked(author))
        stage.press("3")
        return stage
    }

    private func state(_ stage: Stage, _ text: String) -> RoundState? {
        stage.desk.round(MemoryDesk.round(text))?.row.state(at: stage.desk.now)
    }

    @Test func aQuietRoundIsFourKeysAfterTheCursor() {
        var stage = stage()
        stage.state.patrol.point(at: MemoryDesk.round("night.b03@261120T2300"))
        stage.press("r")
        stage.type("ok")
        stage.press("Enter")
        #expect(state(stage, "night.b03@261120T2300") == .done)
    }

    @Test func aFindingBecomesATicketWithItsPlaceAndWords() throws {
        var stage = stage()
        stage.press("r")
        stage.type("5号楼夜巡 3F灯不亮 其余正常")
        stage.press("Enter")
        let id = MemoryDesk.round("night.b05@261120T2300")
        #expect(state(stage, id.text) == .done)
        stage.press("t")
        let ticket = try #require(stage.desk.round(id)?.round?.findings.first?.ticket)
        let body = try #require(stage.desk[ticket]?.body)
        #expect(body.grid == "b05" && body.place == "3F 走廊" && body.category == "lighting")
        #expect(body.what.contains("不亮") && body.source?.key == "\(id.text)#1")
        stage.press("t")
        #expect(stage.screen.contains("没有未处理的问题"))
        stage.press("1", ":")
        stage.type(ticket.text)
        stage.press("Enter")
        stage.send(.resize(Size(width: 240, height: 60)))
        #expect(stage.screen.contains("巡查问题 5号楼夜巡 11-20 23:00 #1"))
    }

    @Test func whatIsNotUnderstoodIsNotWritten() {
        var stage = stage()
        stage.press("r")
        stage.type("5号楼夜巡 九楼平台灯不亮 其余正常")
        let before = stage.desk.head
        stage.press("Enter")
        #expect(stage.desk.head == before && !stage.state.popups.isEmpty)
    }

    @Test func anExcuseIsNotAnOperators() {
        var stage = stage()
        stage.press("x")
        #expect(stage.state.popups.isEmpty && stage.screen.contains("没有权限"))
    }

    @Test func anExcuseNeedsItsReason() {
        var stage = stage(Compound.author("limei"))
        stage.state.patrol.point(at: MemoryDesk.round("night.b09@261120T2300"))
        stage.press("x", "Enter")
        #expect(state(stage, "night.b09@261120T2300") == .due)
        stage.type("停电检修")
        stage.press("Enter")
        #expect(state(stage, "night.b09@261120T2300") == .excused)
    }

    @Test func ticketKeysMeanNoTicketHere() {
        var stage = stage()
        let before = stage.desk.head
        stage.press("a", "d", "f", "u")
        #expect(stage.desk.head == before)
    }
}

/// What is missed is told in the header of every screen.
@Suite struct MissedInHeaderTests {
    @Test(arguments: HomeScreenTests.sizes)
    func onTheDeskToo(size: Size) throws {
        let stage = Stage(.walked(), size: size)
        let header = try #require(stage.screen.split(separator: "\n").first)
        // Six missed and one left unfinished; nobody began eleven of the second.
        #expect(header.contains("漏查 7"))
        #expect(header.contains("未开始 11"))
    }

    @Test func nothingWhereNothingIsMissed() throws {
        let header = try #require(Stage().screen.split(separator: "\n").first)
        #expect(!header.contains("漏查") && !header.contains("未开始"))
    }
}

/// In windows of any size.
@Suite struct PatrolInSmallWindowsTests {
    @Test(
        arguments: [(40, 10), (60, 12), (80, 15), (80, 18), (109, 24), (110, 24), (300, 80)],
        Language.allCases)
    func nothingIsLostOrBroken(size: (Int, Int), language: Language) {
        for keys in [
            [], ["v"], ["v", "v"], ["v", "v", "v"], ["o"], ["o", "o"], ["Enter"], ["r"], ["("], [")", "."],
        ] {
            var stage = Stage(.walked(), size: Size(width: size.0, height: size.1), language: language)
            stage.press("3")
            for key in keys { stage.press(key) }
            let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == size.1 && lines.allSatisfy { $0.description.cellWidth <= size.0 })
        }
    }
}
