extension StandingMatter {
    /// Folds one entry; the first of a subject makes the matter.
    package static func evolve(
        _ before: StandingMatter?, _ fact: StandingFact, _ stamp: Stamp, revision: Int
    ) -> StandingMatter? {
        guard var after = before ?? birth(fact, stamp) else { return nil }
        switch fact {
        case .raised: guard before == nil else { return nil }
        case .renewed(let fact):
            after.reviewOn = Day(iso8601: fact.reviewOn) ?? after.reviewOn
            after.renewals += 1
        case .noted: break
        case .edited(let edit): after.apply(edit)
        case .extended(let fact):
            after.due = fact.due
            after.extensions += 1
        case .done(let fact): after.end(.done, fact.how, stamp)
        case .sentBack:
            (after.state, after.endedAt, after.outcome) = (.open, nil, nil)
            after.returns += 1
        case .lifted(let fact): after.end(.lifted, fact.reason, stamp)
        }
        after.lastAt = max(after.lastAt, stamp.happenedAt)
        after.revision = revision
        return after
    }

    private mutating func apply(_ edit: StandingEdit) {
        what = edit.what ?? what
        grid = edit.grid ?? grid
        place = edit.place ?? place
        if let from = edit.from { self.from = from.isEmpty ? nil : from }
        if let to = edit.to { self.to = to.isEmpty ? nil : to }
    }

    private mutating func end(_ state: State, _ outcome: String?, _ stamp: Stamp) {
        self.state = state
        self.outcome = outcome
        endedAt = stamp.happenedAt
    }

    private static func birth(_ fact: StandingFact, _ stamp: Stamp) -> StandingMatter? {
        guard case .raised(let fact) = fact else { return nil }
        return StandingMatter(
            id: fact.id, sort: fact.sort, what: fact.what, grid: fact.grid, place: fact.place,
            from: fact.from,
            to: fact.to, raisedAt: stamp.happenedAt, reviewOn: fact.reviewOn.flatMap { Day(iso8601: $0) },
            due: fact.due, state: .open, endedAt: nil, outcome: nil, renewals: 0, extensions: 0, returns: 0,
            lastAt: stamp.happenedAt, revision: 0)
    }
}
