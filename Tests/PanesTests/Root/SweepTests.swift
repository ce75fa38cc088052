import Domain
import Screen
import Testing

@testable import Panes

/// What time alone causes is written by every desk that may write.
@Suite struct SweepTests {
    @Test(arguments: [false, true]) func aDeskSweepsAsItOpensAndWithEachMinute(_ isReadOnly: Bool) {
        var desk = OneTicket.desk(.accepted)
        desk.setting.isReadOnly = isReadOnly
        var stage = Stage(desk)
        #expect(stage.effects.contains(.sweep) != isReadOnly)
        stage.forgetEffects()
        stage.send(.tick(Compound.now.adding(seconds: 30)))
        #expect(!stage.effects.contains(.sweep))
        stage.send(.tick(Compound.now.adding(seconds: 60)))
        #expect(stage.effects.contains(.sweep) != isReadOnly)
    }
}
