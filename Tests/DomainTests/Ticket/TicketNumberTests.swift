import Domain
import Foundation
import Testing

@Suite("Ticket numbers")
struct TicketNumberTests {
    @Test(arguments: [
        ("261120-017", 261_120, 17), ("#261120-017", 261_120, 17), ("000101-001", 101, 1),
        ("261120-1000", 261_120, 1000), ("261120-9999999", 261_120, 9_999_999),
    ])
    func `a number is read`(_ text: String, _ day: Int, _ sequence: Int) {
        #expect(TicketNumber(text) == TicketNumber(day: day, sequence: sequence))
    }

    @Test(arguments: [
        "", "#", "-", "261120", "261120-", "261120-00", "261120-000", "261120-10000000", "26112-017",
        "261120-017-1", "261120 017", "26112a-017", "２６１１２０-017", "261120-٠١٧", "-61120-017", "+61120-017",
        "261120-+17", "##261120-017", " 261120-017",
    ])
    func `what is none is not read`(_ text: String) {
        #expect(TicketNumber(text) == nil)
    }

    @Test(arguments: [
        (1, "261120-001"), (999, "261120-999"), (1000, "261120-1000"), (12_345, "261120-12345"),
    ])
    func `at least three digits, more when needed`(_ sequence: Int, _ text: String) {
        #expect(TicketNumber(day: 261_120, sequence: sequence).text == text)
    }

    @Test func `numbers sort as numbers`() {
        let sorted = ["261119-1000", "261120-002", "261120-999", "261120-1000", "270101-001"].map(number)
        #expect(sorted.shuffled().sorted() == sorted)
    }

    @Test(arguments: ["261120-001", "261120-1000", "000101-9999999", "991231-999"])
    func `a number survives its key and its JSON`(_ text: String) throws {
        let number = number(text)
        #expect(TicketNumber(key: number.key) == number)
        let data = try JSONEncoder().encode([number])
        #expect(String(decoding: data, as: UTF8.self) == "[\"\(text)\"]")
        #expect(try JSONDecoder().decode([TicketNumber].self, from: data) == [number])
    }

    @Test func `a day gives the first half`() throws {
        let day = try #require(Day(year: 2006, month: 1, day: 9))
        #expect(TicketNumber(day: TicketNumber.day(of: day), sequence: 1).text == "060109-001")
    }

    @Test func `no number in JSON is an error`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([TicketNumber].self, from: Data("[\"17\"]".utf8))
        }
    }
}
