/// What somebody at the desk wants done about occasions.
package enum GatheringWork: Equatable, Sendable {
    /// What was planned from the same source before is that occasion, and writes nothing.
    case plan(Gathering.Details, Source?)
    case move(GatheringEdit, GatheringID)
    case cancel(reason: String, GatheringID)

    var subject: Subject? {
        switch self {
        case .plan: nil
        case .move(_, let id), .cancel(_, let id): .gathering(id)
        }
    }

    /// The work with every text that its author wrote as `transform` makes it.
    func mapTexts(_ transform: (String) -> String) -> GatheringWork {
        switch self {
        case .plan(var details, let source):
            (details.place, details.title) = (transform(details.place), transform(details.title))
            return .plan(details, source)
        case .move(var edit, let id):
            (edit.place, edit.title) = (edit.place.map(transform), edit.title.map(transform))
            return .move(edit, id)
        case .cancel(let reason, let id): return .cancel(reason: transform(reason), id)
        }
    }
}

/// What is to be otherwise; nil is as it was.
package struct GatheringEdit: Equatable, Sendable {
    package var grid: ID<Grid>?
    package var place: String?
    package var start: Instant?
    /// Where only the start is told, the length stays.
    package var end: Instant?
    package var title: String?
    package var heads: Int?

    package init(
        grid: ID<Grid>? = nil, place: String? = nil, start: Instant? = nil, end: Instant? = nil,
        title: String? = nil, heads: Int? = nil
    ) {
        self.grid = grid
        self.place = place
        self.start = start
        self.end = end
        self.title = title
        self.heads = heads
    }

    func applied(to details: Gathering.Details) -> Gathering.Details {
        let start = start ?? details.start
        let shifted = details.end.milliseconds - details.start.milliseconds + start.milliseconds
        return Gathering.Details(
            grid: grid ?? details.grid, place: place ?? details.place, start: start,
            end: end ?? Instant(milliseconds: shifted), title: title ?? details.title,
            heads: heads ?? details.heads)
    }
}

extension Order {
    package init(_ work: GatheringWork, expecting: Int? = nil) {
        self.init(.gathering(work), expecting: expecting)
    }
}

/// What a decision about occasions may look up.
package struct GatheringMemory {
    /// Everything that was written about an occasion, oldest first; none where nothing was.
    package var entries: (GatheringID) throws -> [Entry]
    /// The occasion that came from there.
    package var planned: (Source) throws -> GatheringID?
    /// The next free number of a day.
    package var nextNumber: (Day) throws -> Int
    /// The rounds of an occasion to which something happened.
    package var rounds: (GatheringID) throws -> [RoundID]
    /// What the sites in force within a time want walked, each for as long as it was.
    package var planners: (Range<Instant>) throws -> [(time: Range<Instant>, planner: RoundPlanner)]

    package init(
        entries: @escaping (GatheringID) throws -> [Entry],
        planned: @escaping (Source) throws -> GatheringID?, nextNumber: @escaping (Day) throws -> Int,
        rounds: @escaping (GatheringID) throws -> [RoundID],
        planners: @escaping (Range<Instant>) throws -> [(time: Range<Instant>, planner: RoundPlanner)]
    ) {
        self.entries = entries
        self.planned = planned
        self.nextNumber = nextNumber
        self.rounds = rounds
        self.planners = planners
    }

    /// The rounds tied to an occasion, each by the site in force when its window starts.
    package func due(of gathering: Gathering) throws -> [(due: RoundPlanner.Due, planner: RoundPlanner)] {
        try planners(gathering.reach).flatMap { time, planner in
            planner.due(of: gathering).filter { time.contains($0.window.start) }.map { ($0, planner) }
        }
    }

    /// Nil where there is none.
    func gathering(_ id: GatheringID) throws -> Gathering? { Matter(try entries(id))?.gathering }
}
