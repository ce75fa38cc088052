/// A compound as its site file describes it: grids, services, teams, people, calendars and rules.
///
/// Nothing depends on how many there are of anything. The value is stored whole in the logbook with every change.
package struct Site: Equatable, Codable, Sendable {
    package var name: Name
    /// A name of the tz database.
    package var zone: String
    package var grids: [Grid]
    package var specialists: [Specialist]
    package var teams: [Team]
    package var people: [Person]
    package var categories: [Category]
    package var calendars: [CalendarPlan]
    /// One a priority, in the order of `Priority.allCases`.
    package var targets: [Target]
    package var shifts: [Shift]
    package var roster: [RosterLine]
    package var rules: Rules
    private var dispatchRules: DispatchRules?
    private var roundPlans: SiteRounds?
    private var countedThings: [CountedThing]?

    /// As shipped where the site says nothing else.
    package var dispatch: DispatchRules {
        get { dispatchRules ?? DispatchRules() }
        set { dispatchRules = newValue == DispatchRules() ? nil : newValue }
    }

    /// None where the site says nothing of them.
    package var rounds: SiteRounds {
        get { roundPlans ?? SiteRounds() }
        set { roundPlans = newValue == SiteRounds() ? nil : newValue }
    }

    /// What is counted at each handover, in the order of the file.
    package var counted: [CountedThing] {
        get { countedThings ?? [] }
        set { countedThings = newValue.isEmpty ? nil : newValue }
    }

    package init(
        name: Name, zone: String, grids: [Grid], specialists: [Specialist], teams: [Team], people: [Person],
        categories: [Category], calendars: [CalendarPlan], targets: [Target], shifts: [Shift],
        roster: [RosterLine], rules: Rules, dispatch: DispatchRules = DispatchRules(),
        rounds: SiteRounds = SiteRounds(), counted: [CountedThing] = []
    ) {
        self.name = name
        self.zone = zone
        self.grids = grids
        self.specialists = specialists
        self.teams = teams
        self.people = people
        self.categories = categories
        self.calendars = calendars
        self.targets = targets
        self.shifts = shifts
        self.roster = roster
        self.rules = rules
        self.dispatch = dispatch
        self.rounds = rounds
        self.counted = counted
    }
}

/// A base grid 基础网格: a building or the public area, with one officer.
package struct Grid: Equatable, Codable, Sendable, SiteItem {
    package var id: ID<Grid>
    package var name: Name
    /// At most four cells, for narrow columns and matrix rows.
    package var short: Name
    package var aliases: [String]
    package var officer: ID<Person>?
    /// Known places within, such as `3F 走廊`.
    package var places: [String]

    private var retired: Bool?

    /// Left service: what names it stays readable, and it is offered nowhere.
    package var isRetired: Bool {
        get { retired ?? false }
        set { retired = newValue ? true : nil }
    }

    package init(
        id: ID<Grid>, name: Name, short: Name, aliases: [String] = [], officer: ID<Person>? = nil,
        places: [String] = []
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.aliases = aliases
        self.officer = officer
        self.places = places
    }
}

/// A specialist grid 专业网格: a service across the whole compound.
package struct Specialist: Equatable, Codable, Sendable, SiteItem {
    package var id: ID<Specialist>
    package var name: Name
    /// One Chinese character or two Latin letters: the head of a matrix column.
    package var short: Name
    package var aliases: [String]
    package var officer: ID<Person>?

    private var retired: Bool?

    /// Left service: what names it stays readable, and it is offered nowhere.
    package var isRetired: Bool {
        get { retired ?? false }
        set { retired = newValue ? true : nil }
    }

    package init(
        id: ID<Specialist>, name: Name, short: Name, aliases: [String] = [], officer: ID<Person>? = nil
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.aliases = aliases
        self.officer = officer
    }
}

package struct Team: Equatable, Codable, Sendable, SiteItem {
    package var id: ID<Team>
    package var name: Name
    package var short: Name
    package var aliases: [String]
    package var specialist: ID<Specialist>?
    package var lead: ID<Person>?
    package var phone: String?

    private var retired: Bool?

    /// Left service: what names it stays readable, and it is offered nowhere.
    package var isRetired: Bool {
        get { retired ?? false }
        set { retired = newValue ? true : nil }
    }

    package init(
        id: ID<Team>, name: Name, short: Name, aliases: [String] = [], specialist: ID<Specialist>? = nil,
        lead: ID<Person>? = nil, phone: String? = nil
    ) {
        self.id = id
        self.name = name
        self.short = short
        self.aliases = aliases
        self.specialist = specialist
        self.lead = lead
        self.phone = phone
    }
}

/// Somebody of the compound: an officer, a team lead, a technician, a desk operator.
package struct Person: Equatable, Codable, Sendable, SiteItem {
    package var id: ID<Person>
    package var name: Name
    package var phone: String?
    /// The team whose technician this is; nil for the others.
    package var team: ID<Team>?
    /// The work this technician can do; empty means whatever the team does.
    package var skills: [ID<Category>]
    private var usualShifts: [ID<Shift>]?
    private var daysOff: [DayRange]?

    /// The shifts worked every day; empty means whenever, unless the roster names this person. See `Duty`.
    package var shifts: [ID<Shift>] {
        get { usualShifts ?? [] }
        set { usualShifts = newValue.isEmpty ? nil : newValue }
    }

    package var leave: [DayRange] {
        get { daysOff ?? [] }
        set { daysOff = newValue.isEmpty ? nil : newValue }
    }

    package var aliases: [String] { [] }

    private var retired: Bool?

    /// Left service: what names it stays readable, and it is offered nowhere.
    package var isRetired: Bool {
        get { retired ?? false }
        set { retired = newValue ? true : nil }
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, phone, team, skills, retired
        case usualShifts = "shifts"
        case daysOff = "leave"
    }

    package init(
        id: ID<Person>, name: Name, phone: String? = nil, team: ID<Team>? = nil, skills: [ID<Category>] = [],
        shifts: [ID<Shift>] = [], leave: [DayRange] = []
    ) {
        self.id = id
        self.name = name
        self.phone = phone
        self.team = team
        self.skills = skills
        self.shifts = shifts
        self.leave = leave
    }
}

/// A kind of work; it decides the specialist grid a ticket sits in and the team that usually leads.
package struct Category: Equatable, Codable, Sendable, SiteItem {
    package var id: ID<Category>
    package var name: Name
    package var aliases: [String]
    package var specialist: ID<Specialist>
    package var team: ID<Team>
    package var priority: Priority
    /// Overrides of the priority's targets.
    package var targets: [Target]
    private var automatic: Bool?

    /// Whether a new ticket is dispatched to the first suggestion without anybody's key.
    package var isAutomatic: Bool {
        get { automatic ?? false }
        set { automatic = newValue ? true : nil }
    }

    private var retired: Bool?

    /// Left service: what names it stays readable, and it is offered nowhere.
    package var isRetired: Bool {
        get { retired ?? false }
        set { retired = newValue ? true : nil }
    }

    package init(
        id: ID<Category>, name: Name, aliases: [String] = [], specialist: ID<Specialist>, team: ID<Team>,
        priority: Priority = .p3, targets: [Target] = [], isAutomatic: Bool = false
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.specialist = specialist
        self.team = team
        self.priority = priority
        self.targets = targets
        self.isAutomatic = isAutomatic
    }
}
