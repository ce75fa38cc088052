import Domain
import Screen
import Testing

@testable import Panes

/// The open findings, and what a month's rounds gave.
@Suite struct FindingsListTests {
    private static let id = MemoryDesk.round("night.b05@261120T2030")

    private func stage(_ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese) -> Stage
    {
        var desk = MemoryDesk.walked()
        let told = Told(.finding("门锁坏", .major, photo: nil), point: "roof", item: "floor")
        desk.expect(
            round: .move(.check([told], said: nil), MemoryDesk.round("night.b07@261120T2300"), by: nil))
        desk.expect(round: .ticket(FindingID(round: Self.id, number: 1)))
        var stage = Stage(desk, size: size, language: language)
        stage.press("3", "F")
        return stage
    }

    @Test func theOldestIsFirstWithWhereItStands() throws {
        let stage = stage()
        let lines = stage.screen.split(separator: "\n").filter { $0.contains("2:21") || $0.contains("门锁坏") }
        #expect(lines.count >= 3)
        #expect(try #require(lines.last { $0.contains("门锁坏") }).contains("未处理"))
        let ticket = try #require(stage.desk.round(Self.id)?.round?.finding(1)?.ticket)
        #expect(stage.screen.contains("#\(ticket.text)"))
    }

    @Test func enterGoesToTheFindingAndEscBackToTheList() {
        var stage = stage()
        stage.press("j", "Enter")
        #expect(stage.state.popups.isEmpty && stage.state.patrol.round.opened?.id == Self.id)
        #expect(stage.state.patrol.round.spot == .finding(2))
        stage.press("Esc")
        #expect(stage.state.top(FindingsPopup.self) != nil)
        stage.press("Esc")
        #expect(stage.state.screen == .patrol && stage.state.popups.isEmpty)
    }

    @Test func whatAnotherDeskFindsIsListed() {
        var stage = stage()
        let told = Told(.finding("水管爆了", .danger, photo: nil), point: "roof", item: "floor")
        let round = MemoryDesk.round("night.b09@261120T2300")
        stage.desk.expect(round: .move(.check([told], said: nil), round, by: nil))
        stage.send(.changed)
        #expect(stage.screen.contains("水管爆了"))
    }

    @Test func withoutOneItSaysSo() {
        var stage = Stage(.measured())
        stage.press("3", "F")
        #expect(stage.screen.contains("没有未结的问题"))
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func listed(size: Size, language: Language) throws {
        try expectGolden(stage(size, language), "patrol-open-findings")
    }
}

@Suite struct ScoresPopupTests {
    private func stage(_ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese) -> Stage
    {
        var stage = Stage(.walked(), size: size, language: language)
        stage.press("3", "p")
        return stage
    }

    @Test func theMostPointsAreFirst() throws {
        let stage = stage()
        let lines = stage.screen.split(separator: "\n")
        let first = try #require(lines.firstIndex { $0.contains("周杰") && $0.contains("+4") })
        let second = try #require(lines.firstIndex { $0.contains("陈静") && $0.contains("+2") })
        #expect(first < second && lines[first].contains("按时完成"))
    }

    @Test func eachLineNamesItsRoundAndEntryAndLeadsThere() {
        var stage = stage()
        stage.press("j", "Enter")
        #expect(stage.screen.contains("条目 ") && stage.screen.contains("发现问题"))
        stage.press("Enter")
        #expect(stage.state.patrol.round.opened?.id == MemoryDesk.round("night.b05@261120T2030"))
        stage.press("Esc")
        #expect(stage.state.top(ScoresPopup.self) != nil && stage.screen.contains("发现问题"))
        stage.press("Esc", "Esc")
        #expect(stage.state.popups.isEmpty)
    }

    @Test func byGridAndByMonth() {
        var stage = stage()
        stage.press("Tab")
        #expect(stage.screen.contains("按网格") && stage.screen.contains("5号楼"))
        stage.press("h")
        #expect(stage.screen.contains("2026-10") && stage.screen.contains("这个月没有积分"))
        stage.press("l")
        #expect(stage.screen.contains("2026-11") && stage.screen.contains("按时完成"))
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func sheet(size: Size, language: Language) throws {
        try expectGolden(stage(size, language), "patrol-scores")
    }
}
