extension Round {
    /// Folds one entry into what was before it; nil where the first is without a plan. Never fails, and knows no site.
    package static func evolve(_ before: Round?, _ fact: RoundFact, _ stamp: Stamp, revision: Int) -> Round? {
        guard var round = before ?? fact.plan.map({ Round(fresh: $0, at: stamp.happenedAt) }) else {
            return nil
        }
        round.revision = revision
        round.apply(fact, at: stamp.happenedAt)
        return round
    }

    /// One that nothing happened to yet.
    package init(planned plan: RoundPlan) { self.init(fresh: plan, at: plan.window.start) }

    private init(fresh plan: RoundPlan, at instant: Instant) {
        self.init(
            plan: plan, revision: 0, state: .due, looks: [], findings: [], missing: [], scored: [],
            lastAt: min(instant, plan.window.start))
    }

    private mutating func apply(_ fact: RoundFact, at instant: Instant) {
        switch fact {
        case .started(let fact):
            begin(fact.by, at: instant)
            unhanded = fact.unhanded
        case .checked(let fact):
            begin(fact.by, at: instant)
            unhanded = unhanded ?? fact.unhanded
            take(fact.answers, at: instant)
            earn(fact.score)
        case .finished(let fact):
            if fact.missing.isEmpty {
                end(fact.isLate ? .doneLate : .done, at: looks.map(\.at).max() ?? instant)
            } else {
                end(.unfinished, at: instant)
            }
            (reason, missing) = (fact.reason ?? reason, fact.missing)
            earn(fact.score)
        case .missed(let fact):
            (state, missing) = (.missed, plan.points.map(\.id))
            earn(fact.score)
        case .unfinished(let fact):
            (state, missing) = (.unfinished, fact.missing)
            earn(fact.score)
        case .excused(let fact):
            (state, reason) = (.excused, fact.reason)
            scored.removeAll { $0.score.ground != .finding && $0.score.ground != .solved }
        case .seconded(let fact):
            secondedBy = fact.by
            end(fact.isLate ? .doneLate : .done, at: instant)
            earn(fact.score)
        case .evidenced(let fact): self = believing(fact)
        case .ticketed(let fact):
            change(fact.finding) { ($0.ticket, $0.state) = (fact.ticket, .ticketed) }
        case .lookedAgain(let fact):
            change(fact.finding) { $0.state = fact.passed ? .passed : .failed }
            earn(fact.score ?? [])
        case .inspected(let fact): inspect(fact, at: instant)
        }
        lastAt = max(lastAt, instant)
    }

    private mutating func inspect(_ fact: RoundFact.Inspected, at instant: Instant) {
        begin(fact.by, at: instant)
        take(fact.answers, at: instant)
        (followsUp, isPast) = (fact.followsUp, fact.isPast)
        if isPast { for index in findings.indices { findings[index].state = .past } }
        end(.done, at: instant)
    }

    private mutating func begin(_ person: ID<Person>?, at instant: Instant) {
        if !state.isOver { state = .underWay }
        startedAt = startedAt ?? instant
        walker = person ?? walker
    }

    private mutating func earn(_ scores: [Score]) {
        scored += scores.map { Scored(score: $0, revision: revision) }
    }

    private mutating func end(_ state: RoundState, at instant: Instant) {
        self.state = state
        finishedAt = instant
    }

    /// As it is where the evidence holds.
    func believing(_ fact: RoundFact.Evidenced) -> Round {
        var round = self
        (round.walker, round.startedAt) = (fact.by ?? walker, startedAt ?? fact.at)
        round.take(fact.answers, at: fact.at)
        (round.reason, round.scored) = (fact.reason, [])
        round.earn(fact.score)
        round.missing = round.unanswered.map(\.id)
        let isLate = fact.at > plan.window.end
        round.end(round.missing.isEmpty ? (isLate ? .doneLate : .done) : .unfinished, at: fact.at)
        return round
    }

    private mutating func change(_ number: Int, _ body: (inout Finding) -> Void) {
        guard let index = findings.firstIndex(where: { $0.number == number }) else { return }
        body(&findings[index])
    }
}

extension Round {
    private mutating func take(_ answers: [Answer], at instant: Instant) {
        for answer in answers {
            for (point, item) in places(of: answer) { take(answer, point, item, at: answer.at ?? instant) }
        }
        startedAt = (answers.compactMap(\.at) + [startedAt].compactMap { $0 }).min()
    }

    /// Those an answer is about; one without checkpoint or item is about what has none yet.
    private func places(of answer: Answer) -> [(ID<Checkpoint>, ID<CheckItem>)] {
        if let point = answer.point, let item = answer.item { return [(point, item)] }
        let points = plan.points.filter { answer.point == nil || $0.id == answer.point }
        return points.flatMap { point in
            point.items.filter { look(point.id, $0) == nil }.map { (point.id, $0) }
        }
    }

    private mutating func take(
        _ answer: Answer, _ point: ID<Checkpoint>, _ item: ID<CheckItem>, at instant: Instant
    ) {
        var look = Observation(
            point: point, item: item, result: answer.result, reading: answer.reading, reason: answer.reason,
            at: instant, by: answer.by ?? walker, doubts: answer.doubts ?? [], finding: answer.finding?.number
        )
        if let index = looks.firstIndex(where: { $0.point == point && $0.item == item }) {
            if look.result == .finding { look.finding = look.finding ?? looks[index].finding }
            looks[index] = look
        } else {
            looks.append(look)
        }
        guard let found = answer.finding else { return }
        findings.append(
            Finding(
                number: found.number, point: point, item: item, severity: found.severity, what: found.what,
                category: found.category, clause: found.clause, photo: found.photo, reading: answer.reading,
                isRecurring: found.recurring ?? false, foundAt: instant, foundBy: answer.by ?? walker,
                state: .open))
    }
}

extension RoundFact {
    /// Of the first fact of a round.
    package var plan: RoundPlan? {
        switch self {
        case .started(let fact): fact.plan
        case .checked(let fact): fact.plan
        case .missed(let fact): fact.plan
        case .excused(let fact): fact.plan
        case .inspected(let fact): fact.plan
        case .finished, .unfinished, .seconded, .evidenced, .ticketed, .lookedAgain: nil
        }
    }
}
