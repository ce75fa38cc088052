import Domain
import Screen
import Testing

@testable import Panes

/// A round that begins while the desk is still held from the shift before asks why, and loses nothing that was typed.
@Suite struct UnhandedTests {
    private let id = MemoryDesk.round("night.b03@261120T2300")

    private func stage(
        size: Size = Size(width: 120, height: 40), language: Language = .chinese
    ) -> Stage {
        var desk = MemoryDesk.walked()
        desk.setting.operators.append(
            Operator(
                id: "wangwei", name: "王伟", roles: [.operator], systemUser: nil, isEnabled: true, revision: 1))
        desk.expect(.take(reason: nil), at: "08:00", by: "wangwei")
        var stage = Stage(desk, size: size, language: language)
        stage.press("3")
        stage.state.patrol.point(at: id)
        return stage
    }

    private func round(_ stage: Stage) -> Round? { stage.desk.round(id)?.round }

    @Test func aSentenceIsKeptUntilTheReasonIsSaid() {
        var stage = stage()
        stage.press("r")
        stage.type("正常")
        stage.press("Enter")
        #expect(round(stage) == nil)
        #expect(stage.screen.contains("wangwei 还没有交班") && stage.state.top(UnhandedPopup.self) != nil)
        #expect(stage.kept.values.contains { $0.texts["text"] == "正常" }, "a crash keeps it")
        stage.press("Enter")
        #expect(round(stage) == nil && stage.state.message?.kind == .refused)
        stage.press("Esc")
        #expect(stage.state.top(ReportPopup.self) != nil && stage.screen.contains("正常"))
        stage.press("Enter")
        stage.type("等他点完钥匙")
        stage.press("Enter")
        #expect(round(stage)?.state == .done && round(stage)?.unhanded == "等他点完钥匙")
        #expect(stage.state.popups.isEmpty && stage.kept.isEmpty)
        #expect(stage.screen.contains("等他点完钥匙"), "it is shown with the round")
    }

    @Test func whoSetsOutIsAskedOnce() {
        var stage = stage()
        stage.press("s", "Enter")
        #expect(round(stage) == nil)
        stage.type("他在路上")
        stage.press("Enter")
        #expect(round(stage)?.state == .underWay && round(stage)?.unhanded == "他在路上")
        stage.press("Enter", "Space", "Space", "Space")
        #expect(round(stage)?.state == .done, "what is under way is told on")
    }

    @Test func aCheckpointThatBeginsItAsksToo() {
        var stage = stage()
        stage.press("Enter", "Space")
        #expect(round(stage) == nil && stage.state.top(UnhandedPopup.self) != nil)
        stage.type("他在路上")
        stage.press("Enter")
        #expect(round(stage)?.looked == 1)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func popup(size: Size, language: Language) throws {
        var stage = stage(size: size, language: language)
        stage.press("s", "Enter")
        try expectGolden(stage, "patrol-unhanded")
    }
}
