/// What somebody at the desk wants done about what stands.
package enum StandingWork: Equatable, Sendable {
    case raise(StandingDraft)
    case move(StandingCommand, StandingID)

    /// What it is on; nil where that comes to be by it.
    package var subject: Subject? {
        switch self {
        case .raise: nil
        case .move(_, let id): .standing(id)
        }
    }

    /// The work with every text that its author wrote as `transform` makes it.
    func mapTexts(_ transform: (String) -> String) -> StandingWork {
        switch self {
        case .raise(var draft):
            draft.what = transform(draft.what)
            draft.place = transform(draft.place)
            draft.from = draft.from.map(transform)
            draft.to = draft.to.map(transform)
            return .raise(draft)
        case .move(let command, let id): return .move(command.mapTexts(transform), id)
        }
    }
}

extension StandingCommand {
    fileprivate func mapTexts(_ transform: (String) -> String) -> StandingCommand {
        switch self {
        case .renew(let day, let note): .renew(until: day, note: note.map(transform))
        case .note(let text): .note(transform(text))
        case .edit(let edit):
            .edit(
                StandingEdit(
                    what: edit.what.map(transform), grid: edit.grid, place: edit.place.map(transform),
                    from: edit.from.map(transform), to: edit.to.map(transform)))
        case .extend(let due, let reason): .extend(to: due, reason: transform(reason))
        case .done(let how): .done(how: how.map(transform))
        case .sendBack(let reason): .sendBack(reason: transform(reason))
        case .lift(let reason): .lift(reason: transform(reason))
        }
    }
}

extension Order {
    package init(_ work: StandingWork, expecting: Int? = nil, happenedAt: Instant? = nil) {
        self.init(.standing(work), expecting: expecting, happenedAt: happenedAt)
    }
}

/// What a decision about what stands may look up.
package struct StandingMemory {
    /// The next free number of a kind.
    package var nextNumber: (StandingMatter.Kind) throws -> Int

    package init(nextNumber: @escaping (StandingMatter.Kind) throws -> Int) {
        self.nextNumber = nextNumber
    }
}

/// An order about what stands being decided.
enum StandingDeliberation {
    static func outcome(
        of work: StandingWork, _ order: Order, _ occasion: Occasion, _ memory: Memory
    ) throws -> Outcome {
        switch work {
        case .raise(let draft):
            let number = try memory.standing.nextNumber(draft.kind)
            let id = StandingID(kind: draft.kind, number: number)
            return try outcome(of: try StandingMatter.decideRaise(draft, id: id, occasion), id, nil, occasion)
        case .move(let command, let id):
            let entries = try memory.entries(.standing(id))
            guard let matter = Matter(entries)?.standing else { throw Refusal.unknown(.standing, id.text) }
            if command.move.dependsOnSight {
                try entries.requireSeen(order.expecting, .standing(id), at: matter.revision)
            }
            return try outcome(of: try matter.decide(command, occasion), id, matter, occasion)
        }
    }

    private static func outcome(
        of fact: StandingFact, _ id: StandingID, _ before: StandingMatter?, _ occasion: Occasion
    ) throws -> Outcome {
        let decision = Decision(
            .standing(fact), about: .standing(id), on: before.map(Matter.standing), at: occasion.happenedAt)
        guard let after = decision.after(occasion.stamp) else {
            throw LogbookFlaw.wrongSubject(decision.subject, decision.fact.storedName)
        }
        var outcome = Outcome(of: after)
        outcome.decisions = [decision]
        return outcome
    }
}

extension StandingFact {
    /// Whether what its reader decided before it may be wrong now.
    var changesSight: Bool {
        switch self {
        case .noted: false
        case .raised, .renewed, .edited, .extended, .done, .sentBack, .lifted: true
        }
    }
}
