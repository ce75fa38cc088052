import Domain
import Testing

@testable import Store

/// Who rings again, and who rings from the same room, comes before what is only alike.
@Suite struct SimilarTests {
    private let desk: TestDesk

    init() throws { desk = try TestDesk() }

    @Test func theSameTelephoneIsFirstWhereverItIs() throws {
        let alike = try desk.report("洗手间漏水", reporter: Reporter(phone: "8555"))
        let room = try desk.report(
            "灯不亮", category: "litter", place: "3F 312", reporter: Reporter(phone: "8556"))
        let same = try desk.report(
            "没电了", grid: "b02", category: "litter", reporter: Reporter(name: "王", phone: "8123"))
        let found = try desk.store.read {
            try $0.similar(
                grid: "b01", category: "water", text: "洗手间漏水", phone: "8123", place: "312", limit: 5)
        }
        #expect(found.map(\.number) == [same, room, alike])
    }

    @Test func aTelephoneIsEnough() throws {
        let same = try desk.report("没电了", grid: "b02", category: "litter", reporter: Reporter(phone: "8123"))
        try desk.report("没电了", category: "litter", reporter: Reporter(phone: "81234"))
        let found = try desk.store.read {
            try $0.similar(grid: nil, category: nil, text: "催一下", phone: "8123", limit: 5)
        }
        #expect(found.map(\.number) == [same])
    }

    @Test func aFloorIsNoRoomAndAnotherGridIsAnotherPlace() throws {
        try desk.report("灯不亮", category: "litter", place: "3F", reporter: Reporter(phone: "8556"))
        try desk.report("灯不亮", grid: "b02", category: "litter", place: "312")
        let found = try desk.store.read {
            try $0.similar(
                grid: "b01", category: "water", text: "漏水", phone: nil, place: "3F 312", limit: 5)
        }
        #expect(found.isEmpty)
    }
}
