import Domain
import Screen
import Testing

@testable import Panes

/// What is typed survives whatever ends the program.
@Suite struct DraftTests {
    private static let number = OneTicket.number

    /// The desk as it is after the program was killed: only what it asked to keep is left.
    private func restarted(_ stage: Stage) -> Stage {
        Stage(stage.desk, drafts: stage.kept)
    }

    @Test(arguments: [
        (["n"], "5号楼", DraftKey.newTicket(1)), (["m"], "等配件", .text(.note, number)),
        (["x"], "不归本处", .text(.reject, number)), (["$"], "灯管", .fee(number)), (["E"], "b07", .edit(number)),
    ])
    func whatWasTypedIsThereAfterACrash(keys: [String], text: String, key: DraftKey) {
        var stage = OneTicket.stage(.accepted)
        for key in keys { stage.press(key) }
        stage.type(text)
        #expect(stage.kept[key] != nil)
        var later = restarted(stage)
        for key in keys { later.press(key) }
        if key == .newTicket(1) { later.press("Enter") }
        #expect(later.screen.contains(text))
        #expect(later.state.popups.last?.popup.draft == stage.state.popups.last?.popup.draft)
    }

    @Test func theTickOfAMisdispatchIsKeptToo() {
        var stage = OneTicket.stage(.dispatched)
        stage.press("b")
        stage.type("派错")
        stage.press("Tab")
        var later = restarted(stage)
        later.press("b", "Enter")
        #expect(
            later.orders.last?.ticket
                == .move(.sendBack(reason: "派错", misdispatch: true), Self.number))
    }

    @Test func aDraftGoesWhenItsOrderIsCarriedOutAndNotBefore() {
        var stage = OneTicket.stage(.accepted)
        stage.press("m")
        stage.type("等配件")
        stage.isSlow = true
        stage.press("Enter")
        #expect(stage.kept[.text(.note, Self.number)] == Draft(["text": "等配件"]))
        stage.catchUp()
        #expect(stage.kept.isEmpty)
        #expect(stage.state.drafts.isEmpty)
    }

    @Test func whatIsTypedWhileTheOneBeforeIsWrittenIsKept() {
        var stage = OneTicket.stage(.accepted)
        stage.press("m")
        stage.type("一")
        stage.isSlow = true
        stage.press("Enter", "m")
        stage.type("二")
        stage.catchUp()
        #expect(stage.kept[.text(.note, Self.number)] == Draft(["text": "二"]))
    }

    @Test func emptiedFieldsAreNoDraft() {
        var stage = OneTicket.stage(.accepted)
        stage.press("m")
        stage.type("等")
        stage.press("Backspace")
        #expect(stage.kept.isEmpty)
    }

    @Test func aDraftComesBackWhenTheOrderFails() {
        var stage = OneTicket.stage(.accepted)
        stage.press("x")
        stage.type("不归本处")
        stage.desk.expect(.move(.dispatch(DispatchOrder(team: "engineering")), Self.number))
        stage.press("Enter", "Esc")
        #expect(stage.screen.contains("不归本处"))
        #expect(stage.kept[.text(.reject, Self.number)] != nil)
    }

    @Test func anUnfinishedCallIsRememberedQuietly() {
        var stage = Stage()
        stage.press("n")
        stage.type("5")
        #expect(!stage.screen.contains("有未完成的报单草稿"))
        let later = restarted(stage)
        #expect(later.screen.contains("有未完成的报单草稿，n 继续"))
    }

    @Test(arguments: [
        (DraftKey.newTicket(1), "new"), (.newTicket(2), "new/2"), (.edit(number), "edit/261120-001"),
        (.fee(number), "fee/261120-001"),
        (.text(.note, number), "note/261120-001"), (.text(.sendBack, number), "return/261120-001"),
    ])
    func keysHaveNamesOfTheirOwn(key: DraftKey, name: String) {
        #expect(key.storedName == name)
        #expect(DraftKey(storedName: name) == key)
    }

    @Test(arguments: [
        "", "news", "new/261120-001", "new/1", "new/0", "new/x", "edit", "edit/x", "note/261120-001/2",
        "dance/261120-001",
    ])
    func otherNamesAreNoKeys(name: String) {
        #expect(DraftKey(storedName: name) == nil)
    }
}
