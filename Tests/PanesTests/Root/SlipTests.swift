import Domain
import Screen
import Testing

@testable import Panes

/// What is done is done to the ticket that was seen.
@Suite struct SlipTests {
    private static let small = Size(width: 80, height: 24)

    private func number(_ sequence: Int) -> TicketNumber { TicketNumber(day: 261_101, sequence: sequence) }

    /// A queue of 20 with the cursor on its fourth ticket.
    private func queue(_ size: Size = small) throws -> (Stage, TicketNumber) {
        var stage = Stage(MemoryDesk.queue(of: 20), size: size)
        stage.press("g", "g", "j", "j", "j")
        stage.forgetEffects()
        return (stage, try #require(stage.cursor))
    }

    /// The same with that ticket done, and the cursor on it again.
    private func finished() throws -> (Stage, TicketNumber) {
        var (stage, number) = try queue()
        stage.press("d", "Enter")
        stage.goTo(number)
        stage.press("f")
        stage.goTo(number)
        return (stage, number)
    }

    /// Presses keys at once, before anybody can have looked.
    private func blindly(_ stage: inout Stage, _ names: String...) {
        for name in names { if let key = Key(name: name) { stage.send(.key(key)) } }
    }

    @Test(arguments: [small, Size(width: 120, height: 40), Size(width: 240, height: 60)])
    func whatIsOpenStaysThoughAnotherDeskEndsIt(_ size: Size) throws {
        var (stage, number) = try queue(size)
        stage.press("Enter")
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        #expect(stage.state.ticket?.number == number)
        #expect(stage.screen.contains("不予受理，已不在此列"))
        stage.press("f")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text.contains("不予受理的工单不能完成") == true)
        stage.press("Esc")
        #expect(stage.state.ticket?.number != number)
        #expect(!stage.screen.contains("已不在此列"))
    }

    /// Closed with a low rating and reopened at once: what this desk asked meanwhile saw it closed.
    @Test func whatIsBackAtOnceHasTheCursorAgain() throws {
        var (stage, number) = try finished()
        stage.elsewhere(.move(.callBack(Rating(overall: 1)), number))
        #expect(stage.cursor != number)
        stage.elsewhere(.move(.reopen(reason: "还是不亮"), number))
        #expect(stage.cursor == number)
        #expect(!stage.state.hasJustSlipped)
    }

    @Test func whoWentOnByHandStaysThere() throws {
        var (stage, number) = try finished()
        stage.elsewhere(.move(.callBack(Rating(overall: 1)), number))
        blindly(&stage, "k")
        let there = stage.cursor
        stage.elsewhere(.move(.reopen(reason: "还是不亮"), number))
        #expect(stage.cursor == there)
    }

    @Test func aLowRatingThatReopensKeepsTheCursor() throws {
        var (stage, number) = try finished()
        stage.press("v", "1")
        stage.type("还是不亮")
        stage.press("Tab", "Enter")
        #expect(stage.desk[number]?.body.state == .accepted)
        #expect(stage.cursor == number)
    }

    @Test func whatAnotherDeskEndsIsSeenBeforeItIsRatedAnew() throws {
        var (stage, number) = try queue()
        stage.press("Enter", "d", "Enter", "f")
        stage.elsewhere(.move(.callBack(Rating(overall: 4)), number))
        blindly(&stage, "v", "5")
        #expect(stage.desk[number]?.body.cycle.rating?.overall == 4)
        #expect(stage.screen.contains("#\(number.text) 刚刚已办结"))
    }

    @Test func whatOneEndsOneselfStaysOpenToo() throws {
        var (stage, number) = try queue()
        stage.press("Enter", "d", "Enter", "f")
        blindly(&stage, "v", "5")
        #expect(stage.desk[number]?.body.state == .closed)
        #expect(stage.state.ticket?.number == number)
        #expect(stage.screen.contains("已办结"))
        blindly(&stage, "v", "4")
        #expect(stage.desk[number]?.body.cycle.rating?.overall == 4)
        #expect(Set(stage.orders.compactMap(\.number)) == [number])
    }

    @Test func whatTheFilterDropsStaysOpen() throws {
        var (stage, _) = try queue()
        stage.press("/")
        stage.type("state:accepted")
        stage.press("Enter", "Enter")
        let number = try #require(stage.state.ticket?.number)
        stage.elsewhere(.move(.dispatch(DispatchOrder(team: "engineering")), number))
        #expect(stage.state.ticket?.number == number)
        #expect(stage.screen.contains("已不在此列；Esc 返回"))
        blindly(&stage, "o")
        #expect(stage.orders.map(\.number) == [number])
    }

    @Test func whoLeavesOneThatJustEndedIsToldWhereTheCursorIs() throws {
        var (stage, number) = try queue()
        stage.press("Enter")
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        #expect(stage.state.ticket?.number == number)
        blindly(&stage, "Esc")
        let next = try #require(stage.state.ticket?.number)
        #expect(next != number)
        blindly(&stage, "f")
        #expect(stage.orders.isEmpty)
        #expect(stage.screen.contains("光标已自己移到 #\(next.text)"))
    }

    @Test func aNewTicketIsLookedAtFromWithinAnother() throws {
        var (stage, number) = try queue()
        stage.press("Enter", "n")
        stage.type("3号楼 1F 电梯异响")
        stage.press("Enter")
        #expect(stage.state.ticket?.number != number)
        #expect(stage.state.ticket?.category == "lift")
    }

    @Test(arguments: [
        "a", "d", "o", "s", "w", "f", "v", "b", "x", "r", "p", "E", "m", "M", "$", "+", "Space", "Enter",
    ])
    func aKeyForTheTicketThatWasThereIsDropped(_ key: String) throws {
        var (stage, number) = try queue()
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        let next = try #require(stage.cursor)
        #expect(next != number)
        blindly(&stage, key)
        #expect(stage.orders.isEmpty)
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.tickets.queue.marks.isEmpty)
        #expect(stage.state.desk.focus == .queue)
        #expect(stage.screen.contains("光标已自己移到 #\(next.text)"))
        stage.send(.tick(stage.state.now.adding(seconds: 1)))
        blindly(&stage, "m")
        #expect(stage.state.popups.last?.popup.ticket?.number == next)
    }

    @Test(arguments: ["n", "/", ":", "?", "P", "0", "2"])
    func aKeyForNoTicketIsNot(_ key: String) throws {
        var (stage, number) = try queue()
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        blindly(&stage, key)
        #expect(stage.state.message == nil)
    }

    @Test func movingOnDoesNotHideIt() throws {
        var (stage, number) = try queue()
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        blindly(&stage, "j", "m", "5")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.message?.text.contains("光标已自己移到") == true)
    }

    @Test func whatWasHiddenByAPopupIsSeenFirst() throws {
        var (stage, number) = try queue()
        stage.press("?")
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        stage.send(.tick(stage.state.now.adding(seconds: 30)))
        blindly(&stage, "Esc", "m")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.message?.text.contains("光标已自己移到") == true)
    }

    @Test func anActionChosenByNameIsForTheTicketThatWasSeen() throws {
        var (stage, number) = try queue()
        stage.press(":")
        stage.type("note")
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        blindly(&stage, "Enter")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.message?.text.contains("光标已自己移到") == true)
    }

    @Test func onesOwnStepNeedsNoMoreThanAGlance() throws {
        var (stage, number) = try queue()
        stage.press("x")
        stage.type("重复")
        blindly(&stage, "Enter", "m")
        #expect(stage.desk[number]?.body.state == .rejected)
        #expect(stage.state.popups.isEmpty)
        stage.send(.tick(Instant(milliseconds: stage.state.now.milliseconds + 250)))
        blindly(&stage, "m")
        #expect(stage.state.popups.last?.popup.ticket?.number == stage.cursor)
    }

    @Test func onesOwnLastStepIsTakenBackAtOnce() throws {
        var (stage, number) = try queue()
        stage.press("x")
        stage.type("重复")
        blindly(&stage, "Enter", "u")
        #expect(stage.desk[number]?.body.state == .accepted)
        #expect(stage.cursor == number)
    }

    @Test func whereTheCursorComesBackNothingIsDropped() throws {
        var (stage, number) = try queue()
        var edit = TicketEdit()
        edit.priority = .p1
        stage.elsewhere(.move(.edit(edit), number))
        #expect(stage.cursor == number)
        blindly(&stage, "m")
        #expect(stage.state.popups.last?.popup.ticket?.number == number)
    }

    @Test func whereTheCursorFollowsItsTicketNothingIsDropped() throws {
        var stage = Stage(.queue(of: 900), size: Self.small)
        stage.press("S", "4", "G")
        let number = try #require(stage.cursor)
        stage.elsewhere(.move(.note("又来电话"), number))
        #expect(stage.cursor == number)
        #expect(stage.state.tickets.queue.cursor == 0)
        blindly(&stage, "m")
        #expect(stage.state.popups.last?.popup.ticket?.number == number)
    }

    @Test func whereOneWentOneselfNothingIsDropped() throws {
        var stage = Stage(.queue(of: 900), size: Self.small)
        stage.press("g", "g")
        let first = stage.cursor
        stage.isSlow = true
        blindly(&stage, "G")
        stage.catchUp()
        #expect(stage.cursor != first)
        blindly(&stage, "m")
        #expect(stage.state.popups.last?.popup.ticket?.number == stage.cursor)
    }

    /// What is done to the marked does not care where the cursor is.
    @Test func aKeyForTheMarkedIsNot() throws {
        var (stage, number) = try queue()
        stage.press("j", "Space", "k", "k")
        let marked = stage.state.tickets.queue.marks.numbers
        #expect(marked.count == 1 && stage.cursor == number)
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        #expect(stage.cursor != number)
        blindly(&stage, "m")
        guard stage.state.top(BulkPopup.self) != nil else {
            Issue.record("\(stage.screen)")
            return
        }
    }

    @Test(arguments: [(0, false), (900, false), (1000, true)])
    func aSecondIsLongEnoughForALook(_ milliseconds: Int64, _ isSeen: Bool) throws {
        var (stage, number) = try queue()
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        stage.send(.tick(Instant(milliseconds: stage.state.now.milliseconds + milliseconds)))
        blindly(&stage, "m")
        #expect(stage.state.popups.isEmpty != isSeen)
    }

    @Test func onTheBoardToo() throws {
        var stage = Stage()
        stage.press("2")
        let number = try #require(stage.state.ticket?.number)
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        let next = try #require(stage.state.ticket?.number)
        blindly(&stage, "m")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.screen.contains("光标已自己移到 #\(next.text)"))
    }

    @Test func inTheGridsCardToo() throws {
        var stage = Stage()
        stage.press("0", "Enter")
        let number = try #require(stage.state.ticket?.number)
        stage.elsewhere(.move(.note("在路上"), number))
        blindly(&stage, "m", "Esc")
        #expect(stage.state.message == nil)
    }
}
