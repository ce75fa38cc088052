import Domain
import Testing

@testable import Intake

@Suite struct CallBookTests {
    @Test func theCompiledBookFitsTheSampleSite() throws {
        let book = try CallBook.compiled()
        let site = try SiteTemplate.suzhou.site()
        let called = book.kinds.filter { $0.weight > 0 }.compactMap { site.category($0.category) }
        #expect(book.kinds.allSatisfy { site.category($0.category) != nil })
        #expect(Set(called.map(\.specialist)) == Set(site.specialists.map(\.id)))
        #expect(called.contains { $0.priority == .p1 })
        #expect(site.grid(book.outdoors) != nil)
    }

    @Test func everythingIsSaidInBothLanguages() throws {
        let book = try CallBook.compiled()
        let names =
            book.places + book.openPlaces + book.units + book.notes + book.returns + book.rejections
            + book.reopenings + book.journal + book.holds.map(\.words) + book.kinds.flatMap(\.says)
            + book.kinds.flatMap(\.parts).map(\.name)
        for name in names {
            #expect(name.zh.contains { !$0.isASCII }, "\(name)")
            #expect(!name.en.isEmpty && name.en.allSatisfy(\.isASCII), "\(name)")
        }
    }

    @Test func aBookWithHolesIsRefused() {
        let text = "places = [[\"大厅\"]]"
        #expect(throws: InputProblems.self) { try CallBook.parse(Array(text.utf8), file: "calls.toml") }
    }
}
