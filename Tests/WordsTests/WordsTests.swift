import Domain
import Testing

@testable import Words

@Suite struct WordsTests {
    static let refusals: [Refusal] = [
        .notAllowed(needs: [.leader]), .ticket(.cannot(.accept, in: .merged)), .unknown(.grid, "x"),
        .malformed(.operatorAccount, "X"), .alreadyExists(.operatorAccount, "x"), .missing(.reason),
        .tooLong(.what, limit: 4000), .ticket(.notInTeam(technician: "zhangqiang", team: "cleaning")),
        .ticket(.assistsItself("cleaning")), .ticket(.alreadyAcknowledged), .ticket(.holdEndsInThePast),
        .happensInTheFuture,
        .happenedBefore(Hamlet.now), .ticket(.ratingOutOfRange), .ticket(.notRated),
        .ticket(.ratingTooLate(hours: 12)),
        .ticket(.feeOutOfRange),
        .ticket(.mergesIntoItself), .ticket(.mergeTargetGone(Hamlet.number, .closed)),
        .ticket(.nothingToTakeBack),
        .ticket(.notYourStep("limei")),
        .ticket(.undoTooLate(seconds: 60)), .ticket(.partnerMoved(Hamlet.number)), .nothingToChange,
        .account(.lastAdministrator), .account(.disabled("mei")), .account(.needsPassword),
        .account(.wrongPassword(retryAt: nil)), .account(.wrongPassword(retryAt: Hamlet.now)),
        .account(.noPassword), .account(.passwordTooShort), .account(.passwordTooLong),
        .account(.passwordBlank), .account(.passwordUntypable),
        .site(.stillInUse(["grid b05"])),
    ]

    @Test(arguments: refusals)
    func everyRefusalHasWordsInBothLanguages(refusal: Refusal) {
        let words = Language.allCases.map { refusal.words(Hamlet.site)[$0] }
        #expect(words.allSatisfy { !$0.isEmpty })
        #expect(words[0] != words[1])
    }

    @Test func refusalsNameTeamsAndPeople() {
        let refusal = Refusal.ticket(.notInTeam(technician: "zhangqiang", team: "cleaning"))
        #expect(refusal.words(Hamlet.site).zh == "张强不在保洁服务")
        #expect(refusal.words(nil).en == "zhangqiang is not in cleaning")
    }

    @Test func whatIsPossibleInsteadIsNamed() {
        let words = Refusal.ticket(.cannot(.finish, in: .accepted)).words(nil).zh
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
            let names = Hamlet.names(language)
            #expect(names.when(Hamlet.at(at), now: Hamlet.now) == words)
        }
    }

    @Test(arguments: [
        (0, "0:00"), (59, "0:59"), (-12, "0:12"), (1439, "23:59"), (1440, "1天 0:00"), (1500, "1天 1:00"),
        (14_399, "9天 23:59"), (14_400, "10天"),
    ])
    func durations(minutes: Int, words: String) {
        #expect(Hamlet.names(.chinese).duration(minutes: minutes) == words)
    }
}
