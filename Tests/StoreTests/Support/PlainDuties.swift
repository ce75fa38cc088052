import Domain

/// Rounds that a site wants, each by its name, read day by day from its schedules.
struct PlainDuties {
    struct Duty {
        var window: DueWindow
        var points: [RoundPlan.Point]
    }

    private(set) var all: [String: Duty] = [:]

    /// Those whose windows start from `first` to before `end`.
    init(_ site: Site, _ calendar: PlainCalendar, from first: Instant, until end: Instant) {
        for plan in site.rounds.routes where !plan.isRetired {
            let points = plan.checkpoints.map { RoundPlan.Point(id: $0.id, items: $0.items.map(\.id)) }
            for schedule in plan.schedules {
                for day in calendar.days where isDue(schedule, on: day, site, calendar) {
                    let window = window(schedule, day, calendar)
                    guard first <= window.start, window.start < end else { continue }
                    for route in routes(plan) {
                        all[route + name(schedule, day)] = Duty(window: window, points: points)
                    }
                }
            }
        }
    }

    private func routes(_ plan: RoutePlan) -> [String] {
        plan.grids.isEmpty ? [plan.id.text] : plan.grids.map { "\(plan.id.text).\($0.text)" }
    }

    private func name(_ schedule: Schedule, _ day: PlainCalendar.Day) -> String {
        let (hour, minute) = (schedule.start / 60, schedule.start % 60)
        return "@\(day.short)T\(PlainCalendar.padded(hour))\(PlainCalendar.padded(minute))"
    }

    private func window(
        _ schedule: Schedule, _ day: PlainCalendar.Day, _ calendar: PlainCalendar
    ) -> DueWindow {
        let length =
            schedule.end > schedule.start
            ? schedule.end - schedule.start : schedule.end + 1440 - schedule.start
        let start = calendar.instant(ofWall: day.midnight + schedule.start)
        var end = calendar.instant(ofWall: day.midnight + schedule.start + length)
        // It began in the hour that the clock skips.
        if end <= start { end = start.adding(minutes: length) }
        return DueWindow(
            earliest: start.adding(minutes: -schedule.early), start: start, end: end,
            lateUntil: end.adding(minutes: schedule.grace))
    }

    private func isDue(
        _ schedule: Schedule, on day: PlainCalendar.Day, _ site: Site, _ calendar: PlainCalendar
    ) -> Bool {
        let plan = site.calendars.first { $0.id == schedule.calendar }
        let works =
            plan.map { $0.weekdays.contains(day.weekday) && !$0.holidays.contains(day.text) } ?? true
        if !works, schedule.offDay == .skip { return false }
        if let from = schedule.from, day.text < from { return false }
        switch schedule.days {
        case .daily: return true
        case .working: return works
        case .off: return !works
        case .weekdays(let days): return days.contains(day.weekday)
        case .month(let days, let last):
            let isLast = day.ofMonth == day.monthLength
            let lacks = schedule.missingDay == .last && days.contains { $0 > day.monthLength }
            return days.contains(day.ofMonth) || isLast && (last || lacks)
        case .every(let step):
            guard let first = calendar.days.first(where: { $0.text == schedule.from }) else { return false }
            return (day.midnight - first.midnight) / 1440 % step == 0
        }
    }
}
