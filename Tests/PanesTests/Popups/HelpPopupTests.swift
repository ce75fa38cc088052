import Domain
import Screen
import Testing

@testable import Panes

@Suite struct HelpPopupTests {
    private func lines(_ stage: Stage) -> [String] {
        stage.screen.split(separator: "\n").map(String.init)
    }

    /// What help shows, scrolled through to its end.
    private func wholeHelp(_ stage: Stage) -> String {
        var stage = stage
        var shown = stage.screen
        for _ in 0..<8 {
            stage.press("PgDn")
            shown += stage.screen
        }
        return shown
    }

    @Test(arguments: Language.allCases, HomeScreenTests.sizes)
    func everyActionIsInTheHelpOfEveryPane(language: Language, size: Size) {
        for pane in DeskState.Pane.allCases {
            var stage = Stage(size: size, language: language)
            stage.state.desk.focus = pane
            stage.press("?")
            let shown = wholeHelp(stage)
            for action in Action.table {
                let name = stage.state.name(of: action)
                #expect(shown.contains(action.keys[0].name + " "), "\(pane) \(action.keys[0].name)")
                #expect(shown.contains(name), "\(pane) \(name)")
            }
        }
    }

    @Test func whatCannotBeDoneSaysWhy() {
        var stage = OneTicket.stage(.closed)
        stage.press("?")
        let shown = wholeHelp(stage)
        #expect(shown.contains("✗ 已办结的工单不能受理"))
        #expect(shown.contains("备注       记一句话"))
    }

    @Test func theKeysOfThePaneComeFirst() throws {
        var stage = Stage(size: Size(width: 120, height: 60))
        stage.press("?")
        let queue = lines(stage)
        let accept = try #require(queue.firstIndex { $0.contains("a F4") })
        let head = try #require(queue.firstIndex { $0.contains("到处可用") })
        #expect(accept < head)
        stage.press("Esc", "Shift-Tab", "?")
        let matrix = lines(stage)
        let open = try #require(matrix.firstIndex { $0.contains("│ Enter") })
        let everywhere = try #require(matrix.firstIndex { $0.contains("到处可用") })
        let ticket = try #require(matrix.firstIndex { $0.contains("光标所在的工单") })
        #expect(open < everywhere && everywhere < ticket)
    }

    @Test(arguments: [
        ("d", "派单"), ("w", "挂起"), ("p", "优先级"), ("m", "填写"), ("M", "并单"), ("E", "表单"), (":", "命令"),
        ("q", "退出"),
    ])
    func aPopupHasHelpOfItsOwn(key: String, title: String) {
        var stage = Stage()
        stage.press(key)
        let before = stage.screen
        stage.press("F1")
        #expect(stage.screen.contains("帮助 · \(title)"))
        #expect(stage.screen.contains("到处可用"))
        stage.press("F1")
        #expect(stage.screen == before)
    }

    @Test func aQuestionMarkIsTextWhereThereIsAField() {
        var stage = Stage()
        stage.press("m", "?")
        guard let popup = stage.state.top(TextPopup.self) else {
            Issue.record("no field")
            return
        }
        #expect(popup.entry.text == "?")
        stage.press("Esc", "p", "?")
        #expect(stage.screen.contains("帮助 · 优先级"))
    }
}
