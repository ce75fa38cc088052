import Testing

@testable import Domain

@Suite("Undo and correction")
struct TicketRepairTests {
    @Test func `an undo removes the step and its milestone`() throws {
        var story = try Story(reaching: .dispatched)
        let before = story.ticket.body
        try story.does(.arrive)
        try story.does(.undo)
        #expect(story.ticket.body == before)
        #expect(story.ticket.body.cycle.arrivedAt == nil)
        #expect(story.facts.last == .undone(.init(revision: 4, reason: nil)))
        #expect(story.ticket.revision == 5)
    }

    @Test(arguments: [
        ("10:03:59", nil), ("10:04:00", nil), ("10:04:01", Refusal.ticket(.undoTooLate(seconds: 60))),
    ])
    func `an undo comes within the minute`(_ clock: String, _ refusal: Refusal?) throws {
        let story = try Story(reaching: .inProgress)
        #expect(story.now == at("10:03:00"))
        #expect(story.refusal(of: .undo, at: clock) == refusal)
    }

    @Test func `the minute runs from the writing, not from when it is said to have happened`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.arrive, at: "11:00", told: "10:20")
        #expect(story.refusal(of: .undo, at: "11:01") == nil)
    }

    @Test func `nobody undoes another's step`() throws {
        let story = try Story(reaching: .inProgress)
        #expect(story.refusal(of: .undo, by: .min) == .ticket(.notYourStep("mei")))
        #expect(story.refusal(of: .undo, by: .leader) == .ticket(.notYourStep("mei")))
    }

    @Test func `a note in between does not stand in the way`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.arrive, at: "10:10:00")
        try story.does(.note("见到王伟"), by: .min, at: "10:10:10")
        try story.does(.undo, at: "10:10:20")
        #expect(story.ticket.body.state == .dispatched)
        #expect(story.facts.last == .undone(.init(revision: 4, reason: nil)))
    }

    @Test func `undo goes back step by step and stops at the report`() throws {
        var story = try Story(.phone)
        try story.does(.dispatch(DispatchOrder(team: "tidy")), at: "10:00:10")
        try story.does(.arrive, at: "10:00:20")
        try story.does(.undo, at: "10:00:30")
        try story.does(.undo, at: "10:00:40")
        #expect(story.ticket.body.state == .accepted)
        #expect(story.refusal(of: .undo, at: "10:00:50") == .ticket(.nothingToTakeBack))
    }

    @Test func `edits and fees are steps too`() throws {
        var story = try Story(reaching: .inProgress)
        try story.does(.fee(.part(name: "门机板", quantity: 2, unitPrice: 12_000)))
        #expect(story.ticket.body.feeTotal == 24_000)
        try story.does(.undo)
        #expect(story.ticket.body.feeTotal == 0)
        try story.does(.edit(TicketEdit(place: "5F")))
        try story.does(.undo)
        #expect(story.ticket.body.place == "3F")
        #expect(story.ticket.body.state == .inProgress)
    }

    @Test func `an undone hold comes off, an undone resume is back on`() throws {
        var story = try Story(reaching: .onHold)
        let held = story.ticket.body
        try story.does(.resume)
        try story.does(.undo)
        #expect(story.ticket.body == held)
        try story.does(.correct(reason: "没挂"), by: .leader)
        #expect(story.ticket.body.state == .dispatched)
        #expect(story.ticket.body.hold == nil)
    }

    @Test func `a correction has no hurry and minds no author`() throws {
        var story = try Story(reaching: .done)
        try story.does(.correct(reason: " 未完工 "), by: .leader, at: "20:00")
        #expect(story.ticket.body.state == .inProgress)
        #expect(story.ticket.body.cycle.doneAt == nil)
        #expect(story.facts.last == .corrected(.init(revision: 5, reason: "未完工")))
    }

    @Test func `a correction wants a reason`() throws {
        let story = try Story(reaching: .done)
        #expect(story.refusal(of: .correct(reason: " \n"), by: .leader) == .missing(.reason))
    }

    @Test func `corrections peel one step after the other`() throws {
        var story = try Story(reaching: .closed)
        for state in [TicketState.done, .inProgress, .dispatched, .accepted, .reported] {
            try story.does(.correct(reason: "错单"), by: .leader)
            #expect(story.ticket.body.state == state)
        }
        #expect(story.refusal(of: .correct(reason: "错单"), by: .leader) == .ticket(.nothingToTakeBack))
        #expect(story.ticket.body.owner == nil)
        #expect(story.ticket.revision == 11)
    }

    @Test func `a corrected reopening is closed again with its rating`() throws {
        var story = try Story(reaching: .closed)
        let closed = story.ticket.body
        try story.does(.reopen(reason: "又困人"))
        try story.does(.correct(reason: "看错单号"), by: .leader)
        #expect(story.ticket.body == closed)
    }

    @Test func `after a repair the ticket goes on`() throws {
        var story = try Story(reaching: .done)
        try story.does(.correct(reason: "未完工"), by: .leader, at: "12:00")
        try story.does(.finish, at: "13:00")
        #expect(story.ticket.body.cycle.doneAt == at("13:00"))
    }
}
