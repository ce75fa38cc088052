import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct OccasionTests {
    private static let keys = "occasion state grid place start end title heads key reason rounds revision"
        .split(separator: " ").map(String.init)

    @Test func aMeetingIsPlannedMovedAndCancelled() throws {
        let desk = try TestDesk()
        let made = try desk.add("--grid", "5号楼", "--start", inHours(3), "--end", inHours(5), "--heads", "30")
        #expect(made.code == 0 && made.errors.contains("Preparation · Weekly"), "\(made.errors)")
        let id = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let planned = try desk.occasion(id)
        #expect(planned.keys.sorted() == Self.keys.sorted())
        #expect(planned["grid"] as? String == "b05" && planned["heads"] as? Int == 30)
        let rounds = try #require(planned["rounds"] as? [String])
        #expect(rounds.count == 2 && rounds[0].hasPrefix("preparation+\(id)@"))
        #expect(try desk.round(rounds[0])["occasion"] as? String == id)

        let started = try desk.run("patrol", "start", rounds[0])
        #expect(started.code == 1 && started.errors.contains("too early"), "\(started.errors)")
        let moved = try desk.run("occasion", "move", id, "--start", inHours(1), "--expect", "1")
        #expect(moved.code == 0 && moved.output == id + "\n", "\(moved.errors)")
        #expect(try desk.run("occasion", "move", id, "--title", "x", "--expect", "1").code == 1)
        let next = try #require(try desk.occasion(id)["rounds"] as? [String])
        #expect(next != rounds)
        #expect(try desk.run("patrol", "start", next[0]).code == 0)

        let cancelled = try desk.run("occasion", "cancel", id, "--reason", "rain")
        #expect(cancelled.code == 0, "\(cancelled.errors)")
        #expect(try desk.round(next[0])["state"] as? String == "excused")
        #expect(try desk.occasion(id)["reason"] as? String == "rain")
        #expect(try desk.run("occasion", "cancel", id, "--reason", "rain").code == 1)
        let log = try desk.run("log").output
        #expect(log.contains("occasion.planned") || log.contains(id), "\(log)")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func theSameKeyIsTheSameOccasion() throws {
        let desk = try TestDesk()
        let first = try desk.add("--grid", "b05", "--start", inHours(3), "--end", inHours(5), "--key", "k-1")
        let again = try desk.add("--grid", "b06", "--start", inHours(4), "--end", inHours(5), "--key", "k-1")
        #expect(again.code == 0 && again.output == first.output && again.errors.contains("already"))
    }

    @Test func badInputIsRefusedInALine() throws {
        let desk = try TestDesk()
        let backwards = try desk.add("--grid", "b05", "--start", inHours(3), "--end", inHours(2))
        #expect(backwards.code == 1 && backwards.errors.contains("end after"), "\(backwards.errors)")
        #expect(try desk.add("--grid", "b99", "--start", inHours(3), "--end", inHours(4)).code == 1)
        #expect(try desk.run("occasion", "show", "m260101-01").code == 1)
        #expect(try desk.run("occasion", "cancel", "17", "--reason", "x").code == 64)
        #expect(try desk.run("occasion", "add", "--grid", "b05").code == 64)
        let entries = try desk.run("occasion", "list", "--json").output
        #expect(entries == "[]\n")
    }

    @Test(arguments: ["occasion import", "import --kind occasions"])
    func aFileComesInOnce(command: String) throws {
        let desk = try TestDesk()
        let words = command.split(separator: " ").map(String.init)
        let rows = """
            key,grid,place,start,end,title,heads
            A1,5号楼,第一会议室,\(inHours(3)),\(inHours(4)),例会,20
            A2,b06,"大厅, 东",\(inHours(5)),\(inHours(6)),评审,

            """
        let file = try desk.write(rows, to: "meetings.csv")
        let counts = { (file: String) in
            try Program.run(["--db", desk.database, "--lang", "en"] + words + [file, "--json"])
        }
        let first = try counts(file)
        #expect(first.code == 0 && first.output.contains("\"added\":2"), "\(first.errors)\(first.output)")
        let again = try counts(file)
        #expect(again.output.contains("\"added\":0") && again.output.contains("\"already\":2"))
        let other = try desk.write(rows.replacing("评审", with: "大会"), to: "other.csv")
        let changed = try counts(other)
        #expect(
            changed.output.contains("\"changed\":1") && changed.errors.contains("A2"), "\(changed.errors)")
        let listed = try #require(try desk.json("occasion", "list") as? [[String: Any]])
        #expect(listed.map { $0["title"] as? String } == ["例会", "评审"])
        #expect(try desk.run("verify").code == 0)
    }

    @Test func everyBadLineIsNamedAndNothingIsWritten() throws {
        let desk = try TestDesk()
        let good = "{\"key\":\"A\",\"grid\":\"b05\",\"place\":\"1F\",\"start\":\"\(inHours(3))\","
        let file = try desk.write(
            """
            \(good)"end":"\(inHours(4))","title":"fine"}
            \(good.replacing("\"A\"", with: "\"B\""))"end":"\(inHours(2))","title":"backwards"}
            {"key":"C","grid":"b99","place":"","start":"soon","end":"\(inHours(4))","title":"x","heads":"many"}
            \(good)"end":"\(inHours(4))","title":"another"}
            not json

            """, to: "meetings.jsonl")
        let done = try desk.run("occasion", "import", file)
        #expect(done.code == 65, "\(done.errors)")
        for line in [
            "\(file):2:", "\(file):3:", "b99", "soon", "place", "heads", "\(file):4:1: ", "\(file):5:",
        ] {
            #expect(done.errors.contains(line), "\(line) in \(done.errors)")
        }
        #expect(try desk.run("occasion", "list", "--json").output == "[]\n")
    }

    private func inHours(_ hours: Int) -> String {
        ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: Double(hours) * 3600))
    }
}

extension TestDesk {
    fileprivate func add(_ arguments: String...) throws -> Program.Outcome {
        let words = ["occasion", "add", "--place", "第一会议室", "--title", "Weekly"]
        return try Program.run(["--db", database, "--lang", "en"] + words + arguments)
    }

    fileprivate func occasion(_ id: String) throws -> [String: Any] {
        try #require(try json("occasion", "show", id) as? [String: Any])
    }
}
