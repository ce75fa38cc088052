import Domain
import Testing

@testable import Intake

/// How well calls are understood that the reader was made by, and calls that nobody looked at while it was made.
struct CallTableTests {
    private static let fieldCount = 8

    @Test(arguments: [
        ("known", CallTable.known, 150, 0.99, 0.99), ("unseen", CallTable.unseen, 150, 0.97, 0.92),
        ("heard", CallTable.heard, 100, 0.98, 0.93), ("fresh", CallTable.fresh, 100, 0.94, 0.72),
    ])
    func understandsCalls(half: String, text: String, count: Int, fields: Double, lines: Double) throws {
        let site = try SiteTemplate.suzhou.site()
        let reader = LineReader(site: site)
        let rows = CallTable.rows(text)
        let right = rows.map { row in
            zip(row.found(by: reader, in: site), row.wanted).prefix(Self.fieldCount).filter { $0 == $1 }.count
        }
        let fieldShare = Double(right.reduce(0, +)) / Double(rows.count * Self.fieldCount)
        let lineShare = Double(right.filter { $0 == Self.fieldCount }.count) / Double(rows.count)
        print("\(half): \(rows.count) calls, fields right \(fieldShare), whole lines right \(lineShare)")
        #expect(rows.count == count)
        #expect(fieldShare >= fields)
        #expect(lineShare >= lines)
    }

    @Test(arguments: [
        ("5hl 3F dtkr wangwei 8123", "b05", "3F", "lift-trapped", "王伟", "电梯困人"),
        ("wuhaolou sanlou dianti", "b05", "3F", "lift", "", "电梯"),
        ("5haolou3lou cesuo wangwei 8123", "b05", "3F 厕所", "toilet", "王伟", "厕所"),
        ("gonggongqu ludeng", "public", "", "lighting", "", "路灯"),
        ("lift b5 3F wang 8123", "b05", "3F", "lift", "wang", "lift"),
        ("灯坏了 b5 Ms Li 8345", "b05", "", "lighting", "Ms Li", "灯坏了"),
    ])
    func understandsPinyin(
        line: String, grid: String, place: String, category: String, reporter: String, what: String
    ) throws {
        let read = LineReader(site: try SiteTemplate.suzhou.site()).read(line)
        #expect(read.grid?.value.text == grid)
        #expect(read.place?.value ?? "" == place)
        #expect(read.category?.value.text == category)
        #expect(read.reporter?.value ?? "" == reporter)
        #expect(read.what == what)
    }

    /// One syllable otherwise is taken, and said to be doubtful.
    @Test func aNameTypedNearlyRightIsDoubtful() throws {
        let read = LineReader(site: try SiteTemplate.suzhou.site()).read("gongchequ ludeng")
        #expect(read.grid?.value == "public")
        #expect(read.problems == [.spelledLike("gongchequ", "公共区", 0..<9)])
    }

    @Test(arguments: SiteTemplate.allCases)
    func everySiteHasSomethingForTheRest(template: SiteTemplate) throws {
        let site = try template.site()
        #expect(LineReader(site: site).read("其他").category?.value == "other")
    }
}
