/// Who works at one local time, as shifts, roster and leave say.
///
/// Whom a roster line of that very day names works the shifts whose lines of that day name them, and no other. The rest
/// work their usual shifts: their own ones, and those whose every-day line names them. Who has neither works whenever.
/// Leave goes before all of it. A shift over midnight belongs, whole, to the day it began.
package struct Duty: Equatable, Sendable {
    package enum Status: Equatable, Sendable {
        /// Nil for who works whenever.
        case onShift(ID<Shift>?)
        case offShift
        case onLeave(DayRange)
    }

    /// A shift that is on.
    package struct Turn: Equatable, Sendable {
        package var shift: Shift
        /// The day it began.
        package var day: Day
    }

    private let site: Site
    private let day: Day
    /// In the order of the site.
    package let turns: [Turn]

    package init(_ site: Site, at local: LocalTime) {
        self.site = site
        day = local.day
        let minute = local.hour * 60 + local.minute
        turns = site.shifts.filter { $0.contains(minuteOfDay: minute) }.map { shift in
            let beganYesterday = shift.start >= shift.end && minute < shift.end
            return Turn(shift: shift, day: local.day.adding(days: beganYesterday ? -1 : 0))
        }
    }

    package var shift: Shift? { turns.first?.shift }

    /// The shift that is on first behind the one that is on at a moment; nil where none is on then.
    package static func next(_ site: Site, _ zone: Zone, after now: Instant) -> Turn? {
        let local = zone.local(now)
        guard let turn = Duty(site, at: local).turns.first else { return nil }
        let days = turn.shift.start < turn.shift.end ? 0 : 1
        let end = zone.instant(of: turn.day.adding(days: days), minute: turn.shift.end)
        return Duty(site, at: zone.local(end)).turns.first { $0 != turn }
    }

    /// The first on the roster of the shift that is on, and not on leave.
    package var leader: Person? {
        guard let turn = turns.first else { return nil }
        return site.roster(of: turn.shift.id, on: turn.day).first { $0.leave(on: turn.day) == nil }
    }

    /// Whether the site has somebody of that slug who did not leave service.
    func isKnown(_ id: ID<Person>) -> Bool { site.person(id)?.isRetired == false }

    package func status(of id: ID<Person>) -> Status {
        guard let person = site.person(id), !person.isRetired else { return .offShift }
        let roster = Roster(site, person)
        let working = turns.filter { roster.works($0.shift.id, on: $0.day) }
        if let turn = working.first(where: { person.leave(on: $0.day) == nil }) {
            return .onShift(turn.shift.id)
        }
        if let leave = person.leave(on: working.first?.day ?? day) { return .onLeave(leave) }
        return roster.isFree(on: day) ? .onShift(nil) : .offShift
    }
}

/// What a site says about one person's shifts.
private struct Roster {
    private let site: Site
    private let person: Person
    private let lines: [RosterLine]

    init(_ site: Site, _ person: Person) {
        self.site = site
        self.person = person
        lines = site.roster.filter { $0.people.contains(person.id) }
    }

    /// Whether nothing is said about that day.
    func isFree(on day: Day) -> Bool {
        person.shifts.isEmpty && !lines.contains { $0.day == nil || $0.day == day.iso8601 }
    }

    func works(_ shift: ID<Shift>, on day: Day) -> Bool {
        let named = lines.filter { $0.day == day.iso8601 }
        if !named.isEmpty { return named.contains { $0.shift == shift } }
        return person.shifts.contains(shift)
            || site.roster(of: shift, on: day).contains { $0.id == person.id }
    }
}

extension Person {
    package func leave(on day: Day) -> DayRange? {
        leave.first { $0.contains(day) }
    }
}
