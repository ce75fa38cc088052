import Foundation
import Testing

/// Rounds told of another time than now.
@Suite(.timeLimit(.minutes(5))) struct PatrolTimeTests {
    /// To the second, in UTC.
    private func time(minutes: Int) -> String {
        ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: Double(minutes) * 60))
    }

    private func stored(_ time: String) -> String { time.replacing("Z", with: ".000Z") }

    @Test func aReportSaysWhenItWas() throws {
        let window = NightWindow(startsIn: 2)
        let (desk, id) = (try TestDesk.night(window), window.round)
        let at = time(minutes: -10)
        let told = try desk.run("patrol", "report", "--line", "北楼夜巡 正常", "--at", at)
        #expect(told.code == 0 && told.output == id + "\n", "\(told.errors)")
        let round = try desk.round(id)
        #expect(round["startedAt"] as? String == stored(at) && round["finishedAt"] as? String == stored(at))
        #expect(round["state"] as? String == "done" && round["points"] as? Int == 2)
        // Told late is marked.
        #expect(try desk.run("log").output.contains(" *"))
        #expect(try desk.run("verify").code == 0)
    }

    @Test(arguments: [(-60, Int32(1)), (30, 1), (-27, 0)])
    func aReportOfATimeThatCannotBeWritesNothing(minutes: Int, code: Int32) throws {
        let desk = try TestDesk.night(NightWindow(startsIn: 2))
        let before = try desk.run("log").output
        let line = ["patrol", "report", "--line", "北楼夜巡 正常", "--at", time(minutes: minutes)]
        let told = try Program.run(["--db", desk.database, "--lang", "en"] + line)
        #expect(told.code == code, "\(told.errors)")
        #expect(try (desk.run("log").output == before) == (code != 0))
        let teatime = try desk.run("patrol", "report", "--line", "北楼夜巡 正常", "--at", "teatime")
        #expect(teatime.code == 64 && !teatime.errors.isEmpty)
    }

    @Test func aListEndsBeforeATime() throws {
        let window = NightWindow(startsIn: 2)
        let desk = try TestDesk.night(window)
        let round = try desk.round(window.round)
        let start = try #require(round["windowStart"] as? String)
        let later = start.replacing(":00.000Z", with: ":01.000Z")
        for (until, count) in [(start, 0), (later, 1)] {
            let rows = try desk.json("patrol", "list", "--since", time(minutes: -60), "--until", until)
            #expect((rows as? [Any])?.count == count, "until \(until)")
        }
        let alone = try desk.json("patrol", "list", "--until", later) as? [[String: Any]]
        #expect(alone?.last?["round"] as? String == round["round"] as? String)
    }

    @Test func aMissedRoundWasWalkedAfterAll() throws {
        let window = NightWindow(startsIn: -90)
        let (desk, id) = (try TestDesk.night(window), window.round)
        let outside = try desk.run("patrol", "evidence", id, "--reason", "guard tour")
        #expect(outside.code == 1 && outside.errors.contains("outside the window"), "\(outside.errors)")
        let at = time(minutes: -60)
        let done = try desk.run(
            "patrol", "evidence", id, "--reason", "guard tour", "--line", "大厅灯不亮 其余正常", "--at", at, "--by",
            "jie")
        #expect(done.code == 0 && done.output == id + "\n", "\(done.errors)")
        let round = try desk.round(id)
        #expect(round["state"] as? String == "done" && round["finishedAt"] as? String == stored(at))
        #expect(round["points"] as? Int == 3 && round["findings"] as? Int == 1)
        // The miss stays in the logbook.
        let facts = try desk.facts(about: id).sorted { $0.key < $1.key }.map(\.value)
        #expect(facts == ["round.missed", "round.evidenced"])
        let again = try desk.run("patrol", "evidence", id, "--reason", "guard tour", "--at", at)
        #expect(again.code == 1, "\(again.errors)")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func onlyASupervisorBelievesIt() throws {
        let window = NightWindow(startsIn: -90)
        let desk = try TestDesk.night(window)
        try desk.run("operator", "add", "lu", "--name", "Lu", "--role", "operator")
        let line = ["evidence", window.round, "--reason", "seen", "--at", time(minutes: -60)]
        let before = try desk.run("log").output
        let told = try Program.run(["--db", desk.database, "--lang", "en", "--as", "lu", "patrol"] + line)
        #expect(told.code == 77 && !told.errors.isEmpty)
        #expect(try desk.run("log").output == before)
    }
}
