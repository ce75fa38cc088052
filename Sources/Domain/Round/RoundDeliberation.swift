/// An order about a round being decided: what was decided so far, and the round as that leaves it.
struct RoundDeliberation {
    private let order: Order
    /// Of now, with the site in force when the round's window started.
    private let occasion: Occasion
    private let today: Occasion
    private let memory: Memory
    private let planner: RoundPlanner
    private let entries: [Entry]
    private var round: Round
    private var decisions: [Decision] = []

    static func outcome(
        of work: RoundWork, _ order: Order, _ occasion: Occasion, _ memory: Memory
    ) throws -> Outcome {
        switch work {
        case .move(let command, let id, let person, let unhanded):
            var deliberation = try RoundDeliberation(id, order, occasion, memory)
            return try deliberation.decide(command, by: person, unhanded)
        case .ticket(let finding):
            var deliberation = try RoundDeliberation(finding.round, order, occasion, memory)
            return try deliberation.decideTicket(finding)
        case .inspect(let draft): return try InspectionDeliberation.outcome(of: draft, occasion, memory)
        }
    }

    private init(_ id: RoundID, _ order: Order, _ occasion: Occasion, _ memory: Memory) throws {
        (self.order, self.memory, today) = (order, memory, occasion)
        planner = try memory.rounds.planner(occasion.clocks.zone.instant(of: id.start))
        entries = try memory.rounds.entries(id)
        let planner = planner
        let gathering = try id.occasion.flatMap { try memory.gatherings.gathering($0) }
        let planned = planner.due(id, of: gathering).map { Round(planned: planner.plan($0)) }
        guard let round = Matter(entries)?.round ?? planned else { throw Refusal.unknown(.round, id.text) }
        self.round = round
        self.occasion = Occasion(
            now: occasion.now, happenedAt: occasion.happenedAt, author: occasion.author, site: planner.site,
            clocks: SiteClocks(planner.site, zone: planner.zone))
    }

    private mutating func decide(
        _ command: RoundCommand, by person: ID<Person>?, _ unhanded: Unhanded
    ) throws -> Outcome {
        if let person, today.site.person(person) == nil { throw Refusal.unknown(.person, person.text) }
        if command.move.dependsOnSight {
            try entries.requireSeen(order.expecting, .round(round.id), at: round.revision)
        }
        // Nobody missed what no desk asked for; a desk is set up a day late at most.
        if command.move == .evidence, round.revision == 0, let first = try memory.rounds.beginning(),
            round.plan.window.lateUntil < first.adding(minutes: -1440)
        {
            throw Refusal.round(.beforeDesk)
        }
        if let lapse = round.decideLapse(isNew: round.revision == 0, occasion) {
            try add(lapse, at: round.plan.window.lateUntil)
        }
        for fact in try round.decide(command, isNew: round.revision == 0, scene(person, unhanded)) {
            try add(fact, at: occasion.happenedAt)
        }
        try follow(command)
        return outcome(of: .round(round))
    }

    private func outcome(of matter: Matter, known: Int64? = nil) -> Outcome {
        var outcome = Outcome(of: matter, known: known)
        outcome.decisions = decisions
        return outcome
    }

    private mutating func add(_ fact: RoundFact, at instant: Instant) throws {
        let before = round.revision == 0 ? nil : Matter.round(round)
        let decision = Decision(.round(fact), about: .round(round.id), on: before, at: instant)
        var stamp = occasion.stamp
        stamp.happenedAt = instant
        guard let after = decision.after(stamp)?.round else {
            throw LogbookFlaw.wrongSubject(decision.subject, decision.fact.storedName)
        }
        decisions.append(decision)
        round = after
    }

    private func scene(_ person: ID<Person>?, _ unhanded: Unhanded) -> RoundScene {
        let (rounds, id, now) = (memory.rounds, round.id, occasion.happenedAt)
        return RoundScene(
            occasion: occasion, person: person, route: planner.route(of: round.plan),
            lastFinding: { try rounds.lastFinding(id, $0, $1, now) },
            readings: { try rounds.readings(id, $0, $1, now) },
            isElsewhere: { try rounds.isElsewhere(id, $0, $1) },
            isSolvedInTime: { [self] in try survivor(of: $0).body.isSolvedInTime },
            unhanded: { [self] in try why(unhanded, begins: $0) })
    }

    /// Why it begins though the desk was not handed over; nil where that is no matter.
    private func why(_ unhanded: Unhanded, begins begin: Instant) throws -> String? {
        guard unhanded != .never, !today.site.isKeptAtDesk(round.plan.kind),
            let refusal = try Handing(today, memory).lack(at: begin)
        else { return nil }
        guard case .because(let reason) = unhanded else { throw Refusal.round(refusal) }
        return try Refusal.required(reason, .reason, limit: TextLimit.reason)
    }
}

extension RoundDeliberation {
    /// A ticket whose trouble is still there is opened again; one that is not done yet cannot be judged.
    private mutating func follow(_ command: RoundCommand) throws {
        guard case .lookAgain(let number, let passed, let words) = command,
            let ticket = round.finding(number)?.ticket
        else { return }
        let survivor = try survivor(of: ticket)
        guard survivor.body.state.isOver else { throw Refusal.round(.ticketStillOpen(survivor.number)) }
        guard !passed else { return }
        let reason = words ?? round.finding(number)?.what ?? ""
        let work = TicketWork.move(.reopen(reason: reason), survivor.number)
        decisions += try TicketDeliberation.outcome(of: work, Order(work), today, memory).decisions
    }

    private func survivor(of number: TicketNumber) throws -> Ticket {
        try ticket(number).survivor { try ticket($0) }
    }

    private func ticket(_ number: TicketNumber) throws -> Ticket {
        guard let file = TicketFile(entries: try memory.entries(.ticket(number))) else {
            throw Refusal.unknown(.ticket, number.text)
        }
        return file.ticket
    }

    /// The ticket with place, category, words and priority of the finding, linked both ways.
    private mutating func decideTicket(_ id: FindingID) throws -> Outcome {
        try occasion.author.require(RoundMove.ticket.rolesAllowed)
        guard let finding = round.finding(id.number) else { throw Refusal.round(.noFinding(id.number)) }
        if let ticket = finding.ticket {
            return outcome(
                of: .ticket(try self.ticket(ticket)), known: try memory.entries(.ticket(ticket)).last?.number)
        }
        let work = TicketWork.report(try draft(finding, id))
        let outcome = try TicketDeliberation.outcome(of: work, Order(work), today, memory)
        guard let number = outcome.matter.ticket?.number else { return outcome }
        decisions = outcome.decisions
        try add(.ticketed(.init(finding: id.number, ticket: number)), at: occasion.happenedAt)
        return self.outcome(of: outcome.matter)
    }

    private func draft(_ finding: Finding, _ id: FindingID) throws(Refusal) -> TicketDraft {
        let point = planner.route(of: round.plan)?.point(finding.point)
        let place = point?.place ?? round.plan.inspection?.place ?? ""
        let site = today.site
        let known = site.grids.first { !$0.isRetired && $0.places.contains(place) }?.id
        guard let grid = round.plan.grid ?? known else { throw .round(.findingHasNoGrid) }
        guard let category = finding.category ?? site.category("other")?.id else {
            throw .round(.findingHasNoCategory)
        }
        let usual = site.category(category)?.priority
        let finder = finding.foundBy.flatMap(site.person)
        return TicketDraft(
            grid: grid, category: category, place: place, what: finding.what, channel: .patrol,
            reporter: Reporter(name: finder?.name.zh, phone: finder?.phone),
            priority: finding.severity.priority.map { min($0, usual ?? $0) },
            source: Source(name: Source.finding, key: id.text))
    }
}

extension RoundFact {
    /// Whether what its reader decided before it may be wrong now: what time alone did to a round was seen coming.
    var changesSight: Bool {
        switch self {
        case .missed, .unfinished: false
        case .started, .checked, .finished, .excused, .seconded, .evidenced, .ticketed, .lookedAgain,
            .inspected:
            true
        }
    }
}

extension Severity {
    /// What it raises a ticket to.
    fileprivate var priority: Priority? {
        switch self {
        case .minor: nil
        case .major: .p2
        case .danger: .p1
        }
    }
}
