import Domain
import Screen
import Testing
import Words

@testable import Panes

@Suite struct WordsTests {
    static let refusals: [Refusal] = [
        .notAllowed(needs: [.leader]), .cannot(.accept, in: .merged), .unknown(.grid, "x"),
        .malformed(.operatorAccount, "X"), .alreadyExists(.operatorAccount, "x"), .missing(.reason),
        .tooLong(.what, limit: 4000), .notInTeam(technician: "zhangqiang", team: "cleaning"),
        .assistsItself("cleaning"), .alreadyAcknowledged, .holdEndsInThePast, .happensInTheFuture,
        .happenedBefore(Compound.now), .ratingOutOfRange, .notRated, .ratingTooLate(hours: 12),
        .feeOutOfRange,
        .mergesIntoItself, .mergeTargetGone(OneTicket.number, .closed), .nothingToTakeBack,
        .notYourStep("limei"),
        .undoTooLate(seconds: 60), .partnerMoved(OneTicket.number), .nothingToChange,
        .lastAdministrator,
        .stillInUse(["grid b05"]),
    ]

    @Test(arguments: refusals)
    func everyRefusalHasWordsInBothLanguages(refusal: Refusal) {
        let words = Language.allCases.map { refusal.words(Compound.site)[$0] }
        #expect(words.allSatisfy { !$0.isEmpty })
        #expect(words[0] != words[1])
    }

    @Test func refusalsNameTeamsAndPeople() {
        let refusal = Refusal.notInTeam(technician: "zhangqiang", team: "cleaning")
        #expect(refusal.words(Compound.site).zh == "张强不在保洁服务")
        #expect(refusal.words(nil).en == "zhangqiang is not in cleaning")
    }

    @Test func whatIsPossibleInsteadIsNamed() {
        let words = Refusal.cannot(.finish, in: .accepted).words(nil).zh
        #expect(words == "已受理的工单不能完成；现在可以：派单、挂起")
    }

    @Test(arguments: [
        ("2026-11-20T08:05:00+08:00", "08:05", "08:05"),
        ("2026-11-21T08:30:00+08:00", "明 08:30", "tmrw 08:30"),
        ("2026-11-19T08:30:00+08:00", "昨 08:30", "yest 08:30"),
        ("2026-11-02T23:59:00+08:00", "11-02 23:59", "11-02 23:59"),
        ("2025-12-31T23:59:00+08:00", "2025-12-31 23:59", "2025-12-31 23:59"),
    ])
    func wallTimesTellTheDayOnlyWhenNeeded(at: String, zh: String, en: String) {
        for (language, words) in [(Language.chinese, zh), (.english, en)] {
            let names = Names(Compound.setting(), language: language)
            #expect(names.when(Compound.at(at), now: Compound.now) == words)
        }
    }

    @Test(arguments: [
        (0, "0:00"), (59, "0:59"), (-12, "0:12"), (1439, "23:59"), (1500, "1天1时"), (14_400, "10天"),
    ])
    func durations(minutes: Int, words: String) {
        #expect(Names(Compound.setting(), language: .chinese).duration(minutes: minutes) == words)
    }

    @Test func outsideTextIsEscapedInTimelines() {
        var desk = OneTicket.desk(.accepted)
        desk.expect(.move(.note("a\u{202E}b\u{1B}[2J\u{200B}c"), OneTicket.number))
        let stage = Stage(desk, size: Size(width: 240, height: 60), language: .english)
        #expect(stage.screen.contains(#"noted: a\u{202E}b␛[2J\u{200B}c"#))
    }
}
