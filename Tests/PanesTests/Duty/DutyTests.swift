import Domain
import Screen
import Testing

@testable import Panes

/// Who holds the desk, in the header and by its popup.
@Suite struct DutyTests {
    @Test(arguments: [40, 60, 80, 120, 240], Language.allCases)
    func theHeaderSaysThatNobodyHoldsIt(width: Int, language: Language) {
        let stage = Stage(MemoryDesk.nobody, size: Size(width: width, height: 24), language: language)
        let header = stage.screen.prefix { $0 != "\n" }
        #expect(header.contains(language == .chinese ? "无人当班" : "nobody on duty"), "\(header)")
    }

    @Test func theHeaderNamesTheHolderNotTheRoster() {
        var desk = MemoryDesk.nobody
        desk.expect(.take(reason: nil), at: "20:00", by: "zhaomin")
        let header = Stage(desk).screen.prefix { $0 != "\n" }
        #expect(header.contains("夜班 20:00–08:00 赵敏") && !header.contains("李梅"))
    }

    @Test func anOpenHandoverIsToldOnEveryScreen() {
        var stage = Stage(MemoryDesk.handingOver("zhaomin"))
        for name in ["1", "2", "3", "6", "7"] {
            stage.press(name)
            #expect(stage.screen.prefix { $0 != "\n" }.contains("交接 H2"), "\(name)")
        }
    }

    @Test func somebodySitsDownByTwoKeys() {
        var stage = Stage(MemoryDesk.nobody)
        stage.press("D", "t")
        #expect(stage.desk.watch.holder == "zhaomin")
        #expect(stage.screen.prefix { $0 != "\n" }.contains("赵敏"))
    }

    @Test func fromSomebodyElseOnlyWithAReason() {
        var stage = Stage(MemoryDesk.evening("zhaomin"))
        stage.press("D", "t", "Enter")
        #expect(stage.orders.isEmpty && stage.state.message?.kind == .refused)
        stage.type("李梅送医")
        stage.press("Enter")
        #expect(stage.desk.watch.holder == "zhaomin")
    }

    @Test func whoStaysSaysUntilWhen() {
        var stage = Stage(MemoryDesk.evening("limei"))
        stage.press("D", "s")
        stage.type("暴雨")
        stage.press("Enter")
        stage.type("12:00")
        stage.press("Enter")
        #expect(stage.desk.watch.stay?.reason == "暴雨")
        #expect(stage.screen.contains("连班") && stage.screen.contains("明 12:00"))
    }

    @Test func theWayToAHandoverIsThere() {
        var stage = Stage(MemoryDesk.evening("limei"))
        stage.press("D", "N")
        #expect(stage.state.screen == .handover && stage.state.top(HandoverStartPopup.self) != nil)
    }

    /// It reads every handover there was: not at each change of any desk.
    @Test func itIsReadAgainWhenSomethingOfItWasWritten() {
        var stage = Stage(MemoryDesk.evening("limei"))
        let asked = { (stage: Stage) in
            stage.effects.count {
                if case .query(let query) = $0 { query.question is DutyQuestion } else { false }
            }
        }
        let before = asked(stage)
        #expect(before == 1)
        stage.desk.expect(journal: "巡更机已充电", at: "23:41", by: "zhaomin")
        stage.send(.changed)
        #expect(asked(stage) == before)
        stage.desk.expect(.take(reason: "李梅送医"), at: "23:41", by: "zhaomin")
        stage.send(.changed)
        #expect(asked(stage) == before + 1)
        #expect(stage.screen.prefix { $0 != "\n" }.contains("赵敏"))
    }

    @Test(arguments: [true, false])
    func whatCouldNotBeReadIsReadWithTheNextChange(isStanding: Bool) throws {
        var stage = Stage(MemoryDesk.evening("limei"), isStarted: false)
        stage.isSlow = true
        stage.carryOut(stage.state.start())
        let query = try #require(
            stage.effects.compactMap { effect -> Query? in
                guard case .query(let query) = effect else { return nil }
                let isWanted =
                    isStanding ? query.question is OpenStandingQuestion : query.question is DutyQuestion
                return isWanted ? query : nil
            }.first)
        stage.send(.queryFailed(query, .busy))
        stage.isSlow = false
        stage.send(.changed)
        #expect(stage.state.duty.watch?.holder == "limei")
        #expect(stage.state.standing.open.count == 1)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func popup(size: Size, language: Language) throws {
        var stage = Stage(MemoryDesk.handingOver("zhaomin"), size: size, language: language)
        stage.press("D")
        try expectGolden(stage, "duty")
    }
}
