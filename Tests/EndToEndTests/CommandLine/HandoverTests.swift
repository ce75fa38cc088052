import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct HandoverTests {
    @Test func aNightPassesAtTheLine() throws {
        let desk = try TestDesk.handed()
        #expect(try desk.duty()["holder"] is NSNull)
        try desk.done(as: "chen", "duty", "take")
        let number = try desk.done(
            as: "chen", "ticket", "new", "--grid", "b05", "--category", "lighting", "--what", "lamp out")
        try desk.done(as: "chen", "condition", "raise", "--what", "east gate shut")
        #expect(try desk.done(as: "chen", "handover", "start", "--to", "zhou") == "H1")
        let line = "ticket:\(number)"
        try desk.done(as: "chen", "handover", "annotate", line, "--text", "the ladder is at b03")
        try desk.done(as: "chen", "handover", "count", "keys", "12")
        let refused = try desk.run(as: "zhou", "handover", "acknowledge", line, "--word", "ok")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("words of one's own"))
        #expect(try desk.run(as: "zhou", "handover", "sign").code == 1)
        try desk.done(as: "zhou", "handover", "refuse", line, "--reason", "which ladder?")
        try desk.done(as: "chen", "handover", "settle", line, "--answer", "the long one")
        try desk.takesAll(as: "zhou")
        try desk.done(as: "chen", "handover", "sign")
        let late = try desk.done(
            as: "chen", "ticket", "new", "--grid", "b05", "--category", "lighting", "--what", "another")
        try desk.done(as: "zhou", "handover", "sign", "--reason", "standing in")
        #expect(try desk.duty()["holder"] as? String == "zhou")
        let handover = try desk.handover("H1")
        #expect(handover["state"] as? String == "complete")
        for number in [number, late] { #expect(try desk.ticket(number)["owner"] as? String == "zhou") }
        let log = try desk.run("log", "--json").output
        #expect(!log.contains(TestDesk.secret(of: "chen")))
        #expect(try desk.run("verify").code == 0)
        let text = try desk.run("handover", "show").output
        #expect(text.contains(handover["head"] as? String ?? "no head"))
    }

    @Test func whoIsAwayReadsWhatTheyMissed() throws {
        let desk = try TestDesk.handed()
        let number = try desk.newTicket()
        try desk.done(as: "chen", "handover", "start", "--to", "zhou")
        try desk.takesAll(as: "zhou")
        try desk.done(as: "chen", "handover", "sign")
        try desk.done(as: "zhou", "handover", "sign", "--reason", "standing in")
        for _ in 0..<2 {
            try desk.done(as: "zhou", "handover", "start", "--to", "qian")
            try desk.takesAll(as: "qian")
            try desk.done(as: "qian", "handover", "sign", "--alone", "taken ill")
            try desk.done(as: "qian", "handover", "start", "--to", "zhou")
            try desk.takesAll(as: "zhou")
            try desk.done(as: "qian", "handover", "sign")
            try desk.done(as: "zhou", "handover", "sign", "--reason", "standing in")
        }
        let missed = try desk.done(as: "chen", "handover", "list", "--missed")
        let lines = missed.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("H") }.map { $0.prefix(2) } == ["H2", "H3", "H4", "H5"])
        #expect(lines.count { $0.contains("ticket:\(number)") } == 4)
        #expect(missed.contains("countersign"))
        #expect(try desk.done(as: "chen", "handover", "read") == "H2")
        #expect(try desk.done(as: "chen", "handover", "read", "H5") == "H5")
        #expect(try desk.done(as: "chen", "handover", "read") == "H3")
        let before = try desk.run(
            "handover", "show", "H1", "--json", "--as-of", "2020-01-01T00:00:00Z")
        #expect(before.code == 64)
    }

    @Test func wrongThingsAreRefusedWithAReason() throws {
        let desk = try TestDesk.handed()
        for command in ["refresh", "restore x", "sign", "show", "count keys 1", "annotate 1 --text t"] {
            let words = ["handover"] + command.split(separator: " ").map(String.init)
            let outcome = try Program.run(
                ["--db", desk.database, "--lang", "en", "--as", "chen", "--password-fd", "0"] + words,
                input: TestDesk.secret(of: "chen") + "\n")
            #expect(outcome.code == 1, "\(command): \(outcome.errors)")
            #expect(outcome.errors.contains("no handover is under way"), "\(command): \(outcome.errors)")
        }
        try desk.done(as: "chen", "handover", "start", "--to", "zhou")
        for (code, words) in [
            (1, ["handover", "show", "H9"]), (1, ["handover", "show", "x"]),
            (64, ["handover", "acknowledge"]), (64, ["handover", "acknowledge", "1", "--section", "open"]),
            (64, ["handover", "start", "--kind", "weekly"]), (1, ["handover", "start"]),
            (1, ["duty", "take", "--reason", "no"]), (1, ["handover", "pass", "--to", "nobody"]),
        ] as [(Int32, [String])] {
            let outcome = try Program.run(
                ["--db", desk.database, "--lang", "en", "--as", "qian", "--password-fd", "0"] + words,
                input: TestDesk.secret(of: "qian") + "\n")
            #expect(outcome.code == code, "\(words): \(outcome.errors)")
        }
    }
}
