import Domain
import Screen
import Testing

@testable import Panes

/// What stands, raised, renewed and lifted by keys.
@Suite struct StandingPopupTests {
    private func stage(
        _ author: Author = Author(id: "limei", roles: [.supervisor], desk: "tty1"),
        size: Size = Size(width: 120, height: 40),
        _ language: Language = .chinese
    ) -> Stage {
        var stage = Stage(.busy(Compound.setting(author: author)), size: size, language: language)
        stage.press("C")
        return stage
    }

    private func raise(_ key: Character, _ what: String, tabs: Int = 0, _ stage: inout Stage) {
        stage.send(.key(.character(key)))
        for _ in 0..<tabs { stage.press("Tab") }
        stage.type(what)
        stage.press("Enter")
    }

    private func filled(_ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese) -> Stage
    {
        var stage = stage(size: size, language)
        raise("C", "东门道闸停用，走西门", &stage)
        raise("C", "3号楼配电间钥匙借给王伟", tabs: 2, &stage)
        raise("o", "夜间锁东门", &stage)
        raise("o", "整改消防通道", tabs: 2, &stage)
        stage.type("2h")
        stage.press("Enter")
        return stage
    }

    private func open(_ stage: Stage) -> [String] {
        stage.desk.standing.filter { $0.state == .open }.map(\.id.text).sorted()
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func list(size: Size, language: Language) throws {
        try expectGolden(filled(size, language), "standing")
    }

    @Test func whatIsRaisedIsThereAndWhatIsDueFirst() {
        let stage = filled()
        #expect(stage.desk.standing.map(\.id.text).sorted() == ["C1", "C2", "D1", "S1"])
        #expect(stage.desk.standing.first { $0.id.text == "C2" }?.sort == .keyLent)
        let lines = stage.screen.split(separator: "\n")
        let first = lines.firstIndex { $0.contains("整改消防通道") }
        let other = lines.firstIndex { $0.contains("夜间锁东门") }
        #expect(first.flatMap { first in other.map { first < $0 } } == true)
    }

    @Test func itIsRenewedDoneSentBackNoMoreThanItsKindAllows() {
        var stage = filled()
        stage.press("g", "g", "f", "Enter")
        #expect(open(stage) == ["C1", "C2", "S1"])
        stage.press("Home", "f")
        #expect(stage.state.message?.kind == .refused)
        stage.press("x")
        stage.press("Enter")
        #expect(stage.state.message?.kind == .refused)
        stage.type("已修好")
        stage.press("Enter")
        #expect(open(stage).count == 2)
        stage.press("G", "b")
        stage.type("没有办")
        stage.press("Enter")
        #expect(open(stage).contains("D1"))
    }

    @Test func anOperatorGivesNoOrders() {
        var stage = stage(Compound.author())
        raise("o", "夜间锁东门", &stage)
        #expect(stage.desk.standing == [])
        #expect(stage.state.message?.kind == .failed)
    }

    @Test func nothingStandingSaysHowToRaise() {
        #expect(stage().screen.contains("C 登记持续状态"))
    }

    @Test func smallWindowsHoldIt() {
        for size in [Size(width: 40, height: 10), Size(width: 60, height: 14)] {
            let stage = filled(size)
            #expect(stage.screen.contains("▌C1"))
        }
    }

    @Test func eIsForWhatWasWrittenWrong() {
        var stage = filled()
        stage.press("G", "E")
        #expect(stage.screen.contains("夜间锁东门"))
        stage.press("Ctrl-u")
        stage.type("夜间锁东门和北门")
        stage.press("Enter")
        #expect(stage.desk.standing.first { $0.id.text == "S1" }?.what == "夜间锁东门和北门")
    }

    /// A directive whose time ran out, told in the header of every screen and once by the bell.
    @Test(arguments: Language.allCases)
    func whatIsDueRingsOnceAndStaysInTheHeader(language: Language) throws {
        var stage = filled(Size(width: 160, height: 40), language)
        stage.press("Esc")
        stage.forgetEffects()
        stage.send(.tick(Compound.now.adding(minutes: 121)))
        #expect(stage.effects.contains(.ring))
        #expect(stage.screen.contains(language == .chinese ? "已到期 督办 D1 整改消防通道" : "due now directive D1"))
        #expect(stage.screen.contains(language == .chinese ? "事项逾期 1" : "matters overdue 1"))
        stage.forgetEffects()
        stage.send(.tick(Compound.now.adding(minutes: 123)))
        #expect(!stage.effects.contains(.ring))
        stage.press("Ctrl-g")
        #expect(stage.state.popups.last?.popup is StandingPopup)
        #expect(!stage.state.standing.isRinging)
        stage.press("f", "Enter")
        #expect(stage.state.standing.counts(at: stage.state.now, Compound.setting().zone).overdue == 0)
    }
}
