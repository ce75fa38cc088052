/// An inspection by hand being decided.
struct InspectionDeliberation {
    private let draft: InspectionDraft
    private let occasion: Occasion
    private let memory: Memory

    static func outcome(
        of draft: InspectionDraft, _ occasion: Occasion, _ memory: Memory
    ) throws -> Outcome {
        try occasion.author.require(RoundMove.check.rolesAllowed)
        try occasion.requireHappened(since: RoundID.earliest)
        return try InspectionDeliberation(draft: draft, occasion: occasion, memory: memory).outcome()
    }

    private func outcome() throws -> Outcome {
        let id = try freeID()
        let rounds = memory.rounds
        let scene = InspectionDraft.Scene(
            occasion: occasion, clause: { try rounds.standards(occasion.happenedAt).clause(cited: $0) },
            lastFinding: { try rounds.lastFinding(id, $0, $1, occasion.happenedAt) })
        let before = try draft.followsUp.map(inspection)
        var fact = try draft.decide(id, scene)
        fact.followsUp = before?.id
        let decision = Decision(
            .round(.inspected(fact)), about: .round(id), on: nil, at: occasion.happenedAt)
        guard let after = decision.after(occasion.stamp) else {
            throw LogbookFlaw.wrongSubject(decision.subject, decision.fact.storedName)
        }
        var outcome = Outcome(of: after)
        outcome.decisions = [decision] + looks(by: fact, at: before)
        return outcome
    }

    /// One that was made before.
    private func inspection(_ id: RoundID) throws -> Round {
        guard let round = Matter(try memory.rounds.entries(id))?.round, round.plan.inspection != nil,
            round.plan.window.start <= occasion.happenedAt
        else { throw Refusal.unknown(.round, id.text) }
        return round
    }

    /// What becomes of its findings that nobody followed.
    private func looks(by fact: RoundFact.Inspected, at before: Round?) -> [Decision] {
        guard var round = before else { return [] }
        return round.decideLookAgain(by: fact).map { look in
            let decision = Decision(
                .round(look), about: .round(round.id), on: .round(round), at: occasion.happenedAt)
            round = decision.after(occasion.stamp)?.round ?? round
            return decision
        }
    }

    /// Two inspections of one grid in one minute are two: the second is named by the next minute.
    private func freeID() throws -> RoundID {
        let zone = occasion.clocks.zone
        let route = ID<Route>("inspect.\(draft.grid?.text ?? "all")")
        var minute = occasion.happenedAt
        while true {
            let id = RoundID(route: route, start: zone.local(minute.startOfMinute))
            if try memory.rounds.entries(id).isEmpty { return id }
            minute = minute.adding(minutes: 1)
        }
    }
}

extension RoundID {
    /// Before it two digits do not tell the year.
    package static let earliest = Instant(seconds: 946_684_800)
}
