extension Round {
    /// How it stands at a moment; one that nothing happened to is upcoming, due, or missed though nobody wrote it yet,
    /// as one under way may be unfinished.
    package func state(at now: Instant) -> RoundState { state.at(now, plan.window) }

    /// What the command makes of the round, or why nothing. `isNew` where nothing is stored of it.
    package func decide(_ command: RoundCommand, isNew: Bool, _ scene: RoundScene) throws -> [RoundFact] {
        let occasion = scene.occasion
        try occasion.author.require(command.move.rolesAllowed)
        // A miss stays in the logbook: it is written before it is mended.
        let state = command.move == .evidence ? self.state : state(at: occasion.now)
        guard command.move.allowedFrom.contains(state) else {
            throw Refusal.round(.cannot(command.move, in: state))
        }
        let plan = isNew ? plan : nil
        switch command {
        case .start:
            try requireBegun(scene)
            return [
                .started(
                    .init(
                        plan: plan, by: scene.person ?? self.plan.responsible.person,
                        unhanded: try scene.unhanded(scene.now)))
            ]
        case .check(let told, let said): return try decideCheck(told, said, plan, scene)
        case .finish(let reason):
            try occasion.requireHappened(since: lastAt)
            return [try decideFinish(reason, scene)]
        case .excuse(let reason):
            try occasion.requireHappened(since: isNew ? scene.now : lastAt)
            return [
                .excused(
                    .init(plan: plan, reason: try Refusal.required(reason, .reason, limit: TextLimit.reason)))
            ]
        case .second: return [.seconded(try decideSecond(scene))]
        case .evidence(let told, let reason): return [.evidenced(try decideEvidence(told, reason, scene))]
        case .lookAgain(let number, let passed, let words):
            return [.lookedAgain(try decideLookAgain(number, passed, words, scene))]
        }
    }

    /// What time alone did to it by `now` and nobody wrote yet, at the instant it was due.
    package func decideLapse(isNew: Bool, _ occasion: Occasion) -> RoundFact? {
        guard occasion.now > plan.window.lateUntil else { return nil }
        let rules = occasion.site.rounds.rules
        switch state {
        case .upcoming, .due:
            return .missed(
                .init(plan: isNew ? plan : nil, score: [rules.score(.missed, plan.responsible.person)]))
        case .underWay:
            let missing = unanswered.map(\.id)
            return .unfinished(
                .init(
                    missing: missing, lacksSecondLook: missing.isEmpty,
                    score: [unfinishedScore(rules)]))
        case .done, .doneLate, .unfinished, .missed, .excused: return nil
        }
    }

    private func unfinishedScore(_ rules: RoundRules) -> Score {
        let isMostlyDone = looked * 100 >= plan.points.count * rules.mostlyPercent
        return rules.score(isMostlyDone ? .mostlyDone : .unfinished, walker ?? plan.responsible.person)
    }

    private func requireBegun(_ scene: RoundScene) throws(Refusal) {
        try scene.occasion.requireHappened(since: plan.window.earliest)
        guard plan.window.place(of: scene.now) != .before else {
            throw .round(.tooEarly(plan.window.earliest))
        }
    }
}

extension Round {
    private func decideCheck(
        _ told: [Told], _ said: String?, _ plan: RoundPlan?, _ scene: RoundScene
    ) throws -> [RoundFact] {
        try requireBegun(scene)
        guard !told.isEmpty else { throw Refusal.nothingToChange }
        let person = walker(scene)
        let answers = try answers(to: told, scene)
        let score = findingScores(answers, person, scene)
        let begin = told.compactMap(\.at).min() ?? scene.now
        let fact = RoundFact.checked(
            .init(
                plan: plan, by: person, answers: answers, score: score, said: said,
                unhanded: state == .underWay ? nil : try scene.unhanded(begin)))
        guard let after = Round.evolve(self, fact, scene.occasion.stamp, revision: revision + 1),
            after.unanswered.isEmpty, !self.plan.needsSecondLook
        else { return [fact] }
        return [fact, try after.decideFinish(nil, scene)]
    }

    private func findingScores(
        _ answers: [Answer], _ person: ID<Person>?, _ scene: RoundScene
    ) -> [Score] {
        answers.filter { $0.finding != nil }.map { scene.rules.score(.finding, $0.by ?? person) }
    }

    private func decideFinish(_ reason: String?, _ scene: RoundScene) throws(Refusal) -> RoundFact {
        let missing = unanswered.map(\.id)
        let reason = try Refusal.optional(reason, .reason, limit: TextLimit.reason)
        guard missing.isEmpty || reason != nil else { throw .round(.needsReason(missing: missing.count)) }
        if missing.isEmpty, plan.needsSecondLook { throw .round(.notYetWalked) }
        let isLate = isLate(scene.now)
        let score =
            missing.isEmpty
            ? scene.rules.score(isLate ? .late : .onTime, walker ?? plan.responsible.person)
            : unfinishedScore(scene.rules)
        return .finished(.init(isLate: isLate, reason: reason, missing: missing, score: [score]))
    }

    /// It ends with the last thing looked at, where each has a time of its own, else when that is told.
    private func isLate(_ now: Instant) -> Bool {
        let last = looks.map(\.at).max() ?? now
        return last > plan.window.end
    }

    private func decideSecond(_ scene: RoundScene) throws(Refusal) -> RoundFact.Seconded {
        guard plan.needsSecondLook, unanswered.isEmpty else { throw .round(.notYetWalked) }
        guard let person = scene.person else { throw .missing(.name) }
        guard person != walker, !looks.contains(where: { $0.by == person }) else {
            throw .round(.secondBySame(person))
        }
        try scene.occasion.requireHappened(since: looks.map(\.at).reduce(lastAt, max))
        let isLate = scene.now > plan.window.end
        return .init(
            by: person, isLate: isLate,
            score: [scene.rules.score(isLate ? .late : .onTime, walker ?? plan.responsible.person)])
    }

    private func decideLookAgain(
        _ number: Int, _ passed: Bool, _ words: String?, _ scene: RoundScene
    ) throws -> RoundFact.LookedAgain {
        guard let finding = finding(number) else { throw Refusal.round(.noFinding(number)) }
        guard finding.state != .passed else { throw Refusal.round(.alreadyLookedAgain) }
        try scene.occasion.requireHappened(since: finding.foundAt)
        let words = try Refusal.optional(words, .text, limit: TextLimit.reason)
        let isSolved = try passed && finding.ticket.map { try scene.isSolvedInTime($0) } ?? false
        return .init(
            finding: number, passed: passed, by: scene.person, words: words,
            score: isSolved ? [scene.rules.score(.solved, finding.foundBy)] : nil)
    }

    private func decideEvidence(
        _ told: [Told], _ reason: String, _ scene: RoundScene
    ) throws -> RoundFact.Evidenced {
        let reason = try Refusal.required(reason, .reason, limit: TextLimit.reason)
        let (hours, window) = (scene.rules.evidenceHours, plan.window)
        guard scene.occasion.now <= window.lateUntil.adding(minutes: hours * 60) else {
            throw Refusal.round(.evidenceTooLate(hours: hours))
        }
        guard !told.isEmpty else { throw Refusal.nothingToChange }
        let times = told.map { $0.at ?? scene.now }
        guard times.allSatisfy({ window.earliest <= $0 && $0 <= window.lateUntil }) else {
            throw Refusal.round(.evidenceOutside)
        }
        let person = scene.person ?? plan.responsible.person
        var fact = RoundFact.Evidenced(
            by: person, at: times.reduce(window.earliest, max), reason: reason,
            answers: try answers(to: told, scene), score: [])
        fact.score = findingScores(fact.answers, person, scene) + [score(believing: fact, scene)]
        return fact
    }

    private func score(believing fact: RoundFact.Evidenced, _ scene: RoundScene) -> Score {
        let after = believing(fact)
        guard after.missing.isEmpty else { return after.unfinishedScore(scene.rules) }
        return scene.rules.score(after.state == .doneLate ? .late : .onTime, fact.by)
    }
}
