import Domain
import Screen
import Testing

@testable import Panes

/// A filter that shows nothing, and why.
@Suite struct EmptyFilterTests {
    private func filtered(_ text: String, language: Language = .chinese, slow: Bool = false) -> Stage {
        var stage = Stage(language: language)
        stage.press("/")
        stage.type(text)
        stage.isSlow = slow
        stage.press("Enter")
        return stage
    }

    @Test func whatIsEndedIsSaidAndAKeyShowsIt() throws {
        var stage = Stage()
        let number = stage.desk.expect(
            .report(MemoryDesk.draft("b05", "lighting", "3F", "龙鳞灯闪个不停", channel: .miniProgram))
        ).number
        stage.elsewhere(.move(.reject(reason: "误报"), number))
        let word = "龙鳞灯闪"
        stage.press("/")
        stage.type("\"\(word)\"")
        stage.press("Enter")
        let count = stage.desk.files.values.count {
            !$0.ticket.body.state.isOpen && $0.ticket.body.what.contains(word)
        }
        #expect(stage.state.tickets.queue.rows.isEmpty)
        #expect(stage.screen.contains("已结 \(count) 张：按 Enter 看"))
        stage.press("Enter")
        #expect(stage.state.tickets.queue.filterText == "\"\(word)\" state:已结")
        #expect(stage.state.tickets.queue.rows.map(\.number).contains(number))
    }

    @Test func aStateThatIsEmptyLeadsToTheOthers() {
        var stage = filtered("state:merged", language: .english)
        #expect(stage.screen.contains("in other states: Enter shows them"))
        stage.press("Enter")
        #expect(stage.state.tickets.queue.filterText.hasPrefix("state:reported,accepted"))
        #expect(!stage.state.tickets.queue.rows.isEmpty)
    }

    @Test func whereThereIsNothingAtAllNothingIsOffered() {
        var stage = filtered("龘龘龘")
        #expect(stage.screen.contains("没有符合筛选的工单"))
        #expect(!stage.screen.contains("张：按"))
        stage.press("Enter")
        #expect(stage.state.tickets.queue.filterText == "龘龘龘")
    }

    @Test func whenAFilterFailsNoOtherRowsStandUnderItsTitle() throws {
        var stage = Stage()
        #expect(!stage.state.tickets.queue.rows.isEmpty)
        stage.press("/")
        stage.type("水")
        stage.isSlow = true
        stage.press("Enter")
        for case .query(let query) in stage.waiting {
            stage.send(.queryFailed(query, .system("disk I/O error")))
        }
        #expect(stage.state.tickets.queue.rows.isEmpty)
        #expect(stage.screen.contains("/ 水"))
        #expect(stage.screen.contains("! 读取失败"))
        #expect(stage.screen.contains("disk I/O error"))
        #expect(stage.state.ticket == nil)
        stage.catchUp()
        stage.press("Ctrl-l")
        #expect(stage.state.tickets.queue.status == .ready)
    }

    @Test func aDayOfAFilterMovesAtMidnight() throws {
        var stage = filtered("since:今天")
        let before = stage.state.tickets.queue.filter
        stage.send(.tick(stage.state.now.adding(minutes: 1440)))
        #expect(stage.state.tickets.queue.filter != before)
        #expect(stage.state.tickets.queue.filterText == "since:今天")
    }
}
