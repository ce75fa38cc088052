import Domain
import GRDB

extension Store {
    private static let reportEvery = 100

    /// Writes the checks of a ledger, round by round, in one transaction. What a round does not take is told to `refuse`
    /// and left out; whatever that, `mayCommit` or `progress` throws takes everything back and comes out here.
    ///
    /// A round that was missed takes what comes late as evidence, whose reason is `source`. One whose window started
    /// before the desk's first site is told as it was then: nobody could have told it in time.
    ///
    /// - Parameters:
    ///   - isRehearsal: everything is decided and counted, and then taken back.
    ///   - progress: told the checks done, now and then.
    package func importChecks(
        by author: Author, of ledger: CheckLedger, source: String, isRehearsal: Bool = false,
        refuse: (RefusedCheck) throws -> Void, mayCommit: (CheckCounts) throws -> Void = { _ in },
        progress: (Int) throws -> Void = { _ in }
    ) throws -> CheckCounts {
        try importing(isRehearsal: isRehearsal) { db in
            var importing = try CheckImporting(self, db, author, source)
            var (done, rounds) = (0, 0)
            try ledger.forEachRound { checks in
                try importing.add(checks, refuse)
                (done, rounds) = (done + checks.count, rounds + 1)
                if rounds % Store.reportEvery == 0 { try progress(done) }
            }
            try importing.writing.tables.flush()
            try mayCommit(importing.counts)
            return importing.counts
        }
    }
}

private struct CheckImporting {
    private(set) var counts = CheckCounts()
    var writing: Writing
    private let source: String
    private let firstSite: Instant

    init(_ store: Store, _ db: Database, _ author: Author, _ source: String) throws {
        writing = try Writing(store, db, by: author)
        try writing.author.require(RoundMove.check.rolesAllowed)
        firstSite = try writing.firstSite() ?? .never
        self.source = source
    }

    /// Those of one round.
    mutating func add(_ checks: [PlacedCheck], _ refuse: (RefusedCheck) throws -> Void) throws {
        guard let first = checks.first else { return }
        let entries = try writing.rounds.entries(of: first.round)
        let round = Matter(entries)?.round
        let new = try sort(checks, entries, round) { line in
            try refuse(RefusedCheck(line: line, round: first.round, reason: .changed))
        }
        guard !new.isEmpty else { return }
        let desk = CheckDesk(writing, first.round, round, isHistory: first.windowStart < firstSite, source)
        let settled = try desk.settle(new) { line, refusal in
            try refuse(RefusedCheck(line: line, round: first.round, reason: desk.reason(refusal)))
        }
        let lines = Set(settled.lines)
        counts.added += lines.count
        counts.refused += Set(new.map(\.line)).subtracting(lines).count
        guard let outcome = settled.outcome else { return }
        try writing.write(outcome.decisions)
        guard desk.isHistory, let after = outcome.matter.round, !after.state.isOver else { return }
        let site = try writing.reading.site(at: after.plan.window.start, current: writing.record)
        try writing.writeLapse(of: after, isNew: false, by: site)
    }

    /// What is not known yet; the others are counted.
    private mutating func sort(
        _ checks: [PlacedCheck], _ entries: [Entry], _ round: Round?, changed: (Int) throws -> Void
    ) throws -> [PlacedCheck] {
        let due = try writing.rounds.due(checks[0].round)
        let plan = round?.plan ?? due.map { $0.record.planner.plan($0.due) }
        let first = checks.lazy.compactMap(\.told.by).first
        var known = KnownChecks(entries, walker: round?.walker ?? first ?? plan?.responsible.person)
        let presence = Presence(route: due?.due.route, round: round, checks)
        var new: [PlacedCheck] = []
        for check in checks {
            let told = presence.told(by: check.told).map { ($0, known.take($0)) }
            if told.contains(where: { $0.1 == .changed }) {
                counts.changed += 1
                try changed(check.line)
            } else if case let fresh = told.filter({ $0.1 == .new }), !fresh.isEmpty {
                new += fresh.map { told, _ in
                    PlacedCheck(
                        round: check.round, windowStart: check.windowStart, line: check.line, told: told)
                }
            } else {
                counts.already += 1
            }
        }
        return new
    }
}

/// What somebody's being at a checkpoint says where some of it is read off: that the rest is fine, as far as nothing
/// else is said of it.
private struct Presence {
    private struct Place: Hashable {
        var point: ID<Checkpoint>?
        var item: ID<CheckItem>?
    }

    private let route: Route?
    private let told: Set<Place>

    init(route: Route?, round: Round?, _ checks: [PlacedCheck]) {
        self.route = route
        let before = round?.looks.map { Place(point: $0.point, item: $0.item) } ?? []
        told = Set(before + checks.map { Place(point: $0.told.point, item: $0.told.item) })
    }

    func told(by check: Told) -> [Told] {
        guard check.item == nil, check.answer == .fine,
            let seen = check.point.flatMap({ route?.point($0) })?.seen
        else { return [check] }
        return seen.filter { !told.contains(Place(point: check.point, item: $0)) }.map { item in
            var told = check
            told.item = item
            return told
        }
    }
}
