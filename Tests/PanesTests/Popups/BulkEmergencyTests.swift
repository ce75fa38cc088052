import Domain
import Screen
import Testing
import Words

@testable import Panes

/// Emergencies among many: first, red, and never carried along unsaid.
@Suite struct BulkEmergencyTests {
    /// Four tickets, the second and the last an emergency, the third reported.
    private func stage(_ state: TicketState = .accepted, language: Language = .chinese) -> Stage {
        var desk = MemoryDesk()
        for (index, priority) in [Priority.p3, .p1, .p3, .p1].enumerated() {
            let channel: Channel = index == 2 ? .miniProgram : .phone
            let draft = MemoryDesk.draft(
                "b05", "lighting", "\(index)F", "灯 \(index)", channel: channel, priority: priority)
            let number = desk.expect(.report(draft)).number
            if state != .accepted {
                desk.expect(.move(.dispatch(DispatchOrder(team: "engineering")), number))
            }
            if state == .done { desk.expect(.move(.finish, number)) }
        }
        var stage = Stage(desk, language: language)
        stage.press("*")
        stage.forgetEffects()
        return stage
    }

    private func rows(_ stage: Stage) -> [String] {
        stage.screen.split(separator: "\n").map(String.init)
    }

    private func place(_ text: String, _ stage: Stage) -> Int? {
        rows(stage).firstIndex { $0.contains(text) }
    }

    @Test(
        arguments: [
            (["w", "1", "Enter"], TicketState.accepted, TicketState.onHold),
            (["x", "z", "Enter"], .accepted, .rejected),
            (["f"], .dispatched, .done), (["b", "z", "Enter"], .dispatched, .accepted),
        ] as [([String], TicketState, TicketState)])
    func itTakesAKeyOfItsOwn(_ keys: [String], _ from: TicketState, _ to: TicketState) {
        var stage = stage(from)
        for key in keys { stage.press(key) }
        #expect(stage.screen.contains("! 含紧急 2 张"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text == "含紧急 2 张：按 Y 才办")
        stage.press("y", "Space", "Enter")
        #expect(stage.orders.isEmpty)
        stage.press("Y")
        let states = stage.desk.files.values.filter { $0.ticket.body.priority == .p1 }.map(
            \.ticket.body.state)
        #expect(states == [to, to])
    }

    /// Emergencies whose work is over ring no more, and are not closed unheard by the way.
    @Test(arguments: Language.allCases) func closingThemTakesItToo(_ language: Language) {
        var stage = stage(.done, language: language)
        stage.press("v", "n")
        #expect(stage.screen.contains(language == .chinese ? "! 含紧急 2 张" : "! 2 emergencies among them"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        stage.press("Y")
        #expect(stage.desk.files.values.allSatisfy { $0.ticket.body.state == .closed })
    }

    @Test func whoIsOffShiftIsSaidInTheListAndInThePreview() {
        var desk = stage().desk
        for index in desk.setting.site.people.indices { desk.setting.site.people[index].shifts = ["day"] }
        var stage = Stage(desk)
        stage.press("*", "d")
        let duty = Duty(stage.state.setting.site, at: stage.state.setting.zone.local(stage.state.now))
        guard let bulk = stage.state.top(BulkPopup.self), let popup = bulk.asked as? DispatchPopup,
            let (line, absent) = popup.items.enumerated().compactMap({ line, item -> (Int, ID<Person>)? in
                guard case .technician(let id, _) = item else { return nil }
                return duty.status(of: id).isOn ? nil : (line, id)
            }).first
        else {
            Issue.record("everybody is at work")
            return
        }
        let name = stage.state.names[absent].name
        #expect(rows(stage).contains { $0.contains(name) && $0.contains("✗") })
        for _ in 0..<line { stage.press("Down") }
        stage.press("Enter")
        #expect(rows(stage).contains { $0.contains("注意：\(name)") })
    }

    @Test func loweringThemTakesItToo() {
        var stage = stage()
        stage.press("p", "3")
        #expect(stage.screen.contains("! 含紧急 2 张"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        stage.press("Y")
        #expect(stage.desk.files.values.allSatisfy { $0.ticket.body.priority == .p3 })
    }

    /// What brings help is done by Enter, and said all the same.
    @Test(arguments: [["d", "Enter"], ["a"], ["m", "z", "Enter"]]) func helpTakesNoOtherKey(_ keys: [String])
    {
        var stage = stage()
        for key in keys { stage.press(key) }
        let isDone = key(stage) == "Enter"
        #expect(isDone)
        stage.press("Enter")
        #expect(!stage.orders.isEmpty)
    }

    private func key(_ stage: Stage) -> String {
        rows(stage).contains { $0.contains("Enter 办") } ? "Enter" : "Y"
    }

    @Test func emergenciesStandFirstAndRedAndWhatIsDoneAboveWhatIsNot() throws {
        var stage = stage()
        stage.press("w", "1", "Enter")
        let first = try #require(place("✓ 261120-002 P1", stage))
        #expect(place("✓ 261120-004 P1", stage) == first + 1)
        #expect(place("✓ 261120-001 P3", stage) == first + 2)
        let reason = try #require(place("待受理的工单不能挂起", stage))
        #expect(reason == first + 3)
        #expect(place("✗ 261120-003", stage) == reason + 1)
        let row = stage.state.view().canvas.row(first)
        let sign = try #require(row.first { $0.text == "P" })
        #expect(sign.style.foreground == stage.state.theme[.priorityP1].foreground)
    }

    @Test func emergenciesAreWrittenFirst() {
        var stage = stage()
        stage.press("w", "1", "Enter", "Y")
        #expect(stage.orders.compactMap(\.number?.sequence) == [2, 4, 1])
    }

    @Test(
        arguments: [Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 120, height: 40)],
        Language.allCases)
    func screens(size: Size, language: Language) throws {
        var stage = stage(language: language)
        stage.send(.resize(size))
        stage.press("w", "1", "Enter")
        try expectGolden(stage, "bulk-emergency")
    }
}
