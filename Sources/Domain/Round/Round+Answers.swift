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
            answers.append(answer)
            let fact = RoundFact.checked(.init(plan: nil, by: nil, answers: [answer], score: [], said: nil))
            round = Round.evolve(round, fact, scene.occasion.stamp, revision: revision) ?? round
        }
        return answers
    }

    private func answer(to told: Told, _ scene: RoundScene) throws -> Answer {
        if let at = told.at {
            guard at <= scene.occasion.now.adding(seconds: 60) else { throw Refusal.happensInTheFuture }
            guard at >= plan.window.earliest else { throw Refusal.round(.tooEarly(plan.window.earliest)) }
        }
        let point = try told.point.map { try self.point($0) }
        switch told.answer {
        case .fine:
            let item = try told.item.map { try self.item($0, at: point) }
            return timed(Answer(point: point?.id, item: item, result: .fine), told, scene)
        case .skipped(let reason):
            let item = try told.item.map { try self.item($0, at: point) }
            var answer = Answer(point: point?.id, item: item, result: .skipped)
            answer.reason = try Refusal.required(reason, .reason, limit: TextLimit.reason)
            return timed(answer, told, scene)
        case .finding(let what, let severity, let photo):
            return try found(what, severity, photo, at: try onePoint(point), told, scene)
        case .reading(let reading, let turn):
            return try read(reading, turn, at: try onePoint(point), told, scene)
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

    private func item(_ id: ID<CheckItem>, at point: RoundPlan.Point?) throws(Refusal) -> ID<CheckItem> {
        let point = try onePoint(point)
        guard point.items.contains(id) else { throw .round(.noItem(id.text, at: point.id)) }
        return id
    }

    private static func isAllAtOnce(_ told: [Told]) -> Bool {
        let times = told.filter { $0.point != nil }.compactMap(\.at)
        return Set(told.compactMap(\.point)).count >= 3 && times.count >= 3 && Set(times).count == 1
    }
}

extension Round {
    private func found(
        _ what: String, _ severity: Severity?, _ photo: String?, at point: RoundPlan.Point, _ told: Told,
        _ scene: RoundScene
    ) throws -> Answer {
        let item = try told.item.map { id throws(Refusal) in try self.item(id, at: point) } ?? point.items[0]
        var answer = Answer(point: point.id, item: item, result: .finding)
        let what = try Refusal.what(what)
        let photo = try Refusal.optional(photo, .text, limit: TextLimit.place)
        if !isRepeat(point.id, item, .finding, told, scene) {
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
        _ point: ID<Checkpoint>, _ item: ID<CheckItem>, _ result: Answer.Result, _ told: Told,
        _ scene: RoundScene
    ) -> Bool {
        guard let look = look(point, item), look.result == result else { return false }
        return abs((told.at ?? scene.now).milliseconds(since: look.at)) <= 60_000
    }

    private func read(
        _ reading: Reading, _ turn: Told.Turn?, at point: RoundPlan.Point, _ told: Told, _ scene: RoundScene
    ) throws -> Answer {
        let measured = point.items.filter { scene.route?.point(point.id)?.item($0)?.gauge != nil }
        guard
            let id = try told.item.map({ id throws(Refusal) in try self.item(id, at: point) })
                ?? measured.first,
            let item = scene.route?.point(point.id)?.item(id), let gauge = item.gauge
        else { throw Refusal.round(.notRead(told.item ?? point.items[0])) }
        var answer = Answer(point: point.id, item: id, result: .fine)
        answer.reading = reading
        if gauge.isCounter {
            let before = try scene.readings(point.id, id)
            if let last = before.first, reading < last, turn == nil {
                throw Refusal.round(.lowerThanLast(reading, last: last))
            }
            if turn == nil, reading.isUnusual(after: before) { answer.doubts = [.unusual] }
        }
        if gauge.judge(reading) == .outside {
            answer.result = .finding
            if !isRepeat(point.id, id, .finding, told, scene) {
                answer.finding = try found(gauge.words(reading), nil, nil, point.id, item, scene)
            }
        }
        return timed(answer, told, scene)
    }
}

extension Round {
    /// With its own time, and what makes that hard to believe.
    private func timed(_ answer: Answer, _ told: Told, _ scene: RoundScene) -> Answer {
        guard let at = told.at else { return answer }
        var answer = answer
        answer.at = at
        var doubts = answer.doubts ?? []
        if let point = told.point.flatMap({ scene.route?.point($0) }) {
            doubts += paceDoubts(point, at, scene)
        }
        if told.isClockOff { doubts.append(.readerClock) }
        let person = scene.person ?? walker ?? plan.responsible.person
        if let person, (try? scene.isElsewhere(person, at)) == true { doubts.append(.elsewhere) }
        answer.doubts = doubts
        return answer
    }

    private func paceDoubts(_ point: Route.Point, _ at: Instant, _ scene: RoundScene) -> [Doubt] {
        var doubts: [Doubt] = []
        let local = scene.occasion.clocks.zone.local(at)
        if let least = point.notBefore, isBefore(least, local) { doubts.append(.notBefore) }
        guard let index = plan.points.firstIndex(where: { $0.id == point.id }), index > 0,
            let last = looks.filter({ $0.point == plan.points[index - 1].id }).map(\.at).max()
        else { return doubts }
        let walked = at.milliseconds(since: last)
        if walked < 0 { return doubts + [.outOfOrder] }
        if let least = point.least, walked < least * 60_000 { doubts.append(.tooSoon) }
        if let most = point.most, walked > most * 60_000 { doubts.append(.tooLong) }
        return doubts
    }

    /// By the wall clock, counted from the day the window starts; a time before the window's start is of the next day.
    private func isBefore(_ minute: Int, _ local: LocalTime) -> Bool {
        let start = id.start.hour * 60 + id.start.minute
        let day = local.day.daysSince1970 - id.start.day.daysSince1970
        let wanted = minute + (minute < start ? 1440 : 0)
        return day * 1440 + local.hour * 60 + local.minute < wanted
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
    fileprivate func words(_ reading: Reading) -> String {
        let limit =
            high.map { reading > $0 } == true
            ? high.map { " > \($0.text) \(unit)" } : low.map { " < \($0.text) \(unit)" }
        return "\(reading.text) \(unit)\(limit ?? "")"
    }
}

extension Reading {
    /// Whether a meter's use since the last reading is more than three times the mean of the five before.
    fileprivate func isUnusual(after before: [Reading]) -> Bool {
        let uses = zip(before, before.dropFirst()).prefix(5).map { $0.thousandths - $1.thousandths }
        guard uses.count >= 2, let last = before.first else { return false }
        let mean = uses.reduce(0, +) / Int64(uses.count)
        return mean > 0 && thousandths - last.thousandths > 3 * mean
    }
}
