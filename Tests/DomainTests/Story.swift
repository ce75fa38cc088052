import Domain

/// One ticket and what is done to it, a minute after the other unless the clock is told.
struct Story {
    var ticket: Ticket
    var now: Instant
    var entries: [Entry] = []
    var site = Site.compound

    /// Typed at the desk by `mei` at 10:00, or born reported where the channel is another's.
    init(_ channel: Channel = .phone, number text: String = "260430-001", at now: Instant = at("10:00"))
        throws
    {
        let draft = TicketDraft(
            grid: "b01", category: "lift", place: "3F", what: "电梯困人", channel: channel,
            reporter: Reporter(name: "王伟", phone: "8123", unit: "财务处"))
        let occasion = Occasion(now: now, happenedAt: now, author: .mei, site: .compound, clocks: .compound)
        let fact = try Ticket.decideReport(draft, number: number(text), recurrenceOf: nil, occasion)
        self = try Story(born: fact, at: now)
    }

    init(born fact: TicketFact, at now: Instant) throws {
        let stamp = Stamp(recordedAt: now, happenedAt: now, operatorID: "mei", desk: "desk-1")
        guard let ticket = Ticket.evolve(nil, fact, stamp, revision: 1) else { throw Refusal.missing(.what) }
        self.ticket = ticket
        self.now = now
        append(fact, stamp)
    }

    var facts: [TicketFact] {
        entries.compactMap { entry in
            if case .ticket(let fact) = entry.fact { fact } else { nil }
        }
    }

    /// A ticket that has come that far by the shortest way.
    init(reaching state: TicketState) throws {
        try self.init(.patrol)
        for command in Story.way(to: state) { try does(command) }
        if state == .merged {
            var survivor = try Story(number: "260430-099")
            try merges(into: &survivor)
        }
    }

    static func way(to state: TicketState) -> [TicketCommand] {
        switch state {
        case .reported, .merged: []
        case .accepted: [.accept]
        case .dispatched: way(to: .accepted) + [.dispatch(DispatchOrder(team: "engineering"))]
        case .inProgress: way(to: .dispatched) + [.arrive]
        case .onHold: way(to: .dispatched) + [.hold(.parts, until: at("18:00"))]
        case .done: way(to: .inProgress) + [.finish]
        case .closed: way(to: .done) + [.callBack(Rating(overall: 5))]
        case .rejected: [.reject(reason: "不归本院")]
        }
    }

    /// At `clock`, else a minute later; `told` is when it is said to have happened.
    @discardableResult
    mutating func does(
        _ command: TicketCommand, by author: Author = .mei, at clock: String? = nil, told: String? = nil,
        note: String? = nil
    ) throws(Refusal) -> TicketFact {
        let occasion = occasion(author, clock, told)
        let fact = try Ticket.decide(command, note: note, on: ticket, occasion)
        write(fact, occasion)
        return fact
    }

    func refusal(
        of command: TicketCommand, by author: Author = .mei, at clock: String? = nil, told: String? = nil,
        note: String? = nil
    ) -> Refusal? {
        var copy = self
        do throws(Refusal) {
            try copy.does(command, by: author, at: clock, told: told, note: note)
            return nil
        } catch {
            return error
        }
    }

    mutating func merges(
        into survivor: inout Story, by author: Author = .mei, at clock: String? = nil, told: String? = nil
    ) throws(Refusal) {
        let occasion = occasion(author, clock, told)
        let facts = try Ticket.decideMerge(ticket, into: survivor.ticket, occasion)
        write(facts.gone, occasion)
        survivor.write(facts.survivor, occasion)
    }

    func refusalOfMerge(
        into survivor: Story, by author: Author = .mei, at clock: String? = nil, told: String? = nil
    ) -> Refusal? {
        var (gone, survivor) = (self, survivor)
        do throws(Refusal) {
            try gone.merges(into: &survivor, by: author, at: clock, told: told)
            return nil
        } catch {
            return error
        }
    }

    /// Takes a merge back on both tickets.
    mutating func unmerges(
        _ command: TicketCommand, with partner: inout Story, by author: Author = .mei
    ) throws(Refusal) {
        let occasion = occasion(author, nil, nil)
        let facts = try Ticket.decideUnmerge(command, on: ticket, partner: partner.ticket, occasion)
        write(facts.ticket, occasion)
        partner.write(facts.partner, occasion)
    }

    private func occasion(_ author: Author, _ clock: String?, _ told: String?) -> Occasion {
        let now = clock.map(at) ?? now.adding(minutes: 1)
        return Occasion(
            now: now, happenedAt: told.map(at) ?? now, author: author, site: site,
            clocks: SiteClocks(site, zone: .shanghai))
    }

    private mutating func write(_ fact: TicketFact, _ occasion: Occasion) {
        let stamp = Stamp(
            recordedAt: occasion.now, happenedAt: occasion.happenedAt, operatorID: occasion.author.id,
            desk: occasion.author.desk)
        guard let after = Ticket.evolve(ticket, fact, stamp, revision: ticket.revision + 1) else { return }
        ticket = after
        now = occasion.now
        append(fact, stamp)
    }

    private mutating func append(_ fact: TicketFact, _ stamp: Stamp) {
        entries.append(
            Entry(
                number: Int64(entries.count + 1), stamp: stamp, subject: .ticket(ticket.number),
                revision: ticket.revision, fact: .ticket(fact)))
    }
}

extension TicketEdit {
    init(place: String) {
        self.init()
        self.place = place
    }

    init(what: String) {
        self.init()
        self.what = what
    }
}
