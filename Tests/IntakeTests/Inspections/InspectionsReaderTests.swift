import Domain
import Testing

@testable import Intake

@Suite struct InspectionsReaderTests {
    static let header =
        "TRACKINGNUMBER,INSPECTIONDATE,INSPTYPE,NUMCRITICAL,NUMNONCRITICAL,VIOLLUMP,HAZARDRATING"
    private static let hot = "205,Critical,Cold food above 4 °C, or so [s. 14(2)],Not Repeat"
    private static let dirty = "306,Not Critical,Not sanitary [s. 17(1)],Not Repeat"

    private func read(
        _ text: String, _ mapping: InspectionsMapping, name: String = "i.csv", latin: Bool = false
    ) throws -> [String] {
        let site = try SiteFile.parse(SmallSite.text, file: "s.toml")
        let standards = Standards([
            Edition(
                Catalogue(
                    id: "surrey", name: "s", clauses: ["205", "306"].map { Clause(id: $0, words: "x") }),
                version: 1, publishedAt: Instant(seconds: 0))
        ])
        let bytes = latin ? text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array(text.utf8)
        var reader = try SourceReader(
            SourceFile(bytes: bytes, name: name), mapping, site: site, zone: .utc,
            now: Instant(seconds: 1_777_535_922), standards: standards)
        var told: [String] = []
        while let line = try reader.next() {
            switch line.outcome {
            case .item(let inspection, let fallbacks):
                told.append(tell(inspection))
                told += fallbacks.map { "\($0.field.rawValue) \($0.value) → \($0.target)" }
            case .bad(let problems): told += problems.map { $0.located.en }
            }
        }
        return told
    }

    private func tell(_ inspection: ImportedInspection) -> String {
        let made = inspection.draft.inspection
        let faults = inspection.draft.faults.map {
            "\($0.clause ?? "-")/\($0.severity?.rawValue ?? "-")/\($0.what ?? "-")"
        }
        let parts = [
            inspection.premises, inspection.at.iso8601, made.kind.rawValue, made.side.rawValue,
            inspection.isFollowUp ? "again" : "first", made.verdict ?? "-", inspection.source.key,
        ]
        return (parts + faults).joined(separator: " ")
    }

    private func surrey(_ line: String) throws -> [String] {
        try read(
            "\(Self.header)\n\(line)\n", InspectionsMapping.builtIn("surrey-inspections"), latin: true)
    }

    static let good: [(String, [String])] = [
        (
            "P-1 ,20190830,Routine,1,1,\"\(hot)|\(dirty)\",Low",
            [
                "P-1 2019-08-30T00:00:00.000Z scheduled outside first Low P-1|20190830 "
                    + "surrey:205/major/Cold food above 4 °C, or so [s. 14(2)] surrey:306/minor/Not sanitary [s. 17(1)]"
            ]
        ),
        (
            "P-1,20190830,Follow-Up,0,0,,",
            [
                "P-1 2019-08-30T00:00:00.000Z scheduled outside again - P-1|20190830|again"
            ]
        ),
        (
            "P-1,20190830,Routine,1,0,\"999,Critical,x,Not Repeat\",",
            [
                "P-1 2019-08-30T00:00:00.000Z scheduled outside first - P-1|20190830 999/major/x",
                "clause 999 → 999",
            ]
        ),
        (",,,,,,", []),
    ]

    @Test(arguments: good)
    func `a row is an inspection with its findings`(_ line: String, _ told: [String]) throws {
        #expect(try surrey(line) == told)
    }

    static let bad: [(String, String)] = [
        (
            "P,2019-08-30,Routine,0,0,,Low",
            "i.csv:2:3: “INSPECTIONDATE” is “2019-08-30”, no date of the format"
        ),
        ("P,20190830,Surprise,0,0,,Low", "i.csv:2:12: no rule gives the followUp of “Surprise”"),
        (
            "P,20190830,Routine,2,0,\"\(hot)\",Low",
            "i.csv:2:20: “NUMCRITICAL” says 2, and the row holds 1"
        ),
        (
            "P,20190830,Routine,0,0,\"\(dirty)\",Low",
            "i.csv:2:22: “NUMNONCRITICAL” says 0, and the row holds 1"
        ),
        ("P,20190830,Routine,,0,,Low", "i.csv:2:20: “NUMCRITICAL” is empty"),
        (
            "P,20190830,Routine,1,0,\"205,Critical\",Low",
            "i.csv:2:24: “205,Critical” has fewer fields than the pattern"
        ),
        (
            "P,20190830,Routine,1,0,\"205,Grave,x,Not Repeat\",Low",
            "i.csv:2:24: no rule gives the severity of “Grave”"
        ),
        (",20190830,Routine,0,0,,Low", "i.csv:2:1: “TRACKINGNUMBER” is empty"),
        ("P,20290830,Routine,0,0,,Low", "i.csv:2:3: “INSPECTIONDATE” is “20290830”, in the future"),
        ("P,20190830,Routine,0,0", "i.csv:2:1: has 5 fields; the header has 7"),
    ]

    @Test(arguments: bad)
    func `a bad row is told where it is bad`(_ line: String, _ told: String) throws {
        #expect(try surrey(line) == [told])
    }

    @Test func `a file in another encoding is told`() throws {
        var mapping = try InspectionsMapping.builtIn("surrey-inspections")
        mapping.shape.encoding = .utf8
        let line = "P,20190830,Routine,1,0,\"\(Self.hot)\",Low"
        let told = try read("\(Self.header)\n\(line)\n", mapping, latin: true)
        #expect(told.count == 1 && told[0].hasPrefix("i.csv:2:"))
    }

    @Test func `a file in the desk's own words has a finding a row`() throws {
        let mapping = try InspectionsMapping.builtIn("inspections")
        let text = """
            premises,inspected,kind,clause,what,severity,inspectors
            食堂,2026-04-01 09:30,surprise,3.1,地面有水,major,李梅、王伟
            食堂,2026-04-01 09:30,surprise,3.2,,minor,
            后厨,2026-04-02,,,,,
            """
        let told = try read(text, mapping)
        #expect(
            told == [
                "食堂 2026-04-01T09:30:00.000Z surprise outside first - 食堂|2026-04-01 09:30 3.1/major/地面有水",
                "食堂 2026-04-01T09:30:00.000Z surprise outside first - 食堂|2026-04-01 09:30 3.2/minor/3.2",
                "后厨 2026-04-02T00:00:00.000Z scheduled outside first - 后厨|2026-04-02",
            ])
    }

    @Test func `findings may stand in columns of their own, and the grid in one`() throws {
        let text = """
            [source]
            name = "city"
            [fields]
            premises = "where"
            number = "no"
            [times]
            inspected = { from = "day", format = "dd.MM.yyyy" }
            [grid]
            from = "where"
            rules = [{ prefix = "N", to = "north" }]
            [findings]
            from = ["f1", "f2"]
            pattern = "{clause} {what*}"
            clause = "clause"
            what = "what"
            """
        let mapping = try InspectionsMapping.parse(Array(text.utf8), file: "m.toml")
        #expect(mapping.grouping == .byNumber)
        let told = try read("no,where,day,f1,f2\n7,N-1,01.04.2026,3.1 wet floor,4 dark\n", mapping)
        #expect(
            told == [
                "N-1 2026-04-01T00:00:00.000Z scheduled outside first - 7 3.1/-/wet floor 4/-/dark"
            ])
    }

    static let mappings: [(String, String, [String])] = [
        ("row = \"finding\"", "row = \"line\"", ["source.row", "findings"]),
        ("premises = \"p\"", "", ["fields"]),
        ("inspected = \"t\"", "reported = \"t\"", ["times.reported", "times"]),
        ("what = \"w\"", "", ["findings"]),
        ("name = \"a\"", "name = \"A B\"", ["source.name"]),
    ]

    @Test(arguments: mappings)
    func `a mapping is checked whole`(_ part: String, _ other: String, _ paths: [String]) {
        let text = """
            [source]
            name = "a"
            row = "finding"
            [fields]
            premises = "p"
            [times]
            inspected = "t"
            [findings]
            what = "w"
            """
        do throws(InputProblems) {
            _ = try InspectionsMapping.parse(Array(text.replacing(part, with: other).utf8), file: "m.toml")
            Issue.record("no problem")
        } catch {
            #expect(Set(error.problems.map { $0.keyPath ?? "" }) == Set(paths))
        }
    }
}
