/// Working time as a value: which instants work, and how many working minutes lie between two.
///
/// An instant works when the wall clock of the zone then shows a time within a window of a day that works. So a day
/// on which the clock jumps has fewer or more real minutes, and a wall time shown twice works twice. Nothing here
/// walks through time: every answer is counted by whole weeks, whatever the range.
package struct WorkingCalendar: Equatable, Sendable {
    let days: WorkingDays
    let hours: WorkingHours
    let zone: Zone

    /// Windows that overlap count once, empty ones not at all; texts that are no days are passed over.
    /// A day named both as a holiday and as a make-up workday works.
    package init(_ plan: CalendarPlan, zone: Zone) {
        days = WorkingDays(weekdays: plan.weekdays, holidays: plan.holidays, workdays: plan.workdays)
        hours = WorkingHours(plan.windows)
        self.zone = zone
    }

    /// Whether no day or no time of a day ever works.
    package var neverWorks: Bool { hours.length == 0 || days.isEmpty }

    /// The earliest instant at or behind `start` that has `minutes` working minutes behind it since `start`; for 0
    /// `start` itself within hours, else the next opening.
    ///
    /// Nil where working time does not suffice, for negative minutes, and past the year 9999.
    package func add(start: Instant, minutes: Int) -> Instant? {
        guard (0...WorkingCalendar.longest).contains(minutes) else { return nil }
        return add(start: start, milliseconds: minutes * 60_000)
    }

    /// As with minutes.
    func add(start: Instant, milliseconds: Int) -> Instant? {
        guard !neverWorks, (0...WorkingCalendar.longest * 60_000).contains(milliseconds),
            Instant.writable.contains(start)
        else { return nil }
        var rest = milliseconds
        var now = Int(start.milliseconds)
        for segment in zone.segments(from: start) {
            let local = now + segment.offset
            let reached = rest == 0 ? opening(from: local) : end(of: rest, from: local)
            let isLast = segment.end == .max
            if let reached, isLast || reached - segment.offset < segment.end + (rest == 0 ? 0 : 1) {
                let instant = Instant(milliseconds: Int64(reached - segment.offset))
                return Instant.writable.contains(instant) ? instant : nil
            }
            if isLast { return nil }
            rest -= worked(before: segment.end + segment.offset) - worked(before: local)
            now = segment.end
        }
        return nil
    }

    /// Whole working minutes from `start` to `end`, rounded towards zero; negative where `end` is before `start`:
    /// `between(a, b) == -between(b, a)`.
    package func between(_ start: Instant, _ end: Instant) -> Int {
        milliseconds(from: start, to: end) / 60_000
    }

    /// Working milliseconds from `start` to `end`, negative where `end` is before `start`.
    func milliseconds(from start: Instant, to end: Instant) -> Int {
        guard start <= end else { return -milliseconds(from: end, to: start) }
        let last = Int(min(end, Instant.writable.upperBound).milliseconds)
        let first = max(start, Instant.writable.lowerBound)
        var now = Int(first.milliseconds)
        var total = 0
        for segment in zone.segments(from: first) {
            guard now < last else { break }
            let stop = min(segment.end, last)
            total += worked(before: stop + segment.offset) - worked(before: now + segment.offset)
            now = stop
        }
        return total
    }

    /// When the hours of the n-th working day behind the day of `instant` end; of that day itself for 0 where it works.
    func close(ofWorkingDay count: Int, behind instant: Instant) -> Instant? {
        let today = zone.day(of: instant).daysSince1970
        guard hours.length > 0, let day = days.day(ofRank: days.rank(of: today + 1) + count - 1) else {
            return nil
        }
        return wall(day, hours.time(with: hours.length))
    }

    /// The end of the n-th day after the day of `instant`.
    func midnight(behindDay count: Int, after instant: Instant) -> Instant {
        wall(zone.day(of: instant).daysSince1970 + count, WorkingCalendar.day)
    }

    func wall(_ day: Int, _ time: Int) -> Instant {
        zone.instant(of: LocalTime(utcMilliseconds: Int64(day * WorkingCalendar.day + time)))
    }

    package func isWorking(at instant: Instant) -> Bool {
        let local = Int(instant.milliseconds) + zone.offset(at: instant) * 1000
        return !neverWorks && opening(from: local) == local
    }

    /// All the minutes of the years 1–9999.
    private static let longest = 9999 * 366 * 1440
}

/// Counted on the wall: milliseconds since 1970 of a clock that shows local time and never jumps.
extension WorkingCalendar {
    private static let day = 86_400_000

    private func worked(before local: Int) -> Int {
        let (day, time) = local.dividedDown(by: WorkingCalendar.day)
        let today = days.works(day) ? hours.worked(before: time) : 0
        return days.rank(of: day) * hours.length + today
    }

    /// The first working time at or behind `local`.
    private func opening(from local: Int) -> Int? {
        let (day, time) = local.dividedDown(by: WorkingCalendar.day)
        if days.works(day), let opening = hours.opening(from: time) {
            return day * WorkingCalendar.day + opening
        }
        guard let next = days.day(ofRank: days.rank(of: day + 1)), let first = hours.opening(from: 0) else {
            return nil
        }
        return next * WorkingCalendar.day + first
    }

    /// The earliest time with `rest` working milliseconds since `local` behind it; `rest` is positive.
    private func end(of rest: Int, from local: Int) -> Int? {
        let (rank, before) = (worked(before: local) + rest - 1).dividedDown(by: hours.length)
        guard let day = days.day(ofRank: rank) else { return nil }
        return day * WorkingCalendar.day + hours.time(with: before + 1)
    }
}
