import Domain

extension RoundLife {
    /// The fixture with a calendar and everything that routes name, but no route.
    static var site: Site {
        var site = Site.walked
        site.rounds.routes = []
        site.calendars.append(
            CalendarPlan(
                id: "office", windows: [.init(start: 480, end: 1080)], weekdays: Array(1...5),
                holidays: ["2026-05-01", "2026-05-06", "2026-10-26"]))
        return site
    }

    /// Another choice of routes, with other schedules and checkpoints.
    static func routes(of site: Site, _ dice: inout Dice, isByNight: Bool) -> Site {
        var site = site
        let all = [Site.night, readings, second]
        site.rounds.routes = all.filter { _ in !dice.hits(oneIn: 4) }.map { plan in
            var plan = plan
            if plan.checkpoints.count > 1, dice.hits(oneIn: 3) { plan.checkpoints.removeLast() }
            plan.checkpoints = plan.checkpoints.map { point in
                var point = point
                if point.items.isEmpty { point.items = [lamps] }
                return point
            }
            let first = schedule(&dice, isByNight: isByNight)
            plan.schedules = [first]
            if dice.hits(oneIn: 3) { plan.schedules.append(opposite(first)) }
            return plan
        }
        return site
    }

    private static let lamps = CheckItem(id: "lamps", name: Name(zh: "灯", en: "Lamps"), category: "water")

    private static let readings: RoutePlan = {
        var plan = Site.boiler
        let warm = CheckItem(
            id: "heat", name: Name(zh: "温度", en: "Heat"),
            gauge: Gauge(
                unit: "℃", low: MeterReading(thousandths: 5000), high: MeterReading(thousandths: 60_000)))
        plan.checkpoints[0].items.append(warm)
        return plan
    }()

    private static let second = RoutePlan(
        id: "clean", name: Name(zh: "消杀", en: "Disinfection"), kind: "patrol", grid: "public",
        walker: .person("zhou"),
        checkpoints: [
            Checkpoint(id: "lobby", name: Name(zh: "大厅", en: "Lobby"), place: "大厅", items: [lamps])
        ],
        needsSecondLook: true)

    private static func schedule(_ dice: inout Dice, isByNight: Bool) -> Schedule {
        let start = isByNight ? dice.below(240) : dice.below(1440)
        let end = (start + 30 + dice.below(270)) % 1440
        var schedule = Schedule(
            start: start, end: end, days: rule(&dice), early: dice.below(40), grace: dice.below(180),
            missingDay: dice.one(of: Schedule.MissingDay.allCases))
        if case .every = schedule.days { schedule.from = "2026-04-2\(dice.below(10))" }
        if dice.hits(oneIn: 2) { schedule.calendar = "office" }
        if dice.hits(oneIn: 3) { schedule.offDay = .skip }
        return schedule
    }

    private static func rule(_ dice: inout Dice) -> DayRule {
        switch dice.below(11) {
        case 0: .working
        case 1: .off
        case 2: .weekdays([1, 3, 5, 7])
        case 3: .month([1, 10, 15, 25, 31], last: dice.hits(oneIn: 2))
        case 4: .every(2)
        default: .daily
        }
    }

    /// Twelve hours later.
    private static func opposite(_ schedule: Schedule) -> Schedule {
        var schedule = schedule
        schedule.start = (schedule.start + 720) % 1440
        schedule.end = (schedule.end + 720) % 1440
        return schedule
    }
}
