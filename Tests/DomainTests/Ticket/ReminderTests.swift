import Testing

@testable import Domain

@Suite("Reminders")
struct ReminderTests {
    @Test func `each is counted, and no step of anybody's`() throws {
        var story = try Story(reaching: .dispatched)
        let steps = story.ticket.steps.count
        try story.does(.remind("8123 又来电话"), by: .mei)
        try story.does(.remind(nil), by: .mei)
        #expect(story.ticket.body.reminders == 2)
        #expect(story.ticket.body.state == .dispatched)
        #expect(story.ticket.steps.count == steps)
        #expect(TicketRow(story.ticket, lastEntry: 1).reminders == 2)
    }

    @Test func `taking a step back leaves who asked`() throws {
        var story = try Story(reaching: .accepted)
        try story.does(.dispatch(DispatchOrder(team: "engineering")), by: .mei)
        try story.does(.remind(nil), by: .mei)
        try story.does(.correct(reason: "按错"), by: .leader)
        #expect(story.ticket.body.state == .accepted)
        #expect(story.ticket.body.reminders == 1)
    }

    @Test(arguments: [TicketState.done, .closed, .rejected])
    func `what is over is reopened, not reminded of`(_ state: TicketState) throws {
        let story = try Story(reaching: state)
        #expect(story.refusal(of: .remind(nil), by: .mei) != nil)
    }

    @Test func `it makes no conflict`() throws {
        #expect(!TicketFact.reminded(.init()).changesSight)
        #expect(!Move.remind.dependsOnSight)
    }
}
