/// The days on which a schedule is due.
struct DueDays: Sendable {
    private let schedule: Schedule
    /// What a day's being off is judged by; every day works where the schedule names no calendar.
    private let working: WorkingDays
    private let first: Int
    private let last: Int

    /// - Parameter done: the day on which the route was done last, for schedules that count from it.
    init(_ schedule: Schedule, calendar: CalendarPlan?, done: Day?) {
        self.schedule = schedule
        working = WorkingDays(
            weekdays: calendar?.weekdays ?? Array(1...7), holidays: calendar?.holidays ?? [],
            workdays: calendar?.workdays ?? [])
        first = schedule.from.flatMap { Day(iso8601: $0) }?.daysSince1970 ?? .min
        last = schedule.until.flatMap { Day(iso8601: $0) }?.daysSince1970 ?? .max
        self.done = done?.daysSince1970
    }

    private let done: Int?

    /// Those from one day to another, both counted from 1970-01-01, in order and each once.
    func days(from: Int, to: Int) -> [Int] {
        guard from <= to else { return [] }
        // A day that is off may be moved here from as far as a calendar stays off at a stretch.
        let reach = schedule.offDay == .before || schedule.offDay == .after ? DueDays.longestPause : 0
        let named = (from - reach...to + reach).lazy.filter(isNamed).compactMap(moved)
        return Set(named.filter { max(from, first) <= $0 && $0 <= min(to, last) }).sorted()
    }

    private static let longestPause = 62

    /// What an off day becomes; nil where it is left out.
    private func moved(_ day: Int) -> Int? {
        if working.works(day) { return day }
        switch schedule.offDay {
        case .keep: return day
        case .skip: return nil
        case .before:
            return stride(from: day - 1, through: day - DueDays.longestPause, by: -1).first(
                where: working.works)
        case .after: return (day + 1...day + DueDays.longestPause).first(where: working.works)
        }
    }

    private func isNamed(_ count: Int) -> Bool {
        switch schedule.days {
        case .daily: return true
        case .working: return working.works(count)
        case .off: return !working.works(count)
        case .weekdays(let days): return days.contains(Day(daysSince1970: count).weekday)
        case .month(let days, let last): return isNamed(Day(daysSince1970: count), days, last)
        case .every(let step): return isNamed(count, every: step)
        }
    }

    private func isNamed(_ day: Day, _ days: [Int], _ last: Bool) -> Bool {
        if days.contains(day.day) { return true }
        guard day.adding(days: 1).day == 1 else { return false }
        return last || schedule.missingDay == .last && days.contains { $0 > day.day }
    }

    private func isNamed(_ count: Int, every step: Int) -> Bool {
        guard counts(count) else { return false }
        switch schedule.anchor {
        // The days behind the one it was done on count.
        case .done: return done.map { distance($0 + 1, count + 1) >= step } ?? (count >= first)
        case .plan:
            return first > .min && count >= first && distance(first, count).isMultiple(of: step)
        }
    }

    private func counts(_ day: Int) -> Bool { schedule.counting == .civil || working.works(day) }

    /// Days from one to before another, of those that count.
    private func distance(_ from: Int, _ to: Int) -> Int {
        switch schedule.counting {
        case .civil: to - from
        case .working: working.rank(of: to) - working.rank(of: from)
        }
    }
}
