import Domain
import Testing

@testable import Store

@Suite struct SavedFilterTests {
    @Test func filtersAreKeptPerOperatorAndSurviveARebuild() throws {
        let desk = try TestDesk()
        try desk.admit(desk.second)
        let head = try desk.store.head()
        for filter in [SavedFilter(name: "急", text: "pri:1"), SavedFilter(name: "a", text: "漏水'; --")] {
            try desk.store.change(.keep(filter), by: desk.author)
        }
        try desk.store.change(.keep(SavedFilter(name: "急", text: "svc:设备")), by: desk.second)
        try desk.store.change(.keep(SavedFilter(name: "急", text: "pri:1,2")), by: desk.author)
        try desk.store.change(.forget(name: "nothing"), by: desk.author)
        _ = try desk.store.rebuild()
        #expect(
            try desk.another().filters(of: "wang") == [
                SavedFilter(name: "a", text: "漏水'; --"), SavedFilter(name: "急", text: "pri:1,2"),
            ])
        try desk.store.change(.forget(name: "急"), by: desk.author)
        #expect(try desk.store.filters(of: "wang").map(\.name) == ["a"])
        #expect(try desk.store.filters(of: "li").map(\.text) == ["svc:设备"])
        #expect(try desk.store.verify().isSound)
        #expect(try desk.store.head() == head)
    }

    @Test func whoOnlyReadsKeepsNone() throws {
        let desk = try TestDesk()
        let wall = Author(id: "wall", roles: [.viewer], desk: "wall")
        try desk.admit(wall)
        let change = SavedFilter.Change.keep(SavedFilter(name: "急", text: "pri:1"))
        #expect(throws: StoreError.refused(.notAllowed(needs: Act.keepFilters.rolesAllowed.sorted()))) {
            try desk.store.change(change, by: wall)
        }
        #expect(try desk.store.filters(of: "wall") == [])
    }
}
