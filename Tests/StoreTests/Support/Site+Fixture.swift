import Domain

extension Site {
    /// Three grids, two services, two teams, three categories, in Shanghai.
    static var fixture: Site {
        Site(
            name: Name(zh: "大院", en: "Compound"), zone: "Asia/Shanghai",
            grids: ["b01", "b02", "public"].map {
                Grid(id: ID($0), name: Name(zh: "网格\($0)", en: "Grid \($0)"), short: Name(zh: $0, en: $0))
            },
            specialists: [
                Specialist(
                    id: "equipment", name: Name(zh: "设备", en: "Equipment"), short: Name(zh: "设", en: "Eq")),
                Specialist(
                    id: "cleaning", name: Name(zh: "保洁", en: "Cleaning"), short: Name(zh: "洁", en: "Cl")),
            ],
            teams: [
                Team(
                    id: "engineering", name: Name(zh: "工程", en: "Engineering"),
                    short: Name(zh: "工程", en: "Eng"), specialist: "equipment"),
                Team(
                    id: "cleaners", name: Name(zh: "保洁队", en: "Cleaners"),
                    short: Name(zh: "保洁", en: "Cln"), specialist: "cleaning"),
            ],
            people: [Person(id: "zhang", name: Name(zh: "张三", en: "Zhang"), team: "engineering")],
            categories: [
                Category(
                    id: "lift", name: Name(zh: "电梯", en: "Lift"), specialist: "equipment",
                    team: "engineering", priority: .p2),
                Category(
                    id: "water", name: Name(zh: "给排水", en: "Water"), specialist: "equipment",
                    team: "engineering"),
                Category(
                    id: "litter", name: Name(zh: "垃圾", en: "Litter"), specialist: "cleaning",
                    team: "cleaners", priority: .p4),
            ],
            calendars: [], targets: [], shifts: [], roster: [], rules: Rules())
    }
}

extension Site {
    /// The same with 5, 15 and 120 minutes for every ticket, at any time of day.
    var limited: Site {
        var site = self
        site.calendars = [
            CalendarPlan(id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7))
        ]
        site.targets = Priority.allCases.map {
            Target(
                priority: $0, respond: .minutes(5), arrive: .minutes(15), resolve: .minutes(120),
                calendar: "always")
        }
        return site
    }
}
