import Domain
import Screen
import Testing

@testable import Panes

@Suite struct HoldPopupTests {
    private func until(_ typed: String) -> Instant? {
        var stage = OneTicket.stage(.accepted)
        stage.press("w", "7")
        stage.type(typed)
        stage.press("Enter")
        return stage.desk[OneTicket.number]?.body.hold?.until
    }

    @Test(arguments: [
        ("2h", "2026-11-21T01:41:00+08:00"), ("+30m", "2026-11-21T00:11:00+08:00"),
        ("23:50", "2026-11-20T23:50:00+08:00"), ("9:15", "2026-11-21T09:15:00+08:00"),
        ("14：05", "2026-11-21T14:05:00+08:00"), ("2026-11-25 16:00", "2026-11-25T16:00:00+08:00"),
    ])
    func typedEnds(typed: String, expected: String) {
        #expect(until(typed) == Compound.at(expected))
    }

    @Test(arguments: ["soon", "25:00", "2026-11-19", "0m"])
    func endsThatCannotBe(typed: String) {
        #expect(until(typed) == nil)
    }

    @Test func escapeGoesBackToTheReason() {
        var stage = OneTicket.stage(.accepted)
        stage.press("w", "3", "Esc")
        #expect(stage.screen.contains("等审批"))
        stage.press("Esc")
        #expect(stage.state.popups.isEmpty)
    }
}
