import Domain

/// A clock time in Shanghai of the night that begins on 2026-04-30: `22:10`, `01:30`, `22:00:00.001`.
func night(_ clock: String) -> Instant {
    instant("2026-\(clock < "12" ? "05-01" : "04-30")T\(clock)+08:00")
}

/// A clock time in Shanghai of 2026-04-30.
func day(_ clock: String) -> Instant { instant("2026-04-30T\(clock)+08:00") }

func roundID(_ text: String) -> RoundID {
    guard let id = RoundID(text) else { preconditionFailure("no round: \(text)") }
    return id
}

func reading(_ text: String) -> MeterReading {
    guard let reading = MeterReading(text) else { preconditionFailure("no reading: \(text)") }
    return reading
}

extension Checkpoint {
    fileprivate init(_ id: ID<Checkpoint>, _ zh: String, _ en: String, notBefore: Int? = nil) {
        self.init(
            id: id, name: Name(zh: zh, en: en), place: zh, notBefore: notBefore, least: 2, most: 180)
    }
}

extension Site {
    /// The compound with a patrol of five checkpoints by night, a boiler to be read off, and a disinfection that
    /// another person checks.
    static let walked: Site = {
        var site = Site.compound
        site.people += [
            Person(id: "jie", name: Name(zh: "周洁", en: "Zhou Jie")),
            Person(id: "hua", name: Name(zh: "陈华", en: "Chen Hua")),
        ]
        site.grids[0].officer = "jie"
        site.roster.append(RosterLine(shift: "night", people: ["hua", "mei"]))
        site.rounds = SiteRounds(
            kinds: [
                RoundKind(id: "patrol", name: Name(zh: "巡查", en: "Patrol")),
                RoundKind(id: "reading", name: Name(zh: "抄表", en: "Reading")),
                RoundKind(id: "disinfection", name: Name(zh: "消杀", en: "Disinfection")),
            ],
            checklists: [Checklist(id: "basic", name: Name(zh: "常规", en: "Basics"), items: basics)],
            routes: [nightPatrol, boiler, disinfection])
        return site
    }()

    private static let basics = [
        CheckItem(id: "lights", name: Name(zh: "照明", en: "Lights"), aliases: ["灯"], clause: "3.1"),
        CheckItem(
            id: "floor", name: Name(zh: "地面", en: "Floor"), category: "leak", severity: .major),
    ]

    private static let nightPatrol = RoutePlan(
        id: "night", name: Name(zh: "夜巡", en: "Night round"), kind: "patrol", grids: ["b01", "b02"],
        checkpoints: [
            Checkpoint("hall", "1F大厅", "Hall"), Checkpoint("stairs", "楼梯间", "Stairs"),
            Checkpoint("third", "3F走廊", "Third floor"),
            Checkpoint("roof", "屋顶", "Roof", notBefore: 30),
            Checkpoint("cellar", "地下室", "Cellar"),
        ],
        checklists: ["basic"],
        schedules: [Schedule(start: 1320, end: 120, early: 30, grace: 30)])

    private static let boiler = RoutePlan(
        id: "boiler", name: Name(zh: "锅炉抄表", en: "Boiler reading"), kind: "reading", grid: "b01",
        checkpoints: [
            Checkpoint(
                id: "boiler", name: Name(zh: "锅炉房", en: "Boiler room"), place: "锅炉房",
                items: [
                    CheckItem(
                        id: "temperature", name: Name(zh: "温度", en: "Temperature"), severity: .danger,
                        gauge: Gauge(
                            unit: "℃", low: reading("60"), high: reading("90"), warnLow: reading("65"),
                            warnHigh: reading("85.5"))),
                    CheckItem(
                        id: "meter", name: Name(zh: "水表", en: "Water meter"),
                        gauge: Gauge(unit: "m³", isCounter: true)),
                    CheckItem(id: "leaks", name: Name(zh: "渗漏", en: "Leaks")),
                ])
        ],
        schedules: [Schedule(start: 480, end: 600, grace: 60)])

    private static let disinfection = RoutePlan(
        id: "clean", name: Name(zh: "消杀", en: "Disinfection"), kind: "disinfection", grid: "b01",
        walker: .person("ming"),
        checkpoints: [Checkpoint("lobby", "大厅", "Lobby"), Checkpoint("toilet", "厕所", "Toilet")],
        schedules: [Schedule(start: 540, end: 660, grace: 30)], needsSecondLook: true)
}

extension RoundPlanner {
    static let walked = RoundPlanner(.walked, zone: .shanghai)
}
