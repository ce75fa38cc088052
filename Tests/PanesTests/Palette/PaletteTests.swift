import Domain
import Screen
import Testing

@testable import Panes

@Suite struct PaletteTests {
    private func hits(_ stage: Stage) -> [PaletteHit] {
        guard let palette = stage.state.top(PalettePopup.self) else { return [] }
        return palette.hits
    }

    private func open(_ typed: String, language: Language = .chinese) -> Stage {
        var stage = Stage(.busy(), language: language)
        stage.press(":")
        stage.type(typed)
        return stage
    }

    @Test(
        arguments: [
            ("pd", Action.ID.dispatch), ("派单", .dispatch), ("dispatch", .dispatch), ("disp", .dispatch),
            ("d", .dispatch), ("M", .merge), ("m", .note), ("F9", .note), ("retu", .sendBack),
            ("hf", .callBack), ("cb", .remind),
            ("ｐｄ", .dispatch), ("满意", .callBack), ("bz", .note), ("call-back", .callBack), ("?", .help),
        ] as [(String, Action.ID)], Language.allCases)
    func actionsAreFoundByEveryName(_ wanted: (String, Action.ID), language: Language) {
        let stage = open(wanted.0, language: language)
        #expect(hits(stage).first?.line.target == .action(wanted.1))
    }

    @Test func theFullWidthColonOpensItToo() {
        var stage = Stage()
        stage.type("：")
        #expect(!hits(stage).isEmpty)
        stage.press("Esc")
        #expect(stage.state.popups.isEmpty)
    }

    @Test func enterDoesIt() {
        var stage = open("bz")
        stage.press("Enter")
        guard let popup = stage.state.top(TextPopup.self) else {
            Issue.record("no note")
            return
        }
        #expect(popup.move == .note)
    }

    @Test func whatCannotBeDoneSaysWhyAtItsRank() throws {
        var stage = OneTicket.stage(.closed)
        stage.press(":")
        stage.type("pd")
        let hit = try #require(hits(stage).first)
        #expect(hit.line.target == .action(.dispatch))
        let reason = try #require(hit.line.reason)
        #expect(reason.contains("已办结"))
        #expect(stage.screen.contains("✗ 已办结的工单不能派单"))
        stage.press("Enter")
        #expect(stage.state.message == Message(kind: .refused, text: reason))
        #expect(hits(stage).first == hit)
    }

    @Test func whatWasChosenLastComesFirst() {
        var stage = Stage()
        for name in ["公共", "y"] {
            stage.press(":")
            stage.type(name)
            stage.press("Enter", "Esc")
        }
        stage.press(":")
        #expect(hits(stage).prefix(2).map(\.line.target) == [.action(.copy), .grid("public")])
        #expect(hits(stage).filter { $0.line.target == .action(.copy) }.count == 1)
        stage.press("Down", "Enter")
        #expect(stage.state.tickets.queue.filterText == "grid:public")
    }

    @Test(
        arguments: [
            ("b05", "grid:b05"), ("5hl", "grid:b05"), ("5号", "grid:b05"), ("ggqy", "grid:public"),
            ("greening", "svc:greening"), ("gcwx", "team:engineering"),
        ])
    func gridsAndTeamsFilter(typed: String, filter: String) {
        var stage = open(typed)
        stage.press("Enter")
        #expect(stage.state.tickets.queue.filterText == filter)
        #expect(stage.state.desk.focus == .queue)
    }

    @Test func aPhoneIsCopied() {
        var stage = open("zq")
        #expect(hits(stage).first?.line.target == .person("zhangqiang"))
        stage.forgetEffects()
        stage.press("Enter")
        #expect(stage.effects == [.copy("13900000001")])
        #expect(stage.state.message?.text.contains("13900000001") == true)
        stage.press(":")
        stage.type("李梅")
        #expect(hits(stage).first?.line.reason == "没有登记电话")
    }

    @Test func theReasonFollowsTheDesk() {
        var stage = OneTicket.stage(.accepted)
        stage.press(":")
        stage.type("pd")
        #expect(hits(stage).first?.line.reason == nil)
        stage.elsewhere(.move(.reject(reason: "重复"), OneTicket.number))
        #expect(hits(stage).first?.line.reason?.contains("不予受理") == true)
    }

    @Test func pastedTextIsTyped() {
        var stage = open("")
        stage.send(.paste("派\n单"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(hits(stage).isEmpty)
        #expect(stage.state.message?.text == "没有找到")
    }
}
