import Testing

@testable import Domain

@Suite("Edits and fees")
struct TicketEditTests {
    @Test func `an edit writes only what changes`() throws {
        var story = try Story()
        var edit = TicketEdit(place: "5F")
        edit.grid = "b01"
        edit.what = "电梯困人"
        edit.priority = .p1
        edit.reporter = "王伟"
        try story.does(.edit(edit))
        #expect(story.facts.last == .edited(.init(fields: TicketEdit(place: "5F"), note: nil)))
    }

    @Test func `a new category brings its specialist grid`() throws {
        var story = try Story()
        var edit = TicketEdit()
        edit.category = "litter"
        try story.does(.edit(edit))
        #expect(story.ticket.body.category == "litter")
        #expect(story.ticket.body.specialist == "cleaning")
        #expect(story.ticket.body.priority == .p3)
    }

    @Test func `an empty text takes the reporter's detail away`() throws {
        var story = try Story()
        var edit = TicketEdit()
        edit.phone = ""
        edit.unit = "审计处"
        try story.does(.edit(edit))
        #expect(story.ticket.body.reporter == Reporter(name: "王伟", phone: nil, unit: "审计处"))
    }

    @Test func `an edit that changes nothing is refused`() throws {
        let story = try Story()
        #expect(story.refusal(of: .edit(TicketEdit())) == .nothingToChange)
        #expect(story.refusal(of: .edit(TicketEdit(place: "3F"))) == .nothingToChange)
    }

    @Test func `an edit keeps to the site and the limits`() throws {
        let story = try Story()
        var unknown = TicketEdit()
        unknown.grid = "b99"
        #expect(story.refusal(of: .edit(unknown)) == .unknown(.grid, "b99"))
        unknown.grid = nil
        unknown.category = "dragon"
        #expect(story.refusal(of: .edit(unknown)) == .unknown(.category, "dragon"))
        #expect(story.refusal(of: .edit(TicketEdit(what: " "))) == .missing(.what))
        let long = String(repeating: "x", count: 4001)
        #expect(story.refusal(of: .edit(TicketEdit(what: long))) == .tooLong(.what, limit: 4000))
        #expect(story.refusal(of: .edit(TicketEdit(place: long))) == .tooLong(.text, limit: 400))
    }

    @Test(arguments: [
        (Fee.part(name: "灯管", quantity: 1, unitPrice: 0), nil),
        (.part(name: "灯管", quantity: 100_000, unitPrice: 1000), nil),
        (.labour(100_000_000), nil),
        (.part(name: " ", quantity: 1, unitPrice: 1), Refusal.missing(.part)),
        (.part(name: "灯管", quantity: 0, unitPrice: 1), .ticket(.feeOutOfRange)),
        (.part(name: "灯管", quantity: 1, unitPrice: -1), .ticket(.feeOutOfRange)),
        (.part(name: "灯管", quantity: 100_000, unitPrice: 1001), .ticket(.feeOutOfRange)),
        (.part(name: "灯管", quantity: .max, unitPrice: .max), .ticket(.feeOutOfRange)),
        (.part(name: "灯管", quantity: .min, unitPrice: .min), .ticket(.feeOutOfRange)),
        (.labour(-1), .ticket(.feeOutOfRange)),
        (.labour(.max), .ticket(.feeOutOfRange)),
    ])
    func `a fee is within reason`(_ fee: Fee, _ refusal: Refusal?) throws {
        #expect(try Story().refusal(of: .fee(fee)) == refusal)
    }

    @Test func `fees add up in fen`() throws {
        var story = try Story()
        try story.does(.fee(.part(name: "灯管", quantity: 3, unitPrice: 1250)))
        try story.does(.fee(.labour(5000)))
        #expect(story.ticket.body.feeTotal == 8750)
        #expect(story.ticket.body.fees == [.part(name: "灯管", quantity: 3, unitPrice: 1250), .labour(5000)])
    }

    @Test func `a bill too large to count says the largest number`() throws {
        #expect(Fee.part(name: "x", quantity: .max, unitPrice: 2).total == .max)
        #expect(Fee.part(name: "x", quantity: .max, unitPrice: -2).total == .min)
        var body = try Story().ticket.body
        body.fees = [.labour(.max), .labour(1), .labour(-1)]
        #expect(body.feeTotal == .max - 1)
    }

    @Test func `a note has words, not too many`() throws {
        let story = try Story()
        #expect(story.refusal(of: .note("  ")) == .missing(.text))
        #expect(
            story.refusal(of: .note(String(repeating: "x", count: 4001))) == .tooLong(.text, limit: 4000))
        #expect(
            story.refusal(
                of: .dispatch(DispatchOrder(team: "tidy")), note: String(repeating: "x", count: 4001))
                == .tooLong(.text, limit: 4000))
    }

    @Test(arguments: [
        TicketCommand.sendBack(reason: " ", misdispatch: true), .reopen(reason: ""), .reject(reason: "\n"),
    ])
    func `a reason has words`(_ command: TicketCommand) throws {
        let state: TicketState =
            switch command.move {
            case .sendBack: .dispatched
            case .reopen: .closed
            default: .reported
            }
        #expect(try Story(reaching: state).refusal(of: command) == .missing(.reason))
    }
}

@Suite("White space")
struct WhiteSpaceTests {
    @Test func `around an edit's texts it goes, and alone it changes nothing`() throws {
        var story = try Story()
        #expect(story.refusal(of: .edit(TicketEdit(what: " 电梯困人 "))) == .nothingToChange)
        #expect(story.refusal(of: .edit(TicketEdit(place: "3F\n"))) == .nothingToChange)
        var edit = TicketEdit(place: " 5F ")
        edit.reporter = " 李四 "
        edit.phone = "  "
        try story.does(.edit(edit))
        #expect(story.ticket.body.place == "5F")
        #expect(story.ticket.body.reporter == Reporter(name: "李四", phone: nil, unit: "财务处"))
    }

    @Test(arguments: [(" 带梯子 ", "带梯子"), (" \n", nil), ("", nil)])
    func `around a move's note it goes, and a blank one is none`(_ typed: String, _ note: String?) throws {
        var story = try Story(.patrol)
        try story.does(.accept, note: typed)
        #expect(story.facts.last == .accepted(.init(owner: "mei", note: note)))
    }

    @Test func `around a part's name it goes`() throws {
        var story = try Story()
        try story.does(.fee(.part(name: " 灯管 ", quantity: 1, unitPrice: 1)))
        #expect(story.ticket.body.fees == [.part(name: "灯管", quantity: 1, unitPrice: 1)])
    }

    @Test func `a reporter of blanks is none`() throws {
        let draft = TicketDraft(
            grid: "b01", category: "leak", place: " 3F ", what: "漏水",
            reporter: Reporter(name: "", phone: " ", unit: " 财务处"))
        let occasion = Occasion(
            now: at("10:00"), happenedAt: at("10:00"), author: .mei, site: .compound, clocks: .compound)
        let story = try Story(
            born: try Ticket.decideReport(
                draft, number: number("260430-001"), recurrenceOf: nil, occasion), at: at("10:00"))
        #expect(story.ticket.body.reporter == Reporter(unit: "财务处"))
        #expect(story.ticket.body.place == "3F")
    }

    /// From leak, usually P2, to lift, usually P1.
    private func corrected(
        _ chosen: Priority?, edited: Priority? = nil, to category: ID<Domain.Category> = "lift",
        over site: Site = .compound
    ) throws -> (body: Ticket.Body, consequence: Consequence?, fact: TicketFact) {
        let occasion = Occasion.compound
        let draft = TicketDraft(grid: "b01", category: "leak", what: "有人被困", priority: chosen)
        let birth = try Ticket.decideReport(draft, number: number("260430-001"), recurrenceOf: nil, occasion)
        var ticket = try #require(Ticket.evolve(nil, birth, occasion.stamp, revision: 1))
        if let edited {
            var edit = TicketEdit()
            edit.priority = edited
            let fact = try Ticket.decide(.edit(edit), on: ticket, occasion)
            ticket = try #require(Ticket.evolve(ticket, fact, occasion.stamp, revision: 2))
        }
        var edit = TicketEdit()
        edit.category = category
        var later = occasion
        later.site = site
        let fact = try Ticket.decide(.edit(edit), on: ticket, later)
        let after = try #require(Ticket.evolve(ticket, fact, occasion.stamp, revision: ticket.revision + 1))
        return (after.body, Consequence(of: fact, on: after, occasion.site), fact)
    }

    @Test func `another category brings its usual priority where the old one was only usual`() throws {
        let graver = try corrected(nil)
        #expect(graver.body.priority == .p1)
        #expect(graver.consequence == .tookUsualPriority(.p1))
        #expect(graver.body.cycle.deadlines.resolve != nil)
        guard case .edited(let fact) = graver.fact else { throw Refusal.nothingToChange }
        #expect(fact.fields.priority == .p1)
        #expect(!graver.body.isPriorityChosen)
        let milder = try corrected(nil, to: "litter")
        #expect(milder.body.priority == .p3)
        #expect(milder.consequence == .tookUsualPriority(.p3))
    }

    @Test func `a priority that a person chose stays, and is told`() throws {
        for (chosen, edited) in [(Priority.p2, nil), (nil, Priority.p3), (.p3, .p2)]
            as [(Priority?, Priority?)]
        {
            let found = try corrected(chosen, edited: edited)
            let kept = edited ?? .p2
            #expect(found.body.priority == kept)
            #expect(found.consequence == .keptPriority(kept, usual: .p1))
            #expect(found.body.isPriorityChosen)
        }
        #expect(try corrected(.p1).consequence == nil)
    }

    @Test func `a priority that is usual for the old category no more stays`() throws {
        var site = Site.compound
        site.categories[1].priority = .p3
        let found = try corrected(nil, over: site)
        #expect(found.body.priority == .p2)
        #expect(found.consequence == .keptPriority(.p2, usual: .p1))
    }
}
