import Domain

extension Site {
    /// The fixture with a night patrol of two grids, walked by anybody, and a boiler that is read off each morning.
    static var walked: Site {
        var site = Site.fixture
        site.grids[0].officer = "zhang"
        site.categories.append(
            Category(
                id: "other", name: Name(zh: "其他", en: "Other"), specialist: "equipment", team: "engineering"))
        site.people.append(Person(id: "zhou", name: Name(zh: "周洁", en: "Zhou"), team: "cleaners"))
        site.rounds = SiteRounds(
            kinds: [RoundKind(id: "patrol", name: Name(zh: "巡查", en: "Patrol"))],
            routes: [night, boiler])
        return site
    }

    static let night = RoutePlan(
        id: "night", name: Name(zh: "夜巡", en: "Night round"), kind: "patrol", grids: ["b01", "b02"],
        checkpoints: [
            Checkpoint(
                id: "hall", name: Name(zh: "大厅", en: "Hall"), place: "大厅",
                items: [CheckItem(id: "lamps", name: Name(zh: "灯", en: "Lamps"), category: "water")]),
            Checkpoint(id: "roof", name: Name(zh: "屋顶", en: "Roof"), place: "屋顶"),
        ],
        schedules: [Schedule(start: 22 * 60, end: 2 * 60, early: 30, grace: 30)])

    static let boiler = RoutePlan(
        id: "boiler", name: Name(zh: "锅炉抄表", en: "Boiler"), kind: "patrol", grid: "b01",
        checkpoints: [
            Checkpoint(
                id: "room", name: Name(zh: "锅炉房", en: "Boiler room"), place: "锅炉房",
                items: [
                    CheckItem(
                        id: "meter", name: Name(zh: "水表", en: "Meter"),
                        gauge: Gauge(unit: "m³", isCounter: true))
                ])
        ],
        schedules: [Schedule(start: 8 * 60, end: 10 * 60, grace: 60)])

    /// Only one route, on other days.
    func only(_ plan: RoutePlan, _ schedules: Schedule...) -> Site {
        var (site, plan) = (self, plan)
        if !schedules.isEmpty { plan.schedules = schedules }
        site.rounds.routes = [plan]
        return site
    }
}
