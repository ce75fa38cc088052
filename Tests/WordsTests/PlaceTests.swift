import Domain
import Testing

@testable import Words

/// Where something is, its grid said once.
@Suite struct PlaceTests {
    @Test(arguments: [
        ("daan", "大安區錦安里", "錦安里", "大安區錦安里", "Daan 錦安里"),
        ("daan", "大安區 錦安里", "錦安里", "大安區 錦安里", "Daan 錦安里"),
        ("daan", "大安區，錦安里", "錦安里", "大安區，錦安里", "Daan 錦安里"),
        ("daan", "Daan, Jinan Rd", "Jinan Rd", "大安區 Jinan Rd", "Daan, Jinan Rd"),
        ("daan", "Daanville 3", "Daanville 3", "大安區 Daanville 3", "Daan Daanville 3"),
        ("daan", "錦安里", "錦安里", "大安區 錦安里", "Daan 錦安里"),
        ("daan", "大安", "大安", "大安區 大安", "Daan 大安"),
        ("daan", "", "", "大安區", "Daan"),
        (
            "b01", "Building 12 lobby", "Building 12 lobby", "1号楼 Building 12 lobby",
            "Building 1 Building 12 lobby"
        ),
        ("b01", "1号楼1单元", "1单元", "1号楼1单元", "Building 1 1单元"),
        ("nowhere", "大安區", "大安區", "nowhere 大安區", "nowhere 大安區"),
    ])
    func theGridIsSaidOnce(grid: String, place: String, rest: String, chinese: String, english: String) {
        let id = ID<Grid>(grid)
        #expect(Hamlet.names(.chinese).place(place, within: id) == rest)
        #expect(Hamlet.names(.english).place(place, within: id) == rest)
        #expect(Hamlet.names(.chinese).wholePlace(place, in: id) == chinese)
        #expect(Hamlet.names(.english).wholePlace(place, in: id) == english)
    }
}
