import Testing

@testable import Domain

@Suite("Free entries")
struct EntryTests {
    @Test func `a free entry is words of somebody who may act`() throws {
        #expect(
            try JournalFact.decideNote(" 暴雨 ", .weather, occasion(.mei))
                == .noted(.init(text: "暴雨", sort: .weather)))
        #expect(throws: Refusal.missing(.text)) { try JournalFact.decideNote(" ", nil, occasion(.mei)) }
        #expect(throws: Refusal.self) { try JournalFact.decideNote("暴雨", nil, occasion(.viewer)) }
    }

    private func occasion(_ author: Author) -> Occasion {
        Occasion(
            now: at("10:05"), happenedAt: at("10:05"), author: author, site: .compound, clocks: .compound)
    }
}
