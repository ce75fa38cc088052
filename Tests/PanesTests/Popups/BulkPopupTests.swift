import Domain
import Screen
import Testing

@testable import Panes

/// One key for all marked tickets: asked once, shown before it is done, done one by one.
@Suite struct BulkPopupTests {
    /// Twelve tickets in a row, ten accepted and two reported; the filter shows them all.
    private func stage() -> Stage {
        var desk = MemoryDesk()
        for index in 0..<12 {
            let channel: Channel = index % 6 == 5 ? .miniProgram : .phone
            desk.expect(
                .report(MemoryDesk.draft("b05", "lighting", "\(index)F", "灯 \(index) 不亮", channel: channel)))
        }
        var stage = Stage(desk)
        stage.forgetEffects()
        return stage
    }

    private func states(_ stage: Stage) -> [TicketState] {
        stage.desk.files.values.map(\.ticket.body.state)
    }

    private func count(_ state: TicketState, _ stage: Stage) -> Int {
        states(stage).count { $0 == state }
    }

    @Test func tenTicketsAreHeldInFiveKeys() {
        var stage = stage()
        let keys = ["*", "w", "1", "Enter", "Enter"]
        for key in keys { stage.press(key) }
        #expect(count(.onHold, stage) == 10)
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.tickets.queue.marks.count == 2)
        #expect(
            stage.state.message?.text
                == "✓ 10 张工单 挂起 等配件 → 明 00:41，未办 2 张仍标记；60 秒内按 u 全部撤回")
        #expect(keys.count <= 12)
    }

    @Test func nothingIsWrittenBeforeThePreviewIsTaken() {
        var stage = stage()
        stage.press("*", "w", "1", "Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.screen.contains("可办 10，不能办 2"))
        #expect(stage.screen.contains("待受理的工单不能挂起"))
        #expect(stage.screen.contains("✗ 261120-006 P3 待受理 5号 5F 灯 5 不亮"))
        stage.press("Esc")
        #expect(stage.screen.contains("预计何时恢复"))
        stage.press("Esc", "Esc")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.orders.isEmpty)
        #expect(stage.state.tickets.queue.marks.count == 12)
    }

    @Test(arguments: [
        ("a", [], TicketState.accepted, 12), ("d", ["Enter"], .dispatched, 12),
        ("x", ["z", "Enter"], .rejected, 12), ("p", ["1"], .accepted, 10),
    ])
    func theKeysOfTheBulk(key: String, more: [String], state: TicketState, expected: Int) {
        var stage = stage()
        stage.press("*", key)
        for key in more { stage.press(key) }
        #expect(stage.orders.isEmpty)
        stage.press("Enter")
        #expect(count(state, stage) == expected)
    }

    @Test func theWholePathOfManyTickets() {
        var stage = stage()
        for keys in [["d", "Enter"], ["o"], ["s"], ["f"], ["v", "n"]] {
            stage.press("*")
            for key in keys { stage.press(key) }
            stage.press("Enter")
            #expect(stage.state.popups.isEmpty)
        }
        #expect(count(.closed, stage) == 12)
    }

    @Test func manyOnHoldAreResumed() {
        var stage = stage()
        stage.press("*", "w", "1", "Enter", "Enter", "*", "/")
        stage.type("state:hold")
        stage.press("Enter", "*", "w")
        #expect(stage.screen.contains("可办 10，不能办 0"))
        stage.press("Enter")
        #expect(count(.accepted, stage) == 10)
    }

    @Test func aNoteGoesToAllAndSendingBackCanBeAMisdispatch() {
        var stage = stage()
        stage.press("*", "m")
        stage.type("停电")
        stage.press("Enter", "Enter")
        #expect(stage.orders.count == 12)
        #expect(stage.orders.allSatisfy { $0.expecting == nil })
        stage.press("*", "d", "Enter", "Enter", "*", "b")
        stage.type("派错")
        stage.press("Tab", "Enter", "Enter")
        #expect(stage.desk.files.values.allSatisfy { $0.ticket.body.misdispatches == 1 })
    }

    @Test(arguments: ["r", "E", "M", "$"])
    func whatTakesOneTicketSaysSo(key: String) {
        var stage = stage()
        stage.press("*", key)
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.message?.text == "此操作一次一张；按 * 取消标记后再办")
    }

    @Test func aKeyThatCanBeDoneToNoneSaysWhy() {
        var stage = stage()
        stage.press("*", "s")
        #expect(stage.state.message?.text.hasPrefix("已受理的工单不能到场") == true)
    }

    @Test func aConflictOnOneLeavesTheOthers() throws {
        var stage = stage()
        stage.press("*", "w", "1", "Enter")
        let beaten = try #require(stage.state.tickets.queue.marks.numbers.first)
        stage.desk.expect(.move(.reject(reason: "重复"), beaten))
        stage.press("Enter")
        #expect(count(.onHold, stage) == 9)
        #expect(stage.screen.contains("已办 9，失败 1"))
        #expect(stage.screen.contains("李梅 不予受理：重复"))
        #expect(stage.state.tickets.queue.marks.contains(beaten))
        #expect(stage.state.tickets.queue.marks.count == 3)
        stage.press("Enter")
        #expect(stage.state.popups.isEmpty)
    }

    @Test func aFullDiskStopsTheRest() {
        var stage = stage()
        stage.press("*", "a", "Esc", "*", "*", "d", "Enter")
        stage.isSlow = true
        stage.press("Enter")
        stage.send(.orderFailed(stage.orders[0], .diskFull))
        #expect(stage.orders.count == 1)
        #expect(stage.screen.contains("已办 0，失败 1，未执行 11"))
        #expect(stage.screen.contains("磁盘已满"))
        #expect(stage.state.tickets.queue.marks.count == 12)
    }

    @Test func escStopsTheRest() {
        var stage = stage()
        stage.press("*", "d", "Enter")
        stage.isSlow = true
        stage.press("Enter")
        for _ in 0..<3 { stage.carryOutOrder() }
        #expect(stage.screen.contains("正在写入 3/12"))
        stage.press("Esc")
        stage.catchUp()
        #expect(count(.dispatched, stage) == 4)
        #expect(stage.screen.contains("已办 4，失败 0，未执行 8"))
        #expect(stage.state.tickets.queue.marks.count == 8)
    }

    @Test func uTakesTheWholeBack() {
        var stage = stage()
        stage.press("*", "w", "1", "Enter", "Enter", "u")
        #expect(stage.screen.contains("撤回 · 10 张工单"))
        stage.press("Enter")
        #expect(count(.onHold, stage) == 0)
        #expect(stage.state.lastBulk == nil)
    }

    @Test func uAfterTheMinuteSaysThatItIsTooLate() {
        var stage = stage()
        stage.press("*", "w", "1", "Enter", "Enter")
        stage.send(.tick(stage.state.now.adding(seconds: 61)))
        stage.press("u")
        #expect(stage.screen.contains("可办 0，不能办 10"))
        #expect(stage.screen.contains("超过 60 秒不能撤回"))
        stage.press("Enter")
        #expect(count(.onHold, stage) == 10)
    }

    @Test func aStepOnOneTicketIsTakenBackBeforeTheBulk() {
        var stage = stage()
        stage.press("*", "d", "Enter", "Enter", "o", "u")
        #expect(count(.dispatched, stage) == 12)
        #expect(stage.desk.files.values.allSatisfy { !$0.ticket.body.isAcknowledged })
        #expect(stage.state.popups.isEmpty)
    }

    @Test func whatWasTypedForManyIsKept() {
        var stage = stage()
        stage.press("*", "x")
        stage.type("不归本处")
        stage.press("Esc")
        #expect(stage.state.message?.text == "草稿已保留")
        stage.press("x")
        #expect(stage.screen.contains("不归本处"))
    }

    @Test func withoutMarksNothingChanges() {
        var stage = stage()
        stage.press("d", "Enter")
        #expect(stage.orders.count == 1)
        #expect(stage.state.popups.isEmpty)
    }

    @Test func whoMayNotIsToldSo() {
        var desk = OneTicket.desk(.accepted)
        desk.setting.author = Compound.author("guest")
        var stage = Stage(desk)
        stage.press("*", "w")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.message?.kind == .refused)
    }
}
