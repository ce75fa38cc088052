import Domain
import Foundation
import Testing

@testable import Intake

@Suite struct CSVReaderTests {
    /// Records as `line|field|field`, problems as `line:column reason`.
    private func read(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) throws -> [String] {
        var reader = try CSVReader(ByteSource(bytes), file: "f.csv", delimiter: delimiter)
        return try read(&reader)
    }

    private func read(_ text: String) throws -> [String] {
        try read(Array(text.utf8))
    }

    private func read(_ reader: inout CSVReader) throws -> [String] {
        var lines: [String] = []
        while true {
            switch try reader.advance() {
            case .end: return lines
            case .bad(let problem):
                lines.append("\(problem.line ?? 0):\(problem.column ?? 0) \(problem.reason)")
            case .record:
                let fields = (0..<reader.count).map { index in
                    var bytes: [UInt8] = []
                    reader.append(index, to: &bytes)
                    return String(decoding: bytes, as: UTF8.self)
                }
                lines.append("\(reader.line)|" + fields.joined(separator: "|"))
            }
        }
    }

    static let cases: [(String, [String])] = [
        ("a,b\n1,2\n", ["1|a|b", "2|1|2"]),
        ("a,b\r\n1,2", ["1|a|b", "2|1|2"]),
        ("\u{FEFF}a,b\n", ["1|a|b"]),
        ("", []),
        ("\n\n\r\n", []),
        ("a\n\nb\n", ["1|a", "3|b"]),
        (",\n", ["1||"]),
        ("\"\"\n", ["1|"]),
        ("a,\"\"\n", ["1|a|"]),
        ("\"a\"\"b\",\"\"\"\"\n", ["1|a\"b|\""]),
        ("\"one\ntwo\",x\nnext,y\n", ["1|one\ntwo|x", "3|next|y"]),
        ("\"one\r\ntwo\"\r\nnext\r\n", ["1|one\r\ntwo", "3|next"]),
        ("a\"b,c\"\nd\n", ["1:2 quoteWithin", "2|d"]),
        (
            "x\n1,甲\"乙\n2,5\" pipe\n3,\"5\"\" pipe\"\n",
            ["1|x", "2:4 quoteWithin", "3:4 quoteWithin", "4|3|5\" pipe"]
        ),
        ("a\rb,c\n", ["1|a\rb|c"]),
        ("\"a,b\",c", ["1|a,b|c"]),
        ("x\n1,\"open\nmore\n", ["1|x", "2:3 unclosedQuote", "3|more"]),
        ("x\n甲,\"open\n2,y\n3,\"z\"\n", ["1|x", "2:3 textAfterQuote(line: 4)", "3|2|y", "4|3|z"]),
        ("\"a\"b\nc\n", ["1:1 textAfterQuote(line: 1)", "2|c"]),
        ("\"a\" ,b\n", ["1:1 textAfterQuote(line: 1)"]),
        ("a\"", ["1:2 quoteWithin"]),
        (" \"a\"\n", ["1:2 quoteWithin"]),
        ("\"", ["1:1 unclosedQuote"]),
        ("a\u{0}b\nc\n", ["1:2 nulCharacter", "2|c"]),
    ]

    @Test(arguments: cases) func reads(text: String, lines: [String]) throws {
        #expect(try read(text) == lines)
    }

    @Test func tellsWhereBytesAreNoUTF8() throws {
        let bytes = Array("a,b\n甲,\"x\n乙".utf8) + [0xE5, 0x8F] + Array("\"\nc,d\n".utf8)
        let lines = try read(bytes)
        #expect(lines.count == 3 && lines[0] == "1|a|b" && lines[2] == "4|c|d")
        #expect(lines[1].hasPrefix("3:2 notUTF8"))
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0x80],
            [0xF0, 0x9F],
        ] as [[UInt8]])
    func refusesWhatOnlyLooksLikeUTF8(bytes: [UInt8]) throws {
        let lines = try read(bytes)
        #expect(lines.count == 1 && lines[0].hasPrefix("1:1 notUTF8"))
    }

    @Test func readsOtherDelimiters() throws {
        #expect(try read(Array("a;\"b;c\";1,5\n".utf8), delimiter: UInt8(ascii: ";")) == ["1|a|b;c|1,5"])
    }

    @Test func refusesWhatGrowsWithoutEnd() throws {
        let field = String(repeating: "x", count: CSVReader.fieldLimit + 1)
        #expect(try read("a\n\(field)\nb\n") == ["1|a", "2:1 fieldTooLong(limit: 1048576)", "3|b"])
        #expect(try read("a\n\"\(field)\nb\n") == ["1|a", "2:1 fieldTooLong(limit: 1048576)", "3|b"])
        let many = String(repeating: String(repeating: "x", count: 1 << 20) + ",", count: 5)
        #expect(try read("a\n\(many)\nb\n") == ["1|a", "2:1 recordTooLong(limit: 4194304)", "3|b"])
    }

    @Test func readsTheSameFromAFileInPieces() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var text = "id,text\n"
        for number in 0..<20_000 { text += "\(number),\"line \"\"\(number)\"\"\n甲乙 丙\"\r\n" }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        var reader = try CSVReader(ByteSource(path: path), file: "f.csv")
        #expect(reader.totalBytes == Int64(text.utf8.count))
        let lines = try read(&reader)
        #expect(try lines == read(text))
        #expect(reader.bytesRead == Int64(text.utf8.count))
    }

    @Test func saysWhatTheSystemSays() {
        let reason = #expect(throws: InputProblem.Reason.self) { try ByteSource(path: "/nowhere/at/all.csv") }
        #expect(reason == .unreadable(SystemReason(ENOENT)))
        let folder = #expect(throws: InputProblem.Reason.self) {
            try CSVReader(ByteSource(path: "/tmp"), file: "/tmp")
        }
        #expect(folder == .unreadable(SystemReason(EISDIR)))
    }
}
