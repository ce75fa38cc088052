import Domain

extension SiteReader {
    /// Days and ranges of days, in order.
    mutating func ranges(_ key: String, in section: ConfigSection) -> [DayRange] {
        var ranges: [DayRange] = []
        for (value, path) in checker.items(key, in: section) {
            guard let range = range(value, at: path) else { continue }
            if ranges.contains(range) { checker.report(.repeated(range.text), at: path) }
            ranges.append(range)
        }
        return ranges.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    }

    private mutating func range(_ value: ConfigValue, at path: ConfigPath) -> DayRange? {
        if case .date(let day) = value { return DayRange(day) }
        guard let text = checker.text(value, at: path) else { return nil }
        guard let ends = DayRange.ends(text) else {
            checker.report(.badDays(text), at: path)
            return nil
        }
        if let range = DayRange(ends.first, ends.last) { return range }
        checker.report(.backwardsDays(text), at: path)
        return nil
    }

    mutating func dispatchRules(in root: ConfigSection) -> DispatchRules {
        var rules = DispatchRules()
        guard let section = checker.section("dispatch", in: root) else { return rules }
        checker.allow(
            ["building", "load", "place", "speed", "deadline", "job_minutes", "slots"], in: section)
        rules.building = points("building", in: section) ?? rules.building
        rules.load = points("load", in: section) ?? rules.load
        rules.place = points("place", in: section) ?? rules.place
        rules.speed = points("speed", in: section) ?? rules.speed
        rules.deadline = points("deadline", in: section) ?? rules.deadline
        rules.jobMinutes = checker.number("job_minutes", 1...1440, in: section) ?? rules.jobMinutes
        rules.slots = checker.number("slots", 1...20, in: section) ?? rules.slots
        return rules
    }

    private mutating func points(_ key: String, in section: ConfigSection) -> Int? {
        checker.number(key, 0...1000, in: section)
    }
}
