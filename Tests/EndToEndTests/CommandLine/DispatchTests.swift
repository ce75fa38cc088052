import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct DispatchTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func suggestionsAreExplainedInWordsAndForPrograms() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let told = try desk.run("ticket", "suggest", number)
        #expect(told.code == 0, "\(told.errors)")
        #expect(told.output.contains("✓") && told.output.contains("✗"))
        #expect(told.output.contains("lacks the skill"))
        let json = try object(try desk.run("ticket", "suggest", number, "--json").output)
        #expect(json["number"] as? String == number)
        let first = try #require((json["suggestions"] as? [[String: Any]])?.first)
        #expect(first["team"] as? String == "engineering")
        #expect((first["reasons"] as? [[String: Any]])?.isEmpty == false)
        let rejected = try #require(json["rejected"] as? [[String: Any]])
        #expect(rejected.allSatisfy { ($0["rejections"] as? [[String: Any]])?.isEmpty == false })
        #expect(try desk.ticket(number)["state"] as? String == "accepted")
        #expect(try desk.run("ticket", "suggest", "200101-001").code == 1)
    }

    @Test func aPlanIsShownAndThenWritten() throws {
        let desk = try TestDesk()
        let numbers = try (0..<3).map { _ in try desk.newTicket() }
        let shown = try desk.run("plan")
        #expect(shown.code == 0, "\(shown.errors)")
        #expect(numbers.allSatisfy { shown.output.contains($0) })
        #expect(try desk.list("state:dispatched").isEmpty)
        let written = try desk.run("plan", "--write", "--json")
        #expect(written.code == 0, "\(written.errors)")
        let json = try object(written.output)
        #expect(Set(json["written"] as? [String] ?? []) == Set(numbers))
        #expect((json["failed"] as? [Any])?.isEmpty == true)
        let dispatched = try desk.list("state:dispatched")
        #expect(dispatched.count == 3 && dispatched.allSatisfy { $0["technician"] is String })
        #expect(try desk.run("plan", "--write").code == 0)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func aTechnicianWithOpenJobsStaysInTheSite() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let done = try desk.run("ticket", "dispatch", number, "--technician", "li-jun")
        #expect(done.code == 0, "\(done.errors)")
        let site = try desk.run("site", "export").output
        let parts = site.components(separatedBy: "\n\n").filter { !$0.contains("id = \"li-jun\"") }
        let file = try desk.write(parts.joined(separator: "\n\n"), to: "site.toml")
        let refused = try desk.run("site", "apply", file)
        #expect(refused.code == 1)
        #expect(refused.errors.contains("person li-jun (1 open job)"), "\(refused.errors)")
    }
}
