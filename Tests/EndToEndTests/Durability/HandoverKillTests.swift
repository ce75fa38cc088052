import Foundation
import Testing

/// The second signature, given by a program that dies at any moment, stands whole or not at all.
@Suite(.serialized, .timeLimit(.minutes(5))) struct HandoverKillTests {
    @Test func aSignatureIsWholeOrNone() throws {
        let desk = try TestDesk.handed()
        for index in 0..<8 {
            try desk.done(
                as: "chen", "ticket", "new", "--grid", "b05", "--category", "lighting", "--what",
                "lamp \(index)")
        }
        var moments = Moments()
        var holder = "chen"
        for turn in 0..<12 {
            let other = holder == "chen" ? "zhou" : "chen"
            try desk.done(as: holder, "handover", "start", "--to", other)
            try desk.takesAll(as: other)
            try desk.done(as: holder, "handover", "sign")
            try killed(desk, as: other, after: moments.next(upTo: 260_000))
            let verified = try desk.run("verify")
            #expect(verified.code == 0, "\(verified.output)")
            let (duty, handover) = (try desk.duty(), try desk.handover())
            let owners = try desk.list("by:\(holder)").count
            if handover["state"] as? String == "complete" {
                #expect(duty["holder"] as? String == other && owners == 0, "turn \(turn)")
                holder = other
            } else {
                #expect(duty["holder"] as? String == holder && owners == 8, "turn \(turn)")
                try desk.done(as: other, "handover", "sign", "--reason", "standing in")
                #expect(try desk.list("by:\(holder)").isEmpty)
                holder = other
            }
        }
        #expect(try desk.run("verify").code == 0)
    }

    /// Before each write and each sync that reaches the desk's files, in their order, until one run comes to its end.
    @Test func aSignatureThatDiesBeforeAnyWriteIsWholeOrNone() throws {
        let desk = try TestDesk.handed()
        let deadly = try #require(try DeadlyWrites(desk.scratch), "no C compiler")
        for index in 0..<3 {
            try desk.done(
                as: "chen", "ticket", "new", "--grid", "b05", "--category", "lighting", "--what",
                "lamp \(index)")
        }
        try desk.done(as: "chen", "handover", "start", "--to", "zhou")
        try desk.takesAll(as: "zhou")
        try desk.done(as: "chen", "handover", "sign")
        let before = desk.scratch.path("before.db")
        try #require(try desk.run("backup", before).code == 0)
        var outcomes: [Bool] = []
        for number in 1...400 {
            try #require(
                try Shell.run("rm -f \(desk.database)* ; cp \(before) \(desk.database)").code == 0)
            let signer = try Program.run(
                [
                    "--db", desk.database, "--as", "zhou", "--password-fd", "0", "handover", "sign",
                    "--reason", "standing in",
                ], input: TestDesk.secret(of: "zhou") + "\n",
                environment: deadly.environment(dyingBefore: number))
            outcomes.append(try isSigned(desk, "before write \(number)"))
            if signer.code == 0 { break }
            #expect(signer.code == 9, "\(signer.errors)")
        }
        #expect(outcomes.count > 10 && outcomes.last == true, "\(outcomes.count)")
        // Once it stands it stands: no later death takes it away.
        let first = try #require(outcomes.firstIndex(of: true))
        #expect(outcomes[first...].allSatisfy { $0 })
    }

    /// Whether both signed; nothing is between.
    private func isSigned(_ desk: TestDesk, _ what: String) throws -> Bool {
        let verified = try desk.run("verify")
        #expect(verified.code == 0, "\(what): \(verified.output)")
        let duty = try desk.duty()
        let left = try desk.list("by:chen").count
        guard duty["handover"] is NSNull else {
            #expect(duty["holder"] as? String == "chen" && left == 3, "\(what)")
            return false
        }
        #expect(duty["holder"] as? String == "zhou" && left == 0, "\(what)")
        return true
    }

    private func killed(_ desk: TestDesk, as id: String, after microseconds: UInt64) throws {
        let signer = try Program.start([
            "--db", desk.database, "--as", id, "--password-fd", "0", "handover", "sign", "--reason",
            "standing in",
        ])
        signer.stdin.write(Data((TestDesk.secret(of: id) + "\n").utf8))
        try signer.stdin.close()
        usleep(UInt32(microseconds))
        kill(signer.process.processIdentifier, SIGKILL)
        signer.process.waitUntilExit()
        try? FileManager.default.removeItem(at: signer.errorFile)
    }
}
