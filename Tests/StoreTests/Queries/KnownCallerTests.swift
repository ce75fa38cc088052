import Domain
import Testing

@testable import Store

/// Who rings from a telephone, by the tickets it has had.
@Suite struct KnownCallerTests {
    private let desk: TestDesk

    init() throws { desk = try TestDesk() }

    private func report(_ name: String?, _ unit: String?, grid: ID<Grid> = "b01", place: String = "3F 312")
        throws
    {
        try desk.report(
            "灯不亮", grid: grid, place: place, reporter: Reporter(name: name, phone: "8555", unit: unit))
    }

    private var known: KnownCaller? {
        get throws { try desk.store.read { try $0.caller(of: "8555") } }
    }

    @Test func nobodyRangFromThere() throws {
        try desk.report("灯不亮", reporter: Reporter(name: "王伟", phone: "85551"))
        #expect(try known == nil)
    }

    @Test func nameUnitAndPlaceAreKnownWhereTheCallsAgree() throws {
        try report("王伟", "财务处")
        try report(nil, nil)
        let caller = try #require(try known)
        #expect(caller.name == "王伟")
        #expect(caller.unit == "财务处")
        #expect(caller.usual?.grid == "b01")
        #expect(caller.usual?.place == "3F 312")
    }

    @Test func aSharedTelephoneNamesNobody() throws {
        try report("王伟", "财务处")
        try report("李梅", "财务处", grid: "b02")
        let caller = try #require(try known)
        #expect(caller.name == nil)
        #expect(caller.unit == "财务处")
        #expect(caller.usual == nil)
    }

    @Test func oneCallMakesNoUsualPlace() throws {
        try report("王伟", nil)
        #expect(try known?.usual == nil)
    }

    @Test func theLastTicketsAreWhatTheDeskWrites() throws {
        try report("王伟", nil)
        #expect(try desk.store.read { try $0.callHabits() } != CallHabits())
    }
}
