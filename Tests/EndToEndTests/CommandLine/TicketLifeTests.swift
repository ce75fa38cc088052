import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct TicketLifeTests {
    @Test func aTicketGoesFromCallToClose() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        #expect(try desk.ticket(number)["state"] as? String == "accepted")
        let steps: [(String, [String], String)] = [
            ("dispatch", ["--team", "engineering", "--assist", "cleaning"], "dispatched"),
            ("acknowledge", [], "dispatched"),
            ("arrive", [], "inProgress"),
            ("hold", ["--reason", "parts", "--until", "2099-01-01 10:00"], "onHold"),
            ("resume", [], "inProgress"),
            ("fee", ["--part", "lamp", "--quantity", "2", "--unit-price", "1250"], "inProgress"),
            ("fee", ["--labour", "3000"], "inProgress"),
            ("finish", [], "done"),
            ("callback", ["--rating", "5"], "closed"),
        ]
        for (move, options, state) in steps {
            let done = try Program.run(
                ["--db", desk.database, "--lang", "en", "ticket", move, number] + options)
            #expect(done.code == 0, "\(move): \(done.errors)")
            #expect(try desk.ticket(number)["state"] as? String == state, "\(move)")
        }
        let ticket = try desk.ticket(number)
        #expect(ticket["fee"] as? Int == 5500)
        #expect(ticket["rating"] as? Int == 5)
        #expect(ticket["assisting"] as? [String] == ["cleaning"])
        #expect(ticket["revision"] as? Int == 10)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func jsonHasTheKeysThatAreReliedOn() throws {
        let desk = try TestDesk()
        let ticket = try desk.ticket(try desk.newTicket())
        let keys = """
            number state priority grid specialist category where what channel reporter unit phone owner team \
            technician assisting reportedAt acceptedAt dispatchedAt acknowledgedAt arrivedAt doneAt calledBackAt \
            closedAt respondBy arriveBy resolveBy onHoldUntil overdue cycle rating fee source revision \
            callers mergedInto
            """
        #expect(ticket.keys.sorted() == keys.split(separator: " ").map(String.init).sorted())
        #expect(ticket["team"] is NSNull)
        #expect((ticket["reportedAt"] as? String)?.hasSuffix("Z") == true)
    }

    @Test func aMoveThatIsNotAllowedIsRefusedAndChangesNothing() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let refused = try desk.run("ticket", "arrive", number)
        #expect(refused.code == 1)
        #expect(!refused.errors.isEmpty)
        #expect(try desk.ticket(number)["revision"] as? Int == 1)
    }

    @Test func aLostRaceShowsWhatTheOtherDid() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        #expect(try desk.run("ticket", "dispatch", number, "--team", "engineering").code == 0)
        let lost = try desk.run("ticket", "dispatch", number, "--team", "cleaning", "--expect", "1")
        #expect(lost.code == 1)
        #expect(lost.errors.contains("ticket.dispatched"))
        #expect(try desk.ticket(number)["team"] as? String == "engineering")
    }

    @Test func undoTakesTheLastStepBackAndTheLogKeepsBoth() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        try desk.run("ticket", "dispatch", number, "--team", "engineering")
        #expect(try desk.run("ticket", "undo", number).code == 0)
        let ticket = try desk.ticket(number)
        #expect(ticket["state"] as? String == "accepted")
        #expect(ticket["dispatchedAt"] is NSNull)
        let log = try desk.run("log", "--json").output
        #expect(log.contains("ticket.dispatched") && log.contains("ticket.undone"))
    }

    @Test func mergingKeepsBothReportersAndCannotGoBothWays() throws {
        let desk = try TestDesk()
        let first = try desk.newTicket("lamp out")
        let second = try desk.newTicket("lamp dark")
        #expect(try desk.run("ticket", "merge", second, "--into", first).code == 0)
        #expect(try desk.run("ticket", "merge", first, "--into", second).code == 1)
        #expect(try desk.ticket(second)["state"] as? String == "merged")
        #expect(try desk.run("verify").code == 0)
    }

    private func call(_ desk: TestDesk, _ who: String, grid: String, priority: String) throws -> String {
        let made = try desk.run(
            "ticket", "new", "--grid", grid, "--category", "lift", "--what", "lift stuck", "--where", "3F",
            "--priority", priority, "--reporter", who, "--phone", "8\(who)")
        try #require(made.code == 0, "\(made.errors)")
        return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func callers(_ ticket: [String: Any]) -> [String] {
        (ticket["callers"] as? [[String: Any]] ?? []).compactMap { $0["phone"] as? String }
    }

    @Test func anEmergencyMergedAwaySaysSoAndIsKept() throws {
        let desk = try TestDesk()
        let emergency = try call(desk, "1", grid: "b05", priority: "P1")
        let milder = try call(desk, "2", grid: "b06", priority: "P3")
        let last = try call(desk, "3", grid: "b06", priority: "P3")
        let merged = try desk.run("ticket", "merge", emergency, "--into", milder)
        #expect(merged.code == 0)
        #expect(merged.errors.contains("goes from P3 to P1"))
        #expect(merged.errors.contains("not one place"))
        #expect(try desk.ticket(milder)["priority"] as? String == "P1")
        let kept = try desk.run("ticket", "merge", milder, "--into", last, "--keep-priority")
        #expect(kept.errors.contains("stays P3"))
        #expect(try desk.ticket(last)["priority"] as? String == "P3")
        #expect(callers(try desk.ticket(last)) == ["83", "82", "81"])
        #expect(callers(try #require(try desk.list("state:open").first)) == ["83", "82", "81"])
        #expect(try desk.ticket(emergency)["mergedInto"] as? String == last)
        let shown = try desk.run("ticket", "show", last).output
        #expect(["83", "82", "81"].allSatisfy(shown.contains))
        let noted = try desk.run("ticket", "note", emergency, "--text", "asks again")
        #expect(noted.output.contains(last))
        let moved = try desk.run("ticket", "dispatch", emergency, "--team", "engineering")
        #expect(moved.code == 1)
        #expect(moved.errors.contains(last))
        #expect(try desk.run("ticket", "undo", milder).code == 0)
        #expect(callers(try desk.ticket(last)) == ["83"])
        #expect(callers(try desk.ticket(milder)) == ["82", "81"])
        #expect(try desk.ticket(emergency)["mergedInto"] as? String == milder)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func theHistoryNamesWhoDidItAndWhoWroteItDown() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        try desk.run("ticket", "dispatch", number, "--team", "engineering")
        try desk.run("ticket", "arrive", number)
        let shown = try desk.run("ticket", "show", number).output
        let step = shown.split(separator: "\n").first { $0.contains("  arrived (written down by") }
        #expect(step?.contains("Engineering") == true, "\(shown)")
    }

    @Test func outsideTextNeverReachesTheTerminalRaw() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("evil \u{1B}[31m red \u{202E}flip\u{200B} end\u{7}")
        for arguments in [
            ["ticket", "list"], ["ticket", "show", number], ["ticket", "list", "--json"], ["log"],
        ] {
            let shown = try Program.run(["--db", desk.database] + arguments).output
            let hazards: Set<UInt32> = [0x1B, 0x07, 0x202E, 0x200B]
            #expect(!shown.unicodeScalars.contains { hazards.contains($0.value) }, "\(arguments)")
        }
        #expect(
            try desk.ticket(number)["what"] as? String == "evil \u{1B}[31m red \u{202E}flip\u{200B} end\u{7}")
    }

    @Test func whoIsNoOperatorMayLookAndNotAct() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        #expect(try desk.run("--as", "nobody", "ticket", "undo", number).code == 77)
        #expect(try desk.run("operator", "add", "lu", "--name", "Lu", "--role", "viewer").code == 0)
        #expect(try desk.run("--as", "lu", "ticket", "undo", number).code == 77)
        #expect(try desk.run("--as", "lu", "ticket", "list").code == 0)
    }

    @Test func aPastMomentIsShownAsTheLogbookStoodThen() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let reported = try #require(try desk.ticket(number)["reportedAt"] as? String)
        Thread.sleep(forTimeInterval: 0.01)
        try desk.run("ticket", "dispatch", number, "--team", "engineering")
        let then = try desk.run("ticket", "list", "--as-of", reported, "--json").output
        #expect(then.contains("\"state\":\"accepted\""))
        let shown = try desk.run("ticket", "show", number, "--as-of", reported, "--json").output
        #expect(shown.contains("\"revision\":1"))
        #expect(try desk.run("ticket", "show", number, "--as-of", "2001-01-01 10:00").code == 64)
    }

    @Test(arguments: [1, 2, 3])
    func aLowRatingAsksForWordsAndOffersToReopen(_ rating: Int) throws {
        let desk = try TestDesk()
        for note in [[], ["--note", "came late"]] {
            let number = try desk.newTicket()
            try desk.run("ticket", "dispatch", number, "--team", "engineering")
            try desk.run("ticket", "finish", number)
            let line = ["--db", desk.database, "--lang", "en", "ticket", "callback", number]
            let rated = try Program.run(line + ["--rating", "\(rating)"] + note)
            #expect(rated.code == 0)
            let isAsked = rating <= 2 && note.isEmpty
            #expect(rated.errors.contains("a low rating: keep what was said") == isAsked, "\(rated.errors)")
            #expect(rated.errors.contains("ticket reopen") == isAsked)
            #expect(rated.output == number + "\n")
        }
    }

    @Test func aGraverCategoryBringsItsPriorityAndAChosenOneStays() throws {
        let desk = try TestDesk()
        let lift = try desk.newTicket("lift stopped", category: "lift")
        let graver = try desk.run("ticket", "edit", lift, "--category", "lift-trapped")
        #expect(graver.errors.contains("priority now P1, as usual for the category"))
        #expect(try desk.ticket(lift)["priority"] as? String == "P1")
        let chosen = try desk.run(
            "ticket", "new", "--grid", "b05", "--category", "lift", "--what", "x", "--priority", "P3")
        let number = chosen.output.trimmingCharacters(in: .whitespacesAndNewlines)
        let kept = try desk.run("ticket", "edit", number, "--category", "lift-trapped")
        #expect(kept.errors.contains("priority stays P3 (usually P1)"))
        #expect(try desk.ticket(number)["priority"] as? String == "P3")
    }

    @Test func theListGoesAsADispatcherWouldSayItAndNoHoldHealsWhatRanOut() throws {
        let desk = try TestDesk()
        let ago = { (hours: Double) in
            Date(timeIntervalSinceNow: -hours * 3600).formatted(.iso8601)
        }
        func report(_ priority: String, _ hours: Double) throws -> String {
            let made = try desk.run(
                "ticket", "new", "--grid", "b05", "--category", "lift", "--what", "x", "--priority", priority,
                "--at", ago(hours))
            try #require(made.code == 0, "\(made.errors)")
            return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let late = try report("P2", 30)
        let fresh = try report("P2", 0.02)
        let held = try report("P2", 20)
        let urgent = try report("P1", 0.01)
        try desk.run("ticket", "dispatch", held, "--team", "engineering")
        try desk.run("ticket", "hold", held, "--reason", "parts", "--until", "9h")
        #expect(try desk.list().map { $0["number"] as? String } == [urgent, late, held, fresh])
        #expect(try desk.ticket(held)["overdue"] as? Bool == true)
        #expect(try Set(desk.list("overdue").map { $0["number"] as? String }) == [late, held])
    }
}
