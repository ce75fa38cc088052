import Domain
import Screen
import Testing

@testable import Panes

/// Language and theme, changed while one works.
@Suite struct AppearanceTests {
    private func choose(_ typed: String, _ stage: inout Stage) {
        stage.press(":")
        stage.type(typed)
        stage.press("Enter")
    }

    @Test(arguments: ["English", "english", "语言 E", "language english", "lang en", "yy e"])
    func anotherLanguageIsInForceAtOnce(typed: String) {
        var stage = Stage()
        choose(typed, &stage)
        #expect(stage.state.language == .english)
        #expect(stage.screen.contains("Tickets · all open") && !stage.screen.contains("全部未结"))
        for screen in ScreenTab.allCases {
            _ = stage.state.show(screen)
            #expect(stage.state.look.language == .english)
        }
        stage.press("1")
        choose("中文", &stage)
        #expect(stage.screen.contains("全部未结"))
    }

    @Test func whatWasBegunStays() throws {
        var stage = Stage()
        stage.press("n")
        stage.type("5号楼 3F 灯不亮")
        stage.press("Esc", "/")
        stage.type("pri:1,2")
        stage.press("Enter", "Space")
        let (marks, cursor) = (stage.state.tickets.queue.marks, stage.cursor)
        let filter = stage.state.tickets.queue.filter
        #expect(!marks.isEmpty && !stage.state.drafts.isEmpty)
        choose("English", &stage)
        #expect(stage.state.tickets.queue.marks == marks && stage.cursor == cursor)
        #expect(
            stage.state.tickets.queue.filterText == "pri:1,2" && stage.state.tickets.queue.filter == filter)
        stage.press("n")
        #expect(stage.screen.contains("5号楼 3F 灯不亮"))
    }

    @Test func anotherThemeIsWornAtOnceAndWithoutColoursThereIsOne() {
        var stage = Stage()
        choose("theme day", &stage)
        #expect(stage.state.theme == Theme.shipped("day"))
        choose("主题 night", &stage)
        #expect(stage.state.theme == Theme.shipped("night"))
        stage.state.depth = .mono
        choose("theme day", &stage)
        #expect(stage.state.theme.name == "night")
    }

    @Test func theOneInForceSaysSo() {
        var stage = Stage()
        choose("语言 中文", &stage)
        #expect(stage.state.message?.text == "现在就是" && stage.state.language == .chinese)
    }

    @Test func whatIsChosenWhileLookingBackIsForThePresentToo() {
        var stage = PastStage()
        stage.elsewhere(.report(MemoryDesk.draft("b03", "lighting", "3F", "灯不亮")), minutes: 10)
        stage.lookBack("-5m")
        stage.press(":")
        stage.type("English")
        stage.press("Enter")
        #expect(stage.past?.language == .english && stage.present.language == .english)
    }
}
