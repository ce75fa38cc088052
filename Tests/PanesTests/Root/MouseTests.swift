import Domain
import Screen
import Testing

@testable import Panes

/// A mouse moves the focus and the cursor, and does nothing to any ticket.
@Suite struct MouseTests {
    /// The first cell of what the screen shows.
    private func point(_ text: String, _ stage: Stage, row: Int? = nil) throws -> Point {
        let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(row ?? lines.firstIndex { $0.contains(text) }, "no \(text)")
        let start = try #require(lines[y].firstRange(of: text)).lowerBound
        return Point(x: String(lines[y][..<start]).cellWidth, y: y)
    }

    private func press(_ text: String, _ stage: inout Stage) throws {
        let point = try point(text, stage)
        stage.send(.mouse(Mouse(.press, at: point)))
    }

    private func wheel(_ act: Mouse.Act, over text: String, _ stage: inout Stage, times: Int = 1) throws {
        let point = try point(text, stage)
        for _ in 0..<times { stage.send(.mouse(Mouse(act, at: point))) }
    }

    @Test func aPressInTheFocusedListMovesTheCursorThere() throws {
        var stage = Stage()
        let third = stage.state.tickets.queue.rows[3].number
        try press(third.text, &stage)
        #expect(stage.cursor == third)
        #expect(stage.orders.isEmpty && stage.state.popups.isEmpty)
    }

    @Test func aPressOnAnotherPaneOnlyFocuses() throws {
        var stage = Stage()
        let before = stage.cursor
        try press("5号楼", &stage)
        #expect(stage.state.desk.focus == .matrix)
        let row = stage.state.desk.matrix.row
        try press(stage.state.tickets.queue.rows[3].number.text, &stage)
        #expect(stage.state.desk.focus == .queue)
        #expect(stage.cursor == before)
        #expect(stage.state.desk.matrix.row == row)
    }

    @Test func aPressInTheMatrixGoesToItsCell() throws {
        var stage = Stage()
        try press("5号楼", &stage)
        try press("5号楼", &stage)
        #expect(stage.state.desk.matrix.row == 5)
        #expect(stage.state.desk.matrix.column == 0)
        let head = try point("设", stage, row: point("会", stage).y)
        stage.send(.mouse(Mouse(.press, at: Point(x: head.x, y: head.y + 3))))
        #expect(stage.state.desk.matrix.row == 3)
        #expect(stage.state.desk.matrix.column == 4)
    }

    @Test func theWheelScrollsWhatIsUnderItWithoutTheFocus() throws {
        var stage = Stage(size: Size(width: 120, height: 24))
        stage.press("Tab", "Tab")
        #expect(stage.state.desk.focus == .matrix)
        try wheel(.wheelDown, over: "工单", &stage)
        #expect(stage.state.tickets.queue.top == 3)
        #expect(stage.state.tickets.queue.visible.contains(stage.state.tickets.queue.cursor))
        try wheel(.wheelUp, over: "工单", &stage, times: 9)
        #expect(stage.state.tickets.queue.top == 0)
        #expect(stage.state.desk.focus == .matrix)
        try wheel(.wheelDown, over: "#\(try #require(stage.cursor).text)", &stage)
        #expect(stage.state.tickets.detail.scroll.first > 0)
    }

    @Test func popupsAndFieldsAreLeftToTheKeys() throws {
        var stage = Stage()
        stage.press("n")
        stage.type("电梯")
        let before = stage.state.popups
        for y in 0..<40 {
            for act in [Mouse.Act.press, .wheelUp, .wheelDown] {
                stage.send(.mouse(Mouse(act, at: Point(x: 60, y: y))))
            }
        }
        #expect(stage.state.popups == before)
        stage.press("Esc", "/")
        let cursor = stage.cursor
        try press(stage.state.tickets.queue.rows[2].number.text, &stage)
        #expect(stage.state.tickets.filterField != nil)
        #expect(stage.cursor == cursor)
    }

    @Test func theWheelScrollsHelp() throws {
        var stage = Stage(size: Size(width: 80, height: 24))
        stage.press("?")
        let before = stage.screen
        stage.send(.mouse(Mouse(.wheelDown, at: Point(x: 40, y: 12))))
        #expect(stage.screen != before)
    }

    @Test(arguments: [ScreenTab.desk, .board, .grids])
    func whereverItPointsNothingIsDone(_ screen: ScreenTab) {
        for size in [Size(width: 80, height: 24), Size(width: 240, height: 60), Size(width: 30, height: 5)] {
            var stage = Stage(size: size)
            let effects = stage.state.show(screen)
            stage.carryOut(effects)
            for act in [Mouse.Act.press, .wheelDown, .press, .wheelUp] {
                for y in stride(from: 0, to: size.height + 3, by: 2) {
                    for x in stride(from: 0, to: size.width + 9, by: 7) {
                        stage.send(.mouse(Mouse(act, at: Point(x: x, y: y))))
                    }
                }
            }
            #expect(stage.orders.isEmpty && stage.state.popups.isEmpty)
            #expect(stage.state.screen == screen)
        }
    }
}
