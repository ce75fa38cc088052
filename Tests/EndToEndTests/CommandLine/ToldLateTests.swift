import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ToldLateTests {
    private func clock(_ minutes: Int) -> String {
        let formatter = ISO8601DateFormatter()
        return formatter.string(from: Date(timeIntervalSinceNow: Double(minutes) * 60))
    }

    @Test func aHoldToldLateMayBeOverAlready() throws {
        let desk = try TestDesk()
        let made = try desk.run(
            "ticket", "new", "--grid", "b05", "--category", "lighting", "--what", "lamp", "--at", clock(-180))
        let number = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let hold = try desk.run(
            "ticket", "hold", number, "--reason", "parts", "--at", clock(-120), "--until", clock(-60))
        #expect(hold.code == 0, "\(hold.errors)")
        let shown = try desk.run("ticket", "show", number).output
        #expect(shown.contains("[told at "), "\(shown)")
        #expect(try desk.run("ticket", "resume", number, "--at", clock(-50)).code == 0)
        let backwards = try desk.run(
            "ticket", "hold", number, "--reason", "parts", "--at", clock(-40), "--until", clock(-41))
        #expect(backwards.code == 1)
        #expect(try desk.run("ticket", "hold", number, "--reason", "parts", "--until", clock(-1)).code == 1)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aTimeThatIsNoneOrTwoIsRefusedWithTheReason() throws {
        let desk = try TestDesk()
        let site = try desk.run("site", "export").output.replacingOccurrences(
            of: "zone = \"Asia/Shanghai\"", with: "zone = \"Europe/Berlin\"")
        #expect(try desk.run("site", "apply", "--yes", "-", input: site).code == 0)
        let number = try desk.newTicket()
        let skipped = try desk.run(
            "ticket", "hold", number, "--reason", "parts", "--until", "2027-03-28 02:30")
        #expect(skipped.code == 64 && skipped.errors.contains("set forward"), "\(skipped.errors)")
        let twice = try desk.run("ticket", "hold", number, "--reason", "parts", "--until", "2027-10-31 02:30")
        #expect(twice.code == 64, "\(twice.errors)")
        #expect(
            twice.errors.contains("2027-10-31 02:30+02:00") && twice.errors.contains("2027-10-31 02:30+01:00")
        )
        let chosen = try desk.run(
            "ticket", "hold", number, "--reason", "parts", "--until", "2027-10-31 02:30+01:00")
        #expect(chosen.code == 0, "\(chosen.errors)")
        #expect(try desk.ticket(number)["onHoldUntil"] as? String == "2027-10-31T01:30:00.000Z")
        let clock = try desk.run(
            "clock", "add", "--calendar", "always", "--start", "2027-03-28 02:30", "--minutes", "5")
        #expect(clock.code == 64 && clock.errors.contains("set forward"), "\(clock.errors)")
    }

    @Test func whoIsNotThereIsSaid() throws {
        let desk = try TestDesk()
        let site = try desk.run("site", "export").output.replacingOccurrences(
            of: "id = \"li-jun\"\n", with: "id = \"li-jun\"\nleave = [\"2026-01-01..2099-12-31\"]\n")
        #expect(try desk.run("site", "apply", "--yes", "-", input: site).code == 0)
        let number = try desk.newTicket()
        let done = try desk.run("ticket", "dispatch", number, "--technician", "li-jun")
        #expect(done.code == 0)
        #expect(done.errors.contains("Li Jun is on leave until 2099-12-31"), "\(done.errors)")
        #expect(done.output.trimmingCharacters(in: .whitespacesAndNewlines) == number)
        let team = try desk.run("ticket", "dispatch", number, "--team", "engineering")
        #expect(team.errors.isEmpty, "\(team.errors)")
    }

    @Test func anEmptyListSaysWhereThereIsOne() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("lamp out")
        #expect(try desk.run("ticket", "reject", number, "--reason", "x").code == 0)
        let empty = try desk.run("ticket", "list", "lamp")
        #expect(empty.output.isEmpty)
        #expect(empty.errors.contains("1 ended: ticket list lamp state:ended"), "\(empty.errors)")
        #expect(try desk.run("ticket", "list", "lamp", "state:ended").output.contains(number))
        for word in ["水ﾟ", "漏\u{FE0F}水", "\"", "e\u{301}"] where word != "\"" {
            let odd = try desk.run("ticket", "list", word)
            #expect(odd.code == 0, "\(odd.errors)")
        }
        let json = try desk.run("ticket", "list", "lamp", "--json")
        #expect(json.output == "[]\n" && json.errors.isEmpty)
    }
}
