import Domain

/// Decides what the checks of one round come to.
struct CheckDesk {
    struct Settled {
        /// Nil where nothing holds.
        var outcome: Outcome?
        /// Those that hold.
        var lines: [Int]
    }

    let isHistory: Bool
    private let writing: Writing
    private let id: RoundID
    private let source: String
    private let isMissed: Bool

    /// - Parameter isHistory: it is decided as of its own time.
    init(_ writing: Writing, _ id: RoundID, _ round: Round?, isHistory: Bool, _ source: String) {
        self.isHistory = isHistory
        self.writing = writing
        self.id = id
        self.source = source
        isMissed = CheckDesk.isMissed(writing, id, round, isHistory)
    }

    private static func isMissed(_ writing: Writing, _ id: RoundID, _ round: Round?, _ isHistory: Bool)
        -> Bool
    {
        guard !isHistory else { return false }
        if let round { return round.state(at: writing.now) == .missed }
        guard let due = try? writing.rounds.due(id)?.due else { return false }
        return due.window.lateUntil < writing.now
    }

    /// Those that hold, decided together; of the others each is refused by itself.
    func settle(_ checks: [PlacedCheck], refuse: (Int, Refusal) throws -> Void) throws -> Settled {
        do {
            return Settled(outcome: try decide(checks), lines: checks.map(\.line))
        } catch is Refusal {
            var good: [PlacedCheck] = []
            var outcome: Outcome?
            for check in checks {
                do {
                    outcome = try decide(good + [check])
                    good.append(check)
                } catch let refusal as Refusal {
                    try refuse(check.line, refusal)
                }
            }
            return Settled(outcome: outcome, lines: good.map(\.line))
        }
    }

    private func decide(_ checks: [PlacedCheck]) throws -> Outcome {
        let told = checks.map(\.told)
        let last = told.compactMap(\.at).max() ?? writing.now
        var occasion = writing.occasion(last)
        if isHistory { occasion.now = last }
        let command: RoundCommand =
            isMissed ? .evidence(told, reason: source) : .check(told, said: nil)
        let person = told.lazy.compactMap(\.by).first
        let order = Order(RoundWork.move(command, id, by: person, unhanded: .never), happenedAt: last)
        return try order.decide(occasion, writing.memory)
    }

    func reason(_ refusal: Refusal) -> RefusedCheck.Reason {
        if case .notAllowed = refusal, isMissed { return .needsSupervisor }
        return .refused(refusal)
    }
}
