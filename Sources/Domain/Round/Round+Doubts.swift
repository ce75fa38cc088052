extension Round {
    /// With its own time, and what makes that hard to believe.
    func timed(_ answer: Answer, _ told: Told, _ scene: RoundScene) -> Answer {
        guard let at = told.at else { return answer }
        var answer = answer
        answer.at = at
        var doubts = answer.doubts ?? []
        if let point = answer.point.flatMap({ scene.route?.point($0) }) {
            doubts += paceDoubts(point, at, scene)
        }
        if told.isClockOff { doubts.append(.readerClock) }
        if let person = told.by ?? walker(scene), (try? scene.isElsewhere(person, at)) == true {
            doubts.append(.elsewhere)
        }
        answer.doubts = doubts
        return answer
    }

    /// What its neighbours on the route say, whichever of them was told first.
    private func paceDoubts(_ point: Route.Point, _ at: Instant, _ scene: RoundScene) -> [Doubt] {
        var doubts: [Doubt] = []
        if let least = point.notBefore, isBefore(least, at, scene) { doubts.append(.notBefore) }
        guard let index = plan.points.firstIndex(where: { $0.id == point.id }) else { return doubts }
        let behind = plan.points.dropFirst(index + 1).map(\.id)
        if times(plan.points[..<index].map(\.id)).contains(where: { $0 > at })
            || times(behind).contains(where: { $0 < at })
        {
            return doubts + [.outOfOrder]
        }
        if index > 0, let last = times([plan.points[index - 1].id]).max() {
            doubts += Round.paceDoubts(point, at.milliseconds(since: last))
        }
        if let next = behind.first.flatMap({ scene.route?.point($0) }), let first = times([next.id]).min() {
            doubts += Round.paceDoubts(next, first.milliseconds(since: at))
        }
        return doubts.unique
    }

    private static func paceDoubts(_ point: Route.Point, _ walked: Int) -> [Doubt] {
        if let least = point.least, walked < least * 60_000 { return [.tooSoon] }
        if let most = point.most, walked > most * 60_000 { return [.tooLong] }
        return []
    }

    private func times(_ points: [ID<Checkpoint>]) -> [Instant] {
        looks.filter { points.contains($0.point) }.map(\.at)
    }

    /// By the wall clock: the first time from the earliest begin on that it shows `minute`, which asks nothing where the
    /// round is over by then.
    private func isBefore(_ minute: Int, _ at: Instant, _ scene: RoundScene) -> Bool {
        let wall = { scene.occasion.clocks.zone.local($0).utcMilliseconds }
        let opening = scene.occasion.clocks.zone.local(plan.window.earliest)
        let ahead = (minute - opening.hour * 60 - opening.minute + 1440) % 1440
        let wanted = opening.utcMilliseconds + Int64(ahead) * 60_000
        return wanted <= wall(plan.window.lateUntil) && wall(at) < wanted
    }
}

extension MeterReading {
    /// Whether a meter's use since the last reading is more than three times the mean of the five before.
    func isUnusual(after before: [MeterReading]) -> Bool {
        // Over a rollover or another meter nothing is known of the use.
        let uses = zip(before, before.dropFirst()).prefix(5).map { $0.thousandths - $1.thousandths }
            .filter { $0 >= 0 }
        guard uses.count >= 2, let last = before.first else { return false }
        let sum = uses.reduce(0, +)
        return sum > 0 && (thousandths - last.thousandths) * Int64(uses.count) > 3 * sum
    }
}
