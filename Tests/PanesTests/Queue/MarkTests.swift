import Domain
import Screen
import Testing

@testable import Panes

/// Marks stay on their tickets whatever the queue shows.
@Suite struct MarkTests {
    private var marks: (Stage) -> [TicketNumber] { { $0.state.tickets.queue.marks.numbers } }

    private func fromCursor(_ stage: Stage) -> [TicketNumber] {
        let queue = stage.state.tickets.queue
        return queue.rows[queue.cursor...].map(\.number)
    }

    @Test func spaceMarksAndMovesOn() {
        var stage = Stage()
        let rows = fromCursor(stage)
        stage.press("Space", "Space", "j", "Space")
        #expect(Set(marks(stage)) == [rows[0], rows[1], rows[3]])
        #expect(stage.cursor == rows[4])
        #expect(stage.screen.contains("已标 3"))
        #expect(stage.screen.contains("P1 ✓"))
        stage.press("k", "Space")
        #expect(Set(marks(stage)) == [rows[0], rows[1]])
    }

    @Test func aFullWidthSpaceCountsAndCtrlSpaceDoesNot() {
        var stage = Stage()
        stage.send(.key(.character("\u{3000}")))
        #expect(stage.state.tickets.queue.marks.count == 1)
        stage.press("Ctrl-Space")
        #expect(stage.state.tickets.queue.marks.count == 1)
    }

    @Test func starMarksAllThatPassAndClears() {
        var stage = Stage()
        stage.press("/")
        stage.type("svc:保洁")
        stage.press("Enter", "*")
        let shown = stage.desk.rows(stage.state.tickets.queue.filter).map(\.number)
        #expect(marks(stage) == shown.sorted())
        #expect(stage.state.message?.text == "已标 \(shown.count) 张")
        stage.press("*")
        #expect(marks(stage).isEmpty)
        #expect(stage.state.message?.text == "已取消全部标记")
    }

    @Test func starAsksForWhatTheWindowDoesNotHold() {
        var stage = Stage(MemoryDesk.queue(of: 300))
        stage.press("*")
        #expect(marks(stage).count == 300)
        #expect(stage.state.message?.text == "已标 300 张")
    }

    @Test func starMarksAThousandAndSaysSo() {
        var stage = Stage(QueueWindowTests.desk)
        stage.press("*")
        #expect(marks(stage) == stage.desk.rows(.open).prefix(1000).map(\.number).sorted())
        #expect(stage.state.message == Message(kind: .refused, text: "只标了前 1000 张，其余未标"))
    }

    @Test func noTicketKeyActsWhileTheMarksAreOnTheirWay() {
        var stage = Stage(MemoryDesk.queue(of: 300))
        stage.isSlow = true
        stage.press("*", "f")
        #expect(stage.state.message?.text == "正在标记，稍候")
        stage.catchUp()
        #expect(stage.orders.isEmpty)
        #expect(marks(stage).count == 300)
    }

    @Test func marksStayThroughEscFiltersAndChanges() {
        var stage = Stage()
        stage.press("Space", "Space")
        let marked = marks(stage)
        stage.press("/")
        stage.type("pri:1")
        stage.press("Enter")
        #expect(stage.screen.contains("已标 2，其中 1 不在此列"))
        stage.press("Esc", "Esc", "Enter", "Esc")
        #expect(marks(stage) == marked)
        #expect(stage.screen.contains("已标 2 "))
        stage.elsewhere(.move(.note("已联系"), marked[0]))
        #expect(marks(stage) == marked)
    }

    @Test func aMarkedTicketThatWasClosedIsStillCounted() {
        var stage = Stage()
        stage.press("j", "j", "Space")
        let number = marks(stage)[0]
        stage.elsewhere(.move(.reject(reason: "重复"), number))
        #expect(stage.screen.contains("已标 1，其中 1 不在此列"))
        #expect(stage.state.tickets.queue.marks.sorted(at: stage.state.now).map(\.state) == [.rejected])
    }

    @Test func theMatrixMarksNothing() {
        var stage = Stage()
        stage.press("Shift-Tab", "Space")
        #expect(marks(stage).isEmpty)
        #expect(stage.state.message?.text == "先到工单窗格再标记")
    }

    @Test func inTheDetailTheCursorStays() {
        var stage = Stage()
        stage.press("Enter", "Space")
        #expect(marks(stage) == [stage.cursor])
    }

    @Test func allNumbersAreCopied() {
        var stage = Stage()
        let rows = fromCursor(stage).map(\.text)
        stage.press("Space", "Space")
        stage.forgetEffects()
        stage.press("y")
        #expect(stage.effects == [.copy(rows[0] + " " + rows[1])])
        #expect(stage.state.message?.text == "已发给终端 2 张工单")
    }
}
