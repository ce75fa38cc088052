import Domain
import Testing

@testable import Store

/// What somebody may do is read with each write, whatever was known when they sat down.
@Suite struct PresentAuthorTests {
    private let note = Order(.journal(.note("三号楼停电", .incident)))

    @Test func whoWasDisabledAMinuteAgoWritesNothingFromAnOpenDesk() throws {
        let desk = try TestDesk()
        try desk.admit(desk.second)
        let open = try desk.another()
        _ = try open.carryOut(note, by: desk.second)
        try desk.store.account(.disable, id: "li", by: desk.author)
        let head = try desk.store.head()
        let refusal = StoreError.refused(.account(.disabled("li")))
        #expect(throws: refusal) { try open.carryOut(note, by: desk.second) }
        #expect(throws: refusal) { try open.carryOut(together: [note], by: desk.second) }
        #expect(throws: refusal) { try open.importTickets(by: desk.second) { .fixture("K1") } }
        #expect(throws: refusal) {
            try open.change(.keep(SavedFilter(name: "a", text: "b")), by: desk.second)
        }
        #expect(try desk.store.head() == head)
        try desk.store.account(.enable, id: "li", by: desk.author)
        _ = try open.carryOut(note, by: desk.second)
    }

    @Test func rolesAreThoseOfNow() throws {
        let desk = try TestDesk()
        try desk.admit(desk.second)
        let open = try desk.another()
        try desk.store.account(
            .change(name: nil, roles: [.viewer], systemUser: nil), id: "li", by: desk.author)
        #expect(throws: StoreError.refused(.notAllowed(needs: Move.note.rolesAllowed.sorted()))) {
            try open.carryOut(note, by: desk.second)
        }
        var pretender = desk.second
        pretender.roles = [.administrator]
        #expect(throws: StoreError.refused(.notAllowed(needs: [.administrator]))) {
            try open.account(.disable, id: "wang", by: pretender)
        }
    }

    @Test func whomTheDeskDoesNotKnowMayNothing() throws {
        let desk = try TestDesk()
        #expect(throws: StoreError.refused(.notAllowed(needs: Move.note.rolesAllowed.sorted()))) {
            try desk.store.carryOut(note, by: desk.second)
        }
    }

    @Test func whatTimeDidIsWrittenWhoeverIsThere() throws {
        let desk = try TestDesk()
        try desk.store.apply(Site.fixture.limited, by: desk.author)
        try desk.admit(desk.second)
        try desk.report("漏水", channel: .patrol)
        try desk.store.account(.disable, id: "li", by: desk.author)
        desk.time.advance(seconds: 86_400)
        #expect(try desk.store.sweep(by: desk.second) > 0)
    }
}
