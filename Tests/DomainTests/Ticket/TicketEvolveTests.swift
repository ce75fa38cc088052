import Testing

@testable import Domain

@Suite("Dispatch")
struct DispatchTests {
    @Test func `dispatching what is only reported accepts it too`() throws {
        var story = try Story(.open311)
        try story.does(.dispatch(DispatchOrder(team: "engineering")), by: .min, at: "10:07")
        #expect(story.ticket.body.owner == "min")
        #expect(story.ticket.body.cycle.acceptedAt == at("10:07"))
        #expect(story.ticket.body.cycle.dispatchedAt == at("10:07"))
    }

    @Test func `the first receiver stays the owner whoever dispatches`() throws {
        var story = try Story(.phone)
        try story.does(.dispatch(DispatchOrder(team: "engineering")), by: .min)
        #expect(story.ticket.body.owner == "mei")
        #expect(story.ticket.body.cycle.acceptedAt == at("10:00"))
    }

    @Test func `a technician brings the team`() throws {
        var story = try Story()
        let order = DispatchOrder(technician: "qiang", assisting: ["tidy", "tidy"])
        try story.does(.dispatch(order))
        #expect(
            story.ticket.body.assignment
                == Assignment(team: "engineering", technician: "qiang", assisting: ["tidy"]))
    }

    @Test(arguments: [
        (DispatchOrder(), Refusal.missing(.team)),
        (DispatchOrder(team: "nobody"), .unknown(.team, "nobody")),
        (DispatchOrder(technician: "nobody"), .unknown(.technician, "nobody")),
        (DispatchOrder(technician: "mei"), .unknown(.technician, "mei")),
        (DispatchOrder(team: "tidy", assisting: ["nobody"]), .unknown(.team, "nobody")),
        (
            DispatchOrder(team: "tidy", technician: "qiang"),
            .ticket(.notInTeam(technician: "qiang", team: "tidy"))
        ),
        (DispatchOrder(team: "tidy", assisting: ["tidy"]), .ticket(.assistsItself("tidy"))),
        (
            DispatchOrder(technician: "qiang", assisting: ["engineering"]),
            .ticket(.assistsItself("engineering"))
        ),
    ])
    func `an impossible order is refused`(_ order: DispatchOrder, _ refusal: Refusal) throws {
        #expect(try Story().refusal(of: .dispatch(order)) == refusal)
    }

    @Test func `a redispatch asks for a new acknowledgement and keeps the milestones`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.acknowledge, at: "10:10")
        #expect(story.refusal(of: .acknowledge) == .ticket(.alreadyAcknowledged))
        try story.does(.dispatch(DispatchOrder(team: "tidy")), at: "10:20")
        #expect(!story.ticket.body.isAcknowledged)
        try story.does(.acknowledge, at: "10:30")
        #expect(story.ticket.body.cycle.dispatchedAt == at("10:02"))
        #expect(story.ticket.body.cycle.acknowledgedAt == at("10:10"))
    }

    @Test(arguments: [TicketCommand.sendBack(reason: "派错", misdispatch: true), .undo])
    func `who no longer has it has not acknowledged it`(_ command: TicketCommand) throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.acknowledge)
        try story.does(command)
        #expect(!story.ticket.body.isAcknowledged)
    }

    @Test func `a reopened ticket is nobody's to have acknowledged`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.acknowledge)
        try story.does(.finish)
        try story.does(.reopen(reason: "又坏"))
        #expect(!story.ticket.body.isAcknowledged)
    }

    @Test(arguments: [(true, 1), (false, 0)])
    func `a return frees the ticket and counts a misdispatch`(_ misdispatch: Bool, _ count: Int) throws {
        var story = try Story(reaching: .inProgress)
        try story.does(.sendBack(reason: " 派错班组 ", misdispatch: misdispatch))
        guard case .returned(let fact)? = story.facts.last else { throw Refusal.ticket(.nothingToTakeBack) }
        #expect(fact.reason == "派错班组" && fact.misdispatch == misdispatch)
        #expect(fact.by == Doer(team: "engineering"))
        #expect(story.ticket.body.assignment == nil)
        #expect(story.ticket.body.misdispatches == count)
        #expect(story.ticket.body.cycle.arrivedAt == at("10:03"))
    }
}

@Suite("Work and holds")
struct WorkTests {
    @Test func `finished without an arrival, it arrived when it was done`() throws {
        var story = try Story(reaching: .dispatched)
        try story.does(.finish, at: "10:30")
        #expect(story.ticket.body.cycle.arrivedAt == at("10:30"))
        #expect(story.ticket.body.cycle.doneAt == at("10:30"))
        #expect(story.ticket.body.cycle.arrivalAssumed)
    }

    @Test func `finished after an arrival, it keeps it`() throws {
        let story = try Story(reaching: .done)
        #expect(story.ticket.body.cycle.arrivedAt == at("10:03"))
        #expect(!story.ticket.body.cycle.arrivalAssumed)
    }

    @Test(arguments: [TicketState.accepted, .dispatched, .inProgress])
    func `a hold ends where it began`(_ state: TicketState) throws {
        var story = try Story(reaching: state)
        try story.does(.hold(.quiet, until: at("18:00")), at: "11:00")
        #expect(
            story.ticket.body.hold
                == Hold(reason: .quiet, until: at("18:00"), since: at("11:00"), left: state))
        #expect(story.ticket.body.nextDue == at("18:00"))
        try story.does(.edit(TicketEdit(place: "5F")))
        try story.does(.note("等夜间"))
        try story.does(.resume)
        #expect(story.ticket.body.state == state)
        #expect(story.ticket.body.hold == nil)
        #expect(story.ticket.body.nextDue == story.ticket.body.cycle.deadlines.resolve?.due)
        #expect(story.ticket.body.place == "5F")
    }

    @Test(arguments: [
        (false, false, TicketState.accepted), (true, false, .dispatched), (true, true, .inProgress),
        (false, true, .inProgress),
    ])
    func `an imported hold ends where the known milestones put it`(
        _ hasTeam: Bool, _ hasArrived: Bool, _ state: TicketState
    ) throws {
        var ticket = ImportedTicket(
            draft: TicketDraft(grid: "b02", category: "leak", what: "漏水", channel: .hotline),
            reportedAt: at("08:00"), state: .onHold, source: Source(name: "old", key: "17"), digest: "d",
            isTimed: false)
        ticket.team = hasTeam ? "engineering" : nil
        ticket.arrivedAt = hasArrived ? at("09:00") : nil
        let fact = Ticket.decideImport(
            ticket, number: number("260430-004"), specialist: "equipment", priority: .p3, .compound)
        var story = try Story(born: fact, at: at("12:00"))
        #expect(story.ticket.body.nextDue == nil)
        try story.does(.resume)
        #expect(story.ticket.body.state == state)
    }

    @Test(arguments: ["10:30", "10:29"])
    func `a hold ends in the future`(_ until: String) throws {
        let story = try Story(reaching: .accepted)
        #expect(
            story.refusal(of: .hold(.parts, until: at(until)), at: "10:30") == .ticket(.holdEndsInThePast))
    }

    @Test func `a hold told late may be over already`() throws {
        var story = try Story(reaching: .accepted)
        let hold = TicketCommand.hold(.parts, until: at("10:40"))
        #expect(story.refusal(of: hold, at: "12:00") == .ticket(.holdEndsInThePast))
        #expect(story.refusal(of: hold, at: "12:00", told: "10:40") == .ticket(.holdEndsInThePast))
        try story.does(hold, at: "12:00", told: "10:30")
        #expect(story.ticket.body.hold?.until == at("10:40"))
        try story.does(.resume, at: "12:01", told: "10:45")
        #expect(story.ticket.body.state == .accepted)
    }
}

@Suite("Callback and reopening")
struct CallBackTests {
    @Test(arguments: [0, 6, -1, .max])
    func `a mark outside 1–5 is refused`(_ mark: Int) throws {
        let story = try Story(reaching: .done)
        for rating in [
            Rating(overall: mark), Rating(overall: 5, speed: mark), Rating(overall: 5, service: mark),
        ] {
            #expect(story.refusal(of: .callBack(rating)) == .ticket(.ratingOutOfRange))
        }
    }

    @Test func `a callback rates and closes`() throws {
        let body = try Story(reaching: .closed).ticket.body
        #expect(body.cycle.rating == Rating(overall: 5))
        #expect(body.cycle.calledBackAt == at("10:05"))
        #expect(body.cycle.closedAt == at("10:05"))
    }

    @Test(arguments: [("22:05", nil), ("22:06", Refusal.ticket(.ratingTooLate(hours: 12)))])
    func `a rating may change for twelve hours`(_ clock: String, _ refusal: Refusal?) throws {
        let story = try Story(reaching: .closed)
        #expect(story.refusal(of: .callBack(Rating(overall: 1)), at: clock) == refusal)
    }

    @Test func `a changed rating keeps when it was closed and called back`() throws {
        var story = try Story(reaching: .closed)
        try story.does(.callBack(Rating(overall: 2)), at: "12:00")
        #expect(story.ticket.body.cycle.rating == Rating(overall: 2))
        #expect(story.ticket.body.cycle.calledBackAt == at("10:05"))
        #expect(story.ticket.body.cycle.closedAt == at("10:05"))
    }

    @Test(arguments: Unasked.allCases)
    func `closed without a callback, there is no rating to change`(_ unasked: Unasked) throws {
        var story = try Story(reaching: .done)
        try story.does(.close(unasked))
        #expect(story.ticket.body.cycle.unasked == unasked)
        #expect(story.ticket.body.cycle.calledBackAt == nil)
        #expect(story.refusal(of: .callBack(Rating(overall: 5))) == .ticket(.notRated))
    }

    @Test func `a reopening starts a cycle of its own and keeps the old one`() throws {
        var story = try Story(reaching: .closed)
        let old = story.ticket.body.cycle
        try story.does(.reopen(reason: "又困人"), by: .min, at: "12:00")
        let body = story.ticket.body
        #expect(body.pastCycles == [old])
        #expect(body.cycleNumber == 2)
        #expect(body.owner == "mei")
        #expect(body.assignment == nil)
        #expect(body.cycle.acceptedAt == at("12:00"))
        #expect(body.cycle.dispatchedAt == nil)
        #expect(body.reportedAt == at("10:00"))
    }

    @Test func `a rejected ticket nobody owned is owned by who reopens it`() throws {
        var story = try Story(reaching: .rejected)
        #expect(story.ticket.body.owner == nil)
        try story.does(.reopen(reason: "归本院"), by: .min)
        #expect(story.ticket.body.owner == "min")
    }

    @Test func `milestones of the second cycle are its own`() throws {
        var story = try Story(reaching: .closed)
        try story.does(.reopen(reason: "又困人"), at: "12:00")
        try story.does(.dispatch(DispatchOrder(team: "tidy")), at: "12:05")
        try story.does(.finish, at: "12:30")
        try story.does(.close(.notAsked), at: "12:40")
        #expect(story.ticket.body.cycle.dispatchedAt == at("12:05"))
        #expect(story.ticket.body.cycle.rating == nil)
        #expect(story.ticket.body.cycle.closedAt == at("12:40"))
        #expect(story.ticket.body.pastCycles.first?.closedAt == at("10:05"))
    }
}
