import Testing

@testable import Panes

/// The loop holds a picture back for the timeline, and must know when one is on its way.
@Suite struct AwaitedTimelineTests {
    @Test func itIsAwaitedFromTheMoveToTheAnswer() {
        var stage = Stage(MemoryDesk.queue(of: 9))
        #expect(!stage.state.awaitsTimeline)
        stage.isSlow = true
        stage.press("G")
        #expect(stage.state.awaitsTimeline)
        stage.catchUp()
        #expect(!stage.state.awaitsTimeline)
    }

    @Test func aFailureEndsTheWait() throws {
        var stage = Stage(MemoryDesk.queue(of: 9))
        stage.isSlow = true
        stage.press("G")
        let asked = stage.waiting.compactMap { if case .query(let query) = $0 { query } else { nil } }
        let query = try #require(asked.first)
        stage.send(.queryFailed(query, .system("disk")))
        #expect(!stage.state.awaitsTimeline)
    }

    @Test func withoutTicketsNothingIsAwaited() {
        #expect(!Stage(MemoryDesk()).state.awaitsTimeline)
    }
}
