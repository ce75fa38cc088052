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
        let decision = Decision(
            .round(.inspected(try draft.decide(id, scene))), about: .round(id), on: nil,
            at: occasion.happenedAt)
        guard let after = decision.after(occasion.stamp) else {
            throw LogbookFlaw.wrongSubject(decision.subject, decision.fact.storedName)
        }
        var outcome = Outcome(of: after)
        outcome.decisions = [decision]
        return outcome
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
