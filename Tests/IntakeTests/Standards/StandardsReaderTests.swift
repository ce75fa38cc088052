import Domain
import Testing

@testable import Intake

@Suite struct StandardsReaderTests {
    private func read(
        _ text: String, _ mapping: StandardsMapping, name: String = "s.csv"
    ) throws -> [String] {
        var reader = try SourceReader(SourceFile(bytes: Array(text.utf8), name: name), mapping)
        var told: [String] = []
        while let line = try reader.next() {
            switch line.outcome {
            case .item(let clause, let fallbacks):
                #expect(fallbacks.isEmpty)
                told.append(tell(clause))
            case .bad(let problems): told += problems.map { $0.located.en }
            }
        }
        return told
    }

    private func tell(_ clause: Clause) -> String {
        [
            clause.id, clause.service, clause.group, clause.severity?.rawValue, clause.words, clause.short,
            clause.points.map { "\($0)" },
        ].map { $0 ?? "-" }.joined(separator: "|")
    }

    static let surrey: [(String, String)] = [
        (
            #""201,Food,Critical,Food contaminated [s. 13],Contaminated food,Not Repeat""#,
            "201|Food|-|major|Food contaminated [s. 13]|Contaminated food|-"
        ),
        (
            #""101,Operations,Not Critical,Plans [s. 3; s. 4], and more,Plans,Not Repeat""#,
            "101|Operations|-|minor|Plans [s. 3; s. 4], and more|Plans|-"
        ),
        (#""201,Food,Critical""#, "s.csv:1:1: “201,Food,Critical” has fewer fields than the pattern"),
        (#"" ""#, "s.csv:1:1: “line” is empty"),
        (#""201,Food,Grave,a,b,c""#, "s.csv:1:1: no rule gives the severity of “Grave”"),
        (#"",Food,Critical,a,b,c""#, "s.csv:1:1: “clause” is empty"),
        (#""201,Food,Critical,,b,c""#, "s.csv:1:1: “words” is empty"),
        (#"201,Food,Critical"#, "s.csv:1:1: has 3 fields; the header has 1"),
    ]

    @Test(arguments: surrey)
    func `a line that is one quoted cell`(_ line: String, _ told: String) throws {
        #expect(try read(line + "\n", StandardsMapping.builtIn("surrey-clauses")) == [told])
    }

    @Test func `a file in the desk's own words needs but two columns`() throws {
        let mapping = try StandardsMapping.builtIn("standards")
        #expect(try read("words,clause\nx,3.1\n", mapping) == ["3.1|-|-|-|x|-|-"])
        let whole = "clause,service,class,severity,points,words\n3.1,保洁,地面,major,5,地面有水\n"
        #expect(try read(whole, mapping) == ["3.1|保洁|地面|major|地面有水|-|5"])
        #expect(throws: InputProblems.self) { try read("clause\n3.1\n", mapping) }
    }

    @Test(arguments: [
        (#"{"clause":"3.1","words":"x","points":"5"}"#, "3.1|-|-|-|x|-|5"),
        (
            #"{"clause":"3.1","words":"x","points":"-5"}"#,
            "s.jsonl:1:29: “points” is “-5”, which means nothing"
        ),
        (
            #"{"clause":"3.1","words":"x","severity":"bad"}"#,
            "s.jsonl:1:29: no rule gives the severity of “bad”"
        ),
    ])
    func `or is JSON lines`(_ line: String, _ told: String) throws {
        #expect(try read(line, StandardsMapping.builtIn("standards"), name: "s.jsonl") == [told])
    }

    @Test(arguments: [
        ("pattern = \"{clause}{words}\"", "from = \"line\"", ["line.pattern"]),
        ("pattern = \"{clause},{words}\"", "", ["line"]),
        ("pattern = \"{clause},{words}\"", "from = \"line\"\nparted = \",\"", ["line.parted"]),
    ])
    func `a mapping is checked whole`(_ pattern: String, _ from: String, _ paths: [String]) {
        let text =
            "[source]\nname = \"a\"\n[line]\n\(from)\n\(pattern)\n[fields]\nclause = \"clause\"\nwords = \"words\"\n"
        do throws(InputProblems) {
            _ = try StandardsMapping.parse(Array(text.utf8), file: "m.toml")
            Issue.record("no problem")
        } catch {
            #expect(error.problems.map(\.keyPath) == paths)
        }
    }
}
