import Domain
import Screen
import Testing

@testable import Panes

/// Rounds ring once, quieter than an emergency.
@Suite struct RoundAlarmLineTests {
    private func stage(_ size: Size = Size(width: 120, height: 40), _ language: Language = .chinese) -> Stage
    {
        Stage(.walked(), size: size, language: language)
    }

    private func wait(_ stage: inout Stage, until clock: String) {
        stage.desk.now = Compound.at("2026-11-\(clock):00+08:00")
        stage.send(.tick(stage.desk.now))
    }

    private func rings(_ stage: Stage) -> Int {
        stage.effects.count { if case .ring = $0 { true } else { false } }
    }

    @Test func nothingRingsOfWhatWasToldBeforeTheStart() {
        let stage = stage()
        #expect(!stage.state.roundAlarms.isRinging && rings(stage) == 0)
    }

    @Test func theBellRingsOnceAndTheLineSaysWhich() throws {
        var stage = stage()
        wait(&stage, until: "21T00:00")
        #expect(rings(stage) == 1 && stage.screen.contains("时段过半未开始"))
        wait(&stage, until: "21T00:01")
        #expect(rings(stage) == 1)
    }

    @Test func theAlarmKeyGoesToTheRound() throws {
        var stage = stage()
        wait(&stage, until: "21T00:00")
        let first = try #require(stage.state.roundAlarms.ringing.first)
        stage.press("Ctrl-g")
        #expect(stage.state.screen == .patrol && stage.state.patrol.round.opened?.id == first.round)
        stage.press("j")
        #expect(!stage.state.roundAlarms.isRinging)
    }

    @Test func itEndsByItselfWhenTheRoundIsBegun() {
        var stage = stage()
        wait(&stage, until: "21T00:00")
        let rounds = stage.state.roundAlarms.ringing.map(\.round)
        for id in rounds { stage.desk.expect(round: .move(.start, id, by: nil)) }
        stage.send(.changed)
        #expect(!rounds.isEmpty && !stage.state.roundAlarms.isRinging)
    }

    @Test func aSecondMissRunningIsSaidToBeForTheSupervisor() {
        var stage = stage()
        wait(&stage, until: "21T01:31")
        #expect(stage.screen.contains("漏查 ") && !stage.screen.contains("监管员"))
        let question = RoundAlarmsQuestion(
            shift: Compound.now..<stage.desk.now,
            open: Compound.now.adding(minutes: -1440)..<stage.desk.now, after: Compound.now,
            now: stage.desk.now)
        let rows = stage.state.roundsKnown
        _ = question.take((rows, Set(rows.map(\.id))), into: &stage.state)
        #expect(stage.screen.contains("连漏两轮，报监管员"))
    }

    @Test func noRoundGoesBeforeATicket() {
        var stage = stage()
        wait(&stage, until: "21T00:00")
        stage.elsewhere(.report(MemoryDesk.draft("b05", "lift", "3F", "电梯困人", priority: .p1)))
        #expect(stage.screen.contains("紧急") && !stage.screen.contains("时段过半未开始"))
    }

    @Test func lookingAtTheRoundsEndsIt() {
        var stage = stage()
        wait(&stage, until: "21T00:00")
        stage.press("3")
        #expect(!stage.state.roundAlarms.isRinging)
    }

    @Test(arguments: HomeScreenTests.sizes, Language.allCases)
    func told(size: Size, language: Language) throws {
        var stage = stage(size, language)
        wait(&stage, until: "21T00:00")
        try expectGolden(stage, "patrol-alarm")
    }
}
