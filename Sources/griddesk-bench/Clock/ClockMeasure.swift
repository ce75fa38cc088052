import CYardstick
import Desk
import Domain

/// How fast deadlines are decided, beside a loop that walks through days and windows.
struct ClockMeasure {
    let site: Site
    let seed: UInt64

    private static let count = 200_000

    private struct Sum {
        var start: Instant
        var minutes: Int
    }

    func run() throws -> Report.Section {
        guard let zone = Zone.system(site.zone),
            let plan = site.calendars.first(where: { $0.id == "working" })
        else { throw YardstickFailure(description: "no calendar called working") }
        let sums = sums()
        let calendar = WorkingCalendar(plan, zone: zone)
        let (ours, ends) = timed { sums.map { calendar.add(start: $0.start, minutes: $0.minutes) } }
        let (plain, others) = timed {
            WalkedCalendar(plan, zone: zone).ends(sums.map { ($0.start, $0.minutes) })
        }
        guard ends == others else {
            throw YardstickFailure(description: "the two calendars do not agree")
        }
        let (decided, bodies) = try tickets(zone)
        return .init(
            title: "\(Self.count) sums of working time, half an hour to forty hours each",
            yardstick: "a C loop that walks day by day and window by window; 6 of its sums for a ticket",
            measurements: [
                Measurement(
                    "additions", Double(Self.count) / ours, .perSecond, yardstick: Double(Self.count) / plain),
                Measurement(
                    "tickets' deadlines decided", Double(bodies) / decided, .perSecond,
                    yardstick: Double(Self.count) / plain / 6),
            ])
    }

    private func sums() -> [Sum] {
        var numbers = SeededNumbers(seed: seed)
        return (0..<Self.count).map { _ in
            let minute = Int64.random(in: 0..<1096 * 1440, using: &numbers)
            let start = Instant(milliseconds: Workplace.years.lowerBound + minute * 60_000)
            return Sum(start: start, minutes: Int.random(in: 30...2400, using: &numbers))
        }
    }

    /// Three clocks each, with what is warned of.
    private func tickets(_ zone: Zone) throws -> (seconds: Double, count: Int) {
        let clocks = SiteClocks(site, zone: zone)
        guard let category = site.categories.first, let grid = site.grids.first else { return (1, 0) }
        let bodies = try sums().prefix(Self.count / 10).map { sum in
            let occasion = Occasion(
                now: sum.start, happenedAt: sum.start, author: Workplace.author, site: site, clocks: clocks)
            let draft = TicketDraft(
                grid: grid.id, category: category.id, what: "x", channel: .patrol, priority: .p3)
            let fact = try Ticket.decideReport(
                draft, number: TicketNumber(day: 260_101, sequence: 1), recurrenceOf: nil, occasion)
            let stamp = Stamp(
                recordedAt: sum.start, happenedAt: sum.start, operatorID: Workplace.author.id, desk: "bench")
            guard let ticket = Ticket.evolve(nil, fact, stamp, revision: 1) else {
                throw YardstickFailure(description: "a ticket was not born")
            }
            return ticket.body
        }
        let (seconds, all) = timed { bodies.map { clocks.deadlines(of: $0, at: $0.lastMoveAt) } }
        return (seconds, all.count)
    }

    private func timed<Value>(_ body: () -> Value) -> (seconds: Double, value: Value) {
        let start = ContinuousClock.now
        let value = body()
        return (start.duration(to: .now).seconds, value)
    }
}

/// The calendar as the yardstick has it: a byte a day.
private struct WalkedCalendar {
    private let works: [UInt8]
    private let firstDay: Int
    private let starts: [CInt]
    private let ends: [CInt]
    private let zone: Zone

    init(_ plan: CalendarPlan, zone: Zone) {
        let holidays = Set(plan.holidays)
        let workdays = Set(plan.workdays)
        firstDay = Day(daysSince1970: Int(Workplace.years.lowerBound / 86_400_000)).daysSince1970 - 1
        works = (0..<2000).map { [firstDay] index in
            let day = Day(daysSince1970: firstDay + index)
            let isUsual = plan.weekdays.contains(day.weekday) && !holidays.contains(day.iso8601)
            return isUsual || workdays.contains(day.iso8601) ? 1 : 0
        }
        starts = plan.windows.map { CInt($0.start) }
        ends = plan.windows.map { CInt($0.end) }
        self.zone = zone
    }

    func ends(_ sums: [(start: Instant, minutes: Int)]) -> [Instant?] {
        works.withUnsafeBufferPointer { works in
            starts.withUnsafeBufferPointer { starts in
                ends.withUnsafeBufferPointer { ends in
                    var calendar = yardstick_calendar(
                        works: works.baseAddress, first_day: Int64(firstDay), days: Int64(works.count),
                        starts: starts.baseAddress, ends: ends.baseAddress, windows: CInt(starts.count))
                    return sums.map { end($0.start, $0.minutes, &calendar) }
                }
            }
        }
    }

    private func end(_ start: Instant, _ minutes: Int, _ calendar: inout yardstick_calendar) -> Instant? {
        let offset = Int64(zone.offset(at: start)) * 1000
        let local = (start.milliseconds + offset) / 60_000
        let end = yardstick_clock_add(&calendar, local, Int64(minutes))
        return end < 0 ? nil : Instant(milliseconds: end * 60_000 - offset)
    }
}
