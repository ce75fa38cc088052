import Foundation

@testable import Domain

/// One round and what is done to it, a minute after the other unless the clock is told.
struct RoundStory {
    var round: Round
    var isNew = true
    var now: Instant
    var facts: [RoundFact] = []
    var site: Site
    /// What the logbook knows of items from before.
    var lastFinding: Instant?
    var readings: [MeterReading] = []
    /// When the walker was on another route.
    var elsewhere: [Instant] = []
    /// Whether the tickets of its findings were done in time.
    var isSolvedInTime = false

    /// The patrol of building 1 in the night of 2026-04-30, at the start of its window.
    init(_ id: String = "night.b01@260430T2200", site: Site = .walked) throws {
        let planner = RoundPlanner(site, zone: .shanghai)
        guard let due = planner.due(roundID(id)) else { throw Refusal.round(.noPoint(id)) }
        round = Round(planned: planner.plan(due))
        now = due.window.start
        self.site = site
    }

    /// At `clock`, else a minute later; `told` is when it is said to have happened.
    @discardableResult
    mutating func does(
        _ command: RoundCommand, by author: Author = .mei, as person: ID<Person>? = nil,
        at clock: Instant? = nil, told: Instant? = nil
    ) throws -> [RoundFact] {
        let moment = clock ?? now.adding(minutes: 1)
        let occasion = occasion(moment, told ?? moment, author)
        let facts = try round.decide(command, isNew: isNew, scene(occasion, person))
        for fact in facts { try write(fact, occasion) }
        return facts
    }

    func refusal(
        of command: RoundCommand, by author: Author = .mei, as person: ID<Person>? = nil,
        at clock: Instant? = nil, told: Instant? = nil
    ) throws -> Refusal? {
        var copy = self
        do {
            try copy.does(command, by: author, as: person, at: clock, told: told)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    /// What a sweep at that moment writes.
    @discardableResult
    mutating func lapses(at clock: Instant) throws -> RoundFact? {
        let fact = round.decideLapse(isNew: isNew, occasion(clock, clock, .mei))
        if let fact { try write(fact, occasion(clock, round.plan.window.lateUntil, .mei)) }
        return fact
    }

    private func scene(_ occasion: Occasion, _ person: ID<Person>?) -> RoundScene {
        RoundScene(
            occasion: occasion, person: person, route: site.route(round.id.route),
            lastFinding: { _, _ in lastFinding }, readings: { _, _ in readings },
            isElsewhere: { _, time in elsewhere.contains(time) }, isSolvedInTime: { _ in isSolvedInTime })
    }

    private func occasion(_ now: Instant, _ happenedAt: Instant, _ author: Author) -> Occasion {
        Occasion(
            now: now, happenedAt: happenedAt, author: author, site: site,
            clocks: SiteClocks(site, zone: .shanghai))
    }

    /// As it comes back from the logbook.
    private mutating func write(_ fact: RoundFact, _ occasion: Occasion) throws {
        let fact = try fact.storedAndRead()
        let before = isNew ? nil : round
        let after = Round.evolve(before, fact, occasion.stamp, revision: round.revision + 1)
        guard let after else { throw Refusal.nothingToChange }
        (round, isNew, now) = (after, false, occasion.now)
        facts.append(fact)
    }
}

extension RoundStory {
    var points: [String] { round.plan.points.map(\.id.text) }
    var scores: [Int] { round.score.map(\.points) }
    /// Doubts of all looks at a checkpoint, each once.
    func doubts(at point: ID<Checkpoint>) -> [Doubt] {
        round.looks.filter { $0.point == point }.flatMap(\.doubts).unique
    }

    /// One that has come that far.
    init(reaching state: RoundState) throws {
        try self.init()
        let (start, grace) = (round.plan.window.start, round.plan.window.lateUntil.adding(minutes: -1))
        switch state {
        case .upcoming: now = start.adding(minutes: -2)
        case .due: break
        case .underWay: try does(.start)
        case .done: try does(.check([Told(.fine)], said: nil))
        case .doneLate: try does(.check([Told(.fine)], said: nil), at: grace)
        case .unfinished:
            try does(.start)
            try does(.finish(reason: "停电"))
        case .missed: try lapses(at: grace.adding(minutes: 2))
        case .excused: try does(.excuse(reason: "停电"), by: .leader)
        }
    }
}

extension Told {
    static func finding(
        _ what: String, _ point: ID<Checkpoint>?, _ item: ID<CheckItem>? = nil, _ severity: Severity? = nil,
        at: Instant? = nil
    ) -> Told {
        Told(.finding(what, severity, photo: nil), point: point, item: item, at: at)
    }

    static func fine(_ point: ID<Checkpoint>, at: Instant? = nil) -> Told {
        Told(.fine, point: point, at: at)
    }

    static func read(_ text: String, _ item: ID<CheckItem>? = nil, _ turn: Turn? = nil) -> Told {
        Told(.reading(reading(text), turn), item: item)
    }
}

extension RoundFact {
    /// The fact that its stored form gives back.
    func storedAndRead() throws -> RoundFact {
        let (kind, payload) = stored
        let decoder = JSONDecoder()
        decoder.userInfo[StoredRoundFact.key] = kind
        return try decoder.decode(StoredRoundFact.self, from: JSONEncoder().encode(payload)).fact
    }
}

private struct StoredRoundFact: Decodable {
    static let key = name("kind")
    let fact: RoundFact

    init(from decoder: any Decoder) throws {
        guard let kind = decoder.userInfo[StoredRoundFact.key] as? RoundFact.Kind else {
            preconditionFailure("no kind")
        }
        fact = try RoundFact(kind, payload: decoder)
    }

    private static func name(_ text: String) -> CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: text) else { preconditionFailure("no key: \(text)") }
        return key
    }
}
