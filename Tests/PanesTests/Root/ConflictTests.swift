import Domain
import Screen
import Testing

@testable import Panes

/// Two desks at one ticket: the loser sees what the other did and keeps what was typed.
@Suite struct ConflictTests {
    /// Another desk moves the ticket while this one types a reason.
    private func beaten() -> Stage {
        var stage = OneTicket.stage(.dispatched)
        stage.press("b")
        stage.type("没有配件")
        stage.desk.expect(.move(.arrive, OneTicket.number))
        stage.press("Enter")
        return stage
    }

    @Test func whatTheOtherDidIsShown() throws {
        let stage = beaten()
        #expect(stage.screen.contains("工程维修 到场（李梅记）"))
        #expect(stage.screen.contains("班组退单：没有配件"))
        #expect(stage.desk[OneTicket.number]?.body.state == .inProgress)
    }

    @Test func moreThanFitsIsScrolled() {
        var stage = OneTicket.stage(.dispatched)
        stage.press("b")
        stage.type("没有配件")
        for count in 1...30 { stage.desk.expect(.move(.note("第\(count)次催问"), OneTicket.number)) }
        stage.desk.expect(.move(.arrive, OneTicket.number))
        stage.press("Enter")
        #expect(stage.screen.contains("你看过之后") && stage.screen.contains("第1次催问"))
        #expect(!stage.screen.contains("班组退单：没有配件"))
        stage.press("G")
        #expect(!stage.screen.contains("第1次催问"))
        #expect(stage.screen.contains("第30次催问") && stage.screen.contains("班组退单：没有配件"))
        stage.press("k", "PgUp", "g", "g")
        #expect(stage.screen.contains("你看过之后") && stage.screen.contains("第1次催问"))
        #expect(stage.orders.count == 1)
    }

    @Test func whatOnlyAddsIsNone() {
        var stage = OneTicket.stage(.dispatched)
        stage.press("b")
        stage.type("没有配件")
        stage.desk.expect(.move(.note("来电催问"), OneTicket.number))
        stage.press("Enter")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.desk[OneTicket.number]?.body.state == .accepted)
    }

    @Test func editsAreComparedFieldByField() {
        var stage = OneTicket.stage(.accepted)
        stage.press("E", "Tab", "Ctrl-u")
        stage.type("4F")
        var edit = TicketEdit()
        edit.place = "5F 大厅"
        edit.phone = "8200"
        stage.desk.expect(.move(.edit(edit), OneTicket.number))
        stage.press("Enter")
        #expect(stage.screen.contains("李梅 修改"))
        #expect(stage.screen.contains("! 位置：“3F 走廊”已改成“5F 大厅”；你要改成“4F”"))
        #expect(stage.screen.contains("  电话：“”已改成“8200”"))
        stage.press("Esc")
        #expect(stage.screen.contains("4F"))
    }

    @Test func enterDoesItAllTheSame() {
        var stage = beaten()
        stage.press("Enter")
        #expect(stage.orders.map(\.expecting) == [2, 3])
        #expect(stage.desk[OneTicket.number]?.body.state == .accepted)
        #expect(stage.state.popups.isEmpty)
    }

    @Test func escapeGoesBackToWhatWasTyped() {
        var stage = beaten()
        stage.press("Esc")
        #expect(stage.state.popups.count == 1)
        #expect(stage.screen.contains("没有配件"))
        stage.type("，明天再来")
        stage.press("Enter")
        #expect(stage.orders.last?.expecting == 3)
        #expect(stage.desk[OneTicket.number]?.body.state == .accepted)
    }

    @Test func aConflictDoesNotTakeTheKeysOfAnotherPopup() {
        var stage = OneTicket.stage(.dispatched)
        stage.desk.expect(.move(.acknowledge, OneTicket.number))
        stage.isSlow = true
        stage.press("s", "m")
        stage.type("到")
        stage.catchUp()
        stage.type("了")
        #expect(stage.state.popups.count == 2)
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.revision == 4)
        #expect(stage.state.popups.count == 1)
        stage.press("Enter")
        #expect(stage.orders.last == Order(.move(.arrive, OneTicket.number), expecting: 3))
    }

    @Test func aRetryTheStateForbidsSaysSo() {
        var stage = OneTicket.stage(.reported)
        stage.desk.expect(.move(.reject(reason: "重复"), OneTicket.number))
        stage.press("a", "Enter")
        #expect(stage.state.message?.text.hasPrefix("不予受理的工单不能受理") == true)
    }
}
