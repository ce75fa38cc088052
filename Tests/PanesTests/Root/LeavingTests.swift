import Domain
import Screen
import Testing

@testable import Panes

/// In and out, one level at a time; leaving the program asks.
@Suite struct LeavingTests {
    @Test(arguments: ["q", "Ctrl-c"])
    func leavingAsksAndDefaultsToNo(key: String) {
        var stage = Stage()
        stage.press(key, "Enter")
        #expect(!stage.effects.contains(.quit))
        stage.press(key, "Esc", key, "n")
        #expect(!stage.effects.contains(.quit))
        stage.press(key, "y")
        #expect(stage.effects.last == .quit)
    }

    @Test func terminationAsksNothing() {
        var stage = Stage()
        stage.press("m")
        stage.send(.terminate)
        #expect(stage.effects.last == .quit)
    }

    @Test func innerLevelsAreLeftFirst() {
        var stage = Stage()
        stage.press("/")
        stage.type("pri:2")
        stage.press("Enter", "Enter")
        #expect(stage.state.desk.focus == .detail)
        stage.press("q")
        #expect(stage.state.desk.focus == .queue)
        #expect(stage.state.popups.isEmpty)
        stage.press("Enter", "Esc")
        #expect(stage.state.desk.focus == .queue)
        #expect(stage.state.tickets.queue.filterText == "pri:2")
        stage.press("Esc")
        #expect(stage.state.tickets.queue.filterText.isEmpty)
        #expect(stage.screen.contains("全部未结"))
    }

    @Test func draftsAreKeptAndComeBack() {
        var stage = OneTicket.stage(.accepted)
        stage.press("x")
        stage.type("不归本处")
        stage.press("Esc")
        #expect(stage.state.message?.text == "草稿已保留")
        stage.press("q")
        #expect(stage.screen.contains("未写入的草稿 1 份，已保留"))
        stage.press("n", "x")
        #expect(stage.screen.contains("不归本处"))
        stage.press("Enter")
        #expect(stage.desk[OneTicket.number]?.body.state == .rejected)
        #expect(stage.state.drafts.isEmpty)
    }

    @Test func tabWalksThePanesRoundAndBack() {
        var stage = Stage()
        stage.press("Tab")
        #expect(stage.state.desk.focus == .detail)
        stage.press("Tab")
        #expect(stage.state.desk.focus == .matrix)
        stage.press("Shift-Tab", "Shift-Tab")
        #expect(stage.state.desk.focus == .queue)
    }

    @Test func theMatrixFiltersTheQueue() {
        var stage = Stage()
        stage.press("Shift-Tab", "j", "j", "j", "j", "l", "l", "l", "Enter")
        #expect(stage.state.tickets.queue.filterText == "grid:b05 svc:equipment")
        #expect(stage.state.desk.focus == .queue)
        #expect(stage.state.tickets.queue.rows.count == 2)
        stage.press("Shift-Tab", "l", "l", "l", "Enter")
        #expect(stage.state.tickets.queue.filterText == "grid:b05")
        #expect(stage.state.desk.card == nil)
    }

    @Test func suspendAndRedrawWorkEverywhere() {
        var stage = Stage()
        stage.press("m", "Ctrl-z", "Ctrl-l")
        #expect(stage.effects.contains(.suspend))
        #expect(stage.effects.contains(.redraw))
        #expect(stage.state.popups.count == 1)
    }
}
