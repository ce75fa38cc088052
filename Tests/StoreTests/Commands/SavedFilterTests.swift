import Domain
import Testing

@testable import Store

@Suite struct SavedFilterTests {
    @Test func filtersAreKeptPerOperatorAndSurviveARebuild() throws {
        let desk = try TestDesk()
        let head = try desk.store.head()
        for filter in [SavedFilter(name: "急", text: "pri:1"), SavedFilter(name: "a", text: "漏水'; --")] {
            try desk.store.change(.keep(filter), of: "wang")
        }
        try desk.store.change(.keep(SavedFilter(name: "急", text: "svc:设备")), of: "li")
        try desk.store.change(.keep(SavedFilter(name: "急", text: "pri:1,2")), of: "wang")
        try desk.store.change(.forget(name: "nothing"), of: "wang")
        _ = try desk.store.rebuild()
        #expect(
            try desk.another().filters(of: "wang") == [
                SavedFilter(name: "a", text: "漏水'; --"), SavedFilter(name: "急", text: "pri:1,2"),
            ])
        try desk.store.change(.forget(name: "急"), of: "wang")
        #expect(try desk.store.filters(of: "wang").map(\.name) == ["a"])
        #expect(try desk.store.filters(of: "li").map(\.text) == ["svc:设备"])
        #expect(try desk.store.verify().isSound)
        #expect(try desk.store.head() == head)
    }
}
