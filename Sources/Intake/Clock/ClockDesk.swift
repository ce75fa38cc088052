import Domain

/// The working calendars of a site, ready to be asked.
package struct ClockDesk: Sendable {
    private let plans: [CalendarPlan]
    private let calendars: [String: WorkingCalendar]
    private let zone: Zone
    private let now: Instant

    /// `zone` is the site's; a time of day alone means today, which `now` tells.
    package init(_ site: Site, zone: Zone, now: Instant) {
        plans = site.calendars
        let pairs = site.calendars.map { ($0.id.text, WorkingCalendar($0, zone: zone)) }
        calendars = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        self.zone = zone
        self.now = now
    }

    package func answer(_ question: ClockQuestion) throws(ClockProblem) -> ClockAnswer {
        switch question {
        case .add(let name, let start, let minutes):
            let calendar = try calendar(name)
            let start = try instant(start)
            guard minutes >= 0 else { throw .negativeMinutes(minutes) }
            guard !calendar.neverWorks else { throw .neverWorks(name) }
            guard let end = calendar.add(start: start, minutes: minutes) else { throw .noEnd }
            return .end(end)
        case .between(let name, let start, let end):
            return .minutes(try calendar(name).between(try instant(start), try instant(end)))
        }
    }

    /// The year that the answer reaches beyond the last one the calendar names holidays of; nil for a calendar that
    /// names none.
    package func unannouncedYear(_ question: ClockQuestion, _ answer: ClockAnswer) -> Int? {
        let (name, end): (String, Instant?) =
            switch (question, answer) {
            case (.add(let name, _, _), .end(let end)): (name, end)
            case (.between(let name, let start, let end), _):
                (name, [start, end].compactMap { try? instant($0) }.max())
            case (.add(let name, _, _), .minutes): (name, nil)
            }
        guard let last = plans.first(where: { $0.id.text == name })?.holidays.max(), let end,
            let announced = Day(iso8601: last)?.year
        else { return nil }
        let year = zone.day(of: end).year
        return year > announced ? year : nil
    }

    private func calendar(_ name: String) throws(ClockProblem) -> WorkingCalendar {
        guard let calendar = calendars[name] else {
            throw .unknownCalendar(name, known: plans.map(\.id.text))
        }
        return calendar
    }

    private func instant(_ text: String) throws(ClockProblem) -> Instant {
        switch TypedTime(text, in: zone, now: now) {
        case .one(let instant): return instant
        case .skipped: throw .skippedTime(text)
        case .twice(let first, let second):
            throw .repeatedTime(
                text, first: zone.stampWithOffset(first), second: zone.stampWithOffset(second))
        case nil: throw .badTime(text)
        }
    }
}
