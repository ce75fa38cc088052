import Domain
import Testing

@Suite("A ticket's file")
struct TicketFileTests {
    @Test func `folding its entries gives the ticket`() throws {
        var story = try Story(reaching: .closed)
        try story.does(.reopen(reason: "又坏"))
        try story.does(.undo)
        let entries = story.entries
        let file = try #require(TicketFile(entries: entries))
        #expect(file.ticket == story.ticket)
        #expect(file.entries == entries)
        #expect(TicketFile(entries: Array(entries.dropFirst())) == nil)
        #expect(TicketFile(entries: []) == nil)
    }
}
