/// A route as the site file has it: for one grid, for each of several, or for the whole compound.
package struct RoutePlan: Equatable, Codable, Sendable, SiteItem {
    package var id: ID<RoutePlan>
    package var name: Name
    package var aliases: [String]
    package var kind: ID<RoundKind>
    package var grid: ID<Grid>?
    /// One route for each of these.
    package var grids: [ID<Grid>]
    /// The specialist grid that answers.
    package var specialist: ID<Specialist>?
    package var walker: Walker
    /// In the order they are walked; where there is none, the places of the grid.
    package var checkpoints: [Checkpoint]
    /// What is looked at at every checkpoint, before those of its own.
    package var checklists: [ID<Checklist>]
    package var schedules: [Schedule]
    private var secondLook: Bool?
    private var retired: Bool?

    /// Another person checks, and it is done only then 复核.
    package var needsSecondLook: Bool {
        get { secondLook ?? false }
        set { secondLook = newValue ? true : nil }
    }

    package var isRetired: Bool {
        get { retired ?? false }
        set { retired = newValue ? true : nil }
    }

    package init(
        id: ID<RoutePlan>, name: Name, aliases: [String] = [], kind: ID<RoundKind>, grid: ID<Grid>? = nil,
        grids: [ID<Grid>] = [], specialist: ID<Specialist>? = nil, walker: Walker = .officer,
        checkpoints: [Checkpoint] = [], checklists: [ID<Checklist>] = [], schedules: [Schedule] = [],
        needsSecondLook: Bool = false
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.grid = grid
        self.grids = grids
        self.specialist = specialist
        self.walker = walker
        self.checkpoints = checkpoints
        self.checklists = checklists
        self.schedules = schedules
        self.needsSecondLook = needsSecondLook
    }
}
