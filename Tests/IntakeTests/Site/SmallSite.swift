import Foundation

/// A site file with one of most things, whose lines the tests name.
enum SmallSite {
    static let text = """
        [site]
        name = { zh = "小院", en = "Yard" }
        zone = "Asia/Shanghai"
        [[grid]]
        id = "north"
        name = { zh = "北楼", en = "North" }
        short = { zh = "北", en = "N" }
        aliases = ["北边"]
        officer = "mei"
        [[grid]]
        id = "south"
        name = "南楼"
        short = "南"
        [[specialist]]
        id = "works"
        name = { zh = "工程", en = "Works" }
        short = { zh = "工", en = "WO" }
        officer = "mei"
        [[team]]
        id = "repair"
        name = { zh = "维修", en = "Repair" }
        specialist = "works"
        lead = "qiang"
        phone = "8020"
        [[person]]
        id = "mei"
        name = { zh = "李梅", en = "Li Mei" }
        [[person]]
        id = "qiang"
        name = { zh = "张强", en = "Zhang Qiang" }
        team = "repair"
        skills = ["leak", "lamp"]
        [[category]]
        id = "leak"
        name = { zh = "漏水", en = "Leak" }
        aliases = ["burst pipe"]
        specialist = "works"
        team = "repair"
        priority = "P2"
        [[category]]
        id = "lamp"
        name = { zh = "照明", en = "Lamp" }
        specialist = "works"
        team = "repair"
        priority = "P3"
        targets.P3 = { resolve = "4h" }
        [[calendar]]
        id = "working"
        windows = ["08:30-12:00", "13:30-18:00"]
        weekdays = ["mon", "tue", "wed", "thu", "fri"]
        holidays = ["2026-01-01", 2026-01-02]
        workdays = ["2026-01-04"]
        [targets]
        P1 = { respond = "5m", arrive = 15, resolve = "2h", calendar = "working" }
        P2 = { respond = "15m", arrive = "1h", resolve = "8h", calendar = "working" }
        P3 = { respond = "30m", arrive = "4h", resolve = "24h", calendar = "working" }
        P4 = { respond = "8h", arrive = "none", resolve = "1h30m", calendar = "working" }
        [[shift]]
        id = "day"
        name = "白班"
        start = "08:00"
        end = "20:00"
        [[roster]]
        shift = "day"
        people = ["mei"]
        [rules]
        undo_seconds = 30
        """

    /// The text with one of its lines, or a part of one, replaced; every change is made where it first fits.
    static func replacing(_ changes: [(String, String)]) -> String {
        var text = text
        for (old, new) in changes {
            guard let range = text.range(of: old) else { return "no \(old)" }
            text.replaceSubrange(range, with: new)
        }
        return text
    }
}
