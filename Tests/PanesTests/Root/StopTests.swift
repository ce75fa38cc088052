import Domain
import Screen
import Testing

@testable import Panes

/// The desk's file is gone or damaged.
@Suite struct StopTests {
    private static let gone = Failure.moved("/data/desk.db")
    private static let damaged = Failure.damaged("/data/desk.db: malformed")

    @Test(arguments: [gone, damaged], [(40, 10), (50, 12), (60, 14), (80, 24), (120, 40)])
    func itIsSaidInEverySizeAndLanguage(_ failure: Failure, _ size: (Int, Int)) {
        for (language, mark) in [(Language.chinese, "已停"), (.english, "STOPPED")] {
            var stage = Stage(size: Size(width: size.0, height: size.1), language: language)
            stage.send(.standing(failure))
            stage.send(.rescued(.init(text: "/data/desk.db.rescue.txt", copy: nil)))
            #expect(stage.screen.split(separator: "\n").first?.contains(mark) == true, "\(stage.screen)")
            #expect(!stage.screen.contains("●"))
            #expect(stage.screen.split(separator: "\n").count == size.1)
            if size.0 >= 80 { #expect(stage.screen.contains("griddesk --db /data/desk.db restore")) }
        }
    }

    @Test func nothingIsSentAndWhatWasTypedStays() {
        var stage = Stage()
        stage.send(.standing(Self.gone))
        stage.press("m")
        stage.type("看到了")
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.screen.contains("看到了") && stage.screen.contains("现在什么也不登记"))
    }

    @Test func itRingsOnceAndKeepsEachDraftAsItIsTyped() {
        var stage = Stage()
        stage.send(.standing(Self.gone))
        stage.send(.standing(Self.gone))
        #expect(stage.effects.filter { $0 == .ring }.count == 1)
        stage.press("m")
        stage.type("看到了")
        guard
            case .rescue(let rescue)? = stage.effects.last(where: {
                if case .rescue = $0 { true } else { false }
            })
        else {
            Issue.record("nothing is kept")
            return
        }
        #expect(rescue.text.contains("看到了") && rescue.includesDesk)
        #expect(rescue.drafts.values.contains { $0.texts.values.contains("看到了") })
    }

    @Test func whatWasUnderWayIsKeptInWords() {
        var stage = Stage()
        stage.isSlow = true
        stage.press("s")
        guard let order = stage.orders.first else {
            Issue.record("no order")
            return
        }
        stage.send(.orderFailed(order, Self.gone))
        #expect(stage.state.stop?.unwritten.count == 1)
        #expect(stage.state.stop?.unwritten.first?.contains(order.number?.text ?? "?") == true)
    }

    @Test func itGoesOnWhenTheFileIsRightAgain() {
        var stage = Stage()
        stage.send(.standing(Self.gone))
        stage.send(.standing(nil))
        #expect(stage.screen.contains("●") && stage.screen.contains("继续登记"))
        stage.press("m")
        stage.type("看到了")
        stage.press("Enter")
        #expect(stage.orders.count == 1)
    }

    @Test func aDamagedPageMetWhileReadingStopsTheDesk() {
        var stage = Stage()
        stage.isSlow = true
        stage.press("Ctrl-l")
        stage.send(.queryFailed(Query(CountsQuestion()), Self.damaged))
        #expect(stage.screen.contains("已停：数据库损坏"))
        stage.send(.changed)
        #expect(stage.effects.contains(.inspect), "a restore is noticed")
    }
}
