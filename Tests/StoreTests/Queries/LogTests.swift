import Domain
import GRDB
import Testing

@testable import Store

@Suite("The logbook, stretch by stretch")
struct LogTests {
    private let desk: TestDesk
    private let first: TicketNumber
    private let second: TicketNumber

    /// Six entries behind the two of a new desk.
    init() throws {
        desk = try TestDesk()
        first = try desk.report("三楼漏水", grid: "b01")
        second = try desk.report("100%_\\ 不亮", grid: "b02")
        let (note, li, now) = (Order(.journal(.note("暴雨", .weather))), desk.second, desk.time.now())
        _ = try desk.store.retell { try $0.carryOut(note, by: li, at: now) }
        try desk.move(.note("又漏"), first)
        try desk.move(.dispatch(DispatchOrder(team: "engineering")), first)
        try desk.move(.undo, first)
    }

    private func numbers(
        _ anchor: LogAnchor = .last, limit: Int = 100, _ change: (inout LogFilter) -> Void = { _ in }
    ) throws -> [Int64] {
        var filter = LogFilter()
        change(&filter)
        return try desk.store.read { try $0.log(filter, anchor, limit: limit) }.map(\.entry.number)
    }

    @Test func `stretches join without a gap`() throws {
        let all = try numbers()
        #expect(all == Array(1...all.count).map(Int64.init))
        #expect(try numbers(limit: 3) == Array(all.suffix(3)))
        #expect(try numbers(.before(4), limit: 2) == [2, 3])
        #expect(try numbers(.after(4), limit: 2) == [5, 6])
        #expect(try numbers(.after(Int64(all.count))) == [])
    }

    @Test func `each part of a filter leaves out the rest`() throws {
        let count = Int64(try numbers().count)
        #expect(try numbers { $0.words = ["漏"] } == [3, 6])
        #expect(try numbers { $0.words = ["漏", "三楼"] } == [3])
        #expect(try numbers { $0.words = ["100%_"] } == [4])
        #expect(try numbers { $0.words = ["%"] } == [4])
        #expect(try numbers { $0.kinds = [.journal] } == [5])
        #expect(try numbers { $0.operators = ["li"] } == [5])
        #expect(try numbers { $0.subjects = [second.text] } == [4])
        let since = desk.time.now().adding(minutes: 1)
        #expect(try numbers { $0.since = since } == [])
        #expect(try numbers { $0.until = since }.last == count)
        #expect(try numbers { $0.isLate = true } == [])
    }

    @Test func `what was taken back is marked`() throws {
        let entries = try desk.store.read { try $0.log(LogFilter(), .last, limit: 100) }
        #expect(entries.map(\.takenBack) == [nil, nil, nil, nil, nil, nil, .undone, nil])
        #expect(entries.map(\.isChained).contains(false) == false)
    }

    @Test func `an entry that is not as it was written is seen`() throws {
        try desk.raw().write { db in
            try db.execute(sql: "DROP TRIGGER logbook_keeps_words")
            try db.execute(sql: "UPDATE logbook SET happened_at = happened_at + 1 WHERE number = 5")
        }
        let entries = try desk.store.read { try $0.log(LogFilter(), .last, limit: 100) }
        #expect(entries.filter { !$0.isChained }.map(\.entry.number) == [5])
    }
}
