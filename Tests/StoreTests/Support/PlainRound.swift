import Domain

/// One round by what was written of it, added up entry after entry.
struct PlainRound {
    private struct Spot: Hashable {
        var point: ID<Checkpoint>
        var item: ID<CheckItem>
    }

    let duty: PlainDuties.Duty
    private(set) var findings = 0
    /// What an entry says and a plain count does not.
    private(set) var problems: [String] = []
    private var end: RoundState?
    private var isBegun = false
    private var wasSkipped: [Spot: Bool] = [:]
    private var looks: [Spot: Instant] = [:]

    init(_ duty: PlainDuties.Duty) {
        self.duty = duty
    }

    func state(at now: Instant) -> RoundState {
        if let end { return end }
        if now > duty.window.lateUntil { return isBegun ? .unfinished : .missed }
        return isBegun ? .underWay : now < duty.window.start ? .upcoming : .due
    }

    var looked: Int { count { wasSkipped[$0] == false } }

    /// What it has on the scoring sheet, but for findings that were solved.
    var score: Int {
        let ending =
            switch end {
            case .done: 2
            case .doneLate: 1
            case .missed: -3
            case .unfinished: looked * 5 >= duty.points.count * 4 ? 0 : -2
            default: 0
            }
        return ending + findings
    }

    private var answered: Int { count { wasSkipped[$0] != nil } }

    /// Checkpoints all of whose items are so.
    private func count(_ isSo: (Spot) -> Bool) -> Int {
        duty.points.count { point in point.items.allSatisfy { isSo(Spot(point: point.id, item: $0)) } }
    }

    mutating func add(_ fact: RoundFact, _ stamp: Stamp) {
        let (window, isLapse) = (duty.window, stamp.happenedAt == duty.window.lateUntil)
        switch fact {
        case .started: isBegun = true
        case .checked(let fact):
            isBegun = true
            take(fact.answers, at: stamp.happenedAt)
        case .finished(let fact):
            let isLate = (looks.values.max() ?? stamp.happenedAt) > window.end
            let isWhole = answered == duty.points.count
            end = isWhole ? (isLate ? .doneLate : .done) : .unfinished
            expect(fact.isLate == isLate && fact.missing.count == duty.points.count - answered, fact)
        case .missed:
            end = .missed
            expect(isLapse && stamp.recordedAt > window.lateUntil, fact)
        case .unfinished(let fact):
            end = .unfinished
            expect(isLapse && fact.missing.count == duty.points.count - answered, fact)
        case .excused: end = .excused
        case .seconded(let fact):
            end = stamp.happenedAt > window.end ? .doneLate : .done
            expect(fact.isLate == (end == .doneLate) && answered == duty.points.count, fact)
        case .evidenced(let fact):
            take(fact.answers, at: fact.at)
            end = answered < duty.points.count ? .unfinished : fact.at > window.end ? .doneLate : .done
            expect(fact.at >= window.earliest && fact.at <= window.lateUntil, fact)
        case .ticketed, .lookedAgain, .inspected: break
        }
    }

    private mutating func expect(_ isSo: Bool, _ fact: Any) {
        if !isSo { problems.append("\(duty.window): \(fact)") }
    }

    private mutating func take(_ answers: [Answer], at instant: Instant) {
        for answer in answers {
            let spots = duty.points.filter { answer.point == nil || $0.id == answer.point }.flatMap { point in
                point.items.filter { answer.item == nil || $0 == answer.item }
                    .map { Spot(point: point.id, item: $0) }
            }
            let isNamed = answer.point != nil && answer.item != nil
            for spot in spots where isNamed || wasSkipped[spot] == nil {
                wasSkipped[spot] = answer.result == .skipped
                looks[spot] = answer.at ?? instant
            }
            if answer.finding != nil { findings += 1 }
        }
    }
}
