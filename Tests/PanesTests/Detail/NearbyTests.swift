import Domain
import Screen
import Testing

@testable import Panes

/// The tickets beside the cursor are read before anybody goes there.
@Suite struct NearbyTests {
    private func stage() -> Stage {
        var stage = Stage()
        stage.press("g", "g", "j", "j")
        return stage
    }

    private func asked(_ effects: [Effect]) -> Bool { effects.contains { $0.asks(FileQuestion.self) } }

    @Test(arguments: ["j", "k"]) func aMoveFindsItsFileReady(_ key: String) throws {
        var stage = stage()
        stage.forgetEffects()
        stage.isSlow = true
        stage.press(key)
        #expect(!stage.state.awaitsTimeline && !asked(stage.effects))
        #expect(stage.state.tickets.detail.file?.ticket.number == stage.cursor)
    }

    @Test func aJumpReadsItsFile() {
        var stage = stage()
        stage.isSlow = true
        stage.press("G")
        #expect(stage.state.awaitsTimeline)
    }

    /// What another desk did meanwhile is not shown as it was before.
    @Test(arguments: [true, false]) func whatChangedIsReadAnew(isLate: Bool) throws {
        var stage = stage()
        let next = try #require(stage.state.tickets.queue.numbersNearby.last)
        stage.isSlow = isLate
        stage.elsewhere(.move(.note("又响了"), next))
        stage.press("j")
        stage.catchUp()
        #expect(stage.cursor == next)
        #expect(stage.screen.contains("又响了"))
    }

    /// An answer to what was asked before the news is of no use behind it.
    @Test func whatWasReadBeforeTheNewsIsForgotten() throws {
        var nearby = NearbyFiles()
        let number = try #require(TicketNumber("261120-001"))
        nearby.growOld()
        nearby.take([number: nil], age: 0, keeping: [number])
        #expect(!nearby.has(number))
        nearby.take([number: nil], age: 1, keeping: [number])
        #expect(nearby.has(number))
    }
}
