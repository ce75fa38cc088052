/// What somebody at the desk wants done about rounds.
package enum RoundWork: Equatable, Sendable {
    /// By whom it was walked, checked or looked at; nil is whoever answers for it.
    case move(RoundCommand, RoundID, by: ID<Person>?, unhanded: Unhanded = .asks)
    /// A finding becomes a ticket; one that did already is that ticket, and writes nothing.
    case ticket(FindingID)
    /// An inspection was made by hand.
    case inspect(InspectionDraft)

    var subject: Subject? {
        switch self {
        case .move(_, let id, by: _, unhanded: _): .round(id)
        case .ticket(let finding): .round(finding.round)
        case .inspect: nil
        }
    }

    /// The work with every text that its author wrote as `transform` makes it.
    func mapTexts(_ transform: (String) -> String) -> RoundWork {
        switch self {
        case .move(let command, let id, let person, let unhanded):
            .move(
                command.mapTexts(transform), id, by: person, unhanded: unhanded.mapTexts(transform))
        case .ticket: self
        case .inspect(let draft): .inspect(draft.mapTexts(transform))
        }
    }
}

extension Order {
    package init(_ work: RoundWork, expecting: Int? = nil, happenedAt: Instant? = nil) {
        self.init(.round(work), expecting: expecting, happenedAt: happenedAt)
    }
}

extension RoundCommand {
    fileprivate func mapTexts(_ transform: (String) -> String) -> RoundCommand {
        switch self {
        case .check(let told, let said):
            .check(told.map { $0.mapTexts(transform) }, said: said.map(transform))
        case .finish(let reason): .finish(reason: reason.map(transform))
        case .excuse(let reason): .excuse(reason: transform(reason))
        case .evidence(let told, let reason):
            .evidence(told.map { $0.mapTexts(transform) }, reason: transform(reason))
        case .lookAgain(let finding, let passed, let words):
            .lookAgain(finding: finding, passed: passed, words: words.map(transform))
        case .start, .second: self
        }
    }
}

extension InspectionDraft {
    fileprivate func mapTexts(_ transform: (String) -> String) -> InspectionDraft {
        var draft = self
        draft.inspection.place = transform(inspection.place)
        draft.inspection.verdict = inspection.verdict.map(transform)
        draft.inspection.others = inspection.others.map(transform)
        draft.faults = faults.map {
            Fault(clause: $0.clause.map(transform), what: $0.what.map(transform), severity: $0.severity)
        }
        return draft
    }
}

extension Told {
    fileprivate func mapTexts(_ transform: (String) -> String) -> Told {
        var told = self
        switch answer {
        case .finding(let what, let severity, let photo):
            told.answer = .finding(transform(what), severity, photo: photo.map(transform))
        case .skipped(let reason): told.answer = .skipped(transform(reason))
        case .fine, .reading: break
        }
        return told
    }
}

/// What a decision about rounds may look up.
package struct RoundMemory {
    /// Everything that was written about a round, oldest first; none where nothing was.
    package var entries: (RoundID) throws -> [Entry]
    /// What the site in force at an instant wants walked.
    package var planner: (Instant) throws -> RoundPlanner
    /// When an item last had a finding at a checkpoint of the round's route, in another round.
    package var lastFinding: (RoundID, ID<Checkpoint>, ID<CheckItem>, _ before: Instant) throws -> Instant?
    /// What was read there in other rounds, the newest first: the last six.
    package var readings: (RoundID, ID<Checkpoint>, ID<CheckItem>, _ before: Instant) throws -> [MeterReading]
    /// Whether somebody was on another round at that time.
    package var isElsewhere: (RoundID, ID<Person>, Instant) throws -> Bool
    /// The catalogues of standards in force at an instant.
    package var standards: (Instant) throws -> Standards
    /// When the first site came into force; nil where none did.
    package var beginning: () throws -> Instant?

    package init(
        entries: @escaping (RoundID) throws -> [Entry],
        planner: @escaping (Instant) throws -> RoundPlanner,
        lastFinding: @escaping (RoundID, ID<Checkpoint>, ID<CheckItem>, Instant) throws -> Instant?,
        readings: @escaping (RoundID, ID<Checkpoint>, ID<CheckItem>, Instant) throws -> [MeterReading],
        isElsewhere: @escaping (RoundID, ID<Person>, Instant) throws -> Bool,
        standards: @escaping (Instant) throws -> Standards = { _ in Standards([]) },
        beginning: @escaping () throws -> Instant? = { nil }
    ) {
        self.entries = entries
        self.planner = planner
        self.lastFinding = lastFinding
        self.readings = readings
        self.isElsewhere = isElsewhere
        self.standards = standards
        self.beginning = beginning
    }
}
