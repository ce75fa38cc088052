import Domain
import Screen
import Testing

@testable import Panes

/// What becomes of orders: on their way, carried out, refused, beaten by another desk.
@Suite struct OrderTests {
    @Test func theSameOrderIsNotSentTwice() {
        var stage = OneTicket.stage(.reported)
        stage.isSlow = true
        stage.press("a", "a", "a")
        #expect(stage.orders.count == 1)
        #expect(stage.state.message?.text == "正在写入")
    }

    @Test func keysTypedAheadFollowInOrder() {
        var stage = OneTicket.stage(.reported)
        stage.isSlow = true
        stage.press("a", "d", "Enter", "j", "k")
        #expect(stage.orders.count == 1)
        stage.catchUp()
        #expect(stage.orders.map(\.expecting) == [1, 2])
        #expect(stage.desk[OneTicket.number]?.body.state == .dispatched)
        #expect(stage.state.popups.isEmpty)
    }

    @Test func aWholeBurstOfKeysIsOnesOwn() {
        var stage = OneTicket.stage(.dispatched)
        stage.isSlow = true
        stage.press("o", "s", "w", "1", "Enter", "m")
        stage.type("等货")
        stage.press("Enter")
        stage.catchUp()
        #expect(stage.desk[OneTicket.number]?.body.state == .onHold)
        #expect(stage.orders.map(\.expecting) == [2, 3, 4, nil])
        #expect(stage.state.popups.isEmpty)
    }

    @Test func ownStepsAreNoConflictsBeforeTheRowShowsThem() {
        var stage = OneTicket.stage(.reported)
        stage.isSlow = true
        stage.press("a")
        stage.carryOutNext()
        #expect(stage.state.tickets.ticket?.revision == 1)
        stage.press("d", "Enter")
        #expect(stage.orders.last?.expecting == 2)
        stage.catchUp()
        #expect(stage.desk[OneTicket.number]?.body.state == .dispatched)
    }

    @Test func aPopupOpenDuringOnesOwnStepFollowsIt() {
        var stage = OneTicket.stage(.reported)
        stage.isSlow = true
        stage.press("a", "d")
        stage.catchUp()
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.body.state == .dispatched)
    }

    @Test func resultsAreTold() {
        var stage = OneTicket.stage(.accepted)
        stage.press("d", "Enter")
        #expect(stage.state.message == Message(kind: .done, text: "✓ 261120-001 派单 → 工程维修/陈刚"))
        #expect(stage.screen.contains("✓ 261120-001 派单 → 工程维修/陈刚"))
    }

    @Test func aRefusalBringsThePopupBackWithWhatWasTyped() {
        var stage = OneTicket.stage(.dispatched)
        stage.press("b")
        stage.type("没有配件")
        stage.isSlow = true
        stage.press("Enter")
        let order = stage.orders[0]
        stage.send(.orderFailed(order, .diskFull))
        #expect(stage.state.message == Message(kind: .failed, text: "磁盘已满，没有写成"))
        #expect(stage.screen.contains("没有配件"))
        stage.press("Enter")
        #expect(stage.orders == [order, order])
    }

    @Test func anUndoTakesTheLastStepBack() {
        var stage = OneTicket.stage(.accepted)
        stage.press("d", "Enter", "u")
        #expect(stage.desk[OneTicket.number]?.body.state == .accepted)
        stage.desk.now = stage.desk.now.adding(minutes: 5)
        stage.press("d", "Enter")
        stage.desk.now = stage.desk.now.adding(minutes: 5)
        stage.press("u")
        #expect(stage.state.message?.text == "超过 60 秒不能撤回，请值班长更正")
    }

    @Test func anUndoFindsTheStepWhereverTheCursorIs() {
        var stage = Stage(OneTicket.desk(.done))
        stage.desk.expect(.report(MemoryDesk.draft("b01", "lift", "1F", "电梯异响")))
        stage.send(.changed)
        stage.goTo(OneTicket.number)
        stage.press("v", "5")
        #expect(stage.desk[OneTicket.number]?.body.state == .closed)
        #expect(stage.cursor != OneTicket.number)
        stage.press("u")
        #expect(stage.desk[OneTicket.number]?.body.state == .done)
        #expect(stage.cursor == OneTicket.number)
    }

    @Test func newsOfOtherDesksAreToldAndOnesOwnAreNot() {
        var stage = OneTicket.stage(.accepted)
        stage.press("d", "Enter", "j")
        #expect(stage.state.news == nil)
        stage.elsewhere(.move(.note("已联系"), OneTicket.number))
        #expect(stage.state.news?.text == "23:41 李梅 #261120-001 备注：已联系")
        #expect(stage.screen.contains("23:41 李梅 #261120-001 备注：已联系"))
    }

    @Test func aBackupInTheLogbooksPlaceIsNoticed() {
        var stage = OneTicket.stage(.accepted)
        let backup = stage.desk
        for _ in 1...3 { stage.elsewhere(.move(.note("已联系"), OneTicket.number)) }
        stage.desk = backup
        stage.send(.changed)
        #expect(stage.state.news == nil)
        stage.elsewhere(.move(.note("又一次"), OneTicket.number))
        #expect(stage.state.news?.text == "23:41 李梅 #261120-001 备注：又一次")
    }
}
