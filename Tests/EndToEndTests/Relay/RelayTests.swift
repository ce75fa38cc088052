import Foundation
import Testing

/// `griddesk relay` with real programs.
@Suite(.timeLimit(.minutes(5))) struct RelayTests {
    @Test func aProgramIsToldWhatItWantsAsLogWritesIt() throws {
        let desk = try TestDesk()
        try desk.newTicket("before")
        let relay = try TestRelay(
            desk,
            config: """
                [[hook]]
                name = "keep"
                run = ["sh", "-c", "cat >> DIR/told; echo $GRIDDESK_HOOK $GRIDDESK_DB $0 > DIR/surroundings", "a b;c"]
                facts = ["ticket.reported", "journal.*"]
                """)
        try relay.wait(for: "keep  new: begins behind entry 3")
        let number = try desk.newTicket("after")
        try desk.run("ticket", "dispatch", number, "--team", "engineering")
        try desk.run("log", "add", "--text", "值班记事 \u{202E}")
        try relay.wait(for: "keep  4 ticket.reported \(number) told")
        try relay.wait(for: "keep  6 journal.noted desk told")
        let log = try desk.run("log", "--json", "--after", "3").output.split(separator: "\n")
        let told = try String(contentsOfFile: desk.scratch.path("told"), encoding: .utf8)
        #expect(told == "\(log[0])\n\(log[2])\n")
        let surroundings = try String(contentsOfFile: desk.scratch.path("surroundings"), encoding: .utf8)
        #expect(surroundings == "keep \(desk.database) a b;c\n")
        #expect(relay.end(SIGINT) == 0)
    }

    @Test func whatFailsIsToldAgainUntilItIsTakenAndNothingBeforeIt() throws {
        let desk = try TestDesk()
        let relay = try TestRelay(
            desk,
            config: """
                [[hook]]
                name = "weak"
                run = ["sh", "-c", "test -e DIR/up || { echo line is down >&2; exit 7; }; cat >> DIR/told"]

                [[hook]]
                name = "sound"
                run = ["sh", "-c", "cat >> DIR/sound"]
                """)
        try relay.wait(for: "new: begins", count: 2)
        try desk.newTicket()
        try desk.newTicket()
        try relay.wait(for: "failed: exit code 7 (line is down); again in 1 s")
        try relay.wait(for: "failed: exit code 7 (line is down); again in 2 s")
        try relay.wait("both in sound") { TestRelay.told("sound", desk).count == 2 }
        #expect(TestRelay.told("told", desk).isEmpty)
        #expect(!relay.words.contains("weak  4 "))
        _ = try desk.write("", to: "up")
        try relay.wait("both in told") { TestRelay.told("told", desk).count == 2 }
        #expect(TestRelay.told("told", desk) == ["3 ticket.reported", "4 ticket.reported"])
        #expect(relay.end() == 0)
    }

    @Test func whoHangsFloodsOrDoesNotListenHarmsNobody() throws {
        let desk = try TestDesk()
        let relay = try TestRelay(
            desk,
            config: """
                [[hook]]
                name = "hangs"
                run = ["sh", "-c", "sleep 1000 & echo $! > DIR/child; sleep 1000"]
                timeout_seconds = 1
                [[hook]]
                name = "floods"
                run = ["sh", "-c", "yes megabytes | head -c 30000000; exit 1"]
                [[hook]]
                name = "deaf"
                run = ["sh", "-c", "exec 0<&-; exec 1>&-; exec 2>&-; exit 0"]
                [[hook]]
                name = "sound"
                run = ["sh", "-c", "cat >> DIR/sound"]
                """)
        try relay.wait(for: "new: begins", count: 4)
        let number = try desk.newTicket()
        try relay.wait(for: "hangs  3 ticket.reported \(number) failed: ended after 1 s")
        try relay.wait(for: "floods  3 ticket.reported \(number) failed: exit code 1 (megabytes)")
        try relay.wait(for: "deaf  3 ticket.reported \(number) told")
        try relay.wait(for: "sound  3 ticket.reported \(number) told")
        #expect(relay.words.utf8.count < 10_000)
        #expect(relay.end() == 0)
        let child = try String(contentsOfFile: desk.scratch.path("child"), encoding: .utf8)
        let left = try #require(pid_t(child.trimmingCharacters(in: .whitespacesAndNewlines)))
        try relay.wait("the end of what it started") { kill(left, 0) != 0 }
    }

    @Test func whatIsTakenBackInTimeIsNotTold() throws {
        let desk = try TestDesk()
        let site = try desk.run("site", "export").output
        let quick = try desk.write(
            site.replacingOccurrences(of: "undo_seconds = 60", with: "undo_seconds = 8"), to: "site.toml")
        #expect(try desk.run("site", "apply", "--yes", quick).code == 0)
        let relay = try TestRelay(
            desk,
            config: """
                [[hook]]
                name = "later"
                run = ["sh", "-c", "cat >> DIR/later"]
                after_undo = true
                [[hook]]
                name = "once"
                run = ["sh", "-c", "cat >> DIR/once"]
                """)
        try relay.wait(for: "new: begins", count: 2)
        let number = try desk.newTicket()
        try desk.run("ticket", "dispatch", number, "--team", "engineering")
        #expect(try desk.run("ticket", "undo", number).code == 0)
        try desk.run("ticket", "dispatch", number, "--team", "cleaning")
        try relay.wait(for: "once  7 ticket.dispatched \(number) told")
        #expect(TestRelay.told("later", desk).isEmpty)
        try relay.wait(for: "later  7 ticket.dispatched \(number) told")
        #expect(
            relay.words.contains("later  5 ticket.dispatched \(number) was taken back by entry 6; not told"))
        #expect(TestRelay.told("later", desk) == ["4 ticket.reported", "7 ticket.dispatched"])
        #expect(TestRelay.told("once", desk).count == 4)
        #expect(relay.end() == 0)
    }

    @Test func aNightWithoutAScreenIsJudged() throws {
        let desk = try TestDesk()
        let then = Date(timeIntervalSinceNow: -3 * 3600).formatted(.iso8601)
        let made = try desk.run(
            "ticket", "new", "--grid", "b05", "--category", "lift-trapped", "--what", "x", "--channel",
            "patrol",
            "--at", then)
        try #require(made.code == 0, "\(made.errors)")
        let relay = try TestRelay(
            desk,
            config: """
                [[hook]]
                name = "late"
                run = ["sh", "-c", "cat >> DIR/late"]
                facts = ["ticket.lapsed"]
                """)
        try relay.wait("what ran out") {
            try desk.run("log", "--json").output.contains("ticket.lapsed")
        }
        #expect(relay.end() == 0)
    }
}
