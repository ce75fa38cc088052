import Domain
import Screen
import Testing
import Words

@testable import Panes

/// Filters kept under a name.
@Suite struct SavedFilterTests {
    private func keep(_ text: String, _ name: String, _ stage: inout Stage) {
        stage.press("/", "Ctrl-u")
        stage.type(text)
        stage.press("Ctrl-s")
        stage.type(name)
        stage.press("Enter")
    }

    private func kept() -> Stage {
        var stage = Stage()
        keep("svc:保洁", "保洁", &stage)
        stage.press("Esc")
        keep("pri:1,2 overdue", "急的", &stage)
        stage.press("Esc", "Esc")
        return stage
    }

    @Test func whatIsKeptIsAppliedByItsNumberAndByItsName() {
        var stage = kept()
        #expect(stage.desk.filters.map(\.name) == ["保洁", "急的"])
        stage.press("F", "1")
        #expect(stage.state.tickets.queue.filterText == "svc:保洁")
        stage.press("F", "j", "Enter")
        #expect(stage.state.tickets.queue.filterText == "pri:1,2 overdue")
        stage.press("Esc", ":")
        stage.type("baojie")
        stage.press("Esc", ":")
        stage.type("保洁")
        #expect(stage.screen.contains("/ svc:保洁"))
    }

    @Test func keepingLeavesTheFieldAsItIs() {
        var stage = Stage()
        stage.press("/")
        stage.type("svc:保洁")
        stage.press("Ctrl-s", "Esc")
        #expect(stage.state.tickets.filterField?.entry.text == "svc:保洁")
        #expect(stage.desk.filters.isEmpty)
        keep("svc:保洁", "保洁", &stage)
        #expect(stage.state.message?.text == "已存下“保洁”")
        #expect(stage.state.tickets.filterField?.entry.text == "svc:保洁")
    }

    @Test(arguments: ["Enter", "n", "Esc"])
    func aNameUsedAgainIsReplacedOnlyByItsOwnKey(key: String) {
        var stage = kept()
        keep("pri:1", "急的", &stage)
        #expect(stage.screen.contains("已有同名的："))
        stage.press(key)
        #expect(stage.desk.filters.contains(SavedFilter(name: "急的", text: "pri:1,2 overdue")))
        stage.press("Enter", "y")
        #expect(stage.desk.filters.contains(SavedFilter(name: "急的", text: "pri:1")))
        #expect(stage.desk.filters.count == 2)
    }

    @Test func whatIsWrongOrEmptyIsNotKept() {
        var stage = Stage()
        stage.press("/", "Ctrl-s")
        #expect(stage.state.popups.isEmpty)
        stage.type("gird:1")
        stage.press("Ctrl-s")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.tickets.filterField?.problem != nil)
        stage.press("Ctrl-u")
        stage.type("pri:1")
        stage.press("Ctrl-s", "Enter")
        #expect(stage.state.popups.count == 1)
        #expect(stage.desk.filters.isEmpty)
    }

    @Test(arguments: ["Enter", "n", "Esc"])
    func oneIsDeletedOnlyByItsOwnKey(key: String) {
        var stage = kept()
        stage.press("F", "x", key)
        #expect(stage.desk.filters.count == 2)
        stage.press("x", "y")
        #expect(stage.desk.filters.map(\.name) == ["急的"])
        #expect(stage.state.popups.count == 1)
        stage.press("x", "y")
        #expect(stage.desk.filters.isEmpty)
        #expect(stage.screen.contains("还没有。"))
    }

    @Test func oneThatTheSiteNoLongerUnderstandsStaysToBePutRight() {
        var stage = Stage()
        stage.desk.change(.keep(SavedFilter(name: "旧楼", text: "grid:b99")))
        stage.send(.localChanged)
        stage.press("F", "Enter")
        #expect(stage.state.tickets.queue.filterText.isEmpty)
        #expect(stage.state.tickets.filterField?.entry.text == "grid:b99")
        #expect(stage.screen.contains("^^^ grid: 里没有“b99”"))
    }

    @Test func aReaderKeepsNothing() {
        var desk = MemoryDesk.busy()
        desk.setting.isReadOnly = true
        var stage = Stage(desk)
        stage.press("/")
        stage.type("pri:1")
        stage.press("Ctrl-s")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.message?.text == Failure.readOnly.words(nil).zh)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func screens(size: Size, language: Language) throws {
        var stage = Stage(size: size, language: language)
        for (name, text) in [
            ("一楼保洁与绿化，每晚交接前看", "svc:保洁 1F"), ("急的", "pri:1,2 overdue"), ("my teams", "team:工程,设备 -漏水"),
        ] {
            stage.desk.change(.keep(SavedFilter(name: name, text: text)))
        }
        stage.send(.localChanged)
        stage.press("F", "j", "x")
        try expectGolden(stage, "filters")
        stage.press("n", "Esc")
        keep("pri:1", "急的", &stage)
        try expectGolden(stage, "filter-keep")
    }
}
