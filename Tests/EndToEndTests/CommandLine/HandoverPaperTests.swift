import Foundation
import Testing

/// A handover on paper, and the logbook held against it.
@Suite(.timeLimit(.minutes(5))) struct HandoverPaperTests {
    private func passing() throws -> TestDesk {
        let desk = try TestDesk()
        try desk.newTicket("<b>lamp</b> & 'out'")
        let started = try desk.run("handover", "start")
        try #require(started.code == 0, "\(started.errors)")
        return desk
    }

    /// `cut NUMBER HASH` as it is printed.
    private func seal(_ desk: TestDesk) throws -> [String] {
        let text = try desk.run("handover", "export", "H1").output
        let line = try #require(text.split(separator: "\n").last { $0.hasPrefix("cut ") })
        return line.split(separator: " ").map(String.init)
    }

    @Test(arguments: ["text", "md", "html"])
    func whatIsExportedIsVerified(format: String) throws {
        let desk = try passing()
        let file = desk.scratch.path("h1.\(format)")
        let made = try desk.run("handover", "export", "H1", "--format", format, "-o", file)
        #expect(made.code == 0 && made.output.isEmpty, "\(made.errors)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(!text.contains("<b>lamp") || format == "text")
        try desk.newTicket("another")
        let checked = try desk.run("handover", "verify", file)
        #expect(checked.code == 0 && checked.output.contains("it holds"), "\(checked)")
    }

    @Test func whatWasTypedFromPaperIsVerified() throws {
        let desk = try passing()
        let parts = try seal(desk)
        let typed = "CUT \(parts[1])\n\(parts[2].uppercased())\n"
        #expect(try desk.run("handover", "verify", "-", input: typed).code == 0)
    }

    @Test func whatDoesNotHoldIsSaid() throws {
        let desk = try passing()
        let parts = try seal(desk)
        let other = String(parts[2].reversed())
        let changed = try desk.run("handover", "verify", "-", input: "cut \(parts[1]) \(other)")
        #expect(changed.code == 1 && changed.output.contains("another hash"))
        let gone = try desk.run("handover", "verify", "-", input: "cut 999999 \(parts[2])")
        #expect(gone.code == 1 && gone.output.contains("cut off"))
        let elsewhere = try TestDesk()
        let foreign = try elsewhere.run(
            "handover", "verify", "-", input: parts.joined(separator: " "))
        #expect(foreign.code == 1 && foreign.output.contains("another desk"), "\(foreign)")
    }

    @Test(arguments: ["", "cut 4", "a letter", String(repeating: "cut ", count: 10_000)])
    func whatIsNoPaperIsABadFile(text: String) throws {
        let desk = try TestDesk()
        let checked = try desk.run("handover", "verify", "-", input: text)
        #expect(checked.code == 65 && checked.errors.contains("cut NUMBER HASH"), "\(checked)")
    }

    @Test func whatThereIsNotIsNotExported() throws {
        let desk = try TestDesk()
        for name in ["H9", "x", ""] {
            let made = try desk.run("handover", "export", name)
            #expect(made.code == 1 && made.output.isEmpty, "\(name): \(made)")
        }
        #expect(try desk.run("handover", "export").code == 1)
        #expect(try desk.run("handover", "verify", desk.scratch.path("none")).code == 74)
    }
}
