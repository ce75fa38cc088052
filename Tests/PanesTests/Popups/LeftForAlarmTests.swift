import Domain
import Screen
import Testing

@testable import Panes

/// What was typed where only something is chosen stays when an alarm is gone to, and is forgotten by Esc.
@Suite struct LeftForAlarmTests {
    /// The keys that open it, what is typed, and the key for each level that Esc leaves.
    private static let cases: [(open: [String], text: String, levels: Int)] = [
        (["d"], "工程", 1), (["w", "1"], "2h", 2), (["M"], "017", 1),
    ]

    private func stage() -> (Stage, TicketNumber) {
        let stage = Stage(OneTicket.desk(.accepted))
        return (stage, OneTicket.number)
    }

    private func report(_ stage: inout Stage) -> TicketNumber {
        let draft = MemoryDesk.draft("b11", "lighting", "3F", "有人晕倒", channel: .miniProgram, priority: .p1)
        let number = stage.desk.expect(.report(draft)).number
        stage.send(.changed)
        return number
    }

    @Test(arguments: cases)
    func theKeyOfTheAlarmKeepsIt(_ open: [String], _ text: String, _ levels: Int) {
        var (stage, number) = stage()
        for key in open { stage.press(key) }
        stage.type(text)
        let before = stage.state.popups
        let alarm = report(&stage)
        stage.press("Ctrl-g")
        #expect(stage.state.popups.isEmpty && stage.cursor == alarm)
        #expect(stage.state.message?.text == "草稿已保留")
        #expect(stage.kept.values.contains { $0.texts.values.contains(text) })
        stage.goTo(number)
        stage.press(open[0])
        #expect(stage.state.popups.last?.popup.draft == before.last?.popup.draft)
        #expect(stage.screen.contains(text))
    }

    @Test(arguments: cases)
    func escForgetsIt(_ open: [String], _ text: String, _ levels: Int) {
        var (stage, _) = stage()
        for key in open { stage.press(key) }
        stage.type(text)
        for _ in 0..<levels { stage.press("Esc") }
        #expect(stage.state.popups.isEmpty)
        #expect(stage.kept.isEmpty && stage.state.drafts.isEmpty)
        stage.press(open[0])
        #expect(stage.state.popups.last?.popup.draft == nil)
    }

    @Test(arguments: cases)
    func whatWasDoneIsForgotten(_ open: [String], _ text: String, _ levels: Int) {
        guard open != ["M"] else { return }
        var (stage, _) = stage()
        for key in open { stage.press(key) }
        stage.type(text)
        stage.press("Enter")
        #expect(stage.orders.count == 1)
        #expect(stage.kept.isEmpty && stage.state.drafts.isEmpty)
    }

    @Test func ofManyTicketsToo() {
        var (stage, number) = stage()
        stage.desk.expect(.report(MemoryDesk.draft("b05", "lighting", "4F", "灯坏")))
        stage.send(.changed)
        stage.press("*", "d")
        stage.type("工程")
        _ = report(&stage)
        stage.press("Ctrl-g")
        #expect(stage.kept[.many(.dispatch)]?.texts["text"] == "工程")
        stage.goTo(number)
        stage.press("d")
        #expect(stage.screen.contains("工程"))
    }
}
