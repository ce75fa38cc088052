import Domain
import Screen
import Testing

@testable import Panes

@Suite struct PlanPopupTests {
    private func popup(_ stage: Stage) throws -> PlanPopup {
        guard let popup = stage.state.top(PlanPopup.self) else { throw Missing() }
        return popup
    }

    private struct Missing: Error {}

    private func waiting(_ stage: Stage) -> [TicketNumber] {
        stage.desk.rows(.open).filter { $0.state == .reported || $0.state == .accepted }.map(\.number)
    }

    @Test func nothingIsWrittenBeforeEnter() throws {
        var stage = Stage()
        let before = stage.desk.head
        stage.press("P")
        let plan = try #require(try popup(stage).plan)
        #expect(plan.lines.count + plan.left.count == waiting(stage).count)
        #expect(!plan.lines.isEmpty && !plan.left.isEmpty)
        stage.press("Esc")
        #expect(stage.desk.head == before && stage.state.popups.isEmpty)
    }

    @Test func enterWritesWhatIsNotStruckAndUTakesAllBack() throws {
        var stage = Stage()
        let before = waiting(stage)
        stage.press("P", "Space")
        let lines = try #require(try popup(stage).plan).lines
        let struck = try popup(stage).struck
        #expect(struck == [lines[0].need.number])
        stage.press("Enter")
        #expect(stage.state.popups.isEmpty)
        for line in lines.dropFirst() {
            let body = try #require(stage.desk[line.need.number]).body
            #expect(body.state == .dispatched && body.assignment?.technician == line.technician)
        }
        #expect(stage.desk[lines[0].need.number]?.body.assignment == nil)
        #expect(waiting(stage).count == before.count - lines.count + 1)
        stage.press("u", "Enter")
        #expect(waiting(stage) == before)
    }

    @Test func aLostRaceLeavesTheRestAndIsTold() throws {
        var stage = Stage()
        stage.press("P")
        let lines = try #require(try popup(stage).plan).lines
        let taken = lines[1].need.number
        stage.elsewhere(.move(.hold(.parts, until: stage.desk.now.adding(minutes: 60)), taken))
        stage.press("Enter")
        let ended = try popup(stage)
        #expect(ended.stage == .ended)
        #expect(ended.failed.map(\.row.number) == [taken])
        #expect(ended.done.count == lines.count - 1)
        #expect(stage.desk[taken]?.body.state == .onHold)
        #expect(stage.screen.contains("已被别人改动"))
        stage.press("Enter")
        #expect(stage.state.popups.isEmpty)
    }

    @Test func withNothingToWriteNothingIsSent() throws {
        var stage = Stage(MemoryDesk())
        stage.press("P", "Enter")
        #expect(stage.state.message?.text == "没有可写的派单")
        #expect(stage.effects.allSatisfy { if case .together = $0 { false } else { true } })
    }

    @Test func aDeskThatOnlyReadsPlansNothing() {
        var stage = Stage(MemoryDesk(Compound.setting(isReadOnly: true)))
        stage.press("P")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.message?.kind == .refused)
    }

    @Test(
        arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 240, height: 60)],
        Language.allCases)
    func preview(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        stage.press("P", "j", "Space")
        try expectGolden(stage, "plan")
    }

    /// Two emergencies, and everybody of the team that does such work at another one already.
    private func emergencies(_ language: Language = .chinese) -> Stage {
        var desk = MemoryDesk.busy()
        for person in desk.setting.site.people where person.team == "engineering" {
            let number = desk.expect(.report(MemoryDesk.draft("b01", "lighting", "1F", "灯不亮"))).number
            let order = DispatchOrder(team: "engineering", technician: person.id)
            desk.expect(.move(.dispatch(order), number))
        }
        for place in ["3F", "4F"] {
            desk.expect(.report(MemoryDesk.draft("b11", "lift", place, "电梯困人", priority: .p1)))
        }
        return Stage(desk, language: language)
    }

    @Test func emergenciesStandFirstAndGoToTheTeamWhereNobodyIsInTime() throws {
        var stage = emergencies()
        stage.press("P")
        let plan = try #require(try popup(stage).plan)
        #expect(plan.lines.prefix(2).map(\.need.priority) == [.p1, .p1])
        #expect(plan.lines.prefix(2).map(\.technician) == [nil, nil])
        #expect(stage.screen.contains("含紧急 2 张"))
        let numbers = plan.toTeam.map(\.need.number.text).joined(separator: " ")
        #expect(stage.screen.contains("! 紧急无人赶得到，派给班组：\(numbers)"))
        stage.press("Space")
        #expect(stage.screen.contains("! 紧急划去不派：\(plan.lines[0].need.number.text)"))
        stage.press("Enter")
        let body = try #require(stage.desk[plan.lines[1].need.number]).body
        #expect(body.state == .dispatched && body.assignment == Assignment(team: "engineering"))
        #expect(stage.desk[plan.lines[0].need.number]?.body.state == .accepted)
    }

    @Test(
        arguments: [Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 120, height: 40)],
        Language.allCases)
    func previewOfEmergencies(size: Size, language: Language) throws {
        var stage = emergencies(language)
        stage.send(.resize(size))
        stage.press("P", "j")
        try expectGolden(stage, "plan-emergency")
    }
}
