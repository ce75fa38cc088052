import Testing

@testable import Domain

@Suite("Who did it")
struct DoerTests {
    static let steps: [TicketCommand] = [
        .acknowledge, .arrive, .finish, .sendBack(reason: "没有配件", misdispatch: false),
    ]

    @Test(arguments: steps, [nil, "qiang"] as [ID<Person>?])
    func `a step in the field is the technician's or the team's`(
        _ step: TicketCommand, _ technician: ID<Person>?
    ) throws {
        var story = try Story()
        try story.does(.dispatch(DispatchOrder(team: "engineering", technician: technician)))
        let fact = try story.does(step)
        #expect(fact.doer == Doer(team: "engineering", technician: technician))
    }

    @Test func `after a redispatch it is the new one's`() throws {
        var story = try Story()
        try story.does(.dispatch(DispatchOrder(team: "engineering", technician: "qiang")))
        try story.does(.acknowledge)
        try story.does(.dispatch(DispatchOrder(team: "tidy")))
        #expect(try story.does(.arrive).doer == Doer(team: "tidy"))
    }

    @Test func `what is done at the desk is the operator's`() throws {
        var story = try Story()
        try story.does(.dispatch(DispatchOrder(team: "engineering")))
        for command: TicketCommand in [.hold(.parts, until: at("18:00")), .resume, .note("看过")] {
            #expect(try story.does(command).doer == nil)
        }
    }

    @Test func `facts written before they named one are read with their doer`() throws {
        var story = try Story()
        try story.does(.dispatch(DispatchOrder(team: "engineering", technician: "qiang")))
        try story.does(.arrive)
        var entries = story.entries
        let last = entries.count - 1
        entries[last].fact = .ticket(.arrived(.init(note: nil)))
        let file = try #require(TicketFile(entries: entries))
        #expect(file.ticket == story.ticket)
        guard case .ticket(let fact) = try #require(file.entries.last).fact else { return }
        #expect(fact.doer == Doer(team: "engineering", technician: "qiang"))
    }
}
