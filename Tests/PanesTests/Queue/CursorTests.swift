import Domain
import Screen
import Testing

@testable import Panes

/// The cursor stays on its ticket whatever others do.
@Suite struct CursorTests {
    private func stage(of count: Int = 300, at row: Int) -> (Stage, TicketNumber) {
        var stage = Stage(MemoryDesk.queue(of: count))
        for _ in 0..<row { stage.press("j") }
        return (stage, stage.cursor ?? TicketNumber(day: 0, sequence: 1))
    }

    private func emergency(_ stage: inout Stage) {
        stage.elsewhere(.report(MemoryDesk.draft("b03", "lift", "1F", "电梯困人")))
    }

    @Test(arguments: [0, 5, 19, 60])
    func aNewTicketAboveMovesTheRowsNotTheCursor(row: Int) {
        var (stage, number) = stage(at: row)
        emergency(&stage)
        #expect(stage.cursor == number)
        #expect(stage.desk.rows(.open)[row + 1].number == number)
    }

    @Test func atTheHeadTheNewTicketIsSeen() {
        var (stage, _) = stage(at: 3)
        emergency(&stage)
        #expect(stage.state.tickets.queue.top == 0)
        #expect(stage.screen.contains("电梯困人"))
    }

    @Test func furtherDownTheLineOnTheScreenStays() {
        var (stage, _) = stage(at: 60)
        let line = stage.state.tickets.queue.cursor - stage.state.tickets.queue.top
        emergency(&stage)
        #expect(stage.state.tickets.queue.cursor - stage.state.tickets.queue.top == line)
    }

    @Test func aTicketThatGoesLeavesTheCursorOnItsNeighbour() {
        var (stage, number) = stage(at: 5)
        let next = stage.state.tickets.queue.rows[6].number
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        #expect(stage.cursor == next)
        stage.elsewhere(.move(.reject(reason: "重复"), TicketNumber(day: 261_101, sequence: 1)))
        #expect(stage.cursor == next)
    }

    @Test func theCursorFollowsATicketThatMovesFarAway() {
        var (stage, number) = stage(at: 250)
        stage.press("p", "1")
        #expect(stage.cursor == number)
        #expect(stage.state.tickets.ticket?.priority == .p1)
        #expect(stage.state.tickets.queue.reachesFirst)
        stage.elsewhere(.move(.edit(MoveKeyTests.priority(.p4)), number))
        #expect(stage.cursor == number)
        #expect(stage.state.tickets.queue.reachesLast)
    }

    @Test func theCursorGoesToTheTicketJustMade() {
        var (stage, _) = stage(at: 10)
        stage.press("n", "Tab")
        stage.type("b03")
        stage.press("Tab", "Tab")
        stage.type("trees")
        stage.press("Tab")
        stage.type("树倒了")
        stage.press("Enter")
        #expect(stage.state.tickets.ticket?.what == "树倒了")
        #expect(stage.screen.contains("✓"))
    }

    @Test func whoMovesOnIsNotPulledBack() {
        var (stage, _) = stage(at: 250)
        stage.press("p", "1")
        stage.isSlow = true
        stage.press("p", "2")
        stage.carryOutNext()
        stage.press("g", "g")
        stage.catchUp()
        #expect(stage.state.tickets.queue.cursor == 0)
        #expect(stage.state.tickets.queue.reachesFirst)
    }

    @Test func unseenMarksGoWhenTheCursorPasses() {
        var (stage, _) = stage(at: 0)
        let third = stage.state.tickets.queue.rows[2].number
        stage.elsewhere(.move(.note("看过了"), third))
        #expect(stage.state.tickets.queue.unseen == [third])
        #expect(stage.screen.contains("•P3"))
        stage.press("j", "j", "j")
        #expect(stage.state.tickets.queue.unseen.isEmpty)
    }

    @Test func emergenciesRingUntilTheyAreGoneTo() {
        var (stage, _) = stage(at: 0)
        stage.forgetEffects()
        emergency(&stage)
        #expect(stage.effects.contains(.ring))
        #expect(stage.state.alarms.isRinging)
        stage.forgetEffects()
        let told = stage.state.now.adding(seconds: 30)
        stage.send(.tick(told))
        #expect(!stage.effects.contains(.ring))
        let due = told.adding(seconds: 20)
        #expect(stage.state.nextVisibleChange == due)
        stage.send(.tick(due))
        #expect(stage.effects.contains(.ring))
        stage.press("Ctrl-g")
        stage.forgetEffects()
        stage.send(.tick(due.adding(seconds: 20)))
        #expect(!stage.effects.contains(.ring))
    }
}
