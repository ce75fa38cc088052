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
