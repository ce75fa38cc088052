import Testing

@testable import Intake

@Suite struct SpreadsheetCellTests {
    private static let formulas = [
        "=1+1", "+1", "-1", "@SUM(A1)", "=\u{301}1", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x",
        "\u{FF1D}\u{301}\u{302}1", "\t=1", "\r=1", "\n=1", " =1", "\u{3000}\u{A0}=1", "\u{200B}=1",
        "\u{FEFF}+1",
        "\u{202E}-1", "\u{301}=1", "\u{FE62}1", "\u{2212}1", "=", "-",
    ]

    /// A cell whose first character runs is defused, whatever stands on it or before it.
    @Test(arguments: formulas) func whatWouldRunIsDefused(text: String) {
        let cell = SpreadsheetCell.written(text).unicodeScalars.drop { $0 == "\"" }
        #expect(cell.first == "'", "\(text.debugDescription)")
    }

    @Test(arguments: ["5号楼", "a=b", "1-2", "(=1)", "", "漏水 +2"]) func whatDoesNotRunStays(text: String) {
        #expect(SpreadsheetCell.written(text) == text)
    }

    private static let hard =
        formulas + [
            "'", "''=1", "'text", "a,b;c\t\"d\"\n\r\nend", "\u{0}\u{7}\u{1B}[31m\u{202E}\u{E000}\u{2028}",
            "\\u{202E}",
            "\\u{5C}u{1}", "\\u{", "\\\\u{41}", "\u{2764}\u{FE0F}",
            "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", " both ",
        ]

    @Test(arguments: hard) func nothingIsLost(text: String) throws {
        let reader = try fields(SpreadsheetCell.written(text) + ",x\r\n")
        #expect(reader.map { Array($0.unicodeScalars) } == [text, "x"].map { Array($0.unicodeScalars) })
    }

    @Test func nothingIsLostOfAnyText() throws {
        var random = SystemRandomNumberGenerator()
        let alphabet = Self.hard.joined().unicodeScalars.map { $0 } + "漏水中文abc ＝－".unicodeScalars
        for _ in 0..<2000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                text.append(alphabet.randomElement() ?? "x")
            }
            let read = try fields("x," + SpreadsheetCell.written(String(text)) + "\r\n")
            #expect(read.last.map { Array($0.unicodeScalars) } == Array(text), "\(text)")
        }
    }

    private func fields(_ line: String) throws -> [String] {
        var reader = try CSVReader(ByteSource(Array(line.utf8)), file: "f.csv")
        guard case .record = try reader.advance() else { return [] }
        return (0..<reader.count).map { index in
            var bytes: [UInt8] = []
            reader.append(index, to: &bytes)
            return SpreadsheetCell.read(String(decoding: bytes, as: UTF8.self))
        }
    }
}
