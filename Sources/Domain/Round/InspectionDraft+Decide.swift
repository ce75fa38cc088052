extension InspectionDraft {
    /// What a decision about it may look up.
    struct Scene {
        var occasion: Occasion
        /// Nil where no catalogue has it, and it stays as it is cited; or a refusal.
        var clause: (String) throws -> Citation?
        /// When the item last had a finding at that place before.
        var lastFinding: (ID<Checkpoint>, ID<CheckItem>) throws -> Instant?
    }

    /// What it leaves in the logbook under that name, or why nothing.
    func decide(_ id: RoundID, _ scene: Scene) throws -> RoundFact.Inspected {
        let faults = try faults.enumerated().map { try cited($1, number: $0 + 1, scene) }
        let items = faults.isEmpty ? [ID<CheckItem>.general] : faults.map(\.item).unique
        let plan = RoundPlan(
            try checked(scene.occasion.site), id: id, at: scene.occasion.happenedAt, grid: grid, point: point,
            items: items)
        var answers = faults.map { fault in
            var answer = Answer(point: point, item: fault.item, result: .finding)
            answer.finding = fault.found
            return answer
        }
        if faults.isEmpty { answers = [Answer(point: point, item: .general, result: .fine)] }
        return RoundFact.Inspected(plan: plan, by: inspection.people.first, answers: answers)
    }

    private var point: ID<Checkpoint> { inspection.place.isEmpty ? "all" : ID(inspection.place) }

    private func checked(_ site: Site) throws(Refusal) -> Inspection {
        if let grid {
            guard let known = site.grid(grid) else { throw .unknown(.grid, grid.text) }
            guard !known.isRetired else { throw .retired(.grid, grid.text) }
        }
        for person in inspection.people where site.person(person) == nil {
            throw .unknown(.person, person.text)
        }
        var checked = inspection
        checked.place = try Refusal.place(inspection.place)
        checked.verdict = try Refusal.optional(inspection.verdict, .text, limit: TextLimit.reporter)
        checked.others = []
        for name in inspection.others {
            checked.others.append(try Refusal.required(name, .name, limit: TextLimit.reporter))
        }
        return checked
    }

    private func cited(
        _ fault: Fault, number: Int, _ scene: Scene
    ) throws -> (item: ID<CheckItem>, found: Answer.Found) {
        let citation = try citation(of: fault, scene)
        let item = (citation?.clause.id ?? fault.clause).map { ID<CheckItem>($0) } ?? .general
        let isNamed = fault.clause == nil && citation != nil
        let words = try Refusal.optional(isNamed ? nil : fault.what, .what, limit: TextLimit.what)
        let last = try scene.lastFinding(point, item)
        let days = scene.occasion.site.rounds.rules.recurringDays
        let horizon = scene.occasion.happenedAt.adding(minutes: -days * 1440)
        let found = Answer.Found(
            number: number, severity: fault.severity ?? citation?.clause.severity ?? .minor,
            what: try words ?? Refusal.what(citation?.clause.words ?? ""),
            clause: citation?.text ?? fault.clause, recurring: last.map { $0 >= horizon } == true ? true : nil
        )
        return (item, found)
    }
}

extension InspectionDraft {
    /// A text that is a clause's name and nothing else cites that clause.
    private func citation(of fault: Fault, _ scene: Scene) throws -> Citation? {
        if let clause = fault.clause { return try scene.clause(clause) }
        guard let name = fault.what?.trimmingSpace, !name.contains(" ") else { return nil }
        do {
            return try scene.clause(name)
        } catch Refusal.unknown {
            return nil
        }
    }
}

extension ID<CheckItem> {
    /// What no clause says.
    static var general: ID { "general" }
}

extension Round {
    /// What a follow-up makes of what the inspection before it found and nobody followed: cited again, it is not gone.
    package func decideLookAgain(by next: RoundFact.Inspected) -> [RoundFact] {
        let cited = Set(next.answers.compactMap(\.finding).map(\.ground))
        return findings.filter { $0.state == .open || $0.state == .past }.map { finding in
            .lookedAgain(
                .init(
                    finding: finding.number, passed: !cited.contains(finding.clause ?? finding.what),
                    by: next.by, words: nil))
        }
    }
}

extension Answer.Found {
    /// What it rests on.
    fileprivate var ground: String { clause ?? what }
}

extension ImportedInspection {
    /// What it leaves in the logbook as history. Found longer ago than the site's days of recurrence, it nags nobody.
    /// - Parameters:
    ///   - before: the inspection that it looks at again.
    ///   - clauses: of the catalogues, by how they are cited.
    package func decide(
        _ id: RoundID, _ source: Source, following before: Round?, _ occasion: Occasion,
        clauses: [String: Citation],
        lastFinding: @escaping (ID<Checkpoint>, ID<CheckItem>) throws -> Instant?
    ) throws -> RoundFact.Inspected {
        try occasion.requireHappened(since: RoundID.earliest)
        var draft = draft
        (draft.inspection.source, draft.inspection.digest) = (source, digest)
        let scene = InspectionDraft.Scene(
            occasion: occasion, clause: { clauses[$0] }, lastFinding: lastFinding)
        var fact = try draft.decide(id, scene)
        let days = occasion.site.rounds.rules.recurringDays
        fact.isPast = at < occasion.now.adding(minutes: -days * 1440)
        fact.followsUp = before?.id
        return fact
    }

    /// It and what other rows of it found.
    package func merging(_ other: ImportedInspection) -> ImportedInspection {
        var merged = self
        merged.draft.faults += other.draft.faults
        merged.digest = ImportedInspection.joined(digest, other.digest)
        return merged
    }

    /// Whether both are rows of one inspection.
    package func isRow(of other: ImportedInspection) -> Bool {
        premises == other.premises && at == other.at && source == other.source
    }

    private static func joined(_ one: String, _ other: String) -> String {
        let sum = (UInt128(one, radix: 16) ?? 0) &* 0x100_0193 &+ (UInt128(other, radix: 16) ?? 0)
        return String(sum, radix: 16)
    }
}

extension RoundID {
    /// What is inspected, as the source calls it, by a name that a round may have.
    package static func route(of inspection: ImportedInspection) -> ID<Route> {
        ID("\(inspection.source.name).\(slug(inspection.premises))")
    }

    /// Small letters, digits and hyphens; a sum behind it where that is not all of it.
    private static func slug(_ text: String) -> String {
        let small = text.lowercased()
        let kept = small.map {
            $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" ? $0 : "-"
        }
        let slug = String(kept)
        let isWhole = slug == small && slug.utf8.count <= 32 && ID<Route>(slug).isWellFormed
        guard !isWhole else { return slug }
        let sum = small.utf8.reduce(into: 0xCBF2_9CE4_8422_2325 as UInt64) { sum, byte in
            sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return "x\(slug.prefix(17))-\(String(sum, radix: 36))"
    }
}
