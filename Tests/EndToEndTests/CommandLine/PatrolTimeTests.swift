import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct PatrolTimeTests {
    private static func clock(_ minutes: Int, _ format: String) -> String {
        let formatter = DateFormatter()
        formatter.timeZone = TimeZone(identifier: "Asia/Shanghai")
        formatter.dateFormat = format
        return formatter.string(from: Date(timeIntervalSinceNow: Double(minutes) * 60))
    }

    @Test func aSupervisorBringsEvidenceOfAMissedRound() throws {
        let desk = try TestDesk()
        let exported = try desk.run("site", "export").output
        let route = """

            [[route]]
            id = "over"
            name = { zh = "已过", en = "over" }
            kind = "patrol"
            grid = "b05"
            schedule = [ { days = "daily", window = ["\(Self.clock(-120, "HH:mm"))", "\(Self.clock(-20, "HH:mm"))"] } ]

            [[route.checkpoint]]
            id = "hall"
            name = { zh = "大厅", en = "Hall" }
            """
        let applied = try desk.run("site", "apply", "--yes", "-", input: exported + route)
        try #require(applied.code == 0, "\(applied.errors)")
        let id = "over@\(Self.clock(-120, "yyMMdd"))T\(Self.clock(-120, "HHmm"))"
        #expect(try desk.round(id)["state"] as? String == "missed")
        let at = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -3600))
        try desk.run("operator", "add", "lu", "--name", "Lu", "--role", "operator")
        #expect(try desk.run("--as", "lu", "patrol", "evidence", id, "--reason", "seen").code == 77)
        let outside = try desk.run("patrol", "evidence", id, "--reason", "seen")
        #expect(outside.code == 1 && outside.errors.contains("outside the window"), "\(outside.errors)")
        let done = try desk.run(
            "patrol", "evidence", id, "--reason", "the reader came late", "--at", at, "--by", "zhou-jie")
        #expect(done.code == 0 && done.output == id + "\n", "\(done.errors)")
        let round = try desk.round(id)
        #expect(round["state"] as? String == "done" && round["checkedBy"] as? String == "zhou-jie")
        let log = try desk.run("log", "--json").output
        #expect(log.contains("round.missed") && log.contains("round.evidenced"))
        #expect(try desk.run("patrol", "evidence", id, "--reason", "again", "--at", at).code == 1)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aReportIsOfWhenItIsSaidToHaveHappened() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        let at = Date(timeIntervalSinceNow: -600)
        let told = try desk.run(
            "patrol", "report", "--line", "5号楼试巡 正常", "--at", ISO8601DateFormatter().string(from: at))
        #expect(told.code == 0, "\(told.errors)")
        let finished = try #require(try desk.round(id)["finishedAt"] as? String)
        #expect(finished.hasPrefix(String(ISO8601DateFormatter().string(from: at).dropLast())))
        let ahead = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 3600))
        #expect(try desk.run("patrol", "report", "--line", "6号楼试巡 正常", "--at", ahead).code == 1)
    }

    @Test func aTimeThatIsSaidIsWhenItWasSeen() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b06")
        let clock = Self.clock(-5, "HH:mm")
        let told = try desk.run("patrol", "report", "--line", "6号楼试巡 大厅灯不亮 严重 \(clock) 其余正常")
        #expect(told.code == 0 && told.errors.contains(clock), "\(told.errors)")
        let answers = try #require(try desk.round(id)["answers"] as? [[String: Any]])
        let finding = try #require(answers.first { $0["result"] as? String == "finding" })
        let minute = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -300)).prefix(16)
        #expect((finding["at"] as? String)?.prefix(16) == minute)
        #expect(try desk.found(in: id).first?["severity"] as? String == "major")
    }

    @Test func aListEndsBeforeATime() throws {
        let desk = try TestDesk.withRounds()
        let now = ISO8601DateFormatter()
        let list = { (minutes: Double) in
            try desk.json(
                "patrol", "list", "--route", "trial", "--since", now.string(from: Date()), "--until",
                now.string(from: Date(timeIntervalSinceNow: minutes * 60))) as? [[String: Any]]
        }
        #expect(try list(2)?.isEmpty == true)
        #expect(try list(8)?.count == 2)
    }
}
