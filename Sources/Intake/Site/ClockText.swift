import Domain

/// Times, windows and durations as a site file writes them.
enum ClockText {
    static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    static let minutesADay = 1440
    /// No limit is longer than a year, in minutes.
    static let longest = 366 * 1440

    static let mostDays = 366
    /// Whether what is reported outside hours waits for the next opening, or starts at once.
    static let outsideHours = ["next-opening", "at-once"]

    /// Minutes after midnight of `08:30`; `24:00` is the end of the day.
    static func time(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 2,
            let hour = number(parts[0]), let minute = number(parts[1]), minute < 60
        else { return nil }
        let total = hour * 60 + minute
        return total <= minutesADay ? total : nil
    }

    /// `08:30-12:00`, with a hyphen or an en dash.
    static func window(_ text: String) -> CalendarPlan.Window? {
        let ends = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        guard ends.count == 2, let start = time(String(ends[0]).trimmingSpace),
            let end = time(String(ends[1]).trimmingSpace)
        else { return nil }
        return CalendarPlan.Window(start: start, end: end)
    }

    /// Minutes of `5m`, `2h` or `1h30m`.
    static func duration(_ text: String) -> Int? {
        var rest = text[...]
        var total = 0
        var units: [(Character, Int)] = [("h", 60), ("m", 1)]
        repeat {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            guard let count = number(digits), let unit = units.firstIndex(where: { $0.0 == rest.first })
            else {
                return nil
            }
            total += count * units[unit].1
            units.removeSubrange(...unit)
            rest = rest.dropFirst()
        } while !rest.isEmpty
        return total <= longest ? total : nil
    }

    /// Minutes as above, `3wd` for working days, `3d` for calendar days.
    static func limit(_ text: String) -> Limit? {
        switch Limit(days: text) {
        case .workingDays(let days): days <= mostDays ? .workingDays(days) : nil
        case .calendarDays(let days): days <= mostDays ? .calendarDays(days) : nil
        case .minutes, nil: duration(text).map { .minutes($0) }
        }
    }

    static func written(_ limit: Limit) -> String {
        switch limit {
        case .minutes(let minutes): written(duration: minutes)
        case .workingDays(let days): "\(days)wd"
        case .calendarDays(let days): "\(days)d"
        }
    }

    static func isDay(_ text: String) -> Bool {
        text.utf8.count == 10 && Day(iso8601: text)?.iso8601 == text
    }

    static func clock(_ minute: Int) -> String {
        let digits = { (value: Int) in value < 10 ? "0\(value)" : String(value) }
        return "\(digits(minute / 60)):\(digits(minute % 60))"
    }

    static func written(duration minutes: Int) -> String {
        minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes)m"
    }

    static func shown(_ value: ConfigValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): String(number)
        default: ""
        }
    }

    private static func number(_ digits: some StringProtocol) -> Int? {
        guard !digits.isEmpty, digits.utf8.count <= 6, digits.utf8.allSatisfy({ (48...57).contains($0) })
        else {
            return nil
        }
        return Int(digits)
    }
}
