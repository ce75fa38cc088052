import Domain
import Screen
import Testing

@testable import Panes

/// What is urgent rings until somebody sees to it, and stays marked until it is seen.
@Suite struct AlarmTests {
    private func rings(_ stage: Stage) -> Int {
        stage.effects.count { if case .ring = $0 { true } else { false } }
    }

    private func isRinging(_ stage: Stage) -> Bool {
        stage.state.view().canvas[0, 1].style == stage.state.theme[.headerAlarm]
    }

    private func draft(_ channel: Channel, _ priority: Priority?) -> TicketWork {
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
        #expect(!isRinging(stage))
        stage.elsewhere(draft(channel, priority))
        #expect(rings(stage) == (isUrgent ? 1 : 0))
        #expect(isRinging(stage) == isUrgent)
    }

    @Test func aTicketRaisedToAnEmergencyRings() throws {
        var stage = Stage()
        stage.forgetEffects()
        var edit = TicketEdit()
        edit.priority = .p1
        stage.elsewhere(.move(.edit(edit), try #require(stage.state.tickets.queue.rows.last?.number)))
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

    @Test func itRingsAgainEveryTwentySecondsUntilItIsGoneTo() {
        var stage = Stage(.queue(of: 20))
        stage.press("g", "g")
        stage.elsewhere(draft(.phone, .p1))
        stage.forgetEffects()
        let start = stage.state.now
        stage.send(.tick(start))
        for second in 1...61 { stage.send(.tick(start.adding(seconds: second))) }
        #expect(rings(stage) == 3)
        #expect(stage.state.nextVisibleChange.map { $0 <= start.adding(seconds: 80) } == true)
        stage.press("j", "x", "z", "Esc", "Esc", "?", "Esc", "/", "a", "Esc", "2", "1", "Space", "*", ".")
        #expect(isRinging(stage))
        stage.press("Ctrl-g")
        #expect(!isRinging(stage))
        for second in 62...200 { stage.send(.tick(start.adding(seconds: second))) }
        #expect(rings(stage) == 3)
    }

    @Test func marksStayUntilTheCursorPassesOrAKeySaysSeen() throws {
        var stage = Stage()
        let rows = stage.state.tickets.queue.rows
        let place = stage.state.tickets.queue.cursor
        let (near, far) = (rows[place + 1].number, rows[place + 5].number)
        stage.elsewhere(.move(.note("又来电话"), near))
        stage.elsewhere(.move(.note("又来电话"), far))
        #expect(stage.state.tickets.queue.unseen == [near, far])
        #expect(stage.screen.contains("│•"))
        stage.press("j")
        #expect(stage.state.tickets.queue.unseen == [far])
        stage.press("j", "k", "k")
        #expect(stage.state.tickets.queue.unseen == [far])
        stage.press(".")
        #expect(stage.state.tickets.queue.unseen.isEmpty)
    }

    @Test(arguments: HomeScreenTests.sizes + [Size(width: 40, height: 10)], Language.allCases)
    func screens(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.elsewhere(draft(.miniProgram, .p1))
        stage.elsewhere(draft(.miniProgram, .p3))
        try expectGolden(stage, "alarm")
    }

    @Test(arguments: HomeScreenTests.sizes + [Size(width: 40, height: 10)], Language.allCases)
    func whileACallIsTyped(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("n")
        stage.type("5号楼 3F 漏水 王")
        stage.elsewhere(draft(.phone, .p1))
        try expectGolden(stage, "alarm-call")
    }
}
