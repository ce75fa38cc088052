import Domain
import Screen
import Testing
import Words

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

    /// Where clocks are set forward and back.
    private func berlin() throws -> Stage {
        var stage = OneTicket.stage(.accepted)
        let setting = stage.state.setting
        stage.state.setting = Setting(
            site: setting.site, zone: try #require(Zone.system("Europe/Berlin")),
            operators: setting.operators, author: setting.author, isReadOnly: false)
        stage.state.names = Names(stage.state.setting, language: .chinese)
        return stage
    }

    @Test func aTimeThatTheClockSkipsIsNone() throws {
        var stage = try berlin()
        stage.press("w", "7")
        stage.type("2027-03-28 02:30")
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text == "当天拨快时钟，跳过了这个时间")
        #expect(stage.state.popups.count == 1)
    }

    @Test func aTimeThatTheClockShowsTwiceIsAChoice() throws {
        var stage = try berlin()
        stage.press("w", "7")
        stage.type("2027-10-31 02:30")
        #expect(stage.screen.contains("? 有两次 Tab"))
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.screen.contains("2027-10-31 02:30+02:00 / 2027-10-31 02:30+01:00"))
        stage.press("Tab", "Tab")
        #expect(stage.screen.contains("02:30+01:00"))
        stage.press("Enter")
        guard case .move(.hold(_, let until), _)? = stage.orders.first?.ticket else {
            Issue.record("no order")
            return
        }
        #expect(until == Compound.at("2027-10-31T02:30:00+01:00"))
    }

    @Test func escapeGoesBackToTheReason() {
        var stage = OneTicket.stage(.accepted)
        stage.press("w", "3", "Esc")
        #expect(stage.screen.contains("等审批"))
        stage.press("Esc")
        #expect(stage.state.popups.isEmpty)
    }
}
