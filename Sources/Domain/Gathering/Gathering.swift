/// An occasion 场次: a meeting or whatever else rounds are tied to, folded from its entries in the logbook.
package struct Gathering: Equatable, Sendable {
    /// What is told of it; all of that may change.
    package struct Details: Hashable, Codable, Sendable {
        package var grid: ID<Grid>
        /// Where in the grid.
        package var place: String
        /// To the minute, as the end.
        package var start: Instant
        package var end: Instant
        package var title: String
        /// How many come; nil where nobody said.
        package var heads: Int?

        package init(
            grid: ID<Grid>, place: String, start: Instant, end: Instant, title: String, heads: Int? = nil
        ) {
            self.grid = grid
            self.place = place
            self.start = start
            self.end = end
            self.title = title
            self.heads = heads
        }
    }

    package let id: GatheringID
    package var revision: Int
    package var details: Details
    package let source: Source?
    /// When its times and place were written: a round that was over by then was never asked for.
    package var knownSince: Instant
    /// 1, and one more with each change of place: what was prepared elsewhere does not count here.
    package var placing: Int
    /// Rounds that are not walked, for one begun before a move serves.
    package var served: [RoundID]
    /// Why it was cancelled.
    package var cancelled: String?

    package init(
        id: GatheringID, revision: Int, details: Details, source: Source?, knownSince: Instant, placing: Int,
        served: [RoundID], cancelled: String? = nil
    ) {
        self.id = id
        self.revision = revision
        self.details = details
        self.source = source
        self.knownSince = knownSince
        self.placing = placing
        self.served = served
        self.cancelled = cancelled
    }

    package var isCancelled: Bool { cancelled != nil }
}

extension Gathering.Details {
    func isElsewhere(than other: Gathering.Details) -> Bool { grid != other.grid || place != other.place }

    /// Whether what is to be walked for it changes.
    func isArrangedOtherwise(than other: Gathering.Details) -> Bool {
        isElsewhere(than: other) || start != other.start || end != other.end
    }
}

extension Gathering {
    /// Folds one entry into what was before it; nil where the first is no birth. Never fails, and knows no site.
    package static func evolve(
        _ before: Gathering?, _ fact: GatheringFact, _ stamp: Stamp, revision: Int
    ) -> Gathering? {
        if case .planned(let fact) = fact {
            return Gathering(
                id: fact.id, revision: revision, details: fact.details, source: fact.source,
                knownSince: stamp.recordedAt, placing: 1, served: [])
        }
        guard var gathering = before else { return nil }
        gathering.revision = revision
        gathering.apply(fact, at: stamp.recordedAt)
        return gathering
    }

    private mutating func apply(_ fact: GatheringFact, at recorded: Instant) {
        switch fact {
        case .planned: break
        case .moved(let fact):
            if fact.details.isElsewhere(than: details) { placing += 1 }
            if fact.details.isArrangedOtherwise(than: details) { knownSince = recorded }
            (details, served) = (fact.details, fact.served ?? [])
        case .cancelled(let fact): cancelled = fact.reason
        }
    }
}
