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
    private var secondLook: Bool?

    /// Done only when another person checked.
    package var needsSecondLook: Bool { secondLook ?? false }

    package init(_ due: RoundPlanner.Due, responsible: Responsible) {
        id = due.id
        kind = due.route.kind
        grid = due.route.grid
        specialist = due.route.specialist
        window = due.window
        self.responsible = responsible
        points = due.route.points.map { Point(id: $0.id, items: $0.items.map(\.id)) }
        secondLook = due.route.needsSecondLook ? true : nil
    }

    package func point(_ id: ID<Checkpoint>) -> Point? { points.first { $0.id == id } }
}

extension RoundPlanner {
    package func plan(_ due: Due) -> RoundPlan {
        RoundPlan(due, responsible: site.responsible(for: due.route, at: due.id.start))
    }
}
