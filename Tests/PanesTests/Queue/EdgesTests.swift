import Domain
import Screen
import Testing

@testable import Panes

/// What stands above the window is told on the border, so that nothing urgent is out of sight and mind.
@Suite struct EdgesTests {
    private func expected(_ stage: Stage) -> (all: Int, overdue: Int, emergencies: Int) {
        let queue = stage.state.tickets.queue
        let above = stage.desk.rows(queue.filter, queue.order).prefix((queue.offset ?? 0) + queue.top)
        return (
            above.count, above.filter { $0.isOverdue(at: stage.state.now) }.count,
            above.filter { $0.tier == .emergency }.count
        )
    }

    private func border(_ stage: Stage) -> String {
        stage.screen.split(separator: "\n").first { $0.contains("工单 · ") }.map(String.init) ?? ""
    }

    @Test func atTheTopThereIsNothingToTell() {
        var stage = Stage()
        stage.press("<")
        #expect(!border(stage).contains("↑"))
    }

    @Test func whatIsAboveIsCounted() {
        var stage = Stage(size: Size(width: 120, height: 24))
        stage.press("G")
        let (all, overdue, emergencies) = expected(stage)
        #expect(all > 0 && overdue + emergencies > 0)
        let kinds = [("超时", overdue), ("紧急", emergencies)].filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        #expect(border(stage).contains("↑ \(all)：\(kinds.joined(separator: " ")) "))
        stage.press("<")
        #expect(!border(stage).contains("↑"))
    }

    @Test func deepInALongQueueTheDeskTellsWhatIsUrgentAbove() {
        var stage = Stage(.queue(of: 600))
        stage.press("<")
        for _ in 0..<20 { stage.press("Ctrl-f") }
        let queue = stage.state.tickets.queue
        #expect(!queue.reachesFirst)
        #expect(border(stage).contains("↑ \((queue.offset ?? 0) + queue.top)"))
    }

    @Test func inAnotherOrderWhatIsUrgentBelowIsToldToo() {
        var stage = Stage(size: Size(width: 120, height: 24))
        stage.press("S", "r", "1", "<")
        #expect(stage.state.tickets.queue.isReversed)
        #expect(stage.screen.contains("↓ "))
        #expect(stage.screen.contains("倒序"))
    }
}
