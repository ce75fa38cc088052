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

    /// As shipped where the site says nothing else.
    package var dispatch: DispatchRules {
        get { dispatchRules ?? DispatchRules() }
        set { dispatchRules = newValue == DispatchRules() ? nil : newValue }
    }

    package init(
        name: Name, zone: String, grids: [Grid], specialists: [Specialist], teams: [Team], people: [Person],
        categories: [Category], calendars: [CalendarPlan], targets: [Target], shifts: [Shift],
        roster: [RosterLine], rules: Rules, dispatch: DispatchRules = DispatchRules()
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

    private enum CodingKeys: String, CodingKey {
        case id, name, phone, team, skills
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

/// Limits by priority; nil where there is no such clock.
package struct Target: Equatable, Codable, Sendable {
    package var priority: Priority
    package var respond: Limit?
    package var arrive: Limit?
    package var resolve: Limit?
    package var calendar: ID<CalendarPlan>
    /// What is reported outside hours counts from that minute until the next opening, then by the calendar; else from
    /// the next opening on.
    package var startsAtOnce: Bool

    package init(
        priority: Priority, respond: Limit?, arrive: Limit?, resolve: Limit?, calendar: ID<CalendarPlan>,
        startsAtOnce: Bool = false
    ) {
        self.priority = priority
        self.respond = respond
        self.arrive = arrive
        self.resolve = resolve
        self.calendar = calendar
        self.startsAtOnce = startsAtOnce
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        priority = try container.decode(Priority.self, forKey: .priority)
        respond = try container.decodeIfPresent(Limit.self, forKey: .respond)
        arrive = try container.decodeIfPresent(Limit.self, forKey: .arrive)
        resolve = try container.decodeIfPresent(Limit.self, forKey: .resolve)
        calendar = try container.decode(ID<CalendarPlan>.self, forKey: .calendar)
        // Sites of the first schema have no such key.
        startsAtOnce = try container.decodeIfPresent(Bool.self, forKey: .startsAtOnce) ?? false
    }
}

/// A working calendar as the site file states it.
package struct CalendarPlan: Equatable, Codable, Sendable {
    package struct Window: Equatable, Codable, Sendable {
        /// Minutes after local midnight; `end` is behind `start` and at most 1440.
        package var start: Int
        package var end: Int

        package init(start: Int, end: Int) {
            self.start = start
            self.end = end
        }
    }

    package var id: ID<CalendarPlan>
    /// In order, without overlap; empty with `weekdays` empty means never, one window 0–1440 means all day.
    package var windows: [Window]
    /// 1 is Monday, 7 Sunday.
    package var weekdays: [Int]
    /// ISO days that are off although their weekday works.
    package var holidays: [String]
    /// Make-up workdays 调休: ISO days that work although their weekday is off.
    package var workdays: [String]

    package init(
        id: ID<CalendarPlan>, windows: [Window], weekdays: [Int], holidays: [String] = [],
        workdays: [String] = []
    ) {
        self.id = id
        self.windows = windows
        self.weekdays = weekdays
        self.holidays = holidays
        self.workdays = workdays
    }
}

/// A shift of the desk, in minutes after local midnight; a shift whose end is not behind its start runs over midnight.
package struct Shift: Equatable, Codable, Sendable {
    package var id: ID<Shift>
    package var name: Name
    package var start: Int
    package var end: Int

    package init(id: ID<Shift>, name: Name, start: Int, end: Int) {
        self.id = id
        self.name = name
        self.start = start
        self.end = end
    }

    package func contains(minuteOfDay minute: Int) -> Bool {
        start < end ? (start..<end).contains(minute) : minute >= start || minute < end
    }
}

/// Who is on a shift, the first being its leader: every day, or on one ISO day alone.
package struct RosterLine: Equatable, Codable, Sendable {
    package var shift: ID<Shift>
    package var day: String?
    package var people: [ID<Person>]

    package init(shift: ID<Shift>, day: String? = nil, people: [ID<Person>]) {
        self.shift = shift
        self.day = day
        self.people = people
    }
}

/// Figures that rules read.
package struct Rules: Equatable, Codable, Sendable {
    package var undoSeconds: Int
    package var ratingChangeHours: Int
    package var recurrenceDays: Int
    /// Minutes after which a dispatched emergency that nobody acknowledged is flagged.
    package var acknowledgeMinutes: Int
    /// Of a target, after which to warn of its end.
    package var warningPercent: Int
    /// Of a target, which a reopened ticket gets at least.
    package var reopenPercent: Int

    package init(
        undoSeconds: Int = 60, ratingChangeHours: Int = 12, recurrenceDays: Int = 30,
        acknowledgeMinutes: Int = 3, warningPercent: Int = 80, reopenPercent: Int = 25
    ) {
        self.undoSeconds = undoSeconds
        self.ratingChangeHours = ratingChangeHours
        self.recurrenceDays = recurrenceDays
        self.acknowledgeMinutes = acknowledgeMinutes
        self.warningPercent = warningPercent
        self.reopenPercent = reopenPercent
    }

    /// What a site stored before a figure was known lacks is as in `init()`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let standard = Rules()
        let figure = { (key: CodingKeys, standard: Int) in
            try container.decodeIfPresent(Int.self, forKey: key) ?? standard
        }
        undoSeconds = try figure(.undoSeconds, standard.undoSeconds)
        ratingChangeHours = try figure(.ratingChangeHours, standard.ratingChangeHours)
        recurrenceDays = try figure(.recurrenceDays, standard.recurrenceDays)
        acknowledgeMinutes = try figure(.acknowledgeMinutes, standard.acknowledgeMinutes)
        warningPercent = try figure(.warningPercent, standard.warningPercent)
        reopenPercent = try figure(.reopenPercent, standard.reopenPercent)
    }
}
