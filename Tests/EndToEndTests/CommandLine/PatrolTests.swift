import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct PatrolTests {
    private static let keys = """
        round route kind grid specialist officer windowStart windowEnd lateUntil state startedAt finishedAt checkedBy \
        checkpoints looked findings implausible points revision occasion
        """.split(separator: " ").map(String.init)

    @Test func aRoundGoesFromStartToDone() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        #expect(try desk.round(id)["state"] as? String == "upcoming")
        let steps = [
            ["start", id, "--by", "zhou-jie"], ["check", id, "1", "lamps", "--fine"],
            ["check", id, "大厅", "2", "--reading", "21.5"], ["check", id, "b1", "--reading", "100"],
        ]
        for step in steps {
            let done = try Program.run(["--db", desk.database, "--lang", "en", "patrol"] + step)
            #expect(done.code == 0 && done.output == id + "\n", "\(step): \(done.errors)")
        }
        let round = try desk.round(id)
        #expect(round["state"] as? String == "done")
        #expect(round["checkedBy"] as? String == "zhou-jie")
        #expect(round["looked"] as? Int == 2 && round["checkpoints"] as? Int == 2)
        #expect(round["points"] as? Int == 2)
        #expect((round["windowStart"] as? String)?.hasSuffix("Z") == true)
        let shown = try desk.run("patrol", "show", id).output
        #expect(shown.contains("21.5 C") && shown.contains("Zhou Jie"), "\(shown)")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func jsonHasTheKeysThatAreReliedOn() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b06")
        let now = ISO8601DateFormatter().string(from: Date())
        let rows = try #require(
            try desk.json("patrol", "list", "--since", now, "grid:b06", "route:试巡")
                as? [[String: Any]])
        #expect(rows.map { $0["round"] as? String } == [id])
        #expect(rows[0].keys.sorted() == Self.keys.sorted())
        #expect(rows[0]["startedAt"] is NSNull && rows[0]["specialist"] is NSNull)
        #expect(
            try desk.round(id).keys.sorted()
                == (Self.keys + ["answers", "found", "inspection", "unhandedReason"]).sorted())
        try desk.run("patrol", "check", id, "hall", "--finding", "dark")
        let finding = try #require(try desk.found(in: id).first)
        let keys = "finding round checkpoint item severity what reading photo ticket lookAgain state clause"
        #expect(finding.keys.sorted() == keys.split(separator: " ").map(String.init).sorted())
        let listed = try desk.run("patrol", "list", "--since", now, "route:trial").output
        #expect(listed.contains(id) && listed.contains("under way"), "\(listed)")
        let due = try desk.json(
            "patrol", "list", "--since", now, "route:trial", "state:done,漏查")
        #expect((due as? [Any])?.isEmpty == true)
    }

    @Test func aFindingBecomesOneTicketAndIsLookedAtAgain() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        let found = try desk.run(
            "patrol", "check", id, "Hall", "灯具", "--finding", "-- lamp out", "--severity", "danger",
            "--photo",
            "a.jpg")
        #expect(found.code == 0 && found.errors.contains("\(id)#1"), "\(found.errors)")
        let made = try desk.run("patrol", "ticket", "\(id)#1")
        #expect(made.code == 0, "\(made.errors)")
        let number = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let again = try desk.run("patrol", "ticket", "\(id)#1")
        #expect(again.output == made.output && again.errors.contains("already"))
        let ticket = try desk.ticket(number)
        #expect(ticket["what"] as? String == "-- lamp out" && ticket["channel"] as? String == "patrol")
        #expect(try desk.run("patrol", "look-again", "\(id)#1", "--passed").code == 1)
        try desk.run("ticket", "dispatch", number, "--team", "engineering")
        try desk.run("ticket", "finish", number)
        let open = try #require(try desk.json("patrol", "findings", "--open") as? [[String: Any]])
        #expect(open.map { $0["finding"] as? String } == ["\(id)#1"])
        #expect(open[0]["lookAgain"] as? String == "due" && open[0]["ticket"] as? String == number)
        let listed = try desk.run("patrol", "findings", "--grid", "b05").output
        #expect(listed.contains("due to be looked at again") && listed.contains("#" + number), "\(listed)")
        #expect(try desk.run("patrol", "findings", "--grid", "b06").output.isEmpty)
        let failed = try desk.run("patrol", "look-again", "\(id)#1", "--failed", "--note", "still dark")
        #expect(failed.code == 0, "\(failed.errors)")
        #expect(try desk.ticket(number)["cycle"] as? Int == 2)
        let finding = try #require(try desk.found(in: id).first)
        #expect(finding["lookAgain"] as? String == "failed" && finding["ticket"] as? String == number)
        #expect(finding["photo"] as? String == "a.jpg" && finding["severity"] as? String == "danger")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aMeterGoesBackOnlyWhereItIsSaidWhy() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        try desk.run("patrol", "check", id, "cellar", "--reading", "100")
        let lower = try desk.run("patrol", "check", id, "cellar", "water", "--reading", "7")
        #expect(lower.code == 1 && lower.errors.contains("lower than the last"), "\(lower.errors)")
        let turned = try desk.run(
            "patrol", "check", id, "cellar", "water", "--reading", "7", "--turn", "rollover")
        #expect(turned.code == 0, "\(turned.errors)")
        let cold = try desk.run("patrol", "check", id, "hall", "heat", "--reading", "-3.5")
        #expect(cold.code == 0 && cold.errors.contains("-3.5 C < 10 C"), "\(cold.errors)")
        #expect(try desk.found(in: id).first?["reading"] as? String == "-3.5")
    }

    @Test func aSentenceReportsARound() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        let told = try desk.run("patrol", "report", "--line", "5号楼试巡 大厅灯不亮 其余正常")
        #expect(told.code == 0 && told.output == id + "\n", "\(told.errors)")
        #expect(told.errors.contains("understood: \(id)"), "\(told.errors)")
        #expect(try desk.found(in: id).count == 1)
        #expect(try desk.round(id)["looked"] as? Int == 2)
        let again = try desk.run("patrol", "report", "--line", "5号楼试巡 正常")
        #expect(
            again.code == 1 && again.errors.contains("cannot check a round that is done"), "\(again.errors)")
        let chinese = try desk.run("--lang", "zh", "patrol", "report", "--line", "6号楼试巡 正常")
        #expect(chinese.code == 0 && chinese.errors.contains("理解为："), "\(chinese.errors)")
    }

    @Test(arguments: ["试巡 正常", "你好", "9号楼试巡 正常", "5号楼试巡", "5号楼试巡 有异味", "5号楼试巡 屋顶漏水 其余正常"])
    func aSentenceThatLeavesSomethingOpenWritesNothing(line: String) throws {
        let desk = try TestDesk.withRounds()
        let before = try desk.run("log").output
        let told = try desk.run("patrol", "report", "--line", line)
        #expect(told.code == 64 && told.errors.contains("nothing was written"), "\(told.errors)")
        #expect(try desk.run("log").output == before)
    }

    @Test func anotherPersonTakesTheSecondLook() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "double")
        #expect(try desk.run("patrol", "second", id).code == 64)
        #expect(try desk.run("patrol", "second", id, "--by", "li-jun").code == 1)
        try desk.run("patrol", "check", id, "door", "--fine", "--by", "zhou-jie")
        #expect(try desk.round(id)["state"] as? String == "underWay")
        #expect(try desk.run("patrol", "second", id, "--by", "zhou-jie").code == 1)
        let seconded = try desk.run("patrol", "second", id, "--by", "li-jun")
        #expect(seconded.code == 0, "\(seconded.errors)")
        #expect(try desk.round(id)["state"] as? String == "done")
    }

    @Test func theScoringSheetNamesAnEntryForEachLine() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        try desk.run("patrol", "check", id, "hall", "--finding", "dark", "--by", "zhou-jie")
        try desk.run("patrol", "finish", id, "--reason", "called away")
        let start = try #require(try desk.round(id)["windowStart"] as? String)
        let date = try #require(ISO8601DateFormatter().date(from: start.replacing(".000Z", with: "Z")))
        let format = DateFormatter()
        format.timeZone = TimeZone(identifier: "Asia/Shanghai")
        format.dateFormat = "yyyy-MM"
        let month = format.string(from: date)
        let sheet = try #require(
            try desk.json("patrol", "points", "--month", month) as? [[String: Any]])
        #expect(sheet.map { $0["officer"] as? String } == ["zhou-jie"])
        #expect(sheet[0]["total"] as? Int == -1 && sheet[0]["rank"] as? Int == 1)
        let lines = try #require(sheet[0]["lines"] as? [[String: Any]])
        #expect(lines.map { $0["ground"] as? String } == ["finding", "unfinished"])
        let log = try desk.run("log", "--json").output.split(separator: "\n")
        for line in lines {
            let entry = try #require(line["entry"] as? Int)
            #expect(log.contains { $0.contains("\"number\":\(entry),") && $0.contains(id) })
        }
        let shown = try desk.run("patrol", "points", "--month", month).output
        #expect(shown.contains("Zhou Jie") && shown.contains("entry "), "\(shown)")
    }

    @Test func badInputIsRefusedAndWritesNothing() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        let before = try desk.run("log").output
        let cases: [(Int32, [String])] = [
            (64, ["show", "nonsense"]), (1, ["show", "nothing@260101T0000"]), (64, ["start", "trial.b05"]),
            (1, ["check", id, "roof", "--fine"]), (1, ["check", id, "hall", "roof", "--fine"]),
            (64, ["check", id, "hall"]), (64, ["check", id, "hall", "--fine", "--skip", "locked"]),
            (64, ["check", id, "hall", "--fine", "--severity", "major"]),
            (64, ["check", id, "hall", "--finding", "dark", "--severity", "bad"]),
            (64, ["check", id, "cellar", "--reading", "many"]),
            (1, ["check", id, "hall", "lamps", "--reading", "3"]),
            (64, ["check", id, "hall", "--fine", "--at", "teatime"]),
            (1, ["check", id, "hall", "--fine", "--by", "nobody"]), (1, ["finish", id]),
            (64, ["excuse", id]),
            (64, ["evidence", id]), (1, ["evidence", id, "--reason", "seen"]), (64, ["ticket", id]),
            (1, ["ticket", "\(id)#1"]), (64, ["look-again", "\(id)#1"]),
            (64, ["points", "--month", "2026-13"]),
            (64, ["list", "state:asleep"]), (64, ["list", "grid:b99"]), (64, ["list", "route:nowhere"]),
            (64, ["list", "team:nowhere"]), (64, ["list", "--state", "missed"]),
            (64, ["list", "--on", "someday"]), (64, ["list", "--on", "today", "--since", "10:00"]),
            (64, ["list", "--since", "2026-02-01", "--until", "2026-01-01"]),
            (64, ["list", "--since", "2026-01-01", "--until", "2036-01-01"]),
        ]
        for (code, arguments) in cases {
            let done = try Program.run(["--db", desk.database, "--lang", "en", "patrol"] + arguments)
            #expect(done.code == code && !done.errors.isEmpty, "\(arguments): \(done.code) \(done.errors)")
        }
        try desk.run("operator", "add", "lu", "--name", "Lu", "--role", "viewer")
        #expect(try desk.run("--as", "lu", "patrol", "start", id).code == 77)
        let after = try desk.run("log").output
        #expect(!after.dropFirst(before.count).contains("round."))
    }

    @Test func aRoundIsExcusedWithAReason() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b06")
        #expect(try desk.run("patrol", "excuse", id, "--reason", "flood").code == 0)
        #expect(try desk.round(id)["state"] as? String == "excused")
        #expect(try desk.run("patrol", "start", id).code == 1)
    }
}
