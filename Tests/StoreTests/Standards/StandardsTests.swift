import Domain
import Testing

@testable import Store

@Suite struct StandardsTests {
    private func catalogue(_ id: ID<Catalogue> = "kitchen", _ words: String...) -> Catalogue {
        Catalogue(
            id: id, name: "食堂",
            clauses: words.enumerated().map { Clause(id: "\($0 + 1)", severity: .major, words: $1) })
    }

    @Test func aCatalogueIsPublishedVersionByVersion() throws {
        let desk = try TestDesk()
        let first = catalogue("kitchen", "a", "b")
        #expect(try desk.store.publish(first, by: desk.author).added == ["1", "2"])
        desk.time.advance(seconds: 60)
        let second = catalogue("kitchen", "a", "c")
        #expect(try desk.store.publish(second, by: desk.author).changed == ["2"])
        _ = try desk.store.publish(catalogue("lifts", "z"), by: desk.author)
        let (standards, editions) = try desk.store.read {
            (try $0.standards(), try $0.editions(of: "kitchen"))
        }
        #expect(standards.editions.map(\.catalogue.id) == ["kitchen", "lifts"])
        #expect(standards.editions[0].catalogue == second)
        #expect(editions.map(\.version) == [1, 2])
        let then = desk.time.now().adding(seconds: -30)
        #expect(try desk.store.read { try $0.standards(at: then) }.editions[0].catalogue == first)
    }

    @Test func theSameAgainAndARehearsalWriteNothing() throws {
        let desk = try TestDesk()
        let first = catalogue("kitchen", "a")
        #expect(try desk.store.publish(first, isRehearsal: true, by: desk.author).added == ["1"])
        #expect(try desk.store.read { try $0.standards() }.editions.isEmpty)
        _ = try desk.store.publish(first, by: desk.author)
        let head = try desk.store.head()
        #expect(try desk.store.publish(first, by: desk.author).same == 1)
        #expect(try desk.store.head() == head)
    }

    @Test func whoMayNotPublishIsRefused() throws {
        let desk = try TestDesk()
        try desk.admit(desk.second)
        #expect(throws: StoreError.refused(.notAllowed(needs: [.administrator, .leader, .supervisor]))) {
            try desk.store.publish(catalogue("kitchen", "a"), by: desk.second)
        }
    }

    @Test func theLogbookWithCataloguesIsSound() throws {
        let desk = try TestDesk()
        _ = try desk.store.publish(catalogue("kitchen", "a"), by: desk.author)
        #expect(try desk.store.verify().isSound)
    }
}
