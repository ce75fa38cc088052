import Domain
import Screen
import Testing
import Words

@testable import Panes

@Suite struct WhyNotTests {
    static let moves: [(key: String, move: Move)] = [
        ("a", .accept), ("d", .dispatch), ("o", .acknowledge), ("s", .arrive), ("f", .finish),
        ("b", .sendBack),
        ("x", .reject), ("r", .reopen), ("p", .edit), ("E", .edit), ("M", .merge),
    ]

    /// What the rules refuse is refused at the key, in words, without an order.
    @Test(arguments: TicketState.allCases)
    func keysThatCannotActSayWhy(state: TicketState) {
        for (key, move) in Self.moves where !move.allowedFrom.contains(state) {
            var stage = OneTicket.stage(state)
            stage.press(key)
            #expect(stage.orders.isEmpty)
            #expect(stage.state.popups.isEmpty, "\(key)")
            let survivor = TicketNumber(day: 261_120, sequence: 2)
            let refusal: Refusal =
                state == .merged
                ? .ticket(.mergedInto(OneTicket.number, survivor: survivor))
                : .ticket(.cannot(move, in: state))
            let words = refusal.words(nil).zh
            #expect(stage.state.message == Message(kind: .refused, text: words))
            #expect(words.contains(state == .merged ? survivor.text : state.words.zh))
        }
    }

    @Test func holdAndCallbackFollowTheState() {
        for state in [TicketState.reported, .done, .closed, .rejected, .merged] {
            var stage = OneTicket.stage(state)
            stage.press("w")
            #expect(stage.state.message?.kind == .refused)
            #expect(stage.state.popups.isEmpty)
        }
        var closed = OneTicket.stage(.closed)
        closed.press("v", "3")
        #expect(closed.desk[OneTicket.number]?.body.cycle.rating?.overall == 3)
    }

    @Test func acknowledgingTwiceIsRefused() {
        var stage = OneTicket.stage(.dispatched)
        stage.press("o", "o")
        #expect(stage.orders.count == 1)
        #expect(stage.state.message?.text == "已接单")
    }

    @Test func nothingSelectedIsSaid() {
        var stage = Stage(MemoryDesk())
        for key in ["a", "d", "w", "v", "m", "u", "y"] {
            stage.press(key)
            #expect(stage.state.message?.text == "没有选中的工单")
        }
        #expect(stage.orders.isEmpty)
    }

    @Test func readOnlyChangesNothing() {
        var stage = OneTicket.stage(.accepted, isReadOnly: true)
        for key in ["d", "w", "x", "p", "E", "m", "M", "$", "u", "n"] {
            stage.press(key)
            #expect(stage.state.message?.text == "只读方式打开，不能改动", "\(key)")
            #expect(stage.state.popups.isEmpty)
        }
        stage.press("y")
        #expect(stage.effects.contains(.copy("261120-001")))
    }

    @Test func whoIsNoOperatorIsToldSo() {
        var stage = OneTicket.stage(.accepted, isReadOnly: true)
        stage.state.setting.author = Author(id: "", roles: [], desk: "")
        for key in ["d", "n"] {
            stage.press(key)
            #expect(stage.state.message?.text == "本系统用户不是值班员，只能查看", "\(key)")
        }
    }

    @Test func viewersAreToldWhatItNeeds() {
        var stage = OneTicket.stage(.reported, author: "guest")
        for key in ["a", "d", "m", "n"] {
            stage.press(key)
            #expect(stage.state.message?.text.hasPrefix("没有权限，需要：") == true)
        }
        #expect(stage.orders.isEmpty)
    }

    @Test func theNextKeyTakesTheMessageAway() {
        var stage = OneTicket.stage(.closed)
        stage.press("a")
        #expect(stage.screen.contains("已办结的工单不能受理"))
        stage.press("j")
        #expect(!stage.screen.contains("已办结的工单不能受理"))
    }
}
