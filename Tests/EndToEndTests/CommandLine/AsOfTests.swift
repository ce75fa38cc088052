import Foundation
import Testing

/// What the line tells of a past moment.
@Suite struct AsOfTests {
    /// A desk on which something stands and a ticket came after the moment that is returned.
    private func desk() throws -> (TestDesk, String) {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let then = try #require(try desk.ticket(number)["reportedAt"] as? String)
        Thread.sleep(forTimeInterval: 0.05)
        try desk.run("condition", "raise", "--what", "gate closed")
        try desk.run("order", "give", "--what", "lock the gate", "--standing")
        try desk.run("log", "add", "--text", "storm")
        return (desk, then)
    }

    @Test func eachReadingCommandTellsOfThatMoment() throws {
        let (desk, then) = try desk()
        let lists = [
            ["condition", "list"], ["order", "list"], ["log"], ["patrol", "list"], ["ticket", "list"],
        ]
        let now = try lists.map { try Program.run(["--db", desk.database] + $0 + ["--json"]).output }
        let past = try lists.map {
            try Program.run(["--db", desk.database] + $0 + ["--json", "--as-of", then]).output
        }
        #expect(now[0].contains("gate closed") && !past[0].contains("gate closed"))
        #expect(now[1].contains("lock the gate") && !past[1].contains("lock the gate"))
        #expect(now[2].split(separator: "\n").count == 6 && past[2].split(separator: "\n").count == 3)
        #expect(past[3].contains("\"state\":"))
        #expect(past[4].contains("lamp out"))
        #expect(try desk.run("condition", "show", "C1", "--as-of", then).code == 1)
        #expect(try desk.run("condition", "show", "C1").code == 0)
    }

    @Test(arguments: [
        "ticket list", "patrol list", "patrol points", "occasion list", "condition list", "log",
        "report daily",
    ])
    func aTimeBeforeTheDeskAndOneAheadAreRefused(_ command: String) throws {
        let desk = try TestDesk()
        for (time, words) in [("2001-01-01", "begins at"), ("2199-01-01", "still ahead"), ("x", "no time")] {
            let words = command.split(separator: " ").map(String.init) + ["--as-of", time] + [words]
            let run = try Program.run(["--db", desk.database, "--lang", "en"] + words.dropLast())
            #expect(
                run.code == 64 && run.errors.contains(words[words.count - 1]),
                "\(command) \(time): \(run.errors)")
        }
        #expect(try desk.run("log", "--follow", "--as-of", "2001-01-01").code == 64)
    }

    @Test func whatIsOverdueCountsFromThen() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let then = try #require(try desk.ticket(number)["reportedAt"] as? String)
        let shown = try desk.run("ticket", "list", "--json", "--as-of", then).output
        #expect(shown.contains("\"overdue\":false"))
    }
}
