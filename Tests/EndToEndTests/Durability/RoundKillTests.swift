import Foundation
import Testing

/// A round that is told by a program which dies at any moment is there whole and once, or not at all.
@Suite(.timeLimit(.minutes(5))) struct RoundKillTests {
    private static let turns = Array("甲乙丙丁戊己庚辛壬癸")

    @Test func aReportThatWasAcknowledgedIsThereAndNoneTwice() throws {
        let desk = try TestDesk.walkedInTurns(Self.turns.count)
        let told = try desk.write("", to: "told.txt")
        let script = try script(desk, told: told)
        var moments = Moments()
        for _ in 0..<20 {
            let before = try lines(of: told).count
            let writer = try Program.start("/bin/bash", ["-c", script])
            let end = Date(timeIntervalSinceNow: 30)
            while try lines(of: told).count == before, Date() < end { usleep(5000) }
            usleep(UInt32(moments.next(upTo: 400_000)))
            // With the report it is at.
            #expect(kill(-writer.process.processIdentifier, SIGKILL) == 0)
            writer.process.waitUntilExit()
            let verified = try desk.run("verify")
            #expect(verified.code == 0, "\(verified.output)")
        }
        try expectWhole(desk, told: try lines(of: told))
    }

    private func expectWhole(_ desk: TestDesk, told: [String]) throws {
        #expect(told.count >= 20)
        #expect(Set(told).count == told.count, "a round was acknowledged twice")
        let written = try facts(desk)
        #expect(Set(told).isSubset(of: written.keys), "a round that was acknowledged is missing")
        for (id, facts) in written { #expect(facts == ["round.checked", "round.finished"], "\(id)") }
        let rounds = try #require(
            try desk.json("patrol", "list", "--since", "2026-01-01T00:00:00Z") as? [[String: Any]])
        for round in rounds where written.keys.contains(round["round"] as? String ?? "") {
            #expect(round["state"] as? String == "done" && round["findings"] as? Int == 1, "\(round)")
        }
    }

    /// Goes on behind the last line that was answered; the one at which it died is told again.
    private func script(_ desk: TestDesk, told: String) throws -> String {
        let sentences = Self.turns.flatMap { turn in (1...12).map { "\($0)号楼\(turn)巡 大厅灯不亮 其余正常" } }
        let lines = try desk.write(sentences.joined(separator: "\n") + "\n", to: "lines.txt")
        let answered = try desk.write("", to: "answered.txt")
        return """
            tail -n +$(($(wc -l < \(answered)) + 1)) \(lines) | while read -r line; do \
            id=$(\(Program.path) --db \(desk.database) patrol report --line "$line" </dev/null 2>/dev/null); code=$?; \
            [ $code = 0 ] && echo $id >> \(told); echo $code >> \(answered); done
            """
    }

    /// What was written of each round, in order.
    private func facts(_ desk: TestDesk) throws -> [String: [String]] {
        var facts: [String: [String]] = [:]
        for line in try desk.run("log", "--json").output.split(separator: "\n") {
            let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard entry?["kind"] as? String == "round", let id = entry?["id"] as? String else { continue }
            facts[id, default: []].append(entry?["fact"] as? String ?? "")
        }
        return facts
    }

    private func lines(of path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}

extension TestDesk {
    /// A desk with so many routes, each of every grid, that may be walked now.
    fileprivate static func walkedInTurns(_ count: Int) throws -> TestDesk {
        let desk = try TestDesk()
        let window = "[\"\(wall(minutes: 5))\", \"\(wall(minutes: 125))\"]"
        let routes = (0..<count).map { route("\(Array("甲乙丙丁戊己庚辛壬癸")[$0])巡", "turn-\($0)", window) }
        let exported = try desk.run("site", "export").output
        let applied = try desk.run("site", "apply", "--yes", "-", input: exported + routes.joined())
        try #require(applied.code == 0, "\(applied.errors)")
        return desk
    }

    private static func route(_ name: String, _ id: String, _ window: String) -> String {
        """

        [[route]]
        id = "\(id)"
        name = { zh = "\(name)", en = "\(id)" }
        kind = "patrol"
        grids = "all"
        schedule = [ { days = "daily", window = \(window), early = "30m" } ]

        [[route.checkpoint]]
        id = "hall"
        name = { zh = "大厅", en = "Hall" }
        place = "1F"
        item = [ { id = "lamps", name = { zh = "灯具", en = "Lamps" }, category = "lighting" } ]

        [[route.checkpoint]]
        id = "stairs"
        name = { zh = "楼梯", en = "Stairs" }

        """
    }
}
