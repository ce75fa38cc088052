import Domain

extension SiteReader {
    mutating func calendars(in root: ConfigSection) -> [CalendarPlan] {
        endItems()
        return sections("calendar", in: root).compactMap { section in
            checker.allow(["id", "windows", "weekdays", "holidays", "workdays"], in: section)
            let id: ID<CalendarPlan>? = id(.calendar, in: section)
            let isComplete = ["windows", "weekdays"].allSatisfy { checker.require($0, in: section) != nil }
            let windows = windows(in: section)
            let weekdays = weekdays(in: section)
            let holidays = days("holidays", in: section)
            let workdays = days("workdays", in: section)
            for day in workdays where holidays.contains(day) {
                checker.report(.holidayAndWorkday(day), at: section.path.key("workdays"))
            }
            let never = section.values["windows"] == .list([]) || section.values["weekdays"] == .list([])
            if never { checker.report(.calendarNeverWorks, at: section.path) }
            guard let id, isComplete else { return nil }
            return CalendarPlan(
                id: id, windows: windows, weekdays: weekdays, holidays: holidays, workdays: workdays)
        }
    }

    /// The targets of a table such as `[targets.P1]`. What one leaves out is taken from `standard`.
    mutating func targets(in owner: ConfigSection, over standard: [Target] = []) -> [Target] {
        guard let table = checker.section("targets", in: owner) else { return [] }
        checker.allow(Priority.allCases.map(\.rawValue), in: table)
        return Priority.allCases.compactMap { priority in
            guard let section = checker.section(priority.rawValue, in: table) else { return nil }
            return target(priority, in: section, over: standard.first { $0.priority == priority })
        }
    }

    mutating func standardTargets(in root: ConfigSection) -> [Target] {
        guard checker.require("targets", in: root) != nil else { return [] }
        if case .table(let values) = root.values["targets"] {
            let table = ConfigSection(path: root.path.key("targets"), values: values)
            for priority in Priority.allCases { _ = checker.require(priority.rawValue, in: table) }
        }
        return targets(in: root)
    }

    private mutating func target(
        _ priority: Priority, in section: ConfigSection, over standard: Target?
    ) -> Target? {
        checker.allow(["respond", "arrive", "resolve", "calendar", "outside_hours"], in: section)
        let before = checker.problems.count
        var calendar: ID<CalendarPlan>? = reference("calendar", to: .calendar, in: section)
        if calendar == nil, standard == nil { _ = checker.require("calendar", in: section) }
        calendar = calendar ?? standard?.calendar
        let respond = limit("respond", in: section, over: standard?.respond)
        let arrive = limit("arrive", in: section, over: standard?.arrive)
        let resolve = limit("resolve", in: section, over: standard?.resolve)
        guard let calendar, checker.problems.count == before else { return nil }
        if respond == nil, arrive == nil, resolve == nil { checker.report(.noClock, at: section.path) }
        let startsAtOnce = startsAtOnce(in: section) ?? standard?.startsAtOnce ?? false
        return Target(
            priority: priority, respond: respond, arrive: arrive, resolve: resolve, calendar: calendar,
            startsAtOnce: startsAtOnce)
    }

    private mutating func startsAtOnce(in section: ConfigSection) -> Bool? {
        guard let text = checker.text("outside_hours", in: section) else { return nil }
        let words = ClockText.outsideHours
        guard let index = words.firstIndex(of: text) else {
            let near = Nearest.to(text, among: words)
            checker.report(
                .notOneOf(words, found: text, near: near), at: section.path.key("outside_hours"))
            return nil
        }
        return index == 1
    }

    /// Nil where there is no such clock.
    private mutating func limit(_ key: String, in section: ConfigSection, over standard: Limit?) -> Limit? {
        guard let value = section.values[key] else { return standard }
        let path = section.path.key(key)
        let limit: Limit?
        switch value {
        case .number(let number): limit = (0...ClockText.longest).contains(number) ? .minutes(number) : nil
        case .text("none"): return nil
        case .text(let text): limit = ClockText.limit(text)
        default:
            _ = checker.text(value, at: path)
            return nil
        }
        switch limit {
        case nil: checker.report(.badDuration(ClockText.shown(value)), at: path)
        case .minutes(0), .workingDays(0), .calendarDays(0): checker.report(.zeroTarget, at: path)
        case .minutes, .workingDays, .calendarDays: break
        }
        return limit
    }

    private mutating func windows(in section: ConfigSection) -> [CalendarPlan.Window] {
        var windows: [(window: CalendarPlan.Window, text: String)] = []
        for (text, path) in checker.texts("windows", in: section) {
            guard let window = ClockText.window(text) else {
                checker.report(.badWindow(text), at: path)
                continue
            }
            guard window.start < window.end else {
                checker.report(.backwardsWindow(text), at: path)
                continue
            }
            if let other = windows.first(where: {
                $0.window.start < window.end && window.start < $0.window.end
            }) {
                checker.report(.overlappingWindows(other.text, text), at: path)
                continue
            }
            windows.append((window, text))
        }
        return windows.map(\.window).sorted { $0.start < $1.start }
    }

    private mutating func weekdays(in section: ConfigSection) -> [Int] {
        weekdays(checker.texts("weekdays", in: section))
    }

    /// 1 is Monday; in order.
    mutating func weekdays(_ texts: [(text: String, path: ConfigPath)]) -> [Int] {
        var days: [Int] = []
        for (text, path) in texts {
            guard let index = ClockText.weekdays.firstIndex(of: text.lowercased()) else {
                checker.report(checker.none(of: ClockText.weekdays, text), at: path)
                continue
            }
            if days.contains(index + 1) { checker.report(.repeated(text), at: path) }
            days.append(index + 1)
        }
        return days.sorted()
    }

    /// ISO days in order, written as texts or as TOML dates.
    private mutating func days(_ key: String, in section: ConfigSection) -> [String] {
        var days: [String] = []
        for (value, path) in checker.items(key, in: section) {
            guard let day = day(value, at: path) else { continue }
            if days.contains(day) { checker.report(.repeated(day), at: path) }
            days.append(day)
        }
        return days.sorted()
    }

    mutating func day(_ value: ConfigValue, at path: ConfigPath) -> String? {
        switch value {
        case .date(let day): return day
        case .text(let text):
            if ClockText.isDay(text) { return text }
            checker.report(.badDay(text), at: path)
        default: checker.report(.wrongKind(expected: .text, found: value.kind), at: path)
        }
        return nil
    }

    // MARK: The desk's shifts

    mutating func shifts(in root: ConfigSection) -> [Shift] {
        checker.sections("shift", in: root).compactMap { section in
            checker.allow(["id", "name", "start", "end"], in: section)
            let id: ID<Shift>? = id(.shift, in: section)
            let name = name(in: section)
            callByName(name, of: id?.text, .shift, in: section)
            let start = time("start", in: section)
            let end = time("end", in: section)
            guard let id, let name, let start, let end else { return nil }
            return Shift(id: id, name: name, start: start, end: end)
        }
    }

    mutating func roster(in root: ConfigSection) -> [RosterLine] {
        var lines: [RosterLine] = []
        for section in checker.sections("roster", in: root) {
            checker.allow(["shift", "day", "people"], in: section)
            let shift: ID<Shift>? = required("shift", to: .shift, in: section)
            let day = section.values["day"].flatMap { self.day($0, at: section.path.key("day")) }
            if checker.require("people", in: section) == .list([]) {
                checker.report(.emptyList, at: section.path.key("people"))
            }
            let people: [ID<Person>] = references("people", to: .person, in: section)
            guard let shift else { continue }
            if lines.contains(where: { $0.shift == shift && $0.day == day }) {
                checker.report(
                    .repeated([shift.text, day].compactMap { $0 }.joined(separator: " ")), at: section.path)
            }
            lines.append(RosterLine(shift: shift, day: day, people: people))
        }
        return lines
    }

    mutating func counted(in root: ConfigSection) -> [CountedThing] {
        checker.sections("counted", in: root).compactMap { section in
            checker.allow(["id", "name", "expected"], in: section)
            let id: ID<CountedThing>? = id(.counted, in: section)
            let name = name(in: section)
            callByName(name, of: id?.text, .counted, in: section)
            _ = checker.require("expected", in: section)
            let expected = checker.number("expected", 0...1_000_000, in: section)
            guard let id, let name, let expected else { return nil }
            return CountedThing(id: id, name: name, expected: expected)
        }
    }

    mutating func rules(in root: ConfigSection) -> Rules {
        var rules = Rules()
        guard let section = checker.section("rules", in: root) else { return rules }
        checker.allow(
            [
                "undo_seconds", "rating_change_hours", "recurrence_days", "acknowledge_minutes",
                "warning_percent", "reopen_percent",
            ], in: section)
        rules.undoSeconds = checker.number("undo_seconds", 0...3600, in: section) ?? rules.undoSeconds
        rules.ratingChangeHours =
            checker.number("rating_change_hours", 0...720, in: section) ?? rules.ratingChangeHours
        rules.recurrenceDays = checker.number("recurrence_days", 0...366, in: section) ?? rules.recurrenceDays
        rules.acknowledgeMinutes =
            checker.number("acknowledge_minutes", 1...1440, in: section) ?? rules.acknowledgeMinutes
        rules.warningPercent = checker.number("warning_percent", 1...100, in: section) ?? rules.warningPercent
        rules.reopenPercent = checker.number("reopen_percent", 1...100, in: section) ?? rules.reopenPercent
        return rules
    }

    private mutating func time(_ key: String, in section: ConfigSection) -> Int? {
        guard checker.require(key, in: section) != nil, let text = checker.text(key, in: section) else {
            return nil
        }
        return time(text, at: section.path.key(key))
    }

    /// Minutes after midnight, before the end of the day.
    mutating func time(_ text: String, at path: ConfigPath) -> Int? {
        if let minute = ClockText.time(text), minute < ClockText.minutesADay { return minute }
        checker.report(.badTime(text), at: path)
        return nil
    }
}
