import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct CheckImportTests {
    private static let header = "route,checkpoint,item,at,by,result,what,reading\n"

    private static func time(secondsAgo: Double) -> String {
        ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -secondsAgo))
    }

    private static var whole: String {
        header + "trial.b05,Hall,灯具,\(time(secondsAgo: 30)),zhou-jie,finding,=dark,\n"
            + "5号楼试巡,hall,heat,\(time(secondsAgo: 20)),周杰,,,21.5\n"
            + "trial.b05,B1,,\(time(secondsAgo: 10)),zhou-jie,,,100\n"
    }

    private func counts(_ outcome: Program.Outcome) throws -> [String: Int] {
        try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Int])
    }

    @Test func aReadersFileEndsARoundAndTwiceAddsNothing() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        let file = try desk.write(Self.whole, to: "checks.csv")
        let trial = try desk.run("import", file, "--kind", "checks", "--dry-run", "--json")
        #expect(try trial.code == 0 && counts(trial)["added"] == 3, "\(trial.errors)")
        #expect(try desk.round(id)["revision"] as? Int == 0)
        let done = try desk.run("import", file, "--kind", "checks", "--json")
        #expect(done.code == 0, "\(done.errors)")
        #expect(
            try counts(done) == ["read": 3, "added": 3, "already": 0, "changed": 0, "bad": 0, "fallback": 0])
        #expect(try desk.round(id)["state"] as? String == "done")
        #expect(try desk.found(in: id).first?["what"] as? String == "=dark")
        let again = try desk.run("import", file, "--kind", "checks")
        #expect(again.output.contains("added 0  already 3"), "\(again.output)")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func roundsAndPointsAreExportedSafely() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        try desk.run("import", "-", "--kind", "checks", input: Self.whole)
        let rounds = desk.scratch.path("rounds.csv")
        let now = Self.time(secondsAgo: 3600)
        let made = try desk.run(
            "export", "patrol", "--csv", "route:trial", "--since", now, "--until",
            Self.time(secondsAgo: -7200),
            "-o", rounds)
        #expect(made.code == 0 && made.errors.contains("2 rounds exported"), "\(made.errors)")
        let lines = try String(contentsOfFile: rounds, encoding: .utf8).split(separator: "\r\n")
        #expect(lines.first?.hasPrefix("round,route,kind,grid") == true && lines.count == 3)
        #expect(lines.contains { $0.hasPrefix(id + ",trial.b05,patrol,b05,") && $0.contains(",done,") })
        let json = try desk.run("export", "patrol", "--json", "grid:b05", "--since", now)
        #expect(json.code == 0, "\(json.errors)")
        let scores = try desk.run("export", "scores", "--csv", "--until", Self.time(secondsAgo: -7200))
        let points = scores.output.split(separator: "\r\n")
        #expect(points.first == "officer,round,route,ground,points,entry", "\(scores.output)")
        #expect(points.dropFirst().allSatisfy { $0.hasPrefix("zhou-jie,\(id),trial.b05,") })
        #expect(points.count == 3)
        #expect(try desk.run("export", "scores", "--csv", "--json").code == 64)
        #expect(try desk.run("export", "patrol", "--csv", "grid:b99").code == 64)
    }

    @Test func badLinesAreSaidWithTheirPlacesAndNothingIsWritten() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b05")
        let now = Self.time(secondsAgo: 10)
        let text =
            Self.header + "trial.b05,hall,lamps,\(now),zhou-jie,fine,,\n" + "trial.b05,cellr,,\(now),,,,1\n"
            + "trial.b99,hall,,\(now),,,,\n" + "trial.b05,cellar,,\(now),,,,many\n"
            + "trial.b05,hall,lamps,\(Self.time(secondsAgo: 40_000)),,,,\n"
            + "trial.b05,hall,lamps,\(Self.time(secondsAgo: -3600)),,,,\n"
        let file = try desk.write(text, to: "checks.csv")
        let before = try desk.run("log").output
        let refused = try desk.run("import", file, "--kind", "checks")
        #expect(refused.code == 65)
        for part in [
            "\(file):3:11: the route “trial.b05” has no checkpoint “cellr”; is “Cellar” meant?",
            "\(file):4:1: there is no route “trial.b99”; is “trial.b05” meant?", "\(file):5:",
            "\(file):6:1: no round of trial.b05",
            "\(file):7:",
        ] { #expect(refused.errors.contains(part), "\(part) in \(refused.errors)") }
        #expect(try desk.run("log").output == before)
        let bad = desk.scratch.path("bad.txt")
        let skipped = try desk.run("import", file, "--kind", "checks", "--skip-bad", "--bad", bad, "--json")
        #expect(skipped.code == 0, "\(skipped.errors)")
        let told = try counts(skipped)
        #expect(told["added"] == 1 && told["bad"] == 5 && told["read"] == 6)
        #expect(try String(contentsOfFile: bad, encoding: .utf8).split(separator: "\n").count == 5)
        #expect(try desk.round(id)["state"] as? String == "underWay")
    }

    @Test func whatARoundDoesNotTakeIsABadLineToo() throws {
        let desk = try TestDesk.withRounds()
        let now = Self.time(secondsAgo: 10)
        try desk.run("import", "-", "--kind", "checks", input: Self.whole)
        let before = try desk.run("log").output
        let late = Self.header + "trial.b05,hall,lamps,\(now),li-jun,fine,,\n"
        let refused = try desk.run("import", "-", "--kind", "checks", input: late)
        #expect(refused.code == 65 && refused.errors.contains("<stdin>:2:1: trial.b05@"), "\(refused.errors)")
        let chinese = try desk.run("--lang", "zh", "import", "-", "--kind", "checks", input: late)
        #expect(chinese.code == 65 && chinese.errors.contains("完成的一轮不能查点"), "\(chinese.errors)")
        #expect(try desk.run("log").output == before)
        #expect(try desk.run("import", "-", "--kind", "checks", "--map", "none.toml", input: late).code == 64)
        #expect(try desk.run("import", "-", "--kind", "checks", input: "").code == 65)
    }
}
