import Domain
import Testing

/// A compound that works 08:00–18:00 on weekdays in Shanghai; P1 around the clock.
let clocked: Site = {
    var site = Site.compound
    site.calendars = [
        CalendarPlan(id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7)),
        CalendarPlan(
            id: "working", windows: [.init(start: 480, end: 1080)], weekdays: [1, 2, 3, 4, 5],
            holidays: ["2026-05-01", "2026-05-04", "2026-05-05"], workdays: ["2026-05-09"]),
    ]
    site.targets = [
        Target(
            priority: .p1, respond: .minutes(5), arrive: .minutes(15), resolve: .minutes(120),
            calendar: "always"),
        Target(
            priority: .p2, respond: .minutes(15), arrive: .minutes(60), resolve: .minutes(480),
            calendar: "always"),
        Target(
            priority: .p3, respond: .minutes(30), arrive: .minutes(240), resolve: .minutes(480),
            calendar: "working"),
        Target(
            priority: .p4, respond: .workingDays(1), arrive: nil, resolve: .workingDays(3),
            calendar: "working"),
    ]
    return site
}()

/// A local time of Shanghai: `04-30 16:00`, or to the second.
func local(_ text: String) -> Instant {
    instant("2026-\(text.replacing(" ", with: "T"))+08:00")
}

/// One ticket on that compound, each step told with its wall time.
struct Clocked {
    var ticket: Ticket
    var site = clocked
    private(set) var facts: [TicketFact] = []

    init(_ category: ID<Domain.Category>, _ priority: Priority, at time: String, channel: Channel = .patrol)
        throws
    {
        let draft = TicketDraft(
            grid: "b01", category: category, what: "坏了", channel: channel, priority: priority)
        let occasion = Clocked.occasion(clocked, .mei, local(time), local(time))
        let fact = try Ticket.decideReport(
            draft, number: number("260430-001"), recurrenceOf: nil, occasion)
        let stamp = Stamp(
            recordedAt: occasion.now, happenedAt: occasion.now, operatorID: "mei", desk: "desk-1")
        ticket = try #require(Ticket.evolve(nil, fact, stamp, revision: 1))
        facts = [fact]
    }

    private static func occasion(_ site: Site, _ author: Author, _ now: Instant, _ told: Instant) -> Occasion
    {
        Occasion(
            now: now, happenedAt: told, author: author, site: site,
            clocks: SiteClocks(site, zone: .shanghai))
    }

    @discardableResult
    mutating func does(
        _ command: TicketCommand, at time: String, told: String? = nil, by author: Author = .mei
    ) throws(Refusal) -> TicketFact {
        let now = local(time)
        sweep(at: command.move.mayMoveDeadlines ? time : told ?? time)
        let occasion = Self.occasion(site, author, now, told.map(local) ?? now)
        let fact = try Ticket.decide(command, on: ticket, occasion)
        write(fact, now, occasion.happenedAt)
        return fact
    }

    /// Nothing in another state.
    mutating func does(
        _ command: TicketCommand, at time: String, by author: Author = .mei, ifIn state: TicketState
    ) throws(Refusal) {
        if body.state == state { try does(command, at: time, by: author) }
    }

    /// What time alone caused by then.
    @discardableResult
    mutating func sweep(at time: String) -> [Lapse] {
        let now = local(time)
        return ticket.body.lapses(until: now).map { lapse in
            write(.lapsed(lapse), now, lapse.due)
            return lapse
        }
    }

    private mutating func write(_ fact: TicketFact, _ now: Instant, _ happenedAt: Instant) {
        let stamp = Stamp(recordedAt: now, happenedAt: happenedAt, operatorID: "mei", desk: "desk-1")
        guard let after = Ticket.evolve(ticket, fact, stamp, revision: ticket.revision + 1) else { return }
        ticket = after
        facts.append(fact)
    }

    /// As the shift leader, else a supervisor.
    mutating func extend(to time: String, at now: String, by author: Author = .leader) throws(Refusal) {
        try does(.extend(until: local(time), reason: "等厂家", told: true), at: now, by: author)
    }

    var body: Ticket.Body { ticket.body }
    var resolveBy: Instant? { body.cycle.deadlines.resolve?.due }
}

extension Author {
    static let supervisor = Author(id: "sun", roles: [.supervisor], desk: "desk-2")
}
