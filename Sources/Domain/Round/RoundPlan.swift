/// What a round is to be, frozen when something first happened to it: an edit of the site bites from the next window on.
package struct RoundPlan: Equatable, Codable, Sendable {
    /// A checkpoint with the slugs of what is looked at there.
    package struct Point: Equatable, Codable, Sendable {
        package var id: ID<Checkpoint>
        package var items: [ID<CheckItem>]

        package init(id: ID<Checkpoint>, items: [ID<CheckItem>]) {
            self.id = id
            self.items = items
        }
    }

    package var id: RoundID
    package var kind: ID<RoundKind>
    package var grid: ID<Grid>?
    package var specialist: ID<Specialist>?
    package var window: DueWindow
    package var responsible: Responsible
    package var points: [Point]
    /// What it is tied to, as that was when something first happened to the round.
    package var occasion: TiedOccasion?
    /// Of one that no route asked for.
    package var inspection: Inspection?
    private var secondLook: Bool?

    /// Done only when another person checked.
    package var needsSecondLook: Bool { secondLook ?? false }

    package init(_ due: RoundPlanner.Due, responsible: Responsible) {
        id = due.id
        kind = due.route.kind
        grid = due.route.grid ?? due.gathering?.details.grid
        specialist = due.route.specialist
        window = due.window
        self.responsible = responsible
        points = due.route.points.map { Point(id: $0.id, items: $0.items.map(\.id)) }
        if let gathering = due.gathering, let tie = due.tie {
            let details = gathering.details
            occasion = TiedOccasion(id: gathering.id, title: details.title, place: details.place, tie: tie)
        }
        secondLook = due.route.needsSecondLook ? true : nil
    }

    /// Of an inspection: one place, and what was looked at there.
    package init(
        _ inspection: Inspection, id: RoundID, at instant: Instant, grid: ID<Grid>?, point: ID<Checkpoint>,
        items: [ID<CheckItem>]
    ) {
        self.id = id
        kind = RoundKind.inspection
        self.grid = grid
        window = DueWindow(earliest: instant, start: instant, end: instant, lateUntil: instant)
        responsible = Responsible(person: inspection.people.first, ground: .nobody)
        points = [Point(id: point, items: items)]
        self.inspection = inspection
    }

    package func point(_ id: ID<Checkpoint>) -> Point? { points.first { $0.id == id } }
}

/// An occasion 场次 as a round tied to it has it.
package struct TiedOccasion: Equatable, Codable, Sendable {
    package var id: GatheringID
    package var title: String
    package var place: String
    package var tie: Schedule.Tie

    package init(id: GatheringID, title: String, place: String, tie: Schedule.Tie) {
        self.id = id
        self.title = title
        self.place = place
        self.tie = tie
    }
}

extension RoundPlanner {
    package func plan(_ due: Due) -> RoundPlan {
        RoundPlan(due, responsible: site.responsible(for: due.route, at: due.id.start))
    }
}
