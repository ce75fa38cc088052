import Domain
import Words

@testable import Panes

/// Sites, people and zones the tests play with.
enum Compound {
    static let zone = Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600)
    /// 2026-11-20 23:41 in the compound.
    static let now = at("2026-11-20T23:41:00+08:00")

    static func at(_ text: String) -> Instant {
        Instant(iso8601: text) ?? Instant(milliseconds: 0)
    }

    static let services: [(ID<Specialist>, Name, Name)] = [
        ("catering", Name(zh: "餐饮", en: "Catering"), Name(zh: "餐", en: "Ca")),
        ("conference", Name(zh: "会务", en: "Conference"), Name(zh: "会", en: "Co")),
        ("cleaning", Name(zh: "保洁", en: "Cleaning"), Name(zh: "保", en: "Cl")),
        ("equipment", Name(zh: "设备", en: "Equipment"), Name(zh: "设", en: "Eq")),
        ("greening", Name(zh: "绿化", en: "Greening"), Name(zh: "绿", en: "Gr")),
        ("security", Name(zh: "安保", en: "Security"), Name(zh: "安", en: "Se")),
    ]

    static let grids: [Grid] =
        (1...12).map { number in
            Grid(
                id: ID(number < 10 ? "b0\(number)" : "b\(number)"),
                name: Name(zh: "\(number)号楼", en: "Building \(number)"),
                short: Name(zh: "\(number)号", en: "B\(number)"), officer: ID("officer\(number)"),
                places: number == 5 ? ["1F 大厅", "2F 走廊", "3F 走廊", "4F 会议室", "B1 车库", "屋顶"] : [])
        } + [
            Grid(
                id: "public", name: Name(zh: "公共区域", en: "Public area"), short: Name(zh: "公区", en: "Pub"))
        ]

    static let teams: [Team] = [
        Team(
            id: "catering", name: Name(zh: "餐饮服务", en: "Catering"), short: Name(zh: "餐饮", en: "Cater"),
            specialist: "catering", phone: "8101"),
        Team(
            id: "cleaning", name: Name(zh: "保洁服务", en: "Cleaning"), short: Name(zh: "保洁", en: "Clean"),
            specialist: "cleaning", phone: "8102"),
        Team(
            id: "engineering", name: Name(zh: "工程维修", en: "Engineering"),
            short: Name(zh: "工程", en: "Eng"),
            specialist: "equipment", lead: "chengang", phone: "8104"),
        Team(
            id: "operation", name: Name(zh: "设备运行", en: "Operation"), short: Name(zh: "运行", en: "Oper"),
            specialist: "equipment", phone: "8105"),
        Team(
            id: "greening", name: Name(zh: "绿化养护", en: "Greening"), short: Name(zh: "绿化", en: "Green"),
            specialist: "greening", phone: "8106"),
        Team(
            id: "security", name: Name(zh: "安保巡逻", en: "Security"), short: Name(zh: "安保", en: "Sec"),
            specialist: "security", phone: "8107"),
    ]

    static let people: [Person] = [
        Person(id: "limei", name: Name(zh: "李梅", en: "Li Mei")),
        Person(
            id: "zhangqiang", name: Name(zh: "张强", en: "Zhang Qiang"), phone: "13900000001",
            team: "engineering", skills: ["lift", "plumbing", "lighting"]),
        Person(
            id: "chengang", name: Name(zh: "陈刚", en: "Chen Gang"), phone: "13900000002",
            team: "engineering", skills: ["lighting"]),
        Person(
            id: "sunli", name: Name(zh: "孙丽", en: "Sun Li"), team: "cleaning", skills: ["sweeping", "rooms"]),
        Person(id: "zhoutao", name: Name(zh: "周涛", en: "Zhou Tao"), phone: "8304"),
    ]

    /// One for each building, with a telephone.
    private static let officers: [Person] = zip(
        ["陈静", "刘芳", "杨丽", "黄敏", "周杰", "吴霞", "徐明", "孙平", "马超", "朱红", "胡玲", "欧阳国强"],
        [
            "Chen Jing", "Liu Fang", "Yang Li", "Huang Min", "Zhou Jie", "Wu Xia", "Xu Ming", "Sun Ping",
            "Ma Chao",
            "Zhu Hong", "Hu Ling", "Ouyang Guoqiang",
        ]
    ).enumerated().map { index, name in
        Person(
            id: ID("officer\(index + 1)"), name: Name(zh: name.0, en: name.1), phone: "138000000\(index + 11)"
        )
    }

    static let categories: [Category] = [
        Category(
            id: "lift", name: Name(zh: "电梯", en: "Lift"), aliases: ["elevator"], specialist: "equipment",
            team: "engineering", priority: .p1),
        Category(
            id: "plumbing", name: Name(zh: "水管", en: "Plumbing"), specialist: "equipment",
            team: "engineering",
            priority: .p2),
        Category(
            id: "lighting", name: Name(zh: "照明", en: "Lighting"), specialist: "equipment",
            team: "engineering"
        ),
        Category(
            id: "sweeping", name: Name(zh: "清扫", en: "Sweeping"), specialist: "cleaning", team: "cleaning"
        ),
        Category(
            id: "trees", name: Name(zh: "树木", en: "Trees"), specialist: "greening", team: "greening"),
        Category(
            id: "access", name: Name(zh: "门禁", en: "Access"), specialist: "security", team: "security"),
        Category(
            id: "meals", name: Name(zh: "用餐", en: "Meals"), specialist: "catering", team: "catering"),
        Category(
            id: "rooms", name: Name(zh: "会场", en: "Meeting rooms"), specialist: "conference",
            team: "cleaning"
        ),
    ]

    static let site = Site(
        name: Name(zh: "市行政中心", en: "Civic Centre"), zone: zone.identifier, grids: grids,
        specialists: services.map {
            Specialist(id: $0, name: $1, short: $2, officer: $0 == "equipment" ? "zhoutao" : nil)
        }, teams: teams,
        people: people + officers,
        categories: categories, calendars: [], targets: [],
        shifts: [
            Shift(id: "day", name: Name(zh: "白班", en: "Day"), start: 480, end: 1200),
            Shift(id: "night", name: Name(zh: "夜班", en: "Night"), start: 1200, end: 480),
        ],
        roster: [RosterLine(shift: "night", people: ["limei"])], rules: Rules())

    /// 49 units in one layer.
    static let units: Site = {
        var site = Compound.site
        site.grids = (1...49).map { number in
            let id = number < 10 ? "u0\(number)" : "u\(number)"
            return Grid(
                id: ID(id), name: Name(zh: "第\(number)单元", en: "Unit \(number)"),
                short: Name(zh: "\(number)元", en: "U\(number)"))
        }
        site.specialists = [
            Specialist(id: "all", name: Name(zh: "综合", en: "General"), short: Name(zh: "综", en: "Ge"))
        ]
        site.categories = [
            Category(id: "lift", name: Name(zh: "电梯", en: "Lift"), specialist: "all", team: "engineering")
        ]
        return site
    }()

    /// Four grids, as a school has them.
    static let quarters: Site = {
        var site = Compound.site
        site.grids = site.grids.filter { ["b02", "b05", "b07", "public"].contains($0.id) }
        return site
    }()

    /// 60 grids and 12 services, with long names.
    static let large: Site = {
        var site = Compound.site
        site.grids += (14...60).map { number in
            Grid(
                id: ID("b\(number)"),
                name: Name(zh: "西区第\(number)号综合楼", en: "West complex building \(number)"),
                short: Name(zh: "西\(number)", en: "W\(number)"), officer: number == 60 ? "officer12" : nil)
        }
        site.specialists += (7...12).map { number in
            Specialist(
                id: ID("s\(number)"), name: Name(zh: "第\(number)专业", en: "Service \(number)"),
                short: Name(zh: "专", en: "S\(number % 10)"))
        }
        return site
    }()

    static let operators: [Operator] = [
        account("zhaomin", "赵敏", [.operator]), account("limei", "李梅", [.leader]),
        account("guest", "来宾", [.viewer]),
    ]

    private static func account(_ id: ID<Operator>, _ name: String, _ roles: [Domain.Role])
        -> Operator
    {
        Operator(id: id, name: name, roles: Set(roles), systemUser: nil, isEnabled: true, revision: 1)
    }

    static func author(_ id: ID<Operator> = "zhaomin", desk: String = "tty1") -> Author {
        let roles = operators.first { $0.id == id }?.roles ?? []
        return Author(id: id, roles: roles, desk: desk)
    }

    static func setting(
        site: Site = Compound.site, author: Author = author(), isReadOnly: Bool = false
    ) -> Setting {
        Setting(
            site: site, zone: zone, operators: operators, author: author, isReadOnly: isReadOnly,
            path: "/data/desk.db")
    }
}

extension Compound {
    /// With the three clocks.
    static let timed: Site = {
        var site = Compound.site
        site.calendars = calendars
        site.targets = targets
        return site
    }()

    private static let calendars = [
        CalendarPlan(id: "always", windows: [.init(start: 0, end: 1440)], weekdays: Array(1...7)),
        CalendarPlan(
            id: "working", windows: [.init(start: 510, end: 720), .init(start: 810, end: 1080)],
            weekdays: Array(1...5), workdays: ["2026-11-21"]),
    ]

    /// As in the template.
    private static let targets = [
        target(.p1, 5, 15, 120, "always"), target(.p2, 15, 60, 480, "always"),
        target(.p3, 30, 240, 1440, "working"), target(.p4, 480, nil, 2400, "working"),
    ]

    private static func target(
        _ priority: Priority, _ respond: Int, _ arrive: Int?, _ resolve: Int, _ calendar: ID<CalendarPlan>
    ) -> Target {
        Target(
            priority: priority, respond: .minutes(respond), arrive: arrive.map { .minutes($0) },
            resolve: .minutes(resolve), calendar: calendar)
    }
}
