import Domain
import Screen
import Testing

@testable import Panes

@Suite struct DispatchPopupTests {
    private func open() -> Stage {
        var stage = OneTicket.stage(.accepted)
        stage.press("d")
        return stage
    }

    private func popup(_ stage: Stage) throws -> DispatchPopup {
        guard case .dispatch(let popup)? = stage.state.popups.last else {
            throw Missing()
        }
        return popup
    }

    private struct Missing: Error {}

    @Test func theUsualTeamIsFirstThenThoseOfTheService() throws {
        let popup = try popup(open())
        let teams = popup.items.compactMap { if case .team(let id) = $0 { id } else { nil } }
        #expect(Array(teams.prefix(2)) == ["engineering", "operation"])
        #expect(teams.count == Compound.teams.count)
        #expect(popup.selection == .team("engineering"))
    }

    @Test func typingNarrowsTeamsAndTechnicians() throws {
        var stage = open()
        stage.type("绿化")
        #expect(try popup(stage).selection == .team("greening"))
        stage.press("Ctrl-u")
        stage.type("陈刚")
        #expect(try popup(stage).selection == .technician("chengang", "engineering"))
        stage.press("Enter")
        let assignment = stage.desk[OneTicket.number]?.body.assignment
        #expect(assignment == Assignment(team: "engineering", technician: "chengang"))
    }

    @Test func withoutAMatchNothingIsSent() {
        var stage = open()
        stage.type("没有这个队")
        stage.press("Enter")
        #expect(stage.orders.isEmpty)
        #expect(stage.state.message?.text == "没有符合的班组或人员")
        #expect(stage.state.popups.count == 1)
    }
}
