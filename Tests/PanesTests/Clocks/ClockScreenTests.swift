import Domain
import Screen
import Testing

@testable import Panes

@Suite struct ClockScreenTests {
    private static let number = TicketNumber(day: 261_119, sequence: 1)

    /// A leak of Thursday afternoon, on hold over the night, beside an emergency and a plain fault of this evening.
    private static let desk: MemoryDesk = {
        var desk = MemoryDesk(Compound.setting(site: Compound.timed))
        let at = { (time: String) in Compound.at("2026-11-\(time):00+08:00") }
        desk.expect(
            .report(MemoryDesk.draft("b05", "lighting", "3F 走廊", "灯不亮")), at: at("19T16:00"), by: "zhaomin")
        desk.expect(
            .move(.dispatch(DispatchOrder(team: "engineering")), number), at: at("19T16:05"), by: "zhaomin")
        // It is taken up again before that is over.
        let until = at("20T10:00").adding(seconds: 30)
        desk.expect(.move(.hold(.parts, until: until), number), at: at("19T17:00"), by: "zhaomin")
        desk.expect(.move(.resume, number), at: at("20T10:00"), by: "zhaomin")
        desk.expect(
            .report(MemoryDesk.draft("b02", "lift", "1F", "电梯困人", priority: .p1)), at: at("20T22:30"))
        desk.expect(
            .report(MemoryDesk.draft("b03", "lighting", "2F", "灯闪", channel: .miniProgram)),
            at: at("20T23:20"))
        return desk
    }()

    private func stage(_ size: Size, _ language: Language) -> Stage {
        var stage = Stage(Self.desk, size: size, language: language)
        stage.goTo(Self.number)
        return stage
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func theQueueTellsWhatIsLeft(size: Size, language: Language) throws {
        try expectGolden(stage(size, language), "clocks-home")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func everyDeadlineExplainsItself(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.press("e")
        try expectGolden(stage, "clocks-explain")
    }

    @Test func theExplanationScrollsAndCloses() {
        var stage = stage(Size(width: 80, height: 24), .chinese)
        stage.press("e")
        let first = stage.screen
        stage.press("G")
        #expect(stage.screen != first)
        #expect(stage.screen.contains("完成"))
        stage.press("Esc")
        #expect(stage.state.popups.isEmpty)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func moreTimeIsAskedFor(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.state.setting.author = Compound.author("zhoutao")
        stage.state.setting.author.roles = [.leader]
        stage.press("+")
        try expectGolden(stage, "extend")
        stage.type("2026-11-30 12:00")
        stage.press("Enter", "Tab")
        stage.type("等厂家到货")
        try expectGolden(stage, "extend-reason")
    }

    @Test func whoMayNotExtendIsToldWhoMay() {
        var stage = stage(Size(width: 120, height: 40), .chinese)
        stage.press("+")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.screen.contains("值班长"))
    }

    @Test func anExtensionIsWrittenAsTyped() throws {
        var desk = Self.desk
        desk.setting.author.roles = [.leader]
        var stage = Stage(desk)
        stage.goTo(Self.number)
        stage.press("+")
        stage.type("2026-11-30 12:00")
        stage.press("Enter", "Tab")
        stage.type("等厂家到货")
        stage.press("Enter")
        let until = Compound.at("2026-11-30T12:00:00+08:00")
        let command = TicketCommand.extend(until: until, reason: "等厂家到货", told: true)
        #expect(stage.orders.last?.ticket == .move(command, Self.number))
        #expect(stage.desk[Self.number]?.body.cycle.deadlines.resolve?.due == until)
    }

    @Test func theReasonOfAnExtensionIsKeptByEscape() {
        var desk = Self.desk
        desk.setting.author.roles = [.leader]
        var stage = Stage(desk)
        stage.goTo(Self.number)
        stage.press("+")
        stage.type("2026-11-30 12:00")
        stage.press("Enter")
        stage.type("等厂家")
        stage.press("Esc", "Esc")
        #expect(stage.kept[.text(.extend, Self.number)] == Draft(["text": "等厂家"]))
    }

    @Test func timeAloneAsksForASweepOnceAMinute() {
        var stage = Stage(Self.desk)
        stage.forgetEffects()
        stage.send(.tick(stage.state.now.adding(seconds: 1)))
        #expect(!stage.effects.contains(.sweep))
        stage.send(.tick(stage.state.now.adding(seconds: 60)))
        #expect(stage.effects.filter { $0 == .sweep }.count == 1)
    }

    @Test func nobodySweepsWhereNothingCanBeWritten() {
        var desk = Self.desk
        desk.setting.isReadOnly = true
        var stage = Stage(desk)
        stage.send(.tick(stage.state.now.adding(seconds: 60)))
        #expect(!stage.effects.contains(.sweep))
    }
}
