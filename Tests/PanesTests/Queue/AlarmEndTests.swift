import Domain
import Screen
import Testing

@testable import Panes

/// What ends an alarm, and what does not.
@Suite struct AlarmEndTests {
    private func stage(_ desk: MemoryDesk = .queue(of: 60), keymap: Keymap = .builtIn) -> Stage {
        var stage = Stage(desk, keymap: keymap)
        stage.forgetEffects()
        return stage
    }

    /// At another desk; its number.
    private func report(
        _ stage: inout Stage, _ what: String = "有人晕倒", _ priority: Priority = .p1,
        channel: Channel = .miniProgram
    ) -> TicketNumber {
        let draft = MemoryDesk.draft("b11", "lighting", "3F", what, channel: channel, priority: priority)
        let number = stage.desk.expect(.report(draft)).number
        stage.send(.changed)
        return number
    }

    private func line(_ stage: Stage) -> String {
        String(stage.screen.split(separator: "\n", omittingEmptySubsequences: false)[1])
    }

    private func rings(_ stage: Stage) -> Int {
        stage.effects.count { if case .ring = $0 { true } else { false } }
    }

    @Test func itIsSaidInWordsWithItsKeyAndTheHeaderCountsIt() {
        var stage = stage()
        let number = report(&stage)
        #expect(line(stage).contains(" 紧急 11号楼 3F 有人晕倒"))
        #expect(line(stage).contains("Ctrl-g 去看"))
        #expect(stage.screen.contains("紧急 1  待受理 1"))
        #expect(stage.state.alarms.ringing == [number])
        #expect(stage.state.view().canvas[0, 0].style == stage.state.theme[.header])
    }

    @Test func lettersTypedIntoACallNeverEndIt() {
        var stage = stage()
        stage.press("n")
        stage.type("5号楼 3F 漏")
        let number = report(&stage)
        stage.type("水 王伟 8123")
        stage.press("Tab", "Tab", "Enter", "Esc")
        #expect(stage.state.alarms.ringing == [number])
        #expect(line(stage).contains("有人晕倒"))
    }

    @Test func theKeyLeavesACallKeepsItsDraftAndGoesThere() {
        var stage = stage()
        stage.press("n")
        stage.type("5号楼 3F 漏水 王")
        let number = report(&stage)
        stage.press("Ctrl-g")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.cursor == number)
        #expect(!stage.state.alarms.isRinging)
        #expect(stage.state.message?.text == "草稿已保留")
        stage.press("n", "Enter")
        #expect(stage.screen.contains("5号楼 3F 漏水 王"))
    }

    @Test(arguments: ["F12", "Ctrl-g"]) func fromAFieldOfTheFilterToo(_ key: String) {
        var stage = stage()
        stage.press("/")
        stage.type("漏")
        let number = report(&stage)
        stage.press(key)
        #expect(stage.state.tickets.filterField == nil)
        #expect(stage.cursor == number)
        #expect(!stage.state.alarms.isRinging)
        stage.press("/", "Up")
        #expect(stage.state.tickets.filterField?.entry.text == "漏")
    }

    /// A filter hides the ticket, another screen is open, a ticket lies over the board.
    @Test(arguments: [
        ["/", "z", "Enter"], ["2", "Enter"], ["0"], ["Tab", "Tab"], ["d"], ["P"], [":", "a"], ["x", "z"],
    ])
    func fromWhereverOneIs(_ keys: [String]) {
        var stage = stage()
        for key in keys { stage.press(key) }
        let number = report(&stage)
        stage.press("Ctrl-g")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.screen == .desk)
        #expect(stage.cursor == number)
        #expect(!stage.state.alarms.isRinging)
    }

    @Test func goingThereByHandEndsItAndPassingOtherTicketsDoesNot() {
        var stage = stage()
        stage.press("G")
        let number = report(&stage)
        stage.press("k", "k", "PgUp")
        #expect(stage.state.alarms.ringing == [number])
        stage.goTo(number)
        #expect(!stage.state.alarms.isRinging)
    }

    /// The cursor was there already, because nothing else was: that is not seeing it.
    @Test func aCursorThatWasThereAlreadyHasNotSeenIt() {
        var stage = stage(MemoryDesk())
        let number = report(&stage)
        #expect(stage.cursor == number)
        stage.press(".", "y")
        #expect(stage.state.alarms.ringing == [number])
        stage.press("Enter")
        #expect(!stage.state.alarms.isRinging)
    }

    @Test(arguments: [
        TicketCommand.accept, .dispatch(DispatchOrder(team: "engineering")), .reject(reason: "误报"),
    ])
    func whatAnotherDeskDoesAboutItEndsItHere(_ command: TicketCommand) {
        var stage = stage()
        let number = report(&stage)
        stage.elsewhere(.move(command, number))
        #expect(!stage.state.alarms.isRinging)
    }

    @Test(arguments: [TicketCommand.note("又打来"), .fee(.labour(100))])
    func whatAnotherDeskMerelyWritesDoesNot(_ command: TicketCommand) {
        var stage = stage()
        let number = report(&stage)
        stage.elsewhere(.move(command, number))
        #expect(stage.state.alarms.ringing == [number])
    }

    @Test func oneOwnStepEndsItToo() {
        var stage = stage()
        let number = report(&stage)
        let receipt = stage.desk.carryOut(Order(.move(.accept, number)))
        #expect(throws: Never.self) { try receipt.get() }
        stage.send(.changed)
        #expect(!stage.state.alarms.isRinging)
    }

    @Test func whatIsNoEmergencyAnyMoreEnds() {
        var stage = stage()
        let number = report(&stage, channel: .phone)
        #expect(stage.state.alarms.ringing == [number])
        var edit = TicketEdit()
        edit.priority = .p3
        stage.elsewhere(.move(.edit(edit), number))
        #expect(!stage.state.alarms.isRinging)
    }

    @Test func severalRingUntilEachIsSeenTheEmergenciesFirst() {
        var stage = stage()
        let plain = report(&stage, "灯不亮", .p3)
        let first = report(&stage, "有人晕倒")
        let second = report(&stage, "着火")
        #expect(stage.state.alarms.ringing == [plain, first, second])
        #expect(line(stage).contains("紧急 11号楼 3F 有人晕倒"))
        #expect(line(stage).contains("另 2 张"))
        stage.press("Ctrl-g")
        #expect(line(stage).contains("着火") && line(stage).contains("另 1 张"))
        stage.elsewhere(.move(.accept, second))
        #expect(line(stage).contains("待受理 11号楼 3F 灯不亮"))
        stage.press("Ctrl-g")
        #expect(stage.cursor == plain)
        #expect(!stage.state.alarms.isRinging)
        stage.press("Ctrl-g")
        #expect(stage.state.message?.text == "没有在响的工单")
    }

    /// It is seen and nobody comes: three minutes later it rings anew, until somebody has acknowledged it.
    @Test func whatNobodyAcknowledgesRingsEveryThreeMinutes() {
        var stage = stage()
        let number = report(&stage)
        stage.press("Ctrl-g")
        let seen = stage.state.now
        stage.forgetEffects()
        stage.send(.tick(seen.adding(seconds: 179)))
        #expect(rings(stage) == 0)
        #expect(stage.state.nextVisibleChange.map { $0 <= seen.adding(minutes: 3) } == true)
        stage.send(.tick(seen.adding(minutes: 3)))
        #expect(rings(stage) == 1 && stage.state.alarms.ringing == [number])
        stage.elsewhere(.move(.dispatch(DispatchOrder(team: "engineering")), number))
        #expect(!stage.state.alarms.isRinging)
        stage.send(.tick(seen.adding(minutes: 6)))
        #expect(line(stage).contains("未接单"))
        stage.elsewhere(.move(.acknowledge, number))
        #expect(!stage.state.alarms.isRinging)
        stage.send(.tick(seen.adding(minutes: 20)))
        #expect(!stage.state.alarms.isRinging)
    }

    /// One's own emergency is silent, but not for ever.
    @Test func oneOwnEmergencyRingsWhenNobodyComes() {
        var stage = stage(MemoryDesk())
        let draft = MemoryDesk.draft("b11", "lighting", "3F", "有人晕倒", priority: .p1)
        let receipt = stage.desk.carryOut(Order(.report(draft)))
        #expect(throws: Never.self) { try receipt.get() }
        stage.send(.changed)
        let start = stage.state.now
        #expect(!stage.state.alarms.isRinging)
        stage.send(.tick(start.adding(minutes: 3)))
        #expect(stage.state.alarms.isRinging)
    }

    @Test(arguments: [
        TicketCommand.sendBack(reason: "派错", misdispatch: true),
        .hold(.access, until: Compound.now.adding(minutes: 30_000)),
    ]) func whatIsGivenBackIsWatchedAnew(_ command: TicketCommand) {
        var stage = stage(MemoryDesk())
        let number = report(&stage)
        stage.elsewhere(.move(.dispatch(DispatchOrder(team: "engineering")), number))
        stage.elsewhere(.move(.acknowledge, number))
        stage.elsewhere(.move(command, number))
        if case .hold = command { stage.elsewhere(.move(.resume, number)) }
        #expect(!stage.state.alarms.isRinging)
        let start = stage.state.now
        stage.send(.tick(start.adding(minutes: 4)))
        // Acknowledged before the hold, it is so afterwards; a return takes that away.
        if case .hold = command {
            #expect(!stage.state.alarms.isRinging)
        } else {
            #expect(stage.state.alarms.ringing == [number])
        }
    }

    /// What was urgent before the screens opened is urgent still.
    @Test func aDeskThatOpensHearsWhatNobodyHasSeenTo() {
        var desk = MemoryDesk.queue(of: 3)
        let draft = MemoryDesk.draft("b11", "lighting", "3F", "有人晕倒", priority: .p1)
        let number = desk.expect(.report(draft), at: desk.now.adding(minutes: -5)).number
        let fresh = desk.expect(.report(draft), at: desk.now.adding(minutes: -1)).number
        var stage = Stage(desk, isCalm: false)
        #expect(rings(stage) == 1)
        #expect(stage.state.alarms.ringing == [number])
        let opened = stage.state.now
        stage.send(.tick(opened.adding(minutes: 2)))
        #expect(Set(stage.state.alarms.ringing) == [number, fresh])
    }

    @Test func aReboundKeyIsTheOneThatIsSaidAndWorks() {
        let (keymap, problems) = Keymap.rebound([Rebinding(action: "emergency", keys: ["!", "F10"])])
        #expect(problems.isEmpty)
        var stage = stage(keymap: keymap)
        let number = report(&stage)
        #expect(line(stage).contains("! 去看"))
        stage.press("n")
        #expect(line(stage).contains("F10 去看"))
        stage.press("!")
        #expect(stage.state.alarms.isRinging)
        stage.press("F10")
        #expect(stage.cursor == number && !stage.state.alarms.isRinging)
    }

    /// A few cells are enough to know that and where.
    @Test(arguments: [40, 50, 60, 79, 80, 120]) func theLineFitsEveryWidth(_ width: Int) {
        for language in Language.allCases {
            var stage = Stage(.queue(of: 9), size: Size(width: width, height: 12), language: language)
            _ = report(&stage)
            _ = report(&stage, "着火")
            #expect(line(stage).contains(language == .chinese ? "紧急 11号楼 3F" : "EMERGENCY Building 11"))
            #expect(line(stage).contains("Ctrl-g"))
            #expect(stage.screen.contains(language == .chinese ? "紧急 2" : "emergency 2"))
        }
    }

    @Test func aWindowTooSmallForTheDeskSaysItToo() {
        var stage = Stage(.queue(of: 9), size: Size(width: 38, height: 6))
        _ = report(&stage)
        #expect(stage.screen.contains("紧急 11号楼 3F 有人晕倒"))
        stage.press("Ctrl-g")
        stage.send(.resize(Size(width: 80, height: 24)))
        #expect(!stage.state.alarms.isRinging)
    }
}
