import Domain

/// A clock time of 2026-04-30 in UTC, such as `10:05` or `10:05:30`.
func at(_ clock: String) -> Instant {
    instant("2026-04-30T\(clock)Z")
}

func instant(_ text: String) -> Instant {
    guard let instant = Instant(iso8601: text) else { preconditionFailure("no instant: \(text)") }
    return instant
}

func number(_ text: String) -> TicketNumber {
    guard let number = TicketNumber(text) else { preconditionFailure("no ticket number: \(text)") }
    return number
}

extension Author {
    static let mei = Author(id: "mei", roles: [.operator], desk: "desk-1")
    static let min = Author(id: "min", roles: [.operator], desk: "desk-2")
    static let leader = Author(id: "lead", roles: [.leader], desk: "desk-1")
    static let viewer = Author(id: "wall", roles: [.viewer], desk: "wall")
    static let administrator = Author(id: "root", roles: [.administrator], desk: "desk-1")
}

extension Site {
    static let compound = Site(
        name: Name(zh: "大院", en: "Compound"), zone: "Asia/Shanghai",
        grids: [
            Grid(id: "b01", name: Name(zh: "1号楼", en: "Building 1"), short: Name(zh: "1号", en: "B1")),
            Grid(
                id: "b02", name: Name(zh: "2号楼", en: "Building 2"), short: Name(zh: "2号", en: "B2"),
                aliases: ["东楼"]),
            Grid(id: "public", name: Name(zh: "公共区", en: "Public area"), short: Name(zh: "公共", en: "Pub")),
        ],
        specialists: [
            Specialist(
                id: "equipment", name: Name(zh: "设备", en: "Equipment"), short: Name(zh: "设", en: "Eq")),
            Specialist(id: "cleaning", name: Name(zh: "保洁", en: "Cleaning"), short: Name(zh: "保", en: "Cl")),
        ],
        teams: [
            Team(
                id: "engineering", name: Name(zh: "工程维修", en: "Engineering"),
                short: Name(zh: "工程", en: "Eng"),
                aliases: ["工程"]),
            Team(id: "tidy", name: Name(zh: "保洁班", en: "Cleaners"), short: Name(zh: "保洁", en: "Cln")),
        ],
        people: [
            Person(id: "qiang", name: Name(zh: "张强", en: "Zhang Qiang"), team: "engineering"),
            Person(id: "ming", name: Name(zh: "王明", en: "Wang Ming"), team: "tidy"),
            Person(id: "mei", name: Name(zh: "李梅", en: "Li Mei")),
        ],
        categories: [
            Category(
                id: "lift", name: Name(zh: "电梯", en: "Lift"), specialist: "equipment", team: "engineering",
                priority: .p1),
            Category(
                id: "leak", name: Name(zh: "漏水", en: "Leak"), specialist: "equipment", team: "engineering",
                priority: .p2),
            Category(
                id: "litter", name: Name(zh: "垃圾", en: "Litter"), specialist: "cleaning", team: "tidy"),
        ],
        calendars: [
            CalendarPlan(id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7))
        ],
        targets: [
            Target(priority: .p1, respond: nil, arrive: nil, resolve: .minutes(240), calendar: "always")
        ],
        shifts: [
            Shift(id: "day", name: Name(zh: "白班", en: "Day"), start: 480, end: 1200),
            Shift(id: "night", name: Name(zh: "夜班", en: "Night"), start: 1200, end: 480),
        ],
        roster: [
            RosterLine(shift: "day", people: ["mei"]),
            RosterLine(shift: "day", day: "2026-05-01", people: ["ming", "gone"]),
        ],
        rules: Rules())
}

extension Zone {
    /// Without its past: eight hours ahead.
    static let shanghai = Zone(identifier: "Asia/Shanghai", firstOffset: 28_800)
}

extension SiteClocks {
    static let compound = SiteClocks(.compound, zone: .shanghai)
}

extension Occasion {
    /// Noon on the compound.
    static let compound = Occasion(
        now: at("12:00"), happenedAt: at("12:00"), author: .mei, site: .compound, clocks: .compound)
}
