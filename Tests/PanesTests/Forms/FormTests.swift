import Domain
import Screen
import Testing
import Words

@testable import Panes

@Suite struct FormTests {
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
