import Domain
import Foundation
import Testing

@testable import Intake

@Suite struct OccasionReaderTests {
    private static let now = "2026-09-20T00:00:00Z"

    private func read(_ text: String, name: String = "m.csv") throws -> [OccasionReader.Line] {
        let path = "\(NSTemporaryDirectory())/griddesk-occasions-\(UUID().uuidString)"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let site = try SiteTemplate.suzhou.site()
        var reader = try OccasionReader(
            path: path, name: name, site: site, zone: try #require(Zone.system(site.zone)),
            now: try #require(Instant(iso8601: Self.now)))
        var lines: [OccasionReader.Line] = []
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    private func details(_ line: OccasionReader.Line?) -> Gathering.Details? {
        if case .occasion(let details, _) = line?.outcome { details } else { nil }
    }

    private func bad(_ line: OccasionReader.Line?) -> [String] {
        guard case .bad(let problems) = line?.outcome else { return [] }
        return problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.words.en)" }
    }

    @Test(arguments: ["b05", "5号楼", "Building 5"])
    func aLineIsReadWithTheTimesOfTheSite(grid: String) throws {
        let lines = try read(
            """
            title,key,grid,place,start,end,heads
            例会,A1,\(grid),第一会议室,2026-09-21 09:00,2026-09-21T03:30:00Z,30

            """)
        #expect(lines.map(\.line) == [2])
        #expect(
            details(lines.first)
                == Gathering.Details(
                    grid: "b05", place: "第一会议室",
                    start: try #require(Instant(iso8601: "2026-09-21T01:00:00Z")),
                    end: try #require(Instant(iso8601: "2026-09-21T03:30:00Z")), title: "例会", heads: 30))
    }

    @Test func jsonLinesSayTheSame() throws {
        let lines = try read(
            """
            {"key":"A1","grid":"b05","place":"1F","start":"2026-09-21 09:00","end":"2026-09-21 10:00","title":"例会","heads":30}
            {"key":"A2","grid":"b05","place":"1F","start":"2026-09-21 09:00","end":"2026-09-21 10:00","title":"例会"}

            """, name: "m.jsonl")
        #expect(lines.map { details($0)?.heads } == [30, nil])
    }

    @Test(arguments: [
        ("A,b99,x,2026-09-21 09:00,2026-09-21 10:00,t,1", ["2:3"]),
        ("A,b05,x,soon,2026-09-21 10:00,t,1", ["2:9"]),
        ("A,b05,x,2026-09-21 09:00,2026-09-21 09:00,t,1", ["2:26"]),
        ("A,b05,x,2026-09-21 09:00,2026-10-06 09:00,t,1", ["2:9"]),
        ("A,b05,x,2036-09-21 09:00,2036-09-21 10:00,t,1", ["2:9"]),
        ("A,b05,x,2026-09-21 09:00,2026-09-21 10:00,t,many", ["2:45"]),
        ("A,b05,x,2026-09-21 09:00,2026-09-21 10:00,t,-1", ["2:45"]),
        (",b05,,2026-09-21 09:00,,t,1", ["2:1", "2:6", "2:24"]),
        ("A,b05,x,2026-09-21 09:00", ["2:1"]),
    ])
    func whatIsWrongIsToldAtItsPlace(row: String, places: [String]) throws {
        let lines = try read("key,grid,place,start,end,title,heads\n\(row)\n")
        #expect(bad(lines.first).map { $0.prefix { $0 != " " }.description } == places, "\(bad(lines.first))")
    }

    @Test func aHeaderThatLacksAColumnIsToldOnce() {
        let problems = #expect(throws: InputProblems.self) { try read("key,grid,place,start,end\n") }
        #expect(problems?.problems.map(\.reason) == [.missingColumn("title", near: nil)])
    }

    @Test func headsMayBeLackingAltogether() throws {
        let lines = try read("key,grid,place,start,end,title\nA,b05,x,2026-09-21 09:00,2026-09-21 10:00,t\n")
        #expect(details(lines.first)?.heads == nil && details(lines.first) != nil)
    }
}
