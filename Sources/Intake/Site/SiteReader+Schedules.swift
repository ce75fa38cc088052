import Domain

extension SiteReader {
    /// When a route is due: no two windows of it overlap.
    mutating func schedules(in route: ConfigSection, calendars: [CalendarPlan]) -> [Schedule] {
        var sound: [(schedule: Schedule, outlook: ScheduleOutlook)] = []
        return checker.sections("schedule", in: route).compactMap { section in
            guard let schedule = schedule(in: section) else { return nil }
            guard schedule.tie == nil else { return schedule }
            let calendar = calendars.first { $0.id == schedule.calendar }
            guard (calendar != nil) == (schedule.calendar != nil) else { return nil }
            let outlook = ScheduleOutlook(schedule, calendar: calendar)
            guard outlook.firstDay != nil else {
                checker.report(.round(.neverDue), at: section.path)
                return nil
            }
            checkOverlap(schedule, outlook, sound, at: section.path.key("window"))
            sound.append((schedule, outlook))
            return schedule
        }
    }

    private mutating func checkOverlap(
        _ schedule: Schedule, _ outlook: ScheduleOutlook,
        _ others: [(schedule: Schedule, outlook: ScheduleOutlook)], at path: ConfigPath
    ) {
        for other in others {
            guard let day = outlook.overlap(with: other.outlook) else { continue }
            let windows = [other.schedule, schedule].map {
                "\(ClockText.clock($0.start))-\(ClockText.clock($0.end))"
            }
            checker.report(
                .round(.overlappingWindows(windows[0], windows[1], day: day.iso8601)), at: path)
            return
        }
    }

    /// Nil where anything is wrong with it.
    private mutating func schedule(in section: ConfigSection) -> Schedule? {
        let before = checker.problems.count
        checker.allow(
            [
                "days", "window", "early", "grace", "from", "until", "calendar", "missing", "off_day",
                "anchor", "count", "ahead", "after",
            ], in: section)
        if isTied(section) { return tied(in: section) }
        let window = window(in: section)
        let days = days(in: section)
        let from = section.values["from"].flatMap { day($0, at: section.path.key("from")) }
        let until = section.values["until"].flatMap { day($0, at: section.path.key("until")) }
        let early = duration("early", in: section)
        let grace = duration("grace", in: section)
        let calendar: ID<CalendarPlan>? = reference("calendar", to: .calendar, in: section)
        let missingDay: Schedule.MissingDay? = checker.choice("missing", in: section)
        let offDay: Schedule.OffDay? = checker.choice("off_day", in: section)
        let anchor: Schedule.Anchor? = checker.choice("anchor", in: section)
        let counting: Schedule.Counting? = checker.choice("count", in: section)
        if let from, let until, until < from {
            checker.report(.backwardsDays("\(from)..\(until)"), at: section.path.key("until"))
        }
        guard let window, let days, checker.problems.count == before else { return nil }
        let schedule = Schedule(
            start: window.start, end: window.end, days: days, early: early ?? 0, grace: grace ?? 0,
            from: from, until: until, calendar: calendar, missingDay: missingDay ?? .last,
            offDay: offDay ?? .keep, anchor: anchor ?? .plan, counting: counting ?? .civil)
        checkNeeds(of: schedule, in: section)
        return checker.problems.count == before ? schedule : nil
    }

    /// Reports what says nothing without a calendar, or without a day to count from.
    private mutating func checkNeeds(of schedule: Schedule, in section: ConfigSection) {
        var needs: [(isUnmet: Bool, key: String, by: String, text: String)] = []
        let lacksCalendar = schedule.calendar == nil
        let lacksFrom = schedule.from == nil
        switch schedule.days {
        case .working, .off: needs.append((lacksCalendar, "calendar", "days", schedule.days.text))
        case .every: needs.append((lacksFrom, "from", "days", schedule.days.text))
        case .daily, .weekdays, .month: break
        }
        if schedule.offDay != .keep {
            needs.append((lacksCalendar, "calendar", "off_day", schedule.offDay.rawValue))
        }
        if schedule.counting == .working {
            needs.append((lacksCalendar, "calendar", "count", schedule.counting.rawValue))
        }
        for need in needs where need.isUnmet {
            checker.report(
                .round(.needs(key: need.key, by: "\(need.by) = \(need.text)")), at: section.path.key(need.by))
        }
    }

    // MARK: Windows

    /// Minutes after midnight, of `["22:00", "02:00"]` or `"22:00-02:00"`.
    private mutating func window(in section: ConfigSection) -> (start: Int, end: Int)? {
        let path = section.path.key("window")
        switch checker.require("window", in: section) {
        case nil: return nil
        case .text(let text):
            let ends = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
            return window(ends.map { (String($0).trimmingSpace, path) }, text, at: path)
        default:
            let ends = checker.texts("window", in: section)
            return window(ends, ends.map(\.text).joined(separator: "-"), at: path)
        }
    }

    private mutating func window(
        _ ends: [(text: String, path: ConfigPath)], _ text: String, at path: ConfigPath
    ) -> (start: Int, end: Int)? {
        guard ends.count == 2 else {
            checker.report(.badWindow(text), at: path)
            return nil
        }
        let start = time(ends[0].text, at: ends[0].path)
        // The end of the day is the start of the next.
        let end = ends[1].text == "24:00" ? 0 : time(ends[1].text, at: ends[1].path)
        guard let start, let end else { return nil }
        return (start, end)
    }

    /// No grace and no pace between checkpoints is longer, in minutes.
    private static let longest = 31 * 1440

    /// Minutes, as a number of them or a text such as `1h30m`.
    mutating func duration(_ key: String, in section: ConfigSection) -> Int? {
        guard case .text(let text) = section.values[key] else {
            return checker.number(key, 0...Self.longest, in: section)
        }
        guard let minutes = ClockText.duration(text) else {
            checker.report(.badDuration(text), at: section.path.key(key))
            return nil
        }
        guard minutes <= Self.longest else {
            checker.report(.outOfRange(minutes, least: 0, most: Self.longest), at: section.path.key(key))
            return nil
        }
        return minutes
    }

    // MARK: Days

    /// A word such as `working`, or a list of weekdays or of days of the month.
    private mutating func days(in section: ConfigSection) -> DayRule? {
        let path = section.path.key("days")
        switch checker.require("days", in: section) {
        case nil: return nil
        case .list([]):
            checker.report(.emptyList, at: path)
            return nil
        case .list(let values): return days(values, in: section)
        case .text(let text):
            if let rule = DayRule(text) { return rule }
            let forms = ["daily", "working", "off", "month:1,last", "every:3", "[\"mon\"]", "[1, 15]"]
            checker.report(checker.none(of: forms, text), at: path)
            return nil
        case .some(let value):
            checker.report(.wrongKind(expected: .list, found: value.kind), at: path)
            return nil
        }
    }

    private mutating func days(_ values: [ConfigValue], in section: ConfigSection) -> DayRule? {
        let before = checker.problems.count
        let rule: DayRule
        if case .text = values[0] {
            rule = .weekdays(weekdays(checker.texts("days", in: section)))
        } else {
            rule = .month(monthDays(in: section), last: false)
        }
        return checker.problems.count == before ? rule : nil
    }

    private mutating func monthDays(in section: ConfigSection) -> [Int] {
        var days: [Int] = []
        for (value, path) in checker.items("days", in: section) {
            guard case .number(let day) = value else {
                checker.report(.wrongKind(expected: .number, found: value.kind), at: path)
                continue
            }
            if !(1...31).contains(day) { checker.report(.outOfRange(day, least: 1, most: 31), at: path) }
            if days.contains(day) { checker.report(.repeated(String(day)), at: path) }
            days.append(day)
        }
        return days.sorted()
    }
}
