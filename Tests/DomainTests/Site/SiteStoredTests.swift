import Domain
import Foundation
import Testing

@Suite("A stored site")
struct SiteStoredTests {
    /// As it was written before people had shifts and leave.
    private let person = #"{"id":"ming","name":{"en":"Wang Ming","zh":"王明"},"skills":[],"team":"tidy"}"#

    @Test func `one stored before shifts, leave and weights reads as having none, and is written alike`()
        throws
    {
        let read = try JSONDecoder().decode(Person.self, from: Data(person.utf8))
        #expect(read.shifts.isEmpty && read.leave.isEmpty)
        #expect(try written(read) == person)
        let category = try JSONDecoder().decode(
            Domain.Category.self, from: Data(try written(Site.compound.categories[0]).utf8))
        #expect(!category.isAutomatic)
        let site = try written(Site.compound)
        #expect(!site.contains("dispatch") && !site.contains("automatic"))
        #expect(try JSONDecoder().decode(Site.self, from: Data(site.utf8)) == Site.compound)
    }

    @Test func `what was added is stored too`() throws {
        var site = Site.compound
        site.people[0].shifts = ["day"]
        site.people[0].leave = [try #require(DayRange("2026-10-01..2026-10-07"))]
        site.categories[0].isAutomatic = true
        site.dispatch.load = 3
        let text = try written(site)
        #expect(text.contains(#""leave":["2026-10-01..2026-10-07"]"#))
        #expect(try JSONDecoder().decode(Site.self, from: Data(text.utf8)) == site)
    }

    private func written(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

@Suite("Days of leave")
struct DayRangeTests {
    @Test(arguments: [
        ("2026-10-01", "2026-10-01"), ("2026-10-01..2026-10-07", "2026-10-01..2026-10-07"),
        ("2026-10-01..2026-10-01", "2026-10-01"), ("2026-10-02..2026-10-01", nil), ("2026-10-01..", nil),
        ("2026-10-01.2026-10-02", nil), ("2026-13-01", nil), ("", nil), ("2026-10-01 ", nil),
    ])
    func `a day or two with dots between`(_ text: String, _ read: String?) {
        #expect(DayRange(text)?.text == read)
    }
}
