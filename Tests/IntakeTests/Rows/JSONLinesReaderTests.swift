import Testing

@testable import Intake

@Suite struct JSONLinesReaderTests {
    private func read(_ text: String) throws -> [String] {
        var reader = try JSONLinesReader(ByteSource(Array(text.utf8)), file: "f.jsonl")
        var lines: [String] = []
        while true {
            switch try reader.advance() {
            case .end: return lines
            case .bad(let problem):
                lines.append("\(problem.line ?? 0):\(problem.column ?? 0) \(problem.reason)")
            case .record:
                let members = reader.members.map { member in
                    let value = member.range.map { String(decoding: reader.text[$0], as: UTF8.self) }
                    return "\(member.key)=\(value ?? "nil")"
                }
                lines.append("\(reader.line)|" + members.joined(separator: "|"))
            }
        }
    }

    static let cases: [(String, [String])] = [
        (#"{"a":"x","b":1.50,"c":null,"d":true}"#, ["1|a=x|b=1.50|c=nil|d=true"]),
        (#"{"n":202604301040712345678901}"#, ["1|n=202604301040712345678901"]),
        ("{}\n\n {\"a\" : -1e5 } \r\n", ["1|", "3|a=-1e5"]),
        (#"{"a":"\"\\\/\n\u4e2d\ud83d\ude00"}"#, ["1|a=\"\\/\n中😀"]),
        ("\u{FEFF}{\"中\":\"文\"}", ["1|中=文"]),
        (#"{"a":{}}"# + "\n{}\n", ["1:6 nestedValue(\"a\")", "2|"]),
        (#"{"a":[[1]]}"# + "\n", ["1:7 nestedValue(\"a\")"]),
        (#"{"a":{"b":1}}"#, ["1:6 nestedValue(\"a\")"]),
        ("[1]", ["1:1 notAnObject"]),
        ("{}\n{\"a\":}\n", ["1|", "2:6 badJSON"]),
        (#"{"a":01}"#, ["1:6 badJSON"]),
        (#"{"a":"x"#, ["1:8 badJSON"]),
        (#"{"a":1,}"#, ["1:8 badJSON"]),
        (#"{"a":1} x"#, ["1:9 badJSON"]),
        (#"{"a":"\ud83d"}"#, ["1:13 badJSON"]),
        (#"{"a":"\u0000"}"#, ["1:13 nulCharacter"]),
    ]

    @Test(arguments: cases) func reads(text: String, lines: [String]) throws {
        #expect(try read(text) == lines)
    }
}
