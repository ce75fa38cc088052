import Foundation
import Testing

@testable import Domain

@Suite("Rounds as text")
struct RoundTextTests {
    @Test(arguments: [
        "night.b05@261121T2200", "a@000101T0000", "a@991231T2359", "a-b_c.9@240229T0159",
        String(repeating: "a", count: 65) + "@261121T2200",
    ])
    func `a round's name leads back to it`(_ text: String) throws {
        let id = try #require(RoundID(text))
        #expect(id.text == text)
        #expect(RoundID(id.text) == id)
        let json = try JSONEncoder().encode([id])
        #expect(try JSONDecoder().decode([RoundID].self, from: json) == [id])
        let finding = FindingID(round: id, number: 9999)
        #expect(FindingID(finding.text) == finding)
    }

    @Test(arguments: [
        "", "@", "night", "night@", "@261121T2200", "night@261121", "night@261121T", "night@261121t2200",
        "night@261121T220", "night@261121T22000", "night@261121T2200 ", " night@261121T2200",
        "night@261121T2460", "night@261121T2400", "night@260229T0000", "night@261301T0000",
        "night@260000T0000", "night@+61121T2200", "night@２６1121T2200", "night@261121T2200T",
        "Night@261121T2200",
        "night@day@261121T2200", "夜巡@261121T2200", "night\0@261121T2200", "-night@261121T2200",
        "a b@261121T2200",
        String(repeating: "a", count: 66) + "@261121T2200",
        String(repeating: "a", count: 1_000_000) + "@261121T2200",
        "a@" + String(repeating: "1", count: 1_000_000) + "T2200", String(repeating: "@", count: 1_000_000),
        "a@261121T" + String(repeating: "0", count: 1_000_000),
    ])
    func `what names no round`(_ text: String) {
        #expect(RoundID(text) == nil)
        #expect(FindingID(text + "#1") == nil)
    }

    @Test(arguments: [
        "#0", "#", "", "#-1", "#10000", "#1#1", "# 1", "#1 ", "#１",
        "#" + String(repeating: "9", count: 100_000), "##1",
    ])
    func `what names no finding`(_ tail: String) {
        #expect(FindingID("night.b05@261121T2200" + tail) == nil)
    }

    @Test func `rounds are ordered by their start, then by their route`() {
        let texts = ["b@261121T2200", "a@261122T0000", "a@261121T2200", "z@261121T2159"]
        #expect(
            texts.map(roundID).sorted().map(\.text)
                == ["z@261121T2159", "a@261121T2200", "b@261121T2200", "a@261122T0000"])
    }

    @Test(arguments: [
        ("12", 12_000), ("-3.5", -3_500), ("0.125", 125), ("0", 0), ("-0", 0), ("007", 7_000),
        ("1.10", 1_100),
        ("999999999999.999", 999_999_999_999_999), ("-999999999999.999", -999_999_999_999_999),
        ("-0.001", -1),
    ])
    func `a reading in thousandths`(_ text: String, _ thousandths: Int64) {
        #expect(MeterReading(text)?.thousandths == thousandths)
        #expect(MeterReading(MeterReading(thousandths: thousandths).text)?.thousandths == thousandths)
    }

    @Test(arguments: [
        (1_100, "1.1"), (1_000, "1"), (-5, "-0.005"), (0, "0"), (120, "0.12"), (-10_000, "-10"),
    ])
    func `a reading as short as can be`(_ thousandths: Int64, _ text: String) {
        #expect(MeterReading(thousandths: thousandths).text == text)
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "1.2345", "1,5", "1e3", "+1", "--1", "- 1", " 1", "1 ", "1.-5", "1.2.3",
        "NaN", "inf",
        "０", "1234567890123", "0x10", "1\0", "−1", "1.\u{0301}5", String(repeating: "1", count: 1_000_000),
        "1." + String(repeating: "0", count: 1_000_000),
    ])
    func `no reading`(_ text: String) {
        #expect(MeterReading(text) == nil)
    }

    @Test(arguments: [
        "daily", "working", "off", "mon", "mon,thu", "mon,tue,wed,thu,fri,sat,sun", "month:1",
        "month:1,15,last",
        "month:last", "month:31", "every:1", "every:3660",
    ])
    func `a rule of days leads back to itself`(_ text: String) throws {
        let rule = try #require(DayRule(text))
        #expect(rule.text == text)
        let json = try JSONEncoder().encode([rule])
        #expect(try JSONDecoder().decode([DayRule].self, from: json) == [rule])
    }

    @Test(arguments: [("Thu, mon", "mon,thu"), ("month: 15 ,1", "month:1,15"), ("every:007", "every:7")])
    func `a rule is written one way`(_ typed: String, _ text: String) {
        #expect(DayRule(typed)?.text == text)
    }

    @Test(arguments: [
        "", ",", "mon,", "mon,mon", "Mon,mon", "monday", "1", "month:", "month:0", "month:32", "month:1,1",
        "month:1,01",
        "month:last,last", "month:1,,2", "month:-1", "every:", "every:0", "every:-1", "every:3661",
        "every:1.5",
        "every: 3", "daily,mon", "DAILY", "every:" + String(repeating: "9", count: 100_000),
        String(repeating: "mon,", count: 100_000),
    ])
    func `no rule of days`(_ text: String) {
        #expect(DayRule(text) == nil)
    }

    @Test(arguments: ["officer", "person:zhou-jie", "team:security", "shift:engineering"])
    func `who walks leads back to itself`(_ text: String) throws {
        let walker = try #require(Walker(text))
        #expect(walker.text == text)
        let json = try JSONEncoder().encode([walker])
        #expect(try JSONDecoder().decode([Walker].self, from: json) == [walker])
    }

    @Test(arguments: [
        "", ":", "officer:", "officer:a", "person", "person:", "team:", "shift:", "person:a:b", "person:周洁",
        "Officer",
        "person: a", "nobody", "person:" + String(repeating: "a", count: 33),
    ])
    func `nobody walks`(_ text: String) {
        #expect(Walker(text) == nil)
    }
}
