import Testing

@testable import Domain

/// An emergency is flagged three minutes after its report, and after whatever gave it back, for as long as nobody has
/// said that they come.
@Suite struct SilenceTests {
    private static let engineering = TicketCommand.dispatch(DispatchOrder(team: "engineering"))

    private static func raise(_ priority: Priority) -> TicketCommand {
        var edit = TicketEdit()
        edit.priority = priority
        return .edit(edit)
    }

    private struct Step {
        var command: TicketCommand
        var clock: String
        var told: String?

        init(_ command: TicketCommand, _ clock: String, told: String? = nil) {
            (self.command, self.clock, self.told) = (command, clock, told)
        }
    }

    private struct Case {
        var name: String
        var channel = Channel.phone
        var priority = Priority.p1
        var steps: [Step] = []
        /// When somebody is to look, nil where nobody need.
        var flagged: String?
    }

    private static let cases = [
        Case(name: "reported", channel: .patrol, flagged: "10:03"),
        Case(name: "accepted at birth", flagged: "10:03"),
        Case(name: "accepted later", channel: .patrol, steps: [Step(.accept, "10:02")], flagged: "10:03"),
        Case(name: "dispatched and silent", steps: [Step(engineering, "10:01")], flagged: "10:04"),
        Case(
            name: "dispatched anew",
            steps: [Step(engineering, "10:01"), Step(engineering, "10:02")], flagged: "10:05"),
        Case(
            name: "acknowledged", steps: [Step(engineering, "10:01"), Step(.acknowledge, "10:02")],
            flagged: nil),
        Case(name: "on site", steps: [Step(engineering, "10:01"), Step(.arrive, "10:02")], flagged: nil),
        Case(
            name: "returned",
            steps: [
                Step(engineering, "10:01"), Step(.acknowledge, "10:02"),
                Step(.sendBack(reason: "派错", misdispatch: true), "10:20"),
            ], flagged: "10:23"),
        Case(name: "on hold", steps: [Step(.hold(.access, until: at("12:00")), "10:01")], flagged: nil),
        Case(
            name: "resumed",
            steps: [Step(.hold(.access, until: at("12:00")), "10:01"), Step(.resume, "10:40")],
            flagged: "10:43"),
        Case(
            name: "resumed to a silent team",
            steps: [
                Step(engineering, "10:01"), Step(.hold(.access, until: at("12:00")), "10:02"),
                Step(.resume, "10:40"),
            ], flagged: "10:43"),
        Case(
            name: "reopened",
            steps: [
                Step(engineering, "10:01"), Step(.finish, "10:02"), Step(.close(.notAsked), "10:03"),
                Step(.reopen(reason: "又困人"), "11:00"),
            ], flagged: "11:03"),
        Case(name: "raised", priority: .p3, steps: [Step(raise(.p1), "11:00")], flagged: "11:03"),
        Case(
            name: "raised and then put right", priority: .p3,
            steps: [Step(raise(.p1), "11:00"), Step(.edit(TicketEdit(place: "4F")), "11:02")],
            flagged: "11:03"),
        Case(name: "lowered", steps: [Step(raise(.p2), "10:01")], flagged: nil),
        Case(
            name: "lowered and taken back", steps: [Step(raise(.p2), "10:01"), Step(.undo, "10:02")],
            flagged: "10:03"),
        Case(name: "rejected", steps: [Step(.reject(reason: "误报"), "10:01")], flagged: nil),
        Case(name: "no emergency", priority: .p2, flagged: nil),
    ]

    @Test(arguments: cases.indices) func whoIsSilentIsFlaggedOnce(_ index: Int) throws {
        let given = Self.cases[index]
        var story = try Silence(given.channel, given.priority)
        for step in given.steps { try story.does(step.command, at: step.clock, told: step.told) }
        let due = given.flagged.map {
            Lapse(cause: .acknowledge, due: at($0), escalates: false, lists: false)
        }
        #expect(story.sweep(at: "11:59") == [due].compactMap { $0 }, Comment(rawValue: given.name))
        #expect(story.sweep(at: "11:59").isEmpty)
        #expect(story.ticket.body.standing == (due == nil ? .usual : .unacknowledged))
        #expect(TicketRow(story.ticket, lastEntry: 1).isUnattended == (due != nil))
    }

    /// The report itself is told twenty minutes late: nobody has come for twenty minutes.
    @Test func toldLateItIsLateAtOnce() throws {
        var story = try Silence(.phone, .p1, at: "10:20", told: "10:00")
        #expect(story.sweep(at: "10:20").map(\.due) == [at("10:03")])
    }

    /// That they were on the way is told after it was written that nobody was.
    @Test(arguments: [("10:02", 0), ("10:05", 1)]) func whatIsToldLateMayTakeItBack(
        _ told: String, _ left: Int
    )
        throws
    {
        var story = try Silence(.phone, .p1)
        try story.does(Self.engineering, at: "10:01")
        #expect(story.sweep(at: "10:06").count == 1)
        try story.does(.acknowledge, at: "10:07", told: told)
        #expect(story.ticket.body.cycle.lapses.count == left)
        #expect(story.ticket.body.standing == .usual)
    }

    /// What another system sent is nobody's here until somebody takes it on.
    @Test func anothersIsFlaggedOnceItIsAccepted() throws {
        var story = try Silence(.open311, .p1, from: Source(name: "city", key: "K1"))
        #expect(story.sweep(at: "10:30").isEmpty)
        try story.does(.accept, at: "11:00")
        #expect(story.sweep(at: "11:03").map(\.due) == [at("11:03")])
        #expect(story.ticket.body.standing == .unacknowledged)
    }

    /// What waits two dispatches long is flagged for each.
    @Test func eachSilenceIsItsOwn() throws {
        var story = try Silence(.phone, .p1)
        #expect(story.sweep(at: "10:04").map(\.due) == [at("10:03")])
        try story.does(Self.engineering, at: "10:05")
        #expect(story.ticket.body.standing == .usual)
        #expect(story.sweep(at: "10:09").map(\.due) == [at("10:08")])
    }
}

/// A ticket without other clocks, swept only where that is said.
private struct Silence {
    var ticket: Ticket

    init(
        _ channel: Channel, _ priority: Priority, at clock: String = "10:00", told: String? = nil,
        from source: Source? = nil
    ) throws {
        var draft = TicketDraft(
            grid: "b01", category: "lift", what: "困人", channel: channel, priority: priority)
        draft.source = source
        let occasion = Silence.occasion(clock, told)
        let fact = try Ticket.decideReport(draft, number: number("260430-001"), recurrenceOf: nil, occasion)
        ticket = try #require(Ticket.evolve(nil, fact, occasion.stamp, revision: 1))
    }

    private static func occasion(_ clock: String, _ told: String?) -> Occasion {
        Occasion(
            now: at(clock), happenedAt: at(told ?? clock), author: .mei, site: .compound, clocks: .compound)
    }

    mutating func does(_ command: TicketCommand, at clock: String, told: String?) throws(Refusal) {
        let occasion = Self.occasion(clock, told)
        write(try Ticket.decide(command, on: ticket, occasion), occasion.stamp)
    }

    mutating func does(_ command: TicketCommand, at clock: String) throws(Refusal) {
        try does(command, at: clock, told: nil)
    }

    mutating func sweep(at clock: String) -> [Lapse] {
        let lapses = ticket.body.lapses(until: at(clock))
        for lapse in lapses { write(.lapsed(lapse), Self.occasion(clock, nil).stamp) }
        return lapses
    }

    private mutating func write(_ fact: TicketFact, _ stamp: Stamp) {
        ticket = Ticket.evolve(ticket, fact, stamp, revision: ticket.revision + 1) ?? ticket
    }
}
