import Domain
import Screen
import Testing

@testable import Panes

/// Who else is changing a ticket.
@Suite struct OthersAtWorkTests {
    private func editing(_ ticket: TicketNumber) -> Editing {
        Editing(operatorID: "limei", desk: "tty2", subject: .ticket(ticket), since: Compound.now)
    }

    @Test func theRowAndTheDetailSayWho() {
        var stage = OneTicket.stage(.accepted)
        stage.desk.editing = [editing(OneTicket.number)]
        stage.send(.localChanged)
        #expect(stage.screen.contains("✎ 灯不亮"))
        #expect(stage.screen.contains("✎ 李梅 正在改"))
        stage.desk.editing = []
        stage.send(.localChanged)
        #expect(!stage.screen.contains("✎"))
    }

    @Test func aLocalChangeReadsNothingElse() {
        var stage = Stage()
        stage.forgetEffects()
        stage.send(.localChanged)
        #expect(
            stage.effects == [
                .query(Query(EditingQuestion())), .query(Query(FiltersQuestion(author: "zhaomin"))),
            ])
    }

    @Test func whoLeftIsForgottenByTime() {
        var stage = OneTicket.stage(.accepted)
        stage.desk.editing = [editing(OneTicket.number)]
        stage.send(.localChanged)
        stage.desk.editing = []
        stage.send(.tick(Compound.now.adding(minutes: 1)))
        #expect(!stage.screen.contains("✎"))
    }

    @Test func othersAreToldWhileSomethingIsOpen() {
        var stage = OneTicket.stage(.accepted)
        stage.press("m")
        stage.type("等")
        stage.press("Esc", "?", "Esc", "n", "Esc", "E")
        #expect(stage.told == [OneTicket.number, nil, OneTicket.number])
        stage.press("Esc")
        #expect(stage.told.last == .some(nil))
    }
}
