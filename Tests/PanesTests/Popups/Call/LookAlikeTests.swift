import Domain
import Screen
import Testing

@testable import Panes

/// Open tickets that may be about the same, and adding a caller to one.
@Suite struct LookAlikeTests {
    private static func lift(_ what: String) -> TicketWork {
        .report(MemoryDesk.draft("b05", "lift", "3F", what))
    }

    @Test func theFirstThatWasSeenIsNotReplacedUnseen() throws {
        var desk = MemoryDesk()
        let first = desk.expect(Self.lift("电梯异响")).number
        let second = desk.expect(Self.lift("电梯慢")).number
        var stage = Stage(desk)
        stage.press("n")
        stage.type("5号楼 3F 电梯坏了")
        stage.elsewhere(.move(.reject(reason: "重复"), first))
        stage.press("F4")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text.contains("#\(second.text)") == true)
        stage.press("F4")
        guard case .join(_, let joined)? = stage.orders.last?.ticket else {
            Issue.record("not added")
            return
        }
        #expect(joined == second)
    }

    private func typing() -> Stage {
        var stage = Stage()
        stage.press("n")
        stage.type("5号楼 电梯困人 8200")
        return stage
    }

    @Test func theyAreListedAsPlaceAndCategoryAreKnown() {
        var stage = Stage()
        stage.press("n")
        stage.type("5号楼")
        #expect(!stage.screen.contains("相似的未结工单"))
        stage.type(" 电梯困人")
        #expect(stage.screen.contains("相似的未结工单"))
        #expect(stage.screen.contains("#261120-001"))
    }

    @Test func oneKeyAddsTheCaller() {
        var stage = typing()
        stage.press("F4")
        let first = TicketNumber(day: 261_120, sequence: 1)
        #expect(stage.desk[first]?.body.followers == [Reporter(phone: "8200")])
        #expect(stage.desk[first]?.body.state == .dispatched)
        #expect(stage.cursor == first)
        #expect(stage.kept.isEmpty)
        #expect(stage.state.lastStep != nil)
    }

    @Test func theArrowAndEnterAddItToAnother() {
        var stage = typing()
        stage.press("Down", "Enter")
        guard case .join(_, let survivor)? = stage.orders.last?.ticket else {
            Issue.record("not added")
            return
        }
        #expect(survivor == TicketNumber(day: 261_120, sequence: 1))
    }

    @Test func typingGoesOnFromTheList() {
        var stage = typing()
        stage.press("Down")
        stage.type("9")
        stage.press("Enter")
        guard case .report(let draft)? = stage.orders.last?.ticket else {
            Issue.record("not reported")
            return
        }
        #expect(draft.reporter.phone == "82009")
    }

    @Test func withoutOneTheKeySaysSo() {
        var stage = Stage()
        stage.press("n")
        stage.type("8号楼 电梯困人")
        stage.press("F4")
        #expect(stage.state.message?.text == "没有相似的未结工单")
        #expect(stage.orders.isEmpty)
    }

    @Test func aTicketClosedMeanwhileIsRefusedAndNothingIsLost() {
        var stage = typing()
        let first = TicketNumber(day: 261_120, sequence: 1)
        stage.desk.expect(.move(.finish, first))
        stage.desk.expect(.move(.close(.notAsked), first))
        stage.press("F4")
        #expect(stage.state.message?.kind == .failed)
        guard let popup = stage.state.top(CallPopup.self) else {
            Issue.record("the line is gone")
            return
        }
        #expect(popup.line.text == "5号楼 电梯困人 8200")
        #expect(popup.similar.isEmpty)
    }

    /// Who only asks where it stays makes no new ticket.
    @Test func aReminderIsNotedOnTheTicketOfThatTelephone() throws {
        var desk = MemoryDesk()
        var draft = MemoryDesk.draft("b05", "lift", "3F", "电梯异响")
        draft.reporter = Reporter(phone: "8123")
        let number = desk.expect(.report(draft)).number
        desk.expect(Self.lift("电梯慢"))
        var stage = Stage(desk)
        stage.press("n")
        stage.type("催一下 8123")
        #expect(stage.screen.contains("催办：Enter 记在 #\(number.text)，第 1 次"))
        stage.press("Enter")
        #expect(stage.desk[number]?.body.reminders == 1)
        #expect(stage.desk.entries.count == 3)
        #expect(stage.screen.contains("催1 电梯异响"))
        stage.press("n")
        stage.type("还没人来 8123")
        #expect(stage.screen.contains("第 2 次"))
    }

    @Test func aReminderOfNothingIsNoTicket() {
        var stage = Stage()
        stage.press("n")
        stage.type("催一下 9999")
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text.contains("没有找到要催的") == true)
    }

    /// What is wrong is said as well: Enter makes a ticket as ever, F6 notes the reminder.
    @Test func aReminderThatSaysMoreIsNotedByItsKey() {
        var stage = Stage()
        stage.press("n")
        stage.type("5号楼 3F 电梯困人 怎么还没来")
        #expect(stage.screen.contains("像是催办：F6"))
        stage.press("F6")
        let first = TicketNumber(day: 261_120, sequence: 1)
        #expect(stage.desk[first]?.body.reminders == 1)
        #expect(stage.cursor == first)
    }

    @Test func rIsForWhoeverAsksAgain() {
        var stage = Stage()
        let number = stage.cursor
        stage.press("R", "Enter")
        #expect(number.flatMap { stage.desk[$0]?.body.reminders } == 1)
    }
}
