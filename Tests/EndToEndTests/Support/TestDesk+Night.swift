import Foundation
import Testing

/// The hour in which the only route of a small desk is due.
struct NightWindow {
    let start: Date

    init(startsIn minutes: Int) {
        start = Date(timeIntervalSinceNow: Double(minutes) * 60)
    }

    var round: String { "night@" + text(of: start, "yyMMdd'T'HHmm") }

    /// As the site file has it.
    fileprivate var text: String { span(from: 0, to: 60) }

    /// Minutes from its start.
    func span(from first: Int, to last: Int) -> String {
        "[\"\(clock(after: first))\", \"\(clock(after: last))\"]"
    }

    /// A shift in which both now and the window are.
    fileprivate var shift: String { "start = \"\(clock(after: -180))\"\nend = \"\(clock(after: -240))\"" }

    private func clock(after minutes: Int) -> String {
        text(of: start.addingTimeInterval(Double(minutes) * 60), "HH:mm")
    }

    private func text(of date: Date, _ pattern: String) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "Asia/Shanghai")
        format.dateFormat = pattern
        return format.string(from: date)
    }
}

extension TestDesk {
    /// A desk of one building, one team and one route of two checkpoints.
    ///
    /// - Parameters:
    ///   - more: more of its site file.
    ///   - environment: when it is made, where that is not now.
    static func night(
        _ window: NightWindow, more: String = "",
        environment: (Scratch) throws -> [String: String] = { _ in [:] }
    ) throws -> TestDesk {
        let site = site.replacing("SHIFT", with: window.shift).replacing("WINDOW", with: window.text)
        return try TestDesk(site: site + "\n" + more, environment: environment)
    }

    /// The facts of the logbook about a subject, by the numbers of their entries.
    func facts(about subject: String) throws -> [Int: String] {
        var facts: [Int: String] = [:]
        for line in try run("log", "--json").output.split(separator: "\n") {
            let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let entry, entry["id"] as? String == subject, let number = entry["number"] as? Int else {
                continue
            }
            facts[number] = entry["fact"] as? String
        }
        return facts
    }

    private static let site = """
        [site]
        name = { zh = "小院", en = "Yard" }
        zone = "Asia/Shanghai"

        [[grid]]
        id = "north"
        name = { zh = "北楼", en = "North" }
        short = { zh = "北", en = "N" }
        officer = "jie"

        [[specialist]]
        id = "works"
        name = { zh = "工程", en = "Works" }
        short = { zh = "工", en = "W" }

        [[team]]
        id = "repair"
        name = { zh = "维修", en = "Repair" }
        specialist = "works"

        [[person]]
        id = "jie"
        name = { zh = "周洁", en = "Zhou Jie" }

        [[person]]
        id = "qiang"
        name = { zh = "张强", en = "Zhang Qiang" }
        team = "repair"

        [[category]]
        id = "lamp"
        name = { zh = "照明", en = "Lamp" }
        specialist = "works"
        team = "repair"
        priority = "P3"

        [[calendar]]
        id = "always"
        windows = ["00:00-24:00"]
        weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

        [targets]
        P1 = { respond = "5m", arrive = "15m", resolve = "2h", calendar = "always" }
        P2 = { respond = "15m", arrive = "1h", resolve = "8h", calendar = "always" }
        P3 = { respond = "30m", arrive = "4h", resolve = "24h", calendar = "always" }
        P4 = { respond = "8h", arrive = "none", resolve = "48h", calendar = "always" }

        [[shift]]
        id = "duty"
        name = { zh = "值班", en = "duty" }
        SHIFT

        [[roster]]
        shift = "duty"
        people = ["jie"]

        [[round_kind]]
        id = "patrol"
        name = { zh = "巡查", en = "Patrol" }

        [[route]]
        id = "night"
        name = { zh = "夜巡", en = "night round" }
        kind = "patrol"
        grid = "north"
        schedule = [ { days = "daily", window = WINDOW, early = "30m", grace = "5m" } ]

        [[route.checkpoint]]
        id = "hall"
        name = { zh = "大厅", en = "Hall" }
        place = "1F 大厅"
        item = [ { id = "lamps", name = { zh = "灯", en = "Lamps" }, category = "lamp", severity = "major" } ]

        [[route.checkpoint]]
        id = "roof"
        name = { zh = "屋顶", en = "Roof" }
        place = "屋顶"
        """
}
