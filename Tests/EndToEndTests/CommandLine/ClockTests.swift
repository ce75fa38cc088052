import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ClockTests {
    @Test func aTicketTellsItsDeadlinesAndHowTheyCameAbout() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let ticket = try desk.ticket(number)
        #expect((ticket["resolveBy"] as? String)?.hasSuffix("Z") == true)
        #expect(ticket["overdue"] as? Bool == false)
        let told = try Program.run(["--db", desk.database, "--lang", "en", "clock", "explain", number])
        #expect(told.code == 0, "\(told.errors)")
        for word in ["respond", "arrive", "resolve", "limit", "calendar", "due"] {
            #expect(told.output.contains(word), "\(word): \(told.output)")
        }
        let unknown = try desk.run("clock", "explain", "260101-999")
        #expect(unknown.code == 1)
    }

    @Test func aDeadlineIsExtendedTwiceAndNoMore() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        for (year, code) in [(2098, 0), (2099, 0), (2100, 1)] {
            let until = "\(year)-01-01 10:00"
            let done = try desk.run(
                "ticket", "extend", number, "--until", until, "--reason", "parts", "--told")
            #expect(done.code == Int32(code), "\(year): \(done.errors)")
        }
        #expect(try desk.ticket(number)["resolveBy"] as? String == "2099-01-01T02:00:00.000Z")
        #expect(try desk.run("verify").code == 0)
    }

    @Test func anotherSiteMovesOpenDeadlines() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let before = try desk.ticket(number)["resolveBy"] as? String
        let site = try desk.run("site", "export").output
        let slower = ["\"24h\"", "\"8h\"", "\"2h\"", "\"40h\""].reduce(site) {
            $0.replacingOccurrences(of: "resolve = \($1)", with: "resolve = \"30d\"")
        }
        let file = try desk.write(slower, to: "slower.toml")
        let applied = try desk.run("site", "apply", "--yes", file)
        #expect(applied.code == 0, "\(applied.errors)")
        #expect(applied.errors.contains("deadlines of 1 open ticket move"))
        #expect(try desk.ticket(number)["resolveBy"] as? String != before)
        #expect(try desk.run("verify").code == 0)
    }
}
