/// What somebody at the desk wants written: the unit of work between the screens, the line and the store.
package struct Order: Equatable, Sendable {
    package enum Work: Equatable, Sendable {
        case ticket(TicketWork)
        case round(RoundWork)
        case standing(StandingWork)
        case journal(JournalWork)
        case gathering(GatheringWork)
        case report(ReportWork)
        case handover(HandoverWork)
        case watch(WatchWork)

        /// What it is on; nil where that comes to be by it.
        package var subject: Subject? {
            switch self {
            case .ticket(let work): work.subject
            case .round(let work): work.subject
            case .standing(let work): work.subject
            case .journal: .journal
            case .gathering(let work): work.subject
            case .report(let work): .report(work.report)
            case .handover(let work): work.subject
            case .watch: .watch
            }
        }

        func mapTexts(_ transform: (String) -> String) -> Work {
            switch self {
            case .ticket(let work): .ticket(work.mapTexts(transform))
            case .round(let work): .round(work.mapTexts(transform))
            case .standing(let work): .standing(work.mapTexts(transform))
            case .journal(let work): .journal(work.mapTexts(transform))
            case .gathering(let work): .gathering(work.mapTexts(transform))
            case .report(let work): .report(work.mapTexts(transform))
            case .handover(let work): .handover(work.mapTexts(transform))
            case .watch(let work): .watch(work.mapTexts(transform))
            }
        }
    }

    package var work: Work
    /// The revision the author saw; nil where the order does not depend on it.
    package var expecting: Int?
    /// The survivor's revision the author of a merge saw.
    package var expectingSurvivor: Int?
    /// A merge leaves the survivor's priority as it is, though the other's is higher.
    package var keepsPriority = false
    package var note: String?
    /// Nil is now.
    package var happenedAt: Instant?

    package init(
        _ work: Work, expecting: Int? = nil, expectingSurvivor: Int? = nil, note: String? = nil,
        happenedAt: Instant? = nil
    ) {
        self.work = work
        self.expecting = expecting
        self.expectingSurvivor = expectingSurvivor
        self.note = note
        self.happenedAt = happenedAt
    }
}

extension Order {
    package var subject: Subject? { work.subject }

    /// Nil where it is about something else.
    package var ticket: TicketWork? {
        switch work {
        case .ticket(let work): work
        case .round, .standing, .journal, .gathering, .report, .handover, .watch: nil
        }
    }

    /// The order with every text that its author wrote as `transform` makes it.
    package func mapTexts(_ transform: (String) -> String) -> Order {
        var order = self
        order.work = work.mapTexts(transform)
        order.note = note.map(transform)
        return order
    }
}

/// What a decision may look up beside its occasion, all of one moment. Whatever one of these throws ends the decision.
package struct Memory {
    /// Everything that was written about a subject, oldest first; throws where nothing was.
    package var entries: (Subject) throws -> [Entry]
    /// Of the last entry about a subject; 0 where there is none.
    package var lastRevision: (Subject) throws -> Int
    package var tickets: TicketMemory
    package var rounds: RoundMemory
    package var standing: StandingMemory
    package var gatherings: GatheringMemory
    package var reports: ReportMemory
    package var handovers: HandoverMemory
    package var watch: WatchMemory

    package init(
        entries: @escaping (Subject) throws -> [Entry], lastRevision: @escaping (Subject) throws -> Int,
        tickets: TicketMemory, rounds: RoundMemory, standing: StandingMemory, gatherings: GatheringMemory,
        reports: ReportMemory, handovers: HandoverMemory, watch: WatchMemory
    ) {
        self.entries = entries
        self.lastRevision = lastRevision
        self.tickets = tickets
        self.rounds = rounds
        self.standing = standing
        self.gatherings = gatherings
        self.reports = reports
        self.handovers = handovers
        self.watch = watch
    }
}

extension Order {
    /// Everything that the order comes to, or why nothing: what time did first, the moves, what follows from them by itself.
    ///
    /// Throws a `Refusal`, a `Conflict`, or what the memory throws.
    package func decide(_ occasion: Occasion, _ memory: Memory) throws -> Outcome {
        var occasion = occasion
        occasion.happenedAt = happenedAt ?? occasion.now
        switch work {
        case .ticket(let work): return try TicketDeliberation.outcome(of: work, self, occasion, memory)
        case .round(let work): return try RoundDeliberation.outcome(of: work, self, occasion, memory)
        case .standing(let work): return try StandingDeliberation.outcome(of: work, self, occasion, memory)
        case .journal(let work): return try work.outcome(occasion, memory)
        case .gathering(let work):
            return try GatheringDeliberation.outcome(of: work, self, occasion, memory)
        case .report(let work): return try ReportDeliberation.outcome(of: work, self, occasion, memory)
        case .handover(let work): return try HandoverDeliberation.outcome(of: work, self, occasion, memory)
        case .watch(let work): return try WatchDeliberation.outcome(of: work, self, occasion, memory)
        }
    }
}
