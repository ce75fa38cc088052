import Domain

@testable import Panes

extension Compound {
    /// The compound with a patrol of each of its grids by day and by night.
    static let walked: Site = {
        var site = Compound.site
        let items = [
            CheckItem(
                id: "lights", name: Name(zh: "照明", en: "Lights"), aliases: ["灯", "light"],
                category: "lighting"),
            CheckItem(id: "floor", name: Name(zh: "地面", en: "Floor"), severity: .major),
        ]
        let points = [
            ("hall", "1F 大厅", "1F hall"), ("third", "3F 走廊", "3F corridor"), ("roof", "屋顶", "Roof"),
        ].map {
            Checkpoint(id: ID($0), name: Name(zh: $1, en: $2), place: $1)
        }
        site.rounds = SiteRounds(
            kinds: [RoundKind(id: "patrol", name: Name(zh: "巡查", en: "Patrol"))],
            checklists: [Checklist(id: "basic", name: Name(zh: "常规", en: "Basics"), items: items)],
            routes: [
                RoutePlan(
                    id: "night", name: Name(zh: "夜巡", en: "night round"), kind: "patrol",
                    grids: site.grids.map(\.id), checkpoints: points, checklists: ["basic"],
                    schedules: [
                        Schedule(start: 1230, end: 1290, grace: 30),
                        Schedule(start: 1380, end: 60, grace: 30),
                        Schedule(start: 150, end: 240, grace: 30),
                    ])
            ])
        return site
    }()
}

extension Compound {
    /// With a boiler to be read off, whose round another person has to check.
    static let measured: Site = {
        var site = Compound.walked
        let figure = MeterReading.init(thousandths:)
        let items = [
            CheckItem(
                id: "heat", name: Name(zh: "温度", en: "Temperature"), category: "plumbing",
                gauge: Gauge(
                    unit: "℃", low: figure(60_000), high: figure(90_000), warnLow: figure(65_000),
                    warnHigh: figure(85_000))),
            CheckItem(
                id: "water", name: Name(zh: "水表", en: "Water meter"),
                gauge: Gauge(unit: "m³", isCounter: true)),
            CheckItem(id: "valve", name: Name(zh: "阀门", en: "Valve")),
        ]
        let boiler = Checkpoint(
            id: "boiler", name: Name(zh: "锅炉房", en: "Boiler room"), place: "B1 锅炉房", items: items)
        let yard = Checkpoint(
            id: "yard", name: Name(zh: "院子", en: "Yard"), place: "院子",
            items: [CheckItem(id: "gate", name: Name(zh: "院门", en: "Gate"))])
        site.rounds.routes.append(
            RoutePlan(
                id: "boiler", name: Name(zh: "锅炉巡检", en: "boiler round"), kind: "patrol", grid: "b05",
                checkpoints: [boiler, yard], schedules: [Schedule(start: 1380, end: 60, grace: 30)],
                needsSecondLook: true))
        return site
    }()
}

extension MemoryDesk {
    /// Near midnight of a night in which some rounds were walked, one was left early, and one has a finding.
    static func walked(_ author: Author = Compound.author()) -> MemoryDesk {
        var desk = MemoryDesk(Compound.setting(site: Compound.walked, author: author))
        let first = { (grid: String) in round("night.\(grid)@261120T2030") }
        let now = { (grid: String) in round("night.\(grid)@261120T2300") }
        let fine = RoundCommand.check([Told(.fine)], said: "正常")
        for grid in ["b01", "b02", "b04"] {
            desk.expect(
                round: .move(fine, first(grid), by: nil), at: Compound.at("2026-11-20T21:10:00+08:00"))
        }
        desk.expect(round: .move(fine, first("b06"), by: nil), at: Compound.at("2026-11-20T21:40:00+08:00"))
        let found = Told(.finding("灯不亮", nil, photo: nil), point: "third", item: "lights")
        let wet = Told(.finding("地面有水", .danger, photo: nil), point: "hall", item: "floor")
        desk.expect(
            round: .move(
                .check([found, wet, Told(.fine)], said: "3F灯不亮 大厅地面有水 其余正常"), first("b05"), by: nil),
            at: Compound.at("2026-11-20T21:20:00+08:00"))
        let hall = Told(.fine, point: "hall")
        desk.expect(
            round: .move(.check([hall], said: nil), first("b07"), by: nil),
            at: Compound.at("2026-11-20T20:50:00+08:00"))
        desk.expect(
            round: .move(.check([hall], said: nil), now("b01"), by: nil),
            at: Compound.at("2026-11-20T23:20:00+08:00"))
        desk.expect(round: .move(fine, now("b02"), by: nil), at: Compound.at("2026-11-20T23:30:00+08:00"))
        desk.expect(
            round: .move(.excuse(reason: "整修停用"), first("b08"), by: nil),
            at: Compound.at("2026-11-20T20:31:00+08:00"), by: "limei")
        return desk
    }

    static func round(_ text: String) -> RoundID {
        guard let id = RoundID(text) else { fatalError("no round \(text)") }
        return id
    }
}

extension MemoryDesk {
    /// The same night, with the boiler read off on the three nights before.
    static func measured(_ author: Author = Compound.author()) -> MemoryDesk {
        var desk = MemoryDesk(Compound.setting(site: Compound.measured, author: author))
        for (day, heat, water) in [("17", "71", "100"), ("18", "74.5", "110"), ("19", "80", "121")] {
            let told = [("heat", heat), ("water", water)].map { item, text in
                Told(
                    .reading(MeterReading(text) ?? MeterReading(thousandths: 0), nil), point: "boiler",
                    item: ID(item))
            }
            desk.expect(
                round: .move(.check(told, said: nil), round("boiler@2611\(day)T2300"), by: nil),
                at: Compound.at("2026-11-\(day)T23:20:00+08:00"))
        }
        return desk
    }
}
