import Domain
import Screen
import Testing

@testable import Panes

/// What is urgent rings until somebody presses a key, and stays marked until it is seen.
@Suite struct AlarmTests {
    private func rings(_ stage: Stage) -> Int {
        stage.effects.count { if case .ring = $0 { true } else { false } }
    }

    private func isReversed(_ stage: Stage) -> Bool {
        stage.state.view().canvas[0, 0].style == stage.state.theme[.headerAlarm]
    }

    private func draft(_ channel: Channel, _ priority: Priority?) -> Order.Work {
        .report(MemoryDesk.draft("b03", "lighting", "1F", "灯不亮", channel: channel, priority: priority))
    }

    @Test(
        arguments: [
            (.phone, .p1, true), (.miniProgram, .p3, true), (.miniProgram, .p1, true),
            (.phone, .p2, false), (.hotline, nil, false),
        ] as [(Channel, Priority?, Bool)])
    func aNewEmergencyAndWhatNobodyHasTakenOnRing(_ channel: Channel, _ priority: Priority?, _ isUrgent: Bool)
    {
        var stage = Stage()
        stage.forgetEffects()
        #expect(!isReversed(stage))
        stage.elsewhere(draft(channel, priority))
        #expect(rings(stage) == (isUrgent ? 1 : 0))
        #expect(isReversed(stage) == isUrgent)
    }

    @Test func aTicketRaisedToAnEmergencyRings() throws {
        var stage = Stage()
        stage.forgetEffects()
        var edit = TicketEdit()
        edit.priority = .p1
        stage.elsewhere(.move(.edit(edit), try #require(stage.state.desk.queue.rows.last?.number)))
        #expect(rings(stage) == 1)
    }

    @Test func oneOwnTicketRingsNobody() {
        var stage = Stage()
        stage.forgetEffects()
        let receipt = stage.desk.carryOut(Order(draft(.phone, .p1)))
        stage.send(.changed)
        #expect(throws: Never.self) { try receipt.get() }
        #expect(rings(stage) == 0)
    }

    @Test func itRingsAgainEveryTwentySecondsUntilAKey() {
        var stage = Stage()
        stage.elsewhere(draft(.phone, .p1))
        stage.forgetEffects()
        let start = stage.state.now
        stage.send(.tick(start))
        for second in 1...61 { stage.send(.tick(start.adding(seconds: second))) }
        #expect(rings(stage) == 3)
        #expect(isReversed(stage))
        #expect(stage.state.nextVisibleChange.map { $0 <= start.adding(seconds: 80) } == true)
        stage.press("j")
        #expect(!isReversed(stage))
        for second in 62...200 { stage.send(.tick(start.adding(seconds: second))) }
        #expect(rings(stage) == 3)
    }

    @Test func marksStayUntilTheCursorPassesOrAKeySaysSeen() throws {
        var stage = Stage()
        let rows = stage.state.desk.queue.rows
        let place = stage.state.desk.queue.cursor
        let (near, far) = (rows[place + 1].number, rows[place + 5].number)
        stage.elsewhere(.move(.note("又来电话"), near))
        stage.elsewhere(.move(.note("又来电话"), far))
        #expect(stage.state.desk.queue.unseen == [near, far])
        #expect(stage.screen.contains("│•"))
        stage.press("j")
        #expect(stage.state.desk.queue.unseen == [far])
        stage.press("j", "k", "k")
        #expect(stage.state.desk.queue.unseen == [far])
        stage.press(".")
        #expect(stage.state.desk.queue.unseen.isEmpty)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func screens(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.elsewhere(draft(.miniProgram, .p1))
        try expectGolden(stage, "alarm")
    }
}
