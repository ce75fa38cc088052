import Testing

@testable import Domain

@Suite struct FactPatternTests {
    private static let report = StoredName(name: "ticket.reported", version: 1)
    /// Of a newer program.
    private static let stranger = StoredName(name: "ticket.teleported", version: 3)

    @Test(arguments: [
        ("*", true, true), ("ticket.*", true, true), ("ticket.reported", true, false),
        ("ticket.dispatched", false, false), ("operator.*", false, false),
    ])
    func whatItMatches(text: String, matchesReport: Bool, matchesStranger: Bool) throws {
        let pattern = try #require(FactPattern(text))
        #expect(pattern.matches(Self.report, about: .ticket) == matchesReport)
        #expect(pattern.matches(Self.stranger, about: .ticket) == matchesStranger)
    }

    @Test(arguments: [
        "ticket.noted", "ticket.undone", "site.applied", "operator.added", "journal.noted", "journal.*",
    ])
    func factsAndSubjectsAreKnown(text: String) {
        #expect(FactPattern(text) != nil)
    }

    @Test(arguments: [
        "", "ticket", "ticket.", "ticket.reportet", "tickets.*", "*.*", "Ticket.reported", ".*",
    ])
    func whatNothingCouldMatchIsNoPattern(text: String) {
        #expect(FactPattern(text) == nil)
    }
}
