import Domain
import Screen
import Testing

@testable import Panes

/// Another caller rings while the first call is not finished.
@Suite struct CallsTests {
    /// With calls that were begun and left.
    private func left(_ texts: String..., size: Size = Size(width: 80, height: 24)) -> Stage {
        var stage = Stage(size: size)
        for text in texts {
            stage.press("n")
            stage.type(text)
            stage.press("Esc")
        }
        return stage
    }

    @Test func whoeverTypesOnBeginsAnother() {
        var stage = left("5号楼 电梯", "3号楼 漏水")
        #expect(stage.kept.keys.count == 2)
        stage.press("n")
        #expect(stage.screen.contains("5号楼 电梯") && stage.screen.contains("3号楼 漏水"))
        stage.type("2号楼 灯")
        #expect(stage.state.popups.last?.popup.draft == Draft(["line": "2号楼 灯"]))
        #expect(stage.kept.count == 3)
    }

    @Test func enterGoesOnWithTheOneUnderTheCursor() {
        var stage = left("5号楼 电梯", "3号楼 漏水")
        stage.press("n", "Down", "Enter")
        stage.type("了")
        #expect(stage.kept[.newTicket(2)] == Draft(["line": "3号楼 漏水了"]))
        #expect(stage.kept[.newTicket(1)] == Draft(["line": "5号楼 电梯"]))
    }

    @Test(arguments: [["n"], ["Down", "Enter"], ["F2"]])
    func aNewOneCanBeChosen(_ keys: [String]) {
        var stage = left("5号楼 电梯")
        stage.press("n")
        for key in keys { stage.press(key) }
        #expect(stage.state.popups.last == PopupState(CallPopup(slot: 2)))
    }

    @Test func pastedTextBeginsAnother() {
        var stage = left("5号楼 电梯")
        stage.press("n")
        stage.send(.paste("2号楼 灯"))
        #expect(stage.kept[.newTicket(2)] == Draft(["line": "2号楼 灯"]))
    }

    @Test func oneIsThrownAwayOnlyByAYes() {
        var stage = left("5号楼 电梯", "3号楼 漏水")
        stage.press("n", "Down")
        for key in ["Esc", "Enter", "n", "q", "Del"] {
            stage.press("Del")
            #expect(stage.screen.contains("丢弃这张没报完的单？"))
            stage.press(key)
            #expect(!stage.screen.contains("丢弃这张没报完的单？"))
            #expect(stage.kept.count == 2)
        }
        stage.press("Del", "y")
        #expect(stage.kept == [.newTicket(1): Draft(["line": "5号楼 电梯"])])
        stage.press("Up", "Del", "y")
        #expect(stage.kept.isEmpty && stage.state.popups.isEmpty)
    }

    @Test func savingOneLeavesTheOthers() {
        var stage = left("5号楼 3F 电梯困人 王伟 8123", "3号楼 漏水")
        stage.press("n", "Enter", "Enter")
        #expect(stage.orders.count == 1)
        #expect(stage.kept == [.newTicket(2): Draft(["line": "3号楼 漏水"])])
    }

    @Test func thereIsAnEndToThem() {
        var stage = left("一", "二", "三", "四", "五", "六", "七", "八", "九")
        stage.press("n")
        stage.type("十")
        #expect(stage.kept.count == 9)
        #expect(stage.screen.contains("已有 9 个没报完"))
    }

    @Test func whatIsTypedIsEscapedThere() {
        var stage = left("5号楼 3F 电梯困人，两人被困，家属在门口 \u{202E}", "3号楼 漏水")
        stage.press("n")
        #expect(stage.screen.contains("5号楼 3F 电梯困人"))
        #expect(!stage.screen.contains("\u{202E}"))
    }
}
