import Foundation
import Testing

/// The second signature, given by a program that dies at any moment, stands whole or not at all.
@Suite(.timeLimit(.minutes(5))) struct HandoverKillTests {
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
