extension Round {
    /// What was told, checked against the plan and what is known of its items.
    func answers(to told: [Told], _ scene: RoundScene) throws -> [Answer] {
        var round = self
        var answers: [Answer] = []
        let isAllAtOnce = Round.isAllAtOnce(told)
        // What is said of one checkpoint goes before what is said of all the others.
        for told in told.filter({ $0.point != nil }) + told.filter({ $0.point == nil }) {
            var answer = try round.answer(to: told, scene)
            var doubts = answer.doubts ?? []
            if isAllAtOnce, told.at != nil { doubts.append(.allAtOnce) }
            answer.doubts = doubts.isEmpty ? nil : doubts
            answer.by = told.by == walker(scene) ? nil : told.by
            answers.append(answer)
            let fact = RoundFact.checked(.init(plan: nil, by: nil, answers: [answer], score: [], said: nil))
            round = Round.evolve(round, fact, scene.occasion.stamp, revision: revision) ?? round
        }
        return answers
    }

    /// Who walks, as far as anybody knows.
    func walker(_ scene: RoundScene) -> ID<Person>? {
        scene.person ?? walker ?? plan.responsible.person
    }

    private func answer(to told: Told, _ scene: RoundScene) throws -> Answer {
        if let at = told.at {
            guard at <= scene.occasion.now.adding(seconds: 60) else { throw Refusal.happensInTheFuture }
            guard at >= plan.window.earliest else { throw Refusal.round(.tooEarly(plan.window.earliest)) }
        }
        let named = try told.point.map { try self.point($0) }
        // One item is somewhere; without one it is all of the checkpoint, or all that is left.
        let point = try told.item == nil ? named : onePoint(named)
        let item = try told.item.flatMap { item in try point.map { try self.item(item, at: $0) } }
        switch told.answer {
        case .fine:
            return timed(Answer(point: point?.id, item: item, result: .fine), told, scene)
        case .skipped(let reason):
            var answer = Answer(point: point?.id, item: item, result: .skipped)
            answer.reason = try Refusal.required(reason, .reason, limit: TextLimit.reason)
            return timed(answer, told, scene)
        case .finding(let what, let severity, let photo):
            let place = try (point: onePoint(point), item: item)
            return try found(what, severity, photo, at: place, told, scene)
        case .reading(let reading, let turn):
            return try read(reading, turn, at: (onePoint(point), item), told, scene)
        }
    }

    private func point(_ id: ID<Checkpoint>) throws(Refusal) -> RoundPlan.Point {
        guard let point = plan.point(id) else { throw .round(.noPoint(id.text)) }
        return point
    }

    private func onePoint(_ point: RoundPlan.Point?) throws(Refusal) -> RoundPlan.Point {
        guard let point = point ?? (plan.points.count == 1 ? plan.points.first : nil) else {
            throw .round(.whichPoint)
        }
        return point
    }

    private func item(_ id: ID<CheckItem>, at point: RoundPlan.Point) throws(Refusal) -> ID<CheckItem> {
        guard point.items.contains(id) else { throw .round(.noItem(id.text, at: point.id)) }
        return id
    }

    private static func isAllAtOnce(_ told: [Told]) -> Bool {
        let times = told.filter { $0.point != nil }.compactMap(\.at)
        return Set(told.compactMap(\.point)).count >= 3 && times.count >= 3 && Set(times).count == 1
    }
}

extension Round {
    private typealias Spot = (point: RoundPlan.Point, item: ID<CheckItem>?)

    private func found(
        _ what: String, _ severity: Severity?, _ photo: String?, at spot: Spot, _ told: Told,
        _ scene: RoundScene
    ) throws -> Answer {
        let (point, item) = (spot.point, spot.item ?? spot.point.items[0])
        var answer = Answer(point: point.id, item: item, result: .finding)
        let what = try Refusal.what(what)
        let photo = try Refusal.optional(photo, .text, limit: TextLimit.place)
        if !isRepeat(point.id, item, told, scene, { $0.what == what }) {
            answer.finding = try self.found(
                what, severity, photo, point.id, scene.route?.point(point.id)?.item(item) ?? .unknown(item),
                scene)
        }
        return timed(answer, told, scene)
    }

    private func found(
        _ what: String, _ severity: Severity?, _ photo: String?, _ point: ID<Checkpoint>, _ item: CheckItem,
        _ scene: RoundScene
    ) throws -> Answer.Found {
        let last = try scene.lastFinding(point, item.id)
        let horizon = scene.now.adding(minutes: -scene.rules.recurringDays * 1440)
        return Answer.Found(
            number: findings.count + 1, severity: severity ?? item.severity, what: what,
            category: item.category, clause: item.clause, photo: photo,
            recurring: last.map { $0 >= horizon } == true ? true : nil)
    }

    /// The same told twice within a minute is kept and not counted.
    private func isRepeat(
        _ point: ID<Checkpoint>, _ item: ID<CheckItem>, _ told: Told, _ scene: RoundScene,
        _ isSame: (Finding) -> Bool
    ) -> Bool {
        let known = findings.last { $0.point == point && $0.item == item && isSame($0) }
        guard let known else { return false }
        let look = look(point, item)
        let last = look?.finding == known.number ? look?.at ?? known.foundAt : known.foundAt
        return abs((told.at ?? scene.now).milliseconds(since: last)) <= 60_000
    }

    private func read(
        _ reading: MeterReading, _ turn: Told.Turn?, at spot: Spot, _ told: Told, _ scene: RoundScene
    ) throws -> Answer {
        let point = spot.point
        let measured = point.items.filter { scene.route?.point(point.id)?.item($0)?.gauge != nil }
        guard
            let id = spot.item ?? measured.first, let item = scene.route?.point(point.id)?.item(id),
            let gauge = item.gauge
        else { throw Refusal.round(.notRead(told.item ?? point.items[0])) }
        var answer = Answer(point: point.id, item: id, result: .fine)
        answer.reading = reading
        if gauge.isCounter {
            answer.turn = turn
            let before = try readings(point.id, id, scene)
            if let last = before.first, reading < last, turn == nil {
                throw Refusal.round(.lowerThanLast(reading, last: last))
            }
            if turn == nil, reading.isUnusual(after: before) { answer.doubts = [.unusual] }
        }
        if gauge.judge(reading) == .outside {
            answer.result = .finding
            if !isRepeat(point.id, id, told, scene, { $0.reading != nil }) {
                answer.finding = try found(gauge.words(reading), nil, nil, point.id, item, scene)
            }
        }
        return timed(answer, told, scene)
    }

    /// What was read before, the newest first, with what this very report has told.
    private func readings(
        _ point: ID<Checkpoint>, _ item: ID<CheckItem>, _ scene: RoundScene
    ) throws -> [MeterReading] {
        let before = try scene.readings(point, item)
        guard let own = look(point, item)?.reading, own != before.first else { return before }
        return [own] + before
    }
}

extension CheckItem {
    /// One that no site in force then knows.
    fileprivate static func unknown(_ id: ID<CheckItem>) -> CheckItem {
        CheckItem(id: id, name: Name(zh: id.text, en: id.text))
    }
}

extension Gauge {
    /// `93 ℃ > 90 ℃`: what was read and the limit it is outside of.
    fileprivate func words(_ reading: MeterReading) -> String {
        let limit =
            high.map { reading > $0 } == true
            ? high.map { " > \($0.text) \(unit)" } : low.map { " < \($0.text) \(unit)" }
        return "\(reading.text) \(unit)\(limit ?? "")"
    }
}
