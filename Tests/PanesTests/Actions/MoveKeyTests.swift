import Domain
import Screen
import Testing

@testable import Panes

/// Keys in, orders out, over one ticket brought into a state.
@Suite struct MoveKeyTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var state: TicketState
        var keys: [String]
        var command: TicketCommand
        var testDescription: String { "\(state) \(keys.joined(separator: " "))" }
    }

    static let cases: [Case] = [
        Case(state: .reported, keys: ["a"], command: .accept),
        Case(state: .reported, keys: ["F4"], command: .accept),
        Case(
            state: .reported, keys: ["d", "Enter"], command: .dispatch(DispatchOrder(team: "engineering"))
        ),
        Case(
            state: .accepted, keys: ["F3", "Enter"],
            command: .dispatch(DispatchOrder(team: "engineering"))),
        Case(
            state: .accepted, keys: ["d", "Down", "Enter"],
            command: .dispatch(DispatchOrder(team: "engineering", technician: "zhangqiang"))),
        Case(
            state: .accepted, keys: ["d", "2", "Enter"],
            command: .dispatch(DispatchOrder(team: "operation"))),
        Case(
            state: .accepted, keys: ["d", "2", "Space", "1", "Enter"],
            command: .dispatch(DispatchOrder(team: "engineering", assisting: ["operation"]))),
        Case(state: .dispatched, keys: ["o"], command: .acknowledge),
        Case(state: .dispatched, keys: ["s"], command: .arrive),
        Case(state: .dispatched, keys: ["F5"], command: .arrive),
        Case(state: .dispatched, keys: ["f"], command: .finish),
        Case(state: .inProgress, keys: ["F7"], command: .finish),
        Case(
            state: .inProgress, keys: ["w", "1", "Enter"],
            command: .hold(.parts, until: Compound.now.adding(minutes: 60))),
        Case(
            state: .accepted, keys: ["F6", "j", "Enter", "Down", "Down", "Enter"],
            command: .hold(.access, until: Compound.at("2026-11-21T08:30:00+08:00"))),
        Case(state: .onHold, keys: ["w"], command: .resume),
        Case(state: .done, keys: ["v", "5"], command: .callBack(Rating(overall: 5))),
        Case(state: .done, keys: ["F8", "Enter"], command: .callBack(Rating(overall: 5))),
        Case(state: .done, keys: ["v", "n"], command: .close(.notAsked)),
        Case(state: .done, keys: ["v", "x"], command: .close(.notReached)),
        Case(state: .dispatched, keys: ["p", "1"], command: .edit(priority(.p1))),
        Case(state: .dispatched, keys: ["u"], command: .undo),
    ]

    static func priority(_ priority: Priority) -> TicketEdit {
        var edit = TicketEdit()
        edit.priority = priority
        return edit
    }

    @Test(arguments: cases)
    func keysMakeOneOrder(_ test: Case) throws {
        var stage = OneTicket.stage(test.state)
        let revision = try #require(stage.state.tickets.ticket?.revision)
        stage.isSlow = true
        for key in test.keys { stage.press(key) }
        #expect(stage.orders == [Order(.move(test.command, OneTicket.number), expecting: revision)])
        #expect(stage.state.popups.isEmpty)
    }

    @Test(arguments: [
        ("b", TicketState.dispatched, TicketCommand.sendBack(reason: "没有配件", misdispatch: false)),
        ("x", .accepted, .reject(reason: "没有配件")), ("r", .done, .reopen(reason: "没有配件")),
    ])
    func reasonsAreTyped(key: String, state: TicketState, command: TicketCommand) throws {
        var stage = OneTicket.stage(state)
        let revision = try #require(stage.state.tickets.ticket?.revision)
        stage.press(key, "Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text == "请填写原因")
        stage.isSlow = true
        stage.type("没有配件")
        stage.press("Enter")
        #expect(stage.orders == [Order(.move(command, OneTicket.number), expecting: revision)])
    }

    @Test func sendingBackCanBeAMisdispatch() {
        var stage = OneTicket.stage(.dispatched)
        stage.press("b")
        stage.type("派错了")
        stage.press("Tab", "Enter")
        #expect(stage.desk[OneTicket.number]?.body.misdispatches == 1)
        #expect(stage.desk[OneTicket.number]?.body.state == .accepted)
    }

    @Test func aNoteExpectsNothing() {
        var stage = OneTicket.stage(.closed)
        stage.press("m")
        stage.type("q d a")
        stage.press("Enter")
        #expect(stage.orders == [Order(.move(.note("q d a"), OneTicket.number))])
    }

    @Test func feesAreTypedInYuanAndKeptInFen() {
        var stage = OneTicket.stage(.inProgress)
        stage.press("$")
        stage.type("灯管")
        stage.press("Tab")
        #expect(stage.screen.contains("→ ×1"))
        stage.type("2")
        stage.press("Tab")
        stage.type("12.5")
        stage.press("Enter")
        #expect(
            stage.orders.map(\.ticket) == [
                .move(.fee(.part(name: "灯管", quantity: 2, unitPrice: 1250)), OneTicket.number)
            ])
        stage.press("$", "Tab", "Tab", "Tab")
        stage.type("80")
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.body.feeTotal == 10_500)
    }

    @Test func aMergeNamesTheOtherTicket() throws {
        var desk = OneTicket.desk(.accepted)
        let other = desk.expect(.report(MemoryDesk.draft("b05", "lift", "3F", "电梯不动")))
        var stage = Stage(desk)
        stage.goTo(other.number)
        stage.press("M")
        stage.type("001")
        stage.press("Enter")
        stage.isSlow = true
        stage.press("Enter")
        #expect(
            stage.orders == [
                Order(.merge(other.number, into: OneTicket.number), expecting: 1, expectingSurvivor: 1)
            ])
    }

    @Test func theNumberIsCopied() {
        var stage = OneTicket.stage(.accepted)
        stage.forgetEffects()
        stage.press("y")
        #expect(stage.effects == [.copy("261120-001")])
    }
}
