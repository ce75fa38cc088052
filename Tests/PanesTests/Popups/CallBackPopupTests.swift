import Domain
import Screen
import Testing
import Words

@testable import Panes

@Suite struct CallBackPopupTests {
    private let number = OneTicket.number

    @Test(arguments: [3, 4, 5])
    func aGoodRatingClosesByOneDigitAndIsTakenBack(_ rating: Int) {
        var stage = OneTicket.stage(.done)
        stage.press("v", "\(rating)")
        #expect(stage.desk[number]?.body.cycle.rating?.overall == rating)
        #expect(stage.screen.contains("60 秒内按 u 撤回"))
        stage.press("u")
        #expect(stage.desk[number]?.body.state == .done)
    }

    @Test(arguments: [["1"], ["2"], ["j", "j", "j", "Enter"]])
    func aLowRatingAsksForWords(_ keys: [String]) {
        var stage = OneTicket.stage(.done)
        stage.press("v")
        for key in keys { stage.press(key) }
        #expect(stage.screen.contains("报修人怎么说"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text == "低分请记下报修人的话")
        stage.type("来了三次 5 分钟就走")
        stage.press("Enter")
        let body = stage.desk[number]?.body
        #expect(body?.state == .closed)
        #expect(body?.cycle.rating?.isLow == true)
        guard case .ticket(.calledBack(let fact))? = stage.desk.files[number]?.entries.last?.fact else {
            Issue.record("not called back")
            return
        }
        #expect(fact.note == "来了三次 5 分钟就走")
    }

    @Test func itMayBeReopenedAtOnce() {
        var stage = OneTicket.stage(.done)
        stage.press("v", "1")
        stage.type("灯还是不亮")
        stage.press("Tab")
        #expect(stage.screen.contains("[x] 重开此单"))
        stage.press("Enter")
        let body = stage.desk[number]?.body
        #expect(body?.state == .accepted)
        #expect(body?.pastCycles.last?.rating?.overall == 1)
        #expect(stage.desk.files[number]?.entries.suffix(2).map(\.revision) == [4, 5])
    }

    @Test func whatWasTypedIsKept() {
        var stage = OneTicket.stage(.done)
        stage.press("v", "2")
        stage.type("太慢")
        stage.press("Tab", "Esc", "Esc")
        #expect(stage.state.popups.isEmpty)
        stage.press("v")
        #expect(stage.screen.contains("太慢") && stage.screen.contains("[x] 重开此单"))
        stage.press("Tab", "Enter")
        #expect(stage.desk[number]?.body.cycle.rating?.overall == 2)
        #expect(stage.state.drafts.isEmpty)
    }

    @Test func aPasteIsWordsAndNoDigit() {
        var stage = OneTicket.stage(.done)
        stage.press("v")
        stage.send(.paste("5"))
        #expect(stage.orders.isEmpty)
        stage.press("1")
        stage.send(.paste("5 次都没来"))
        stage.press("Enter")
        #expect(stage.desk[number]?.body.cycle.rating?.overall == 1)
    }

    @Test func whoJoinsMeanwhileIsToBeAskedToo() {
        var desk = OneTicket.desk(.done)
        let other = desk.expect(
            .report(
                TicketDraft(
                    grid: "b05", category: "lighting", what: "没灯",
                    reporter: Reporter(name: "钱芳", phone: "8555"))))
        var stage = Stage(desk)
        stage.goTo(number)
        stage.press("v")
        stage.elsewhere(.merge(other.number, into: number))
        guard let popup = stage.state.top(CallBackPopup.self) else {
            Issue.record("no popup")
            return
        }
        #expect(popup.callers.contains { $0.name == "钱芳" })
    }

    @Test func allCallersAreToBeAsked() {
        var desk = OneTicket.desk(.done)
        for (name, phone) in [("钱芳", "8555"), ("孙立", "8666")] {
            let other = desk.expect(
                .report(
                    TicketDraft(
                        grid: "b05", category: "lighting", what: "没灯",
                        reporter: Reporter(name: name, phone: phone))))
            desk.expect(.merge(other.number, into: number))
        }
        var stage = Stage(desk, size: Size(width: 80, height: 24))
        stage.goTo(number)
        stage.press("v")
        #expect(stage.screen.contains("钱芳 8555") && stage.screen.contains("孙立 8666"))
        stage.press("Esc", "Enter")
        #expect(stage.screen.contains("钱芳 8555") && stage.screen.contains("孙立 8666"))
        stage.press("Y")
        #expect(
            stage.effects.contains {
                if case .copy(let text) = $0 { text.contains("8555") && text.contains("8666") } else { false }
            })
    }
}

@Suite struct CorrectionTests {
    private let number = OneTicket.number

    @Test func theShiftLeaderPutsASlipRight() {
        var stage = OneTicket.stage(.inProgress, author: "limei")
        stage.press("U")
        #expect(stage.screen.contains("更正 #\(number.text)"))
        #expect(stage.screen.contains("撤掉"))
        #expect(stage.screen.contains("工程维修 到场（赵敏记）"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        stage.type("记错了单")
        stage.press("Enter")
        #expect(stage.desk[number]?.body.state == .dispatched)
    }

    @Test func anOperatorIsToldWhoMay() {
        var stage = OneTicket.stage(.inProgress)
        stage.press("U")
        #expect(stage.state.popups.isEmpty)
        #expect(stage.state.message?.text.contains("值班长") == true)
    }

    @Test func itIsFoundByName() {
        for typed in ["更正", "gz", "correct"] {
            var stage = OneTicket.stage(.inProgress, author: "limei")
            stage.press(":")
            stage.type(typed)
            #expect(stage.screen.contains("一步"), "\(typed)")
            stage.press("Enter")
            guard let popup = stage.state.top(TextPopup.self) else {
                Issue.record("\(typed) opens nothing")
                continue
            }
            #expect(popup.move == .correct)
        }
    }
}

/// The history says who did a thing and who wrote it down.
@Suite struct DoerWordsTests {
    @Test(arguments: Language.allCases)
    func aStepInTheFieldIsTheTechnicians(_ language: Language) throws {
        var desk = OneTicket.desk(.accepted)
        let order = DispatchOrder(team: "engineering", technician: "zhangqiang")
        desk.expect(.move(.dispatch(order), OneTicket.number), by: "zhaomin")
        desk.expect(.move(.arrive, OneTicket.number), by: "zhaomin", note: "带了配件")
        var stage = Stage(desk, size: Size(width: 240, height: 60), language: language)
        stage.goTo(OneTicket.number)
        let names = stage.state.names
        let (who, writer) = (names["zhangqiang" as ID<Person>].name, names["zhaomin" as ID<Operator>].name)
        stage.press("Enter")
        #expect(
            stage.screen.contains(
                language == .chinese
                    ? "\(who) 到场（带了配件）（\(writer)记）" : "\(who) arrived (带了配件) (written down by \(writer))"))
        stage.elsewhere(.move(.finish, OneTicket.number))
        #expect(stage.state.news?.text.contains("\(who) #\(OneTicket.number.text)") == true)
    }

    @Test func theCardOfTheGridSaysSoToo() {
        var desk = OneTicket.desk(.accepted)
        let order = DispatchOrder(team: "engineering", technician: "zhangqiang")
        desk.expect(.move(.dispatch(order), OneTicket.number), by: "zhaomin")
        desk.expect(.move(.arrive, OneTicket.number), by: "zhaomin")
        var stage = Stage(desk, size: Size(width: 240, height: 60))
        stage.press("Shift-Tab", "h", "j", "j", "j", "j", "Enter")
        #expect(stage.state.desk.card?.key == .base("b05"))
        #expect(stage.screen.contains("#\(OneTicket.number.text) 张强 到场（赵敏记）"))
    }

    @Test func aStepAtTheDeskIsTheOperators() {
        var stage = OneTicket.stage(.onHold)
        #expect(stage.screen.contains("赵敏 挂起"))
        stage.press("w")
        #expect(stage.screen.contains("赵敏 恢复"))
    }
}
