import Foundation
import Testing

extension TestDesk {
    /// A desk with the routes `trial`, of two grids, and `double`, which another person checks; both may be walked now.
    static func withRounds() throws -> TestDesk {
        let desk = try TestDesk()
        let exported = try desk.run("site", "export").output
        let window = "[\"\(wall(minutes: 5))\", \"\(wall(minutes: 65))\"]"
        let applied = try desk.run("site", "apply", "--yes", "-", input: exported + routes(window))
        try #require(applied.code == 0, "\(applied.errors)")
        return desk
    }

    /// The clock of the site so many minutes from now.
    static func wall(minutes: Int) -> String {
        let format = DateFormatter()
        format.timeZone = TimeZone(identifier: "Asia/Shanghai")
        format.dateFormat = "HH:mm"
        return format.string(from: Date(timeIntervalSinceNow: Double(minutes) * 60))
    }

    private static func routes(_ window: String) -> String {
        """

        [[route]]
        id = "trial"
        name = { zh = "试巡", en = "trial round" }
        kind = "patrol"
        grids = ["b05", "b06"]
        schedule = [ { days = "daily", window = \(window), early = "30m" } ]

        [[route.checkpoint]]
        id = "hall"
        name = { zh = "大厅", en = "Hall" }
        place = "1F"
        item = [
            { id = "lamps", name = { zh = "灯具", en = "Lamps" }, category = "lighting", severity = "major" },
            { id = "heat", name = { zh = "室温", en = "Heat" }, unit = "C", low = 10, high = 30 },
        ]

        [[route.checkpoint]]
        id = "cellar"
        name = { zh = "地下室", en = "Cellar" }
        place = "B1"
        item = [ { id = "water", name = { zh = "用水", en = "Water" }, unit = "m3", counter = true } ]

        [[route]]
        id = "double"
        name = { zh = "复核巡", en = "double round" }
        kind = "patrol"
        grid = "b05"
        second_look = true
        schedule = [ { days = "daily", window = \(window), early = "30m" } ]

        [[route.checkpoint]]
        id = "door"
        name = { zh = "门", en = "Door" }
        """
    }

    /// The round of a route that may be walked now.
    func round(of route: String) throws -> String {
        let now = ISO8601DateFormatter().string(from: Date())
        let rounds = try json("patrol", "list", "route:\(route)", "--since", now) as? [[String: Any]]
        return try #require(rounds?.first?["round"] as? String)
    }

    func round(_ id: String) throws -> [String: Any] {
        try #require(try json("patrol", "show", id) as? [String: Any])
    }

    /// The findings of a round.
    func found(in id: String) throws -> [[String: Any]] {
        try #require(try round(id)["found"] as? [[String: Any]])
    }

    func json(_ arguments: String...) throws -> Any {
        let shown = try Program.run(["--db", database, "--lang", "en"] + arguments + ["--json"])
        try #require(shown.code == 0, "\(arguments): \(shown.errors)")
        return try JSONSerialization.jsonObject(with: Data(shown.output.utf8))
    }
}
