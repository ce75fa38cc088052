import Domain
import Screen
import Testing

@testable import Panes

@Suite struct FormTests {
    private func fill(_ stage: inout Stage, _ texts: [String]) {
        stage.press("n")
        for text in texts {
            stage.type(text)
            stage.press("Tab")
        }
    }

    private func draft(_ stage: Stage) -> TicketDraft? {
        guard case .report(let draft)? = stage.orders.last?.work else { return nil }
        return draft
    }

    @Test func slugsNumbersNamesAndAliasesAreUnderstood() {
        for (grid, category) in [
            ("b05", "lift"), ("5号楼", "电梯"), ("5", "elevator"), ("Building 5", "1"),
        ] {
            var stage = Stage()
            fill(&stage, [grid, "3F", category, "困人", "王伟", "8123", "财务处", "2"])
            #expect(stage.screen.contains("→ 5号楼"))
            #expect(stage.screen.contains("→ 电梯"))
            stage.press("Enter")
            #expect(
                draft(stage)
                    == MemoryDesk.draft(
                        "b05", "lift", "3F", "困人", reporter: "王伟", phone: "8123", unit: "财务处", priority: .p2))
        }
    }

    @Test func theCategoryGivesThePriority() {
        var stage = Stage()
        fill(&stage, ["b05", "3F", "lift", "困人"])
        #expect(stage.screen.contains("→ P1 紧急"))
        stage.press("Enter")
        #expect(draft(stage)?.priority == nil)
        #expect(stage.state.desk.ticket?.priority == .p1)
    }

    @Test(arguments: [
        ([], "请填写网格"), (["b05", "", "lift"], "请填写事项"), (["b05", "", "", "困人"], "请填写类别"),
        (["月球"], "网格看不懂：月球"), (["b05", "", "lift", "困人", "", "", "", "9"], "优先级看不懂：9"),
        (["号楼"], "网格不明确：1号楼 2号楼 3号楼 4号楼 5号楼 6号楼 7号楼 8号楼"),
    ])
    func whatIsMissingIsSaid(texts: [String], words: String) {
        var stage = Stage()
        fill(&stage, texts)
        stage.press("Enter")
        #expect(stage.state.message?.text == words)
        #expect(stage.orders.isEmpty)
        #expect(stage.state.popups.count == 1)
    }

    @Test func escapeKeepsTheDraftAndSavingDropsIt() {
        var stage = Stage()
        fill(&stage, ["b05", "3F", "lift"])
        stage.press("Esc", "j", "F2")
        #expect(stage.screen.contains("→ 5号楼"))
        stage.press("Tab")
        stage.type("困人")
        stage.press("Enter")
        #expect(draft(stage)?.what == "困人")
        stage.press("n")
        #expect(!stage.screen.contains("→ 5号楼"))
    }

    @Test func onlyWhatWasChangedIsEdited() {
        var stage = OneTicket.stage(.accepted)
        stage.press("E", "Enter")
        #expect(stage.state.message?.text == "没有改动")
        stage.press("Tab", "Ctrl-u")
        stage.type("4F")
        stage.press("Tab", "Tab", "Tab")
        stage.type("王伟")
        stage.press("Enter")
        var edit = TicketEdit()
        edit.place = "4F"
        edit.reporter = "王伟"
        #expect(stage.orders == [Order(.move(.edit(edit), OneTicket.number), expecting: 1)])
    }

    @Test(arguments: [("12.5", 1250), ("0.05", 5), ("3", 300), (".5", 50)])
    func yuanAreReadExactly(text: String, fen: Int) {
        #expect(Reading.yuan(text).value == fen)
    }

    @Test(arguments: ["1.234", "x", "1.2.3", "-1", "1,5", "9999999999"])
    func whatIsNoYuan(text: String) {
        #expect(Reading.yuan(text).value == nil)
    }
}
