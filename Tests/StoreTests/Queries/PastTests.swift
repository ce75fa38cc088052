import Domain
import Testing

@testable import Store

@Suite struct PastTests {
    @Test func rowsAreAsTheLogbookStoodThen() throws {
        let desk = try TestDesk()
        let closed = try desk.report("漏水", priority: .p1)
        let moved = try desk.report("异响", category: "lift")
        let still = try desk.report("纸屑", category: "litter")
        let then = desk.time.now()
        desk.time.advance(seconds: 60)
        try desk.move(.reject(reason: "x"), closed)
        var edit = TicketEdit()
        edit.priority = .p4
        edit.what = "晃动"
        try desk.move(.edit(edit), moved)
        let born = try desk.report("later", priority: .p1)
        let rows = { (filter: Filter, moment: Instant, limit: Int?) in
            var found: [TicketNumber] = []
            try desk.store.readRethrowing { reading in
                try reading.forEachRow(filter, limit: limit, asOf: moment) { found.append($0.number) }
            }
            return found
        }
        #expect(try rows(.open, then, nil) == [closed, moved, still])
        #expect(try rows(.open, then, 2) == [closed, moved])
        #expect(try rows(.open, desk.time.now(), nil) == desk.numbers(.open))
        #expect(try rows(.open, Instant(milliseconds: then.milliseconds - 1), nil) == [])
        let word = Filter(terms: [.init(.word("异响", grids: [], categories: [], teams: [], technicians: []))])
        #expect(try rows(word, then, nil) == [moved])
        #expect(try desk.store.read { try $0.file(moved, asOf: then) }?.ticket.body.what == "异响")
        #expect(try desk.store.read { try $0.file(born, asOf: then) } == nil)
    }
}
