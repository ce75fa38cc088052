import Domain
import Words

/// A site of two grids, a team and a person, at 2026-11-20 23:41.
enum Hamlet {
    static let zone = Zone(identifier: "Asia/Shanghai", firstOffset: 8 * 3600)
    static let now = at("2026-11-20T23:41:00+08:00")
    static let number = TicketNumber(day: 261_120, sequence: 1)

    static func at(_ text: String) -> Instant {
        Instant(iso8601: text) ?? Instant(milliseconds: 0)
    }

    static let site = Site(
        name: Name(zh: "市行政中心", en: "Civic Centre"), zone: zone.identifier,
        grids: [
            Grid(id: "b01", name: Name(zh: "1号楼", en: "Building 1"), short: Name(zh: "1号", en: "B1")),
            Grid(id: "daan", name: Name(zh: "大安區", en: "Daan"), short: Name(zh: "大安", en: "Da")),
        ],
        specialists: [],
        teams: [
            Team(
                id: "cleaning", name: Name(zh: "保洁服务", en: "Cleaning"), short: Name(zh: "保洁", en: "Clean"))
        ],
        people: [Person(id: "zhangqiang", name: Name(zh: "张强", en: "Zhang Qiang"), phone: "13900000001")],
        categories: [], calendars: [], targets: [], shifts: [], roster: [], rules: Rules())

    static func names(_ language: Language) -> Names {
        Names(site, zone: zone, clocks: SiteClocks(site, zone: zone), operators: [], language: language)
    }
}
