import Mutations
import Testing

@testable import Domain

extension SeededNumbers {
    fileprivate mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    fileprivate mutating func plan() -> CalendarPlan {
        let ends = Set((0...(1 + 2 * below(4))).map { _ in below(289) * 5 }).sorted()
        let windows = stride(from: 0, to: ends.count - 1, by: 2).map {
            CalendarPlan.Window(start: ends[$0], end: ends[$0 + 1])
        }
        let days = { (numbers: inout SeededNumbers, count: Int) in
            (0..<numbers.below(count)).map { _ in
                Day(daysSince1970: 20_454 + numbers.below(400)).iso8601
            }
        }
        return CalendarPlan(
            id: "random", windows: windows, weekdays: (1...7).filter { _ in below(3) > 0 },
            holidays: days(&self, 80), workdays: days(&self, 30))
    }

    /// In the year of the exceptional days; every other one within a few days of a jump of the clock.
    mutating func start(in zone: Zone) -> Instant {
        let jumps = zone.transitions.filter { (1_767_225_600..<1_801_785_600).contains($0.at) }
        if below(2) == 0, let jump = jumps.randomElement(using: &self) {
            return Instant(seconds: jump.at).adding(minutes: below(4320) - 2880)
        }
        return Instant(seconds: 1_767_225_600).adding(minutes: below(400 * 1440))
    }
}

/// What the answers mean, minute by minute.
private struct SlowCalendar {
    let plan: CalendarPlan
    let zone: Zone

    func works(_ instant: Instant) -> Bool {
        let local = zone.local(instant)
        let minute = local.hour * 60 + local.minute
        guard plan.windows.contains(where: { $0.start <= minute && minute < $0.end }) else { return false }
        if plan.workdays.contains(local.day.iso8601) { return true }
        return plan.weekdays.contains(local.day.weekday) && !plan.holidays.contains(local.day.iso8601)
    }

    /// Nil where it takes more than `limit` minutes.
    func add(_ start: Instant, _ minutes: Int, limit: Int) -> Instant? {
        var now = start
        var rest = minutes
        for _ in 0..<limit {
            if rest == 0, minutes > 0 || works(now) { return now }
            if works(now) { rest -= 1 }
            now = now.adding(minutes: 1)
        }
        return nil
    }
}

@Suite("The law of working calendars")
struct WorkingCalendarLawTests {
    private static let zones = [
        "Asia/Shanghai", "America/Los_Angeles", "Europe/London", "Australia/Lord_Howe", "America/Santiago",
    ]

    @Test(arguments: zones)
    func `what was added lies between, and nothing earlier will do`(_ name: String) throws {
        let zone = try #require(Zone.system(name))
        var numbers = SeededNumbers(seed: 4_2026)
        var ends = 0
        for _ in 0..<1000 {
            let plan = numbers.plan()
            let calendar = WorkingCalendar(plan, zone: zone)
            let start = Instant(
                milliseconds: numbers.start(in: zone).milliseconds + Int64(numbers.below(60_000)))
            let minutes = numbers.below(4) == 0 ? numbers.below(1_000_000) : numbers.below(5000)
            guard let end = calendar.add(start: start, minutes: minutes) else {
                #expect(calendar.neverWorks || plan.weekdays.isEmpty)
                continue
            }
            ends += 1
            #expect(calendar.between(start, end) == minutes)
            #expect(calendar.between(end, start) == -minutes)
            #expect(end >= start)
            if minutes > 0 {
                let before = Instant(milliseconds: end.milliseconds - 1)
                #expect(calendar.between(start, before) == minutes - 1)
            } else {
                #expect(calendar.isWorking(at: end))
            }
            let middle = numbers.below(minutes + 1)
            let half = try #require(calendar.add(start: start, minutes: middle))
            #expect(calendar.add(start: half, minutes: minutes - middle) == end || middle == minutes)
        }
        #expect(ends > 900)
    }

    @Test(arguments: zones)
    func `walking minute by minute finds the same`(_ name: String) throws {
        let zone = try #require(Zone.system(name))
        var numbers = SeededNumbers(seed: 815)
        var compared = 0
        for _ in 0..<60 {
            let plan = numbers.plan()
            let calendar = WorkingCalendar(plan, zone: zone)
            let slow = SlowCalendar(plan: plan, zone: zone)
            let start = numbers.start(in: zone)
            let minutes = numbers.below(5) == 0 ? 0 : numbers.below(900)
            guard let end = slow.add(start, minutes, limit: 4320) else { continue }
            compared += 1
            #expect(
                calendar.add(start: start, minutes: minutes) == end, "\(plan) \(start.iso8601) \(minutes)")
            #expect(calendar.between(start, end) == minutes)
            #expect(calendar.isWorking(at: start) == slow.works(start))
        }
        #expect(compared > 30)
    }
}
