/// What a site wants walked and when, by its routes and calendars. Nothing of it is stored before something happens to
/// it.
package struct RoundPlanner: Sendable {
    /// A round that is due by the plan.
    package struct Due: Equatable, Sendable {
        package var id: RoundID
        package var route: Route
        package var window: DueWindow
        /// From the day it was done last: what follows depends on when it is done now.
        package var isCountedFromDone: Bool
        /// What it is tied to, and how; nil where the day says when it is due.
        package var gathering: Gathering?
        package var tie: Schedule.Tie?
    }

    package let site: Site
    package let zone: Zone
    private let calendars: [ID<CalendarPlan>: CalendarPlan]
    let routes: [Route]

    package init(_ site: Site, zone: Zone) {
        self.site = site
        self.zone = zone
        calendars = Dictionary(site.calendars.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        routes = site.routes
    }

    /// The rounds whose days are due and whose windows start within `time`, by their start; of two schedules with the same start the first
    /// counts.
    ///
    /// - Parameter done: when the windows started in which a route was done, in order: the last before that and those
    ///   within; asked of routes that count from it.
    package func due(in time: Range<Instant>, done: (ID<Route>) throws -> [Instant]) rethrows -> [Due] {
        var due: [Due] = []
        for route in routes {
            var starts: Set<LocalTime> = []
            for schedule in route.schedules where schedule.tie == nil {
                let done = schedule.anchor == .done ? try done(route.id) : []
                for (start, window) in windows(of: schedule, startingIn: time, done: done)
                where starts.insert(start).inserted {
                    let id = RoundID(route: route.id, start: start)
                    due.append(
                        Due(id: id, route: route, window: window, isCountedFromDone: schedule.anchor == .done)
                    )
                }
            }
        }
        return due.sorted { ($0.window.start, $0.id) < ($1.window.start, $1.id) }
    }

    /// The round of that name, whenever its route was done; nil where no schedule of the site has it.
    ///
    /// - Parameter gathering: the occasion that it names.
    package func due(_ id: RoundID, of gathering: Gathering? = nil) -> Due? {
        if id.occasion != nil { return gathering.flatMap { due(of: $0).first { $0.id == id } } }
        guard let route = site.route(id.route) else { return nil }
        let start = zone.instant(of: id.start)
        for schedule in route.schedules where schedule.tie == nil {
            let time = start..<Instant(milliseconds: start.milliseconds + 1)
            let match = windows(of: schedule, startingIn: time, done: nil).first { $0.start == id.start }
            if let match {
                return Due(
                    id: id, route: route, window: match.window, isCountedFromDone: schedule.anchor == .done)
            }
        }
        return nil
    }

    /// Those of a route that may be walked at an instant, whenever it was done: the one it is on time for first.
    package func due(of id: ID<Route>, openAt instant: Instant) -> [Due] {
        guard let route = routes.first(where: { $0.id == id }) else { return [] }
        var due: [Due] = []
        for schedule in route.schedules {
            // An hour more where the clock goes back.
            let reach = schedule.minutes + schedule.grace + 60
            let time = instant.adding(minutes: -reach)..<instant.adding(minutes: schedule.early + 1)
            for (start, window) in windows(of: schedule, startingIn: time, done: nil)
            where window.place(of: instant).isWithin && !due.contains(where: { $0.id.start == start }) {
                due.append(
                    Due(
                        id: RoundID(route: id, start: start), route: route, window: window,
                        isCountedFromDone: schedule.anchor == .done))
            }
        }
        return due.sorted { $0.window.place(of: instant).rank < $1.window.place(of: instant).rank }
    }

    /// What starts behind a window in which it was done counts from that day.
    private func windows(
        of schedule: Schedule, startingIn time: Range<Instant>, done: [Instant]
    ) -> [(start: LocalTime, window: DueWindow)] {
        let within = done.filter { time.contains($0) }.map { Instant(milliseconds: $0.milliseconds + 1) }
        let bounds = [time.lowerBound] + within + [time.upperBound]
        return zip(bounds, bounds.dropFirst()).flatMap { from, until in
            let last = done.last { $0 < from }.map { zone.day(of: $0) }
            return windows(of: schedule, startingIn: from..<until, done: last)
        }
    }

    private func windows(
        of schedule: Schedule, startingIn time: Range<Instant>, done: Day?
    ) -> [(start: LocalTime, window: DueWindow)] {
        guard !time.isEmpty else { return [] }
        let days = DueDays(schedule, calendar: schedule.calendar.flatMap { calendars[$0] }, done: done)
        // A jump of the clock may show a day's window on the day beside it.
        let first = zone.day(of: time.lowerBound).daysSince1970 - 1
        let last = zone.day(of: time.upperBound).daysSince1970 + 1
        return days.days(from: first, to: last).compactMap { day in
            let opening = wall(day, schedule.start)
            let window = schedule.window(
                from: opening.instant, until: wall(day + schedule.daysUntilEnd, schedule.end).instant)
            return time.contains(window.start) ? (opening.local, window) : nil
        }
    }

    private func wall(_ day: Int, _ minute: Int) -> (local: LocalTime, instant: Instant) {
        let local = LocalTime(utcMilliseconds: (Int64(day) * 1440 + Int64(minute)) * 60_000)
        return (local, zone.instant(of: local))
    }
}

extension DueWindow.Place {
    fileprivate var isWithin: Bool { self != .before && self != .over }

    fileprivate var rank: Int {
        switch self {
        case .onTime: 0
        case .late: 1
        case .early: 2
        case .before, .over: 3
        }
    }
}

extension Schedule {
    fileprivate var daysUntilEnd: Int { end > start ? 0 : 1 }

    /// A window that begins in the hour the zone skips and would end before it did keeps its length.
    fileprivate func window(from start: Instant, until end: Instant) -> DueWindow {
        let length = daysUntilEnd * 1440 + self.end - self.start
        let end = end > start ? end : start.adding(minutes: length)
        return DueWindow(
            earliest: start.adding(minutes: -early), start: start, end: end,
            lateUntil: end.adding(minutes: grace))
    }
}
