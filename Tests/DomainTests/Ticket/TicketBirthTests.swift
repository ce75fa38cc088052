import Testing

@testable import Domain

@Suite("A ticket's birth")
struct TicketBirthTests {
    @Test(arguments: Channel.allCases)
    func `typed at the desk it is born accepted and owned, else reported`(_ channel: Channel) throws {
        let body = try Story(channel).ticket.body
        let typed: Set<Channel> = [.phone, .walkIn, .hotline]
        #expect(body.state == (typed.contains(channel) ? .accepted : .reported))
        #expect(body.owner == (typed.contains(channel) ? "mei" : nil))
        #expect(body.cycle.acceptedAt == (typed.contains(channel) ? at("10:00") : nil))
        #expect(body.cycle.reportedAt == at("10:00"))
    }

    @Test func `the call as it was typed stays, and an old fact without it is read`() throws {
        let fact = try #require(try report { $0.said = "  1号楼水管漏水，谢谢 " })
        #expect(fact.said == "1号楼水管漏水，谢谢")
        let stamp = Stamp(recordedAt: at("10:00"), happenedAt: at("10:00"), operatorID: "mei", desk: "desk-1")
        let ticket = Ticket.evolve(nil, .reported(fact), stamp, revision: 1)
        #expect(ticket?.body.said == "1号楼水管漏水，谢谢")
        #expect(try report()?.said == nil)
    }

    private func report(
        _ change: (inout TicketDraft) -> Void = { _ in }, by author: Author = .mei,
        at happenedAt: Instant = at("10:00")
    ) throws(Refusal) -> TicketFact.Reported? {
        var draft = TicketDraft(grid: "b01", category: "leak", what: "水管漏水")
        change(&draft)
        let occasion = Occasion(
            now: at("10:00"), happenedAt: happenedAt, author: author, site: .compound, clocks: .compound)
        let fact = try Ticket.decideReport(
            draft, number: number("260430-001"), recurrenceOf: number("260401-003"), occasion)
        guard case .reported(let reported) = fact else { return nil }
        return reported
    }

    @Test func `the category gives the specialist grid and, unless told, the priority`() throws {
        let fact = try #require(try report())
        #expect(fact.specialist == "equipment")
        #expect(fact.priority == .p2)
        #expect(fact.reporter == nil)
        #expect(fact.recurrenceOf == number("260401-003"))
        #expect(try report { $0.priority = .p4 }?.priority == .p4)
    }

    @Test func `white space around the text goes, white space alone is nothing`() throws {
        #expect(try report { $0.what = "\n 水管 漏水\u{3000}" }?.what == "水管 漏水")
        #expect(throws: Refusal.missing(.what)) { try report { $0.what = " \n\u{3000}" } }
    }

    @Test func `what the site does not know is refused`() {
        #expect(throws: Refusal.unknown(.grid, "b99")) { try report { $0.grid = "b99" } }
        #expect(throws: Refusal.unknown(.category, "dragon")) { try report { $0.category = "dragon" } }
    }

    @Test func `texts have limits, counted in characters as they are stored`() throws {
        #expect(try report { $0.what = String(repeating: "漏", count: 4000) } != nil)
        #expect(throws: Refusal.tooLong(.what, limit: 4000)) {
            try report { $0.what = String(repeating: "漏", count: 4001) }
        }
        #expect(try report { $0.place = String(repeating: "3", count: 400) } != nil)
        #expect(throws: Refusal.tooLong(.text, limit: 400)) {
            try report { $0.place = String(repeating: "3", count: 401) }
        }
        #expect(throws: Refusal.tooLong(.text, limit: 200)) {
            try report { $0.reporter.phone = String(repeating: "8", count: 201) }
        }
    }

    @Test func `a viewer reports nothing, and nobody reports the future`() throws {
        #expect(throws: Refusal.self) { try report(by: .viewer) }
        #expect(throws: Refusal.happensInTheFuture) { try report(at: at("10:01:01")) }
        #expect(try report(at: instant("2026-04-01T00:00:00Z")) != nil)
    }

    @Test func `an imported ticket has the past its source knows and no other`() throws {
        var ticket = ImportedTicket(
            draft: TicketDraft(grid: "b02", category: "leak", what: "漏水", channel: .hotline),
            reportedAt: at("08:00"), state: .closed, source: Source(name: "old", key: "17"), digest: "d",
            isTimed: false)
        ticket.doneAt = at("09:00")
        ticket.team = "engineering"
        let fact = Ticket.decideImport(
            ticket, number: number("260430-004"), specialist: "equipment", priority: .p3, .compound)
        let story = try Story(born: fact, at: at("12:00"))
        let body = story.ticket.body
        #expect(body.state == .closed)
        #expect(body.cycle.reportedAt == at("08:00"))
        #expect(body.cycle.doneAt == at("09:00"))
        #expect(body.cycle.acceptedAt == nil)
        #expect(body.cycle.closedAt == nil)
        #expect(body.owner == nil)
        #expect(body.assignment == Assignment(team: "engineering"))
        #expect(story.refusal(of: .callBack(Rating(overall: 5))) == .ticket(.notRated))
        #expect(story.refusal(of: .correct(reason: "错"), by: .leader) == .ticket(.nothingToTakeBack))
    }

    @Test func `nothing but a birth can come first`() {
        let stamp = Stamp(recordedAt: at("10:00"), happenedAt: at("10:00"), operatorID: "mei", desk: "d")
        for fact in [TicketFact.arrived(.init(note: nil)), .undone(.init(revision: 1, reason: nil))] {
            #expect(Ticket.evolve(nil, fact, stamp, revision: 1) == nil)
        }
    }
}
