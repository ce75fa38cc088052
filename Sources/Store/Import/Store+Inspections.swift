import Domain
import GRDB

extension Store {
    private static let reportEvery = 500

    /// Writes all inspections that `next` gives until nil, as history, in one transaction; whatever `next` or `progress`
    /// throws takes everything back and comes out here. They come premises by premises in the order in which they were
    /// made. `progress` is told how many were read, now and then.
    ///
    /// With `isRehearsal` everything is decided and counted, and then taken back. One that is known by its source and
    /// what names it there is left as it is.
    package func importInspections(
        by author: Author, isRehearsal: Bool = false, _ next: () throws -> ImportedInspection?,
        progress: (Int) throws -> Void = { _ in }
    ) throws -> ImportCounts {
        try importing(isRehearsal: isRehearsal) { db in
            var importing = try ImportingInspections(self, db, author)
            var read = 0
            while let inspection = try next() {
                try importing.add(inspection)
                read += 1
                if read % Store.reportEvery == 0 { try progress(read) }
            }
            try progress(read)
            return importing.counts
        }
    }
}

private struct ImportingInspections {
    private(set) var counts = ImportCounts()
    private var writing: Writing
    /// By how they are cited.
    private let clauses: [String: Citation]
    private var premises: String?
    private var route: ID<Route> = "all"
    /// How many of the premises were called so.
    private var keys: [String: Int] = [:]
    /// The one before at the premises.
    private var last: Round?

    init(_ store: Store, _ db: Database, _ author: Author) throws {
        writing = try Writing(store, db, by: author)
        try writing.author.require(RoundMove.check.rolesAllowed)
        let known = try writing.reading.standards().search([])
        clauses = Dictionary(known.map { ($0.text, $0) }) { first, _ in first }
    }

    private var rounds: RoundQuery { RoundQuery(writing.reading, writing.record) }

    mutating func add(_ inspection: ImportedInspection) throws {
        if premises != inspection.premises { try turn(to: inspection) }
        var source = inspection.source
        keys[source.key, default: 0] += 1
        if let count = keys[source.key], count > 1 { source.key += "#\(count)" }
        let (id, stored) = try place(inspection, source)
        if let stored {
            last = stored
            return count(source, isSame: stored.plan.inspection?.digest == inspection.digest)
        }
        last = try write(inspection, source, id)
        counts.added += 1
    }

    private mutating func turn(to inspection: ImportedInspection) throws {
        premises = inspection.premises
        route = RoundID.route(of: inspection)
        keys = [:]
        last = try rounds.last(of: route, before: inspection.at).flatMap { try rounds.round($0.id) }
    }

    private mutating func count(_ source: Source, isSame: Bool) {
        if isSame { counts.already += 1 } else { counts.changed.append(source) }
    }

    /// Where it stands, or will: one that comes second within a minute is named by the next.
    private func place(_ inspection: ImportedInspection, _ source: Source) throws -> (RoundID, Round?) {
        var minute = inspection.at
        while true {
            let id = RoundID(route: route, start: writing.record.zone.local(minute.startOfMinute))
            guard let stored = try rounds.round(id) else { return (id, nil) }
            if stored.plan.inspection?.source == source { return (id, stored) }
            minute = minute.adding(minutes: 1)
        }
    }

    private mutating func write(
        _ inspection: ImportedInspection, _ source: Source, _ id: RoundID
    ) throws -> Round {
        let (rounds, before) = (rounds, inspection.isFollowUp ? last : nil)
        let fact = try inspection.decide(
            id, source, following: before, writing.occasion(inspection.at), clauses: clauses,
            lastFinding: { try rounds.lastFinding(id.route, $0, $1, before: inspection.at, except: id) })
        let born = Decision(.round(.inspected(fact)), about: .round(id), on: nil, at: inspection.at)
        try writing.write(born)
        if let before { try writeLookAgain(at: before, by: fact, inspection.at) }
        guard
            let round = Round.evolve(
                nil, .inspected(fact), writing.occasion(inspection.at).stamp, revision: 1)
        else { throw StoreError.corrupt("round \(id.text): not born") }
        return round
    }

    private mutating func writeLookAgain(
        at before: Round, by fact: RoundFact.Inspected, _ instant: Instant
    ) throws {
        var round = before
        for fact in before.decideLookAgain(by: fact) {
            let decision = Decision(.round(fact), about: .round(round.id), on: .round(round), at: instant)
            try writing.write(decision)
            round = decision.after(writing.occasion(instant).stamp)?.round ?? round
        }
    }
}
