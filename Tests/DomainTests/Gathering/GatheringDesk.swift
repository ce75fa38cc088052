@testable import Domain

/// A desk in memory with occasions and rounds, and the sites that were in force.
struct GatheringDesk {
    /// In order, each from when it was put in force.
    var sites: [(since: Instant, site: Site)]
    var zone: Zone
    private(set) var entries: [Entry] = []

    init(_ site: Site = .meeting, zone: Zone = .shanghai) {
        sites = [(Instant(milliseconds: 0), site)]
        self.zone = zone
    }

    @discardableResult
    mutating func does(
        _ work: Order.Work, at now: Instant, by author: Author = .mei, expecting: Int? = nil
    ) throws -> Matter {
        let site = site(at: now)
        let occasion = Occasion(
            now: now, happenedAt: now, author: author, site: site, clocks: SiteClocks(site, zone: zone))
        let outcome = try Order(work, expecting: expecting).decide(occasion, memory)
        for decision in outcome.decisions {
            var stamp = occasion.stamp
            stamp.happenedAt = decision.happenedAt
            entries.append(
                Entry(
                    number: Int64(entries.count + 1), stamp: stamp, subject: decision.subject,
                    revision: decision.revision, fact: decision.fact))
        }
        return outcome.matter
    }

    /// A meeting in building 1 whose times are clock times of 2026-04-30 in Shanghai unless they are whole.
    @discardableResult
    mutating func plan(
        _ start: String, _ end: String, grid: ID<Grid> = "b01", place: String = "会议室", title: String = "例会",
        key: String? = nil, at now: String = "07:00"
    ) throws -> GatheringID {
        let details = Gathering.Details(
            grid: grid, place: place, start: moment(start), end: moment(end), title: title)
        let source = try key.map { try Source(line: $0) }
        guard let gathering = try does(.gathering(.plan(details, source)), at: moment(now)).gathering else {
            throw Refusal.nothingToChange
        }
        return gathering.id
    }

    mutating func move(_ id: GatheringID, _ edit: GatheringEdit, at now: String) throws {
        try does(.gathering(.move(edit, id)), at: moment(now))
    }

    mutating func cancel(_ id: GatheringID, at now: String) throws {
        try does(.gathering(.cancel(reason: "改期", id)), at: moment(now))
    }

    mutating func round(_ command: RoundCommand, _ id: String, at now: String) throws {
        try does(.round(.move(command, roundID(id), by: nil)), at: moment(now))
    }
}

/// A clock time of 2026-04-30 in Shanghai, or a whole instant.
func moment(_ text: String) -> Instant { text.count == 5 ? day(text) : instant(text) }

extension GatheringDesk {
    func gathering(_ id: GatheringID) -> Gathering? { Matter(entries(.gathering(id)))?.gathering }

    func stored(_ id: String) -> Round? { Matter(entries(.round(roundID(id))))?.round }

    /// What is due and not stored, and what is stored with how it stands.
    func rounds(of id: GatheringID) throws -> [String] {
        guard let gathering = gathering(id) else { return [] }
        let stored = storedIDs(of: id)
        let due = try memory.gatherings.due(of: gathering).map(\.due.id).filter { !stored.contains($0) }
        return due.sorted().map(\.text)
            + stored.map { "\($0.text) \(self.stored($0.text)?.state.rawValue ?? "")" }
    }

    private func entries(_ subject: Subject) -> [Entry] { entries.filter { $0.subject == subject } }

    private func storedIDs(of id: GatheringID) -> [RoundID] {
        Set(entries.compactMap(\.subject.round)).filter { $0.occasion == id }.sorted()
    }

    private func site(at instant: Instant) -> Site {
        sites.last { $0.since <= instant }?.site ?? sites[0].site
    }

    private var memory: Memory {
        var memory = Memory.empty
        memory.entries = { entries($0) }
        memory.rounds.entries = { entries(.round($0)) }
        memory.rounds.planner = { RoundPlanner(site(at: $0), zone: zone) }
        memory.gatherings = gatherings
        return memory
    }

    private var gatherings: GatheringMemory {
        let known = Set(entries.compactMap(\.subject.gathering))
        return GatheringMemory(
            entries: { entries(.gathering($0)) },
            planned: { source in known.first { gathering($0)?.source == source } },
            nextNumber: { day in
                let day = GatheringID(day: day, number: 1).day
                return (known.filter { $0.day == day }.map(\.number).max() ?? 0) + 1
            },
            rounds: { storedIDs(of: $0) },
            planners: { _ in
                let ends = sites.dropFirst().map(\.since) + [.never]
                return zip(sites, ends).map { ($0.since..<$1, RoundPlanner($0.site, zone: zone)) }
            })
    }
}

extension Instant {
    fileprivate static let never = Instant.writable.upperBound
}

extension Site {
    /// The compound with a preparation an hour before, and a look half an hour behind whatever takes place in it.
    static let meeting: Site = {
        var site = Site.walked
        site.rounds.routes += [preparation, afterUse]
        return site
    }()

    private static let preparation = RoutePlan(
        id: "prepare", name: Name(zh: "会前准备", en: "Preparation"), kind: "patrol", grids: ["b01", "b02"],
        checklists: ["basic"], schedules: [Schedule(tied: .ahead(60), early: 30, grace: 5)])

    private static let afterUse = RoutePlan(
        id: "after", name: Name(zh: "会后检查", en: "After use"), kind: "patrol", specialist: "cleaning",
        walker: .shift("tidy"), checklists: ["basic"], schedules: [Schedule(tied: .after(30), grace: 15)])
}
