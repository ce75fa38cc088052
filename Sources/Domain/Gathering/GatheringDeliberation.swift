/// An order about an occasion being decided: what was decided so far.
///
/// A move or a cancellation heals nothing: what time ended before is written first, by the occasion as it was. What nobody
/// began follows by itself, for it is stored nowhere. What is under way stays as it was begun when the occasion moves, and is
/// excused when it is cancelled. A new window is not asked for where a round of the same route and place, under way or done, was
/// begun or done within that very window, its earliest and its late minutes included.
struct GatheringDeliberation {
    private let order: Order
    private let occasion: Occasion
    private let memory: Memory
    private var decisions: [Decision] = []

    static func outcome(
        of work: GatheringWork, _ order: Order, _ occasion: Occasion, _ memory: Memory
    ) throws -> Outcome {
        try occasion.author.require(.occasion)
        var now = occasion
        now.happenedAt = occasion.now
        var deliberation = GatheringDeliberation(order: order, occasion: now, memory: memory)
        switch work {
        case .plan(let details, let source): return try deliberation.plan(details, source)
        case .move(let edit, let id): return try deliberation.move(edit, id)
        case .cancel(let reason, let id): return try deliberation.cancel(reason, id)
        }
    }

    private mutating func plan(_ details: Gathering.Details, _ source: Source?) throws -> Outcome {
        if let source, let known = try memory.gatherings.planned(source) {
            let entries = try memory.gatherings.entries(known)
            return Outcome(of: .gathering(try gathering(known, entries)), known: entries.last?.number ?? 0)
        }
        let day = occasion.clocks.zone.day(of: details.start)
        let id = GatheringID(day: day, number: try memory.gatherings.nextNumber(day))
        let fact = try Gathering.decidePlan(details, id: id, source: source, occasion)
        return try outcome(adding: fact, about: id, to: nil)
    }

    private mutating func move(_ edit: GatheringEdit, _ id: GatheringID) throws -> Outcome {
        let gathering = try seen(id)
        let stored = try settled(gathering)
        let fact = try gathering.decideMove(edit, occasion) { after in
            try memory.gatherings.due(of: after).map(\.due).filter { $0.isServed(by: stored) }.map(\.id)
        }
        return try outcome(adding: fact, about: id, to: gathering)
    }

    private mutating func cancel(_ reason: String, _ id: GatheringID) throws -> Outcome {
        let gathering = try seen(id)
        let fact = try gathering.decideCancel(reason, occasion)
        guard case .cancelled(let cancelled) = fact else { throw Refusal.nothingToChange }
        for round in try settled(gathering) where round.state == .underWay {
            decisions.append(
                Decision(
                    .round(.excused(.init(plan: nil, reason: cancelled.reason))), about: .round(round.id),
                    on: .round(round), at: occasion.now))
        }
        return try outcome(adding: fact, about: id, to: gathering)
    }

    private mutating func outcome(
        adding fact: GatheringFact, about id: GatheringID, to before: Gathering?
    ) throws -> Outcome {
        let decision = Decision(
            .gathering(fact), about: .gathering(id), on: before.map(Matter.gathering), at: occasion.now)
        guard let after = decision.after(occasion.stamp) else {
            throw LogbookFlaw.wrongSubject(decision.subject, decision.fact.storedName)
        }
        var outcome = Outcome(of: after)
        outcome.decisions = decisions + [decision]
        return outcome
    }

    private func seen(_ id: GatheringID) throws -> Gathering {
        let entries = try memory.gatherings.entries(id)
        let gathering = try gathering(id, entries)
        try entries.requireSeen(order.expecting, .gathering(id), at: gathering.revision)
        return gathering
    }

    private func gathering(_ id: GatheringID, _ entries: [Entry]) throws(Refusal) -> Gathering {
        guard let gathering = Matter(entries)?.gathering else { throw .unknown(.occasion, id.text) }
        return gathering
    }
}

extension GatheringDeliberation {
    /// Its rounds to which something happened, with what time alone did to any of them written.
    private mutating func settled(_ gathering: Gathering) throws -> [Round] {
        let stored = try memory.gatherings.rounds(gathering.id).compactMap {
            Matter(try memory.rounds.entries($0))?.round
        }
        var rounds = try stored.map { round in
            try lapsed(round, by: memory.rounds.planner(round.plan.window.start))
        }
        let known = Set(stored.map(\.id))
        for (due, planner) in try memory.gatherings.due(of: gathering) where !known.contains(due.id) {
            let round = lapsed(Round(planned: planner.plan(due)), by: planner)
            if round.revision > 0 { rounds.append(round) }
        }
        return rounds
    }

    private mutating func lapsed(_ round: Round, by planner: RoundPlanner) -> Round {
        var then = occasion
        (then.site, then.happenedAt) = (planner.site, round.plan.window.lateUntil)
        let isNew = round.revision == 0
        guard let fact = round.decideLapse(isNew: isNew, then) else { return round }
        let decision = Decision(
            .round(fact), about: .round(round.id), on: isNew ? nil : .round(round), at: then.happenedAt)
        decisions.append(decision)
        return decision.after(then.stamp)?.round ?? round
    }
}

extension RoundPlanner.Due {
    fileprivate func isServed(by rounds: [Round]) -> Bool {
        guard !rounds.contains(where: { $0.id == id }) else { return false }
        return rounds.contains { round in
            round.id.route == id.route && round.id.placing == id.placing && round.plan.occasion?.tie == tie
                && round.wasWalked(within: window)
        }
    }
}

extension Round {
    fileprivate func wasWalked(within window: DueWindow) -> Bool {
        guard [.underWay, .done, .doneLate].contains(state), let at = finishedAt ?? startedAt else {
            return false
        }
        return window.earliest <= at && at <= window.lateUntil
    }
}
