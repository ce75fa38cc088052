import Testing

@testable import Intake

@Suite struct PartPatternTests {
    @Test(arguments: [
        ("{a},{b*},{c}", "1,2,3", ["1", "2", "3"]), ("{a},{b*},{c}", "1,2,x,y,3", ["1", "2,x,y", "3"]),
        ("{a},{b*},{c}", "1,,3", ["1", "", "3"]), ("{a*} - {b}", "x - y - z", ["x - y", "z"]),
        ("{a}: {b}", "1: x: y", ["1", "x: y"]), ("[{a}] {b}", "[7] words", ["7", "words"]),
        ("({a}/{b})", "(1/2)", ["1", "2"]), ("{a}", "all of it", ["all of it"]),
        ("{a}、{b}", "甲、乙", ["甲", "乙"]),
    ])
    func `fields are parted from both ends`(_ pattern: String, _ text: String, _ fields: [String]) throws {
        let found = try #require(PartPattern(pattern)).fields(of: Array(text.utf8)[...])
        #expect(found?.map { String(decoding: $0, as: UTF8.self) } == fields)
    }

    @Test(arguments: [
        ("{a},{b*},{c}", "1,2"), ("{a},{b*},{c}", ""), ("[{a}] {b}", "7] words"), ("({a})", "("),
        ("{a}: {b}", "1 x"),
    ])
    func `a text with fewer fields has none`(_ pattern: String, _ text: String) throws {
        #expect(try #require(PartPattern(pattern)).fields(of: Array(text.utf8)[...]) == nil)
    }

    @Test(arguments: ["", "a", "{a}{b}", "{a*},{b*}", "{a},{a}", "{*},{b}", "{a},{b"])
    func `what does not part is no pattern`(_ pattern: String) {
        #expect(PartPattern(pattern) == nil)
    }
}
