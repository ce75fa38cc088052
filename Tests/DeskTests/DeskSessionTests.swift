import Domain
import Store
import Testing

@testable import Desk

@Suite struct DeskSessionTests {
    @Test func whatTimeAloneCausedIsWrittenByWhoMayWrite() throws {
        let house = try TestHouse()
        let draft = TicketDraft(
            grid: "daan", category: "street-light", what: "電桿倒塌", channel: .patrol, priority: .p1)
        let order = Order(.report(draft), happenedAt: Instant.current().adding(minutes: -180))
        let number = try #require(try house.store.carryOut(order, by: house.author).number)
        func lapses() throws -> Int {
            try house.store.read { try $0.file(number) }?.entries.count { $0.isDueToTime } ?? 0
        }
        house.session(isReadOnly: true).sweep()
        #expect(try lapses() == 0)
        house.session().sweep()
        let written = try lapses()
        #expect(written > 0)
        house.session().sweep()
        #expect(try lapses() == written)
    }
}
