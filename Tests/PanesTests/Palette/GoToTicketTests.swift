import Domain
import Screen
import Testing

@testable import Panes

/// A ticket by its number.
@Suite struct GoToTicketTests {
    /// One closed yesterday, and some that are open.
    private func stage() -> Stage {
        var desk = MemoryDesk.busy()
        let at = Compound.at("2026-11-19T10:00:00+08:00")
        let number = desk.expect(.report(MemoryDesk.draft("b03", "lighting", "2F", "灯坏")), at: at).number
        desk.expect(.move(.reject(reason: "重复"), number), at: at.adding(minutes: 5))
        return Stage(desk)
    }

    private let yesterday = TicketNumber(day: 261_119, sequence: 1)

    @Test func yesterdaysIsFoundInEightKeys() {
        var stage = stage()
        let keys = [":", "1", "1", "1", "9", "-", "1", "Enter"]
        for key in keys { stage.press(key) }
        #expect(stage.cursor == yesterday)
        #expect(stage.state.tickets.queue.rows.map(\.number) == [yesterday])
        stage.press("Esc")
        #expect(stage.state.tickets.queue.filterText.isEmpty)
    }

    @Test func aDigitIsATicketBeforeItIsAKey() {
        var stage = stage()
        stage.press(":", "2", "Enter")
        #expect(stage.state.screen == .desk)
        #expect(stage.cursor == TicketNumber(day: 261_120, sequence: 2))
    }

    @Test func whatTheNumberIsStandsBesideIt() {
        var stage = stage()
        stage.press(":")
        stage.type("1119-1")
        #expect(stage.screen.contains("#261119-001"))
        #expect(stage.screen.contains("3号 灯坏"))
        stage.type("9")
        #expect(stage.screen.contains("✗ 没有这张工单"))
        stage.press("Enter")
        #expect(stage.state.message?.text == "没有这张工单")
    }

    @Test func anOpenOneIsShownAmongTheOthers() {
        var stage = stage()
        stage.press("/")
        stage.type("pri:1")
        stage.press("Enter", ":")
        stage.type("20")
        stage.press("Enter")
        #expect(stage.cursor == TicketNumber(day: 261_120, sequence: 20))
        #expect(stage.state.tickets.queue.filterText.isEmpty)
        #expect(stage.state.tickets.queue.rows.count > 30)
    }

    @Test func theFilterStaysWhereItShowsTheTicket() {
        var stage = stage()
        stage.press("/")
        stage.type("pri:3")
        stage.press("Enter", ":")
        stage.type("20")
        stage.press("Enter")
        #expect(stage.cursor == TicketNumber(day: 261_120, sequence: 20))
        #expect(stage.state.tickets.queue.filterText == "pri:3")
    }

    @Test func fastFingersAreFollowed() {
        var stage = stage()
        stage.isSlow = true
        for key in [":", "1", "1", "1", "9", "-", "1", "Enter"] { stage.press(key) }
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.awaitsItsTicket)
        stage.catchUp()
        #expect(stage.cursor == yesterday)
        #expect(!stage.state.awaitsItsTicket)
    }

    @Test func fastFingersOnNothingAreTold() {
        var stage = stage()
        stage.isSlow = true
        for key in [":", "1", "1", "1", "9", "-", "9", "Enter"] { stage.press(key) }
        stage.catchUp()
        #expect(stage.state.message?.text == "#261119-009 没有这张工单")
    }

    @Test func theLastOneGoneToComesFirst() {
        var stage = stage()
        stage.press(":")
        stage.type("1119-1")
        stage.press("Enter", ":")
        guard let palette = stage.state.top(PalettePopup.self) else {
            Issue.record("no palette")
            return
        }
        #expect(palette.hits.first?.line.target == .ticket(yesterday))
        #expect(palette.hits.first?.shown == "#261119-001")
    }

    @Test func inAQueueOfThousandsTheCursorGoesToIt() {
        var stage = Stage(.queue(of: 2000))
        stage.press(":")
        stage.type("1101-1000")
        stage.press("Enter")
        #expect(stage.cursor == TicketNumber(day: 261_101, sequence: 1000))
    }
}
