import Testing

@testable import Domain

struct LineReaderTests {
    private let reader = LineReader(site: .compound)

    @Test func understandsALine() {
        let line = reader.read("2号楼 电梯异响 8123 加急")
        #expect(line.grid == CallLine.Found("b02", [0..<3]))
        #expect(line.category == CallLine.Found("lift", [4..<6]))
        #expect(line.phone == CallLine.Found("8123", [9..<13]))
        #expect(line.priority == CallLine.Found(.p2, [14..<16]))
        #expect(line.what == "电梯异响")
        #expect(line.problems.isEmpty)
    }

    @Test(arguments: ["二号楼", "2 号楼", "２号楼", "b2", "B02", "building 2", "Building2", "东楼"])
    func knowsAGridByAllItsNames(text: String) {
        #expect(reader.read(text).grid?.value == "b02")
    }

    @Test func keepsASecondGrid() {
        let line = reader.read("1号楼和2号楼 漏水")
        #expect(line.grid?.value == "b01")
        #expect(line.problems == [.anotherGrid("b02", 4..<7)])
        #expect(line.what.contains("2号楼"))
    }

    @Test func readsAStreetAsPlace() {
        let line = reader.read("東樓 信義路四段60之80號6樓 漏水 張里長 0922111333")
        #expect(line.grid?.value == "b02")
        #expect(line.place?.value == "信義路四段60之80號 6F")
        #expect(line.reporter?.value == "張里長")
        #expect(line.what == "漏水")
    }

    @Test(arguments: ["", " ", " \t\u{3000}\n ", "\u{1B}[31m", "🙂👨‍👩‍👧", "é\u{301}\r\n\0"])
    func survives(text: String) {
        #expect(reader.read(text).grid == nil)
    }
}
