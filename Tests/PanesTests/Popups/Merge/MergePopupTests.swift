import Domain
import Screen
import Testing

@testable import Panes

@Suite struct MergePopupTests {
    private static let number = OneTicket.number

    private func draft(
        _ grid: ID<Grid>, _ category: ID<Domain.Category>, _ place: String, _ what: String,
        phone: String? = nil, priority: Priority? = nil
    ) -> TicketDraft {
        TicketDraft(
            grid: grid, category: category, place: place, what: what, reporter: Reporter(phone: phone),
            priority: priority)
    }

    /// An emergency, and what it may be merged into.
    private func stage(_ others: TicketDraft..., size: Size = Size(width: 80, height: 24)) -> (
        Stage, TicketNumber, [TicketNumber]
    ) {
        var desk = MemoryDesk()
        let emergency = desk.expect(.report(draft("b05", "lift", "3F", "有人被困", phone: "8123", priority: .p1)))
        let numbers = others.map { desk.expect(.report($0)).number }
        var stage = Stage(desk, size: size)
        stage.goTo(emergency.number)
        stage.forgetEffects()
        return (stage, emergency.number, numbers)
    }

    private func popup(_ stage: Stage) throws -> MergePopup {
        guard let popup = stage.state.top(MergePopup.self) else { throw Missing() }
        return popup
    }

    private struct Missing: Error {}

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)])
    func lookAlikesAreThereToChooseFrom(_ size: Size) throws {
        var (stage, _, numbers) = stage(
            draft("b05", "lift", "3F", "电梯不动", phone: "8123", priority: .p1),
            draft("b02", "lighting", "1F", "灯不亮"), draft("b07", "lift", "1F", "电梯异响", phone: "8123"),
            size: size)
        stage.press("M")
        #expect(try popup(stage).likes?.map(\.number) == [numbers[0], numbers[2]])
        #expect(stage.screen.contains("同电话、同房间、同处同类"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text.contains("选一张") == true)
        stage.press("j", "Enter")
        #expect(stage.orders.map(\.ticket) == [.merge(OneTicket.number, into: numbers[0])])
    }

    @Test func anEmergencyIntoSomethingMilderIsSaidAndRaisesIt() throws {
        var (stage, number, numbers) = stage(draft("b05", "lift", "3F", "电梯异响", priority: .p3))
        stage.press("M", "j")
        #expect(stage.screen.contains("! #\(numbers[0].text) 由 P3 升为 P1 紧急"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text.contains("再按 Enter 并单") == true)
        stage.press("Enter")
        #expect(stage.desk[number]?.body.mergedInto == numbers[0])
        #expect(stage.desk[numbers[0]]?.body.priority == .p1)
    }

    @Test func itStaysMilderWhereThatIsChosen() throws {
        var (stage, _, numbers) = stage(draft("b05", "lift", "3F", "电梯异响", priority: .p3))
        stage.press("M", "j", "Enter", "Tab")
        #expect(stage.screen.contains("#\(numbers[0].text) 仍为 P3"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        stage.press("Enter")
        #expect(stage.desk[numbers[0]]?.body.priority == .p3)
    }

    @Test func anotherPlaceIsSaid() throws {
        var (stage, number, numbers) = stage(draft("b07", "lift", "9F", "有人被困", priority: .p1))
        stage.press("M")
        stage.type(numbers[0].text)
        #expect(stage.screen.contains("! 不是一处：5号楼 3F → 7号楼 9F"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        stage.press("Enter")
        #expect(stage.desk[number]?.body.mergedInto == numbers[0])
    }

    @Test func aNumberThatIsNotAtHandIsLookedForFirst() throws {
        var (stage, _, numbers) = stage(draft("b07", "lift", "9F", "有人被困", priority: .p1))
        stage.isSlow = true
        stage.press("M")
        stage.type(numbers[0].text)
        #expect(stage.state.awaitsItsTicket)
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        stage.catchUp()
        #expect(!stage.state.awaitsItsTicket)
        stage.press("Ctrl-u")
        stage.type("261120-999")
        #expect(stage.screen.contains("没有这张工单"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
    }

    @Test func theCursorStaysOnItsTicketAndWhatChangedIsAskedAbout() throws {
        var (stage, _, numbers) = stage(
            draft("b05", "lift", "3F", "电梯不动", priority: .p1),
            draft("b05", "lift", "3F", "电梯又不动", priority: .p1))
        stage.press("M", "j", "j")
        let chosen = try #require(try popup(stage).chosen)
        #expect(chosen == numbers[0])
        stage.elsewhere(.report(draft("b05", "lift", "3F", "新来的", phone: "8123", priority: .p1)))
        #expect(try popup(stage).chosen == chosen)
        #expect(stage.screen.contains("•"))
        stage.elsewhere(.move(.dispatch(DispatchOrder(team: "engineering")), chosen))
        #expect(try popup(stage).chosen == chosen)
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        stage.press("Enter")
        #expect(stage.orders.map(\.ticket) == [.merge(OneTicket.number, into: chosen)])
    }

    @Test func whatIsGoneIsNotReplacedByItsNeighbour() throws {
        var (stage, _, numbers) = stage(
            draft("b05", "lift", "3F", "电梯不动", priority: .p1),
            draft("b05", "lift", "3F", "电梯又不动", priority: .p1))
        stage.press("M", "j")
        let chosen = try #require(try popup(stage).chosen)
        stage.elsewhere(.move(.reject(reason: "重复"), chosen))
        #expect(try popup(stage).chosen == nil)
        stage.press("Enter", "Enter")
        #expect(stage.orders.isEmpty)
        #expect(numbers.contains(chosen))
    }

    @Test(arguments: Language.allCases)
    func aKeyForAMergedTicketNamesItsSurvivor(_ language: Language) throws {
        var stage = OneTicket.stage(.merged)
        let survivor = TicketNumber(day: 261_120, sequence: 2)
        for key in ["a", "F4", "d", "o", "s", "w", "f", "v", "b", "x", "r", "p", "E", "M", "+"] {
            stage.press(key)
            #expect(
                stage.state.message?.text.contains("已并入 #\(survivor.text)") == true,
                "\(key): \(stage.state.message?.text ?? "")")
            #expect(stage.state.popups.isEmpty)
        }
        stage.press("m")
        stage.type("又来催")
        stage.press("Enter")
        #expect(stage.desk.files[survivor]?.entries.count == 3)
    }

    @Test func theCursorGoesToTheSurvivor() {
        var (stage, emergency, numbers) = stage(
            draft("b05", "lift", "3F", "电梯异响", phone: "8123", priority: .p3),
            draft("b07", "lift", "1F", "别的事"))
        stage.press("M", "j", "Enter", "Enter")
        #expect(stage.desk[emergency]?.body.state == .merged)
        #expect(stage.cursor == numbers[0])
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 40)], Language.allCases)
    func mergeScreen(size: Size, language: Language) throws {
        var desk = MemoryDesk()
        let emergency = desk.expect(
            .report(draft("b05", "lift", "3F", "有人被困", phone: "8123", priority: .p1)))
        desk.expect(.report(draft("b05", "lift", "3F", "电梯异响，偶尔不停", phone: "8123", priority: .p3)))
        desk.expect(.report(draft("b05", "lift", "9F", "电梯按钮不亮")))
        desk.expect(.move(.dispatch(DispatchOrder(team: "engineering")), emergency.number))
        var stage = Stage(desk, size: size, language: language)
        stage.goTo(emergency.number)
        stage.press("M", "j", "Enter")
        try expectGolden(stage, "merge")
    }
}
