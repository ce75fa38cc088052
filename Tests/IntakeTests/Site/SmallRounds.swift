import Foundation

/// What `SmallSite` has of rounds, with one of most things, whose lines the tests name, from 1 on.
enum SmallRounds {
    static let text = """
        [[round_kind]]
        id = "patrol"
        name = { zh = "巡查", en = "Patrol" }
        aliases = ["巡逻"]
        [[round_kind]]
        id = "old"
        name = "旧"
        retired = true
        [[item_class]]
        id = "utilities"
        name = { zh = "水电照明", en = "Utilities" }
        [[checklist]]
        id = "night"
        name = { zh = "夜间", en = "Night" }
        [[checklist.item]]
        id = "lamps"
        name = { zh = "照明", en = "Lamps" }
        aliases = ["灯"]
        class = "utilities"
        category = "lamp"
        severity = "major"
        clause = "GB 1"
        [[checklist.item]]
        id = "leaks"
        name = "漏水"
        [[route]]
        id = "night"
        name = { zh = "夜巡", en = "night patrol" }
        aliases = ["night round"]
        kind = "patrol"
        grids = "all"
        checklists = ["night"]
        second_look = true
        [[route.schedule]]
        days = "daily"
        window = ["22:00", "00:00"]
        early = "15m"
        grace = 30
        [[route.schedule]]
        days = "month:last"
        window = "02:00-04:00"
        from = 2026-01-01
        until = "2026-12-31"
        calendar = "working"
        missing = "skip"
        off_day = "before"
        [[route]]
        id = "boiler"
        name = { zh = "锅炉", en = "Boiler" }
        kind = "patrol"
        specialist = "works"
        walks = "shift:repair"
        schedule = [
        { days = "every:3", window = ["08:00", "09:00"], from = "2026-01-05", calendar = "working", anchor = "done", count = "working" },
        { days = ["thu", "mon"], window = ["10:00", "24:00"] },
        { days = [31, 1], window = ["09:00", "10:00"] },
        ]
        [[route.checkpoint]]
        id = "boiler"
        name = { zh = "锅炉房", en = "Boiler room" }
        place = "B1 锅炉房"
        checklists = ["night"]
        not_before = "08:10"
        least = "1m"
        most = "1h"
        [[route.checkpoint.item]]
        id = "temperature"
        name = { zh = "温度", en = "Temperature" }
        unit = "℃"
        low = 60
        warn_low = "62.5"
        warn_high = 89.5
        high = 95
        [[route.checkpoint]]
        id = "meter"
        name = { zh = "水表", en = "Meter" }
        item = [{ id = "water", name = "用水", unit = "m³", counter = true }]
        [[route]]
        id = "gone"
        name = "旧路线"
        kind = "old"
        retired = true
        grids = ["south", "north"]
        [round_points]
        on_time = 3
        missed = -5
        tell_minutes = 20
        """

    /// How many lines stand before it.
    static let offset = SmallSite.text.split(separator: "\n", omittingEmptySubsequences: false).count

    /// A site file with the text, each change made where it first fits.
    static func site(_ changes: [(String, String)] = []) -> String {
        SmallSite.text + "\n" + changes.reduce(text) { $0.replacing($1.0, $1.1) }
    }
}

extension String {
    /// The text with `old` replaced where it first stands.
    func replacing(_ old: String, _ new: String) -> String {
        range(of: old).map { replacingCharacters(in: $0, with: new) } ?? "no \(old)"
    }
}
