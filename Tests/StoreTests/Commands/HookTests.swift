import Domain
import Testing

@testable import Store

/// Where a hook stands: kept apart from history, moved only by who has it.
@Suite struct HookTests {
    @Test func aNewHookBeginsAtTheEndOfTheLogbook() throws {
        let desk = try TestDesk()
        try desk.report("漏水")
        #expect(try desk.store.hook("a") == nil)
        let head = try desk.store.head()
        let added = try #require(try desk.store.addHook("a", holder: "one"))
        #expect(added.position == head.number)
        #expect(try desk.store.addHook("a", holder: "two") == nil)
        #expect(try desk.another().hook("a") == added)
        #expect(try desk.store.head() == head)
    }

    @Test func itMovesOnlyFromWhereItIs() throws {
        let desk = try TestDesk()
        let first = try #require(try desk.store.addHook("a", holder: "one"))
        var wanted = first
        wanted.position = 40
        wanted.cancelled = [41, 50]
        let moved = try #require(try desk.store.moveHook("a", from: first, to: wanted))
        #expect(try desk.store.hook("a") == moved)
        #expect(moved.cancelled == [41, 50])
        #expect(try desk.store.moveHook("a", from: first, to: wanted) == nil, "from an older place")
        var stolen = moved
        stolen.holder = "two"
        let others = try #require(try desk.another().moveHook("a", from: moved, to: stolen))
        #expect(try desk.store.moveHook("a", from: moved, to: wanted) == nil, "somebody else has it")
        #expect(try desk.store.hook("a") == others)
    }

    @Test func aRestoredDeskStandsWhereItStood() throws {
        let desk = try TestDesk()
        let first = try #require(try desk.store.addHook("a", holder: "one"))
        try desk.store.backup(to: "\(desk.folder)/copy.db")
        try desk.report("漏水")
        var wanted = first
        wanted.position = 3
        let moved = try #require(try desk.store.moveHook("a", from: first, to: wanted))
        try Store.restore(from: "\(desk.folder)/copy.db", to: desk.path, force: true)
        let store = try desk.another()
        #expect(try store.moveHook("a", from: moved, to: wanted) == nil)
        #expect(try store.hook("a") == first)
    }

    @Test func rebuildKeepsItAndVerifyMindsItNot() throws {
        let desk = try TestDesk()
        let first = try #require(try desk.store.addHook("a", holder: "one"))
        #expect(try desk.store.rebuild() == 0)
        #expect(try desk.store.verify().problems.isEmpty)
        #expect(try desk.store.hook("a") == first)
    }

    @Test func theEntryThatTookAStepBackIsFound() throws {
        let desk = try TestDesk()
        let number = try desk.report("漏水")
        try desk.move(.dispatch(DispatchOrder(team: "engineering")), number)
        try desk.move(.undo, number)
        try desk.move(.dispatch(DispatchOrder(team: "engineering")), number)
        try desk.move(.arrive, number)
        try desk.move(.undo, number)
        let entries = try desk.store.read { try $0.storedEntries(after: 2, limit: 100) }
        #expect(entries.map(\.revision) == [1, 2, 3, 4, 5, 6])
        let undoing = try entries.map { try desk.store.undoing($0) }
        #expect(undoing == [nil, entries[2].number, nil, nil, entries[5].number, nil])
    }
}
