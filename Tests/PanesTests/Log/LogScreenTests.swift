import Domain
import Screen
import Testing

@testable import Panes

/// The logbook's screen.
@Suite struct LogScreenTests {
    private func stage(_ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese) -> Stage
    {
        var stage = Stage(size: size, language: language)
        stage.press("7")
        return stage
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func newestLast(size: Size, language: Language) throws {
        try expectGolden(stage(size, language), "log")
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func filtered(size: Size, language: Language) throws {
        var stage = stage(size, language)
        stage.press("/")
        stage.type("kind:ticket by:limei")
        stage.press("Enter")
        try expectGolden(stage, "log-filtered")
    }

    @Test func aFreeEntryIsWrittenAndFollowed() {
        var stage = stage()
        stage.press("n", "Tab")
        stage.type("暴雨，地下车库进水")
        stage.press("Enter")
        #expect(stage.desk.entries.last?.subject == .journal)
        #expect(stage.state.log.isFollowing)
        #expect(stage.screen.contains("[天气] 暴雨，地下车库进水"))
    }

    @Test func theEndIsFollowedOnlyFromTheEnd() {
        var stage = stage()
        stage.elsewhere(.move(.note("又来电话"), OneTicket.number))
        #expect(stage.state.log.current?.entry.number == stage.desk.head)
        stage.press("k", "k")
        let held = stage.state.log.current?.entry.number
        stage.elsewhere(.move(.note("还来电话"), OneTicket.number))
        #expect(stage.state.log.current?.entry.number == held)
        stage.press(".")
        #expect(stage.state.log.current?.entry.number == stage.desk.head)
    }

    @Test func enterOpensWhatItIsAboutAndEscComesOut() {
        var stage = stage()
        stage.press("/")
        stage.type(OneTicket.number.text)
        stage.press("Enter", "Enter")
        #expect(stage.state.screen == .desk)
        #expect(stage.state.ticket?.number == OneTicket.number)
        stage.press("7", "Esc")
        #expect(stage.state.log.filterText.isEmpty)
        stage.press("Esc")
        #expect(stage.state.screen == .desk)
    }

    @Test func aWrongFilterSaysSoAndStays() {
        var stage = stage()
        stage.press("/")
        stage.type("kind:cat")
        stage.press("Enter")
        #expect(stage.state.popups.count == 1)
        #expect(stage.state.log.filterText.isEmpty)
    }

    @Test func smallWindowsShowTheCursor() {
        for size in [Size(width: 40, height: 10), Size(width: 60, height: 14)] {
            #expect(stage(size).screen.contains("▌"))
        }
    }

    @Test(arguments: Language.allCases)
    func theWholeChainIsCheckedAndSaysHowFar(language: Language) {
        var stage = stage(Size(width: 120, height: 40), language)
        #expect(stage.screen.contains(language == .chinese ? "链 ✓" : "chain ✓"))
        #expect(stage.state.log.chain.checkedAt == stage.desk.head)
        stage.elsewhere(.move(.note("又来电话"), OneTicket.number))
        #expect(stage.state.log.chain.mark?.number == stage.desk.head)
        stage.isSlow = true
        stage.state.log.chain = ChainState()
        stage.press("k")
        #expect(stage.screen.contains(language == .chinese ? "链 校验 0%" : "chain checked 0%"))
    }

    @Test func aBrokenEntryIsToldAndNothingBehindItIsCalledSound() {
        var stage = Stage()
        stage.desk.brokenEntry = 2
        stage.press("7")
        #expect(stage.screen.contains("! 链断于 2"))
        #expect(!stage.screen.contains("链 ✓"))
    }
}
