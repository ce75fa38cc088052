import Mutations
import Testing

@testable import Domain

extension SeededNumbers {
    fileprivate mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    fileprivate mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    fileprivate mutating func day() -> String { Day(daysSince1970: 20_454 + below(400)).iso8601 }

    fileprivate mutating func calendar() -> CalendarPlan {
        var holidays = (0..<below(20)).map { _ in day() }
        let pause = 20_454 + below(400)
        holidays += (0..<below(12)).map { Day(daysSince1970: pause + $0).iso8601 }
        return CalendarPlan(
            id: "random", windows: [.init(start: 480, end: 1080)],
            weekdays: [1] + (2...7).filter { _ in below(4) > 0 }, holidays: holidays,
            workdays: (0..<below(10)).map { _ in day() })
    }

    fileprivate mutating func rule() -> DayRule {
        switch below(6) {
        case 0: .daily
        case 1: .working
        case 2: .off
        case 3: .weekdays((1...7).filter { $0 == 3 || below(3) == 0 })
        case 4: .month((1...31).filter { $0 == 31 || below(8) == 0 }, last: below(2) == 0)
        default: .every(1 + below(12))
        }
    }

    fileprivate mutating func schedule() -> Schedule {
        let rule = rule()
        let hasFrom = below(2) == 0
        return Schedule(
            start: below(1440), end: below(1440), days: rule, early: below(60), grace: below(120),
            from: hasFrom || isEvery(rule) ? day() : nil, until: below(4) == 0 ? day() : nil,
            calendar: below(4) == 0 ? nil : "random", missingDay: one(of: Schedule.MissingDay.allCases),
            offDay: one(of: Schedule.OffDay.allCases), anchor: one(of: Schedule.Anchor.allCases),
            counting: one(of: Schedule.Counting.allCases))
    }

    private func isEvery(_ rule: DayRule) -> Bool { if case .every = rule { true } else { false } }
}

/// What a schedule says, read day by day from a table of days.
private struct SlowSchedule {
    struct Cell {
        var day: Day
        var text: String
        var works: Bool
    }

    static let days = (20_300..<21_100).map { Day(daysSince1970: $0) }
    static let texts = days.map(\.iso8601)

    let schedule: Schedule
    let zone: Zone
    /// Nil is never.
    let done: Day?
    private let cells: [Cell]

    init(_ schedule: Schedule, _ calendar: CalendarPlan, _ zone: Zone, done: Day?) {
        (self.schedule, self.zone, self.done) = (schedule, zone, done)
        let (holidays, workdays) = (Set(calendar.holidays), Set(calendar.workdays))
        cells = zip(Self.days, Self.texts).map { day, text in
            let isOff = !calendar.weekdays.contains(day.weekday) || holidays.contains(text)
            let works = schedule.calendar == nil || workdays.contains(text) || !isOff
            return Cell(day: day, text: text, works: works)
        }
    }

    /// The days on which it starts.
    var days: [Day] {
        let named = counted
        var due: Set<Day> = []
        for index in cells.indices.dropFirst(40).dropLast(40) where named[index] ?? isNamed(index) {
            guard let place = place(of: index) else { continue }
            let text = cells[place].text
            if schedule.from.map({ text >= $0 }) ?? true, schedule.until.map({ text <= $0 }) ?? true {
                due.insert(cells[place].day)
            }
        }
        return due.sorted()
    }

    private func place(of index: Int) -> Int? {
        if cells[index].works { return index }
        switch schedule.offDay {
        case .keep: return index
        case .skip: return nil
        case .before: return cells[..<index].lastIndex(where: \.works)
        case .after: return cells[index...].firstIndex(where: \.works)
        }
    }

    private func isNamed(_ index: Int) -> Bool {
        let (day, works) = (cells[index].day, cells[index].works)
        switch schedule.days {
        case .daily: return true
        case .working: return works
        case .off: return !works
        case .weekdays(let days): return days.contains(day.weekday)
        case .month(let days, let last):
            let month = cells[index - 31...index + 31].map(\.day).filter {
                ($0.year, $0.month) == (day.year, day.month)
            }
            let isLast = day == month.max()
            let lacks = days.contains { wanted in !month.contains { $0.day == wanted } }
            return days.contains(day.day) || isLast && (last || lacks && schedule.missingDay == .last)
        case .every: return false
        }
    }

    /// Every so many days, by counting up one day after the other; empty for all other rules.
    private var counted: [Int: Bool] {
        guard case .every(let step) = schedule.days else { return [:] }
        var named: [Int: Bool] = [:]
        var (behindDone, fromStart) = (0, 0)
        for (index, cell) in cells.enumerated() where schedule.counting == .civil || cell.works {
            let isStarted = schedule.from.map { cell.text >= $0 } ?? false
            if let done, schedule.anchor == .done {
                if cell.day > done { behindDone += 1 }
                named[index] = behindDone >= step
            } else {
                named[index] = isStarted && (schedule.anchor == .done || fromStart % step == 0)
            }
            if isStarted { fromStart += 1 }
        }
        return named
    }

    func window(_ day: Day) -> DueWindow {
        let start = instant(day, schedule.start)
        let ends = schedule.end > schedule.start ? day : Day(daysSince1970: day.daysSince1970 + 1)
        var end = instant(ends, schedule.end)
        if end <= start {
            let length = (schedule.end - schedule.start + 1440) % 1440
            end = Instant(milliseconds: start.milliseconds + Int64(length == 0 ? 1440 : length) * 60_000)
        }
        return DueWindow(
            earliest: Instant(milliseconds: start.milliseconds - Int64(schedule.early) * 60_000),
            start: start,
            end: end, lateUntil: Instant(milliseconds: end.milliseconds + Int64(schedule.grace) * 60_000))
    }

    private func instant(_ day: Day, _ minute: Int) -> Instant {
        guard let local = LocalTime(day: day, hour: minute / 60, minute: minute % 60) else {
            preconditionFailure("no minute: \(minute)")
        }
        return zone.instant(of: local)
    }
}

@Suite("The law of due rounds")
struct RoundPlannerLawTests {
    private static let zones = [
        "Asia/Shanghai", "America/New_York", "Europe/London", "Australia/Lord_Howe", "America/Santiago",
    ]

    private func site(_ schedule: Schedule, _ calendar: CalendarPlan) -> Site {
        var site = Site.walked
        site.calendars.append(calendar)
        site.rounds.routes = [site.rounds.routes[1]]
        site.rounds.routes[0].schedules = [schedule]
        return site
    }

    private func starts(_ done: Day?, _ zone: Zone) -> [Instant] {
        done.flatMap { LocalTime(day: $0, hour: 12, minute: 0) }.map { [zone.instant(of: $0)] } ?? []
    }

    @Test(arguments: zones)
    func `days and windows are those of a plain count`(_ name: String) throws {
        let zone = try #require(Zone.system(name))
        var numbers = SeededNumbers(seed: UInt64(name.utf8.count) * 2026)
        var compared = 0
        for _ in 0..<120 {
            let (schedule, calendar) = (numbers.schedule(), numbers.calendar())
            let done = numbers.below(3) == 0 ? nil : Day(daysSince1970: 20_452 - numbers.below(100))
            let planner = RoundPlanner(site(schedule, calendar), zone: zone)
            let slow = SlowSchedule(schedule, calendar, zone, done: done)
            let start = Instant(seconds: Int64(20_454 + numbers.below(300)) * 86_400)
                .adding(minutes: numbers.below(1440))
            let time = start..<start.adding(minutes: 1440 * (1 + numbers.below(60)))
            let due = planner.due(in: time) { _ in starts(done, zone) }
            let first = zone.day(of: time.lowerBound).daysSince1970 - 2
            let last = zone.day(of: time.upperBound).daysSince1970 + 2
            let wanted = slow.days.filter { (first...last).contains($0.daysSince1970) }
                .map(slow.window).filter { time.contains($0.start) }
            #expect(due.map(\.window) == wanted, "\(schedule) \(calendar) \(String(describing: done))")
            compared += due.count
            for due in due {
                #expect(planner.due(due.id) == due, "\(schedule) \(due.id.text)")
                #expect(zone.instant(of: due.id.start) == due.window.start)
                #expect(due.id.start.hour * 60 + due.id.start.minute == schedule.start)
            }
        }
        #expect(compared > 500)
    }

    @Test(arguments: zones)
    func `asked in two parts it is the same`(_ name: String) throws {
        let zone = try #require(Zone.system(name))
        var numbers = SeededNumbers(seed: UInt64(name.utf8.count))
        for _ in 0..<80 {
            let (schedule, calendar) = (numbers.schedule(), numbers.calendar())
            let planner = RoundPlanner(site(schedule, calendar), zone: zone)
            let done = numbers.below(2) == 0 ? nil : Day(daysSince1970: 20_452)
            let first = Instant(seconds: 1_767_225_600).adding(minutes: numbers.below(300 * 1440))
            let middle = first.adding(minutes: numbers.below(40 * 1440))
            let last = middle.adding(minutes: numbers.below(40 * 1440))
            let due = { planner.due(in: $0) { _ in starts(done, zone) } }
            #expect(due(first..<middle) + due(middle..<last) == due(first..<last), "\(schedule)")
        }
    }
}
