import Domain
import Synchronization
import Testing

@testable import Store

/// Who is changing what: seen by other desks, forgotten soon, and no part of history.
@Suite struct EditingTests {
    private static let subject = Subject.ticket(TicketNumber(day: 260_430, sequence: 1))

    @Test func otherDesksSeeItUntilItEnds() throws {
        let desk = try TestDesk()
        let head = try desk.store.head()
        let since = desk.time.now()
        try desk.store.edit(Self.subject, since: since, by: desk.author)
        let seen = Editing(
            operatorID: desk.author.id, desk: desk.author.desk, subject: Self.subject, since: since)
        #expect(try desk.another().editing(now: desk.time.now()) == [seen])
        try desk.store.endEditing(by: desk.second)
        #expect(try desk.store.editing(now: desk.time.now()) == [seen])
        try desk.store.endEditing(by: desk.author)
        #expect(try desk.store.editing(now: desk.time.now()).isEmpty)
        #expect(try desk.store.head() == head)
    }

    @Test func aDeskThatDiedIsForgottenWithinAMinute() throws {
        let desk = try TestDesk()
        let since = desk.time.now()
        try desk.store.edit(Self.subject, since: since, by: desk.author)
        desk.time.advance(seconds: 40)
        #expect(try desk.store.editing(now: desk.time.now()).count == 1)
        try desk.store.edit(Self.subject, since: since, by: desk.author)
        desk.time.advance(seconds: 40)
        #expect(try desk.store.editing(now: desk.time.now()).map(\.since) == [since])
        desk.time.advance(seconds: 30)
        #expect(try desk.store.editing(now: desk.time.now()).isEmpty)
    }

    @Test func aDeskChangesOneTicketAtATime() throws {
        let desk = try TestDesk()
        let other = Subject.ticket(TicketNumber(day: 260_430, sequence: 2))
        for subject in [Self.subject, other] {
            try desk.store.edit(subject, since: desk.time.now(), by: desk.author)
        }
        #expect(try desk.store.editing(now: desk.time.now()).map(\.subject) == [other])
    }

    @Test func theFollowerTellsOfItApartFromEntries() throws {
        let desk = try TestDesk()
        let locals = Mutex(0)
        let entries = Mutex(0)
        let follower = try Follower(
            path: desk.path, after: .max, noteLocal: { locals.withLock { $0 += 1 } },
            deliver: { _ in entries.withLock { $0 += 1 } })
        defer { follower.stop() }
        try desk.wait { entries.withLock { $0 } == 1 }
        try desk.store.edit(Self.subject, since: desk.time.now(), by: desk.author)
        try desk.wait { locals.withLock { $0 } == 1 }
        #expect(entries.withLock { $0 } == 1)
        try desk.report("漏水")
        try desk.wait { entries.withLock { $0 } == 2 }
        #expect(locals.withLock { $0 } == 1)
    }
}
