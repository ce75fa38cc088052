/// A site's targets with their calendars ready to count by.
package struct SiteClocks: Equatable, Sendable {
    /// How a clock is to be counted.
    package struct Terms: Equatable, Sendable {
        package var limit: Limit
        package var calendar: ID<CalendarPlan>
        package var run: ClockRun
    }

    package let zone: Zone
    private let calendars: [ID<CalendarPlan>: WorkingCalendar]
    private let targets: [Target]
    private let exceptions: [ID<Category>: [Target]]
    private let always: WorkingCalendar
    package let rules: Rules

    package init(_ site: Site, zone: Zone) {
        self.zone = zone
        targets = site.targets
        rules = site.rules
        always = WorkingCalendar(.always, zone: zone)
        calendars = Dictionary(
            site.calendars.map { ($0.id, WorkingCalendar($0, zone: zone)) }, uniquingKeysWith: { $1 })
        exceptions = Dictionary(
            site.categories.map { ($0.id, $0.targets) }, uniquingKeysWith: { $1 }
        ).filter { !$0.value.isEmpty }
    }

    package func target(_ priority: Priority, _ category: ID<Category>) -> Target? {
        exceptions[category]?.first { $0.priority == priority } ?? targets.first { $0.priority == priority }
    }

    package func calendar(_ id: ID<CalendarPlan>) -> WorkingCalendar? { calendars[id] }

    /// Working minutes from now to an instant at which a clock of such a ticket runs out; negative behind it.
    package func left(until due: Instant, now: Instant, _ priority: Priority, _ category: ID<Category>) -> Int
    {
        calendar(of: priority, category).between(now, due)
    }

    /// Whether such a clock runs from one instant to the other without a break.
    package func runs(
        from start: Instant, to end: Instant, _ priority: Priority, _ category: ID<Category>
    ) -> Bool {
        calendar(of: priority, category).milliseconds(from: start, to: end) == end.milliseconds(since: start)
    }

    private func calendar(of priority: Priority, _ category: ID<Category>) -> WorkingCalendar {
        target(priority, category).flatMap { calendars[$0.calendar] } ?? always
    }

    /// Nil where the target has no such clock.
    package func terms(
        _ kind: ClockKind, _ priority: Priority, _ category: ID<Category>, from start: Instant
    ) -> Terms? {
        guard let target = target(priority, category), let limit = target[kind],
            let named = calendars[target.calendar]
        else { return nil }
        let calendar = if case .calendarDays = limit { always } else { named }
        return ClockRun(start: start, calendar: calendar, startsAtOnce: target.startsAtOnce).map {
            Terms(limit: limit, calendar: target.calendar, run: $0)
        }
    }
}

extension CalendarPlan {
    /// Around the clock on every day.
    static let always = CalendarPlan(
        id: "always", windows: [Window(start: 0, end: 1440)], weekdays: Array(1...7))
}

extension Target {
    package subscript(kind: ClockKind) -> Limit? {
        switch kind {
        case .respond: respond
        case .arrive: arrive
        case .resolve: resolve
        }
    }
}
