import Domain
import Testing

@testable import Intake

struct CallLineTableTests {
    /// Rows of the table that are not understood in every field. A new miss fails, and so does a row of the list that is
    /// understood by now.
    static let misses: Set<Int> = [115, 188, 199]

    @Test func understandsAllButTheKnownMisses() throws {
        let site = try SiteTemplate.suzhou.site()
        let reader = LineReader(site: site)
        let rows = CallLineTable.rows
        let missed = rows.filter { $0.found(by: reader, in: site) != $0.wanted }
        for row in missed where !Self.misses.contains(row.number) {
            Issue.record("\(row): \(row.found(by: reader, in: site)) instead of \(row.wanted)")
        }
        for number in Self.misses.subtracting(missed.map(\.number)).sorted() {
            Issue.record("row \(number) is understood now; take it off the list")
        }
        print("call lines understood in every field: \(rows.count - missed.count) of \(rows.count)")
        #expect(rows.count >= 200)
    }

    /// As somebody types: whatever stands there, each character is in a field or in the words.
    @Test func losesNothingAtAnyKey() throws {
        let reader = LineReader(site: try SiteTemplate.suzhou.site())
        for row in CallLineTable.rows {
            for length in 0...row.line.count {
                let typed = Array(row.line.prefix(length))
                let lost = reader.read(String(typed)).lost(of: typed)
                #expect(lost.isEmpty, "\(String(typed)): \(lost)")
            }
        }
    }

    @Test(arguments: [
        String(repeating: " \t", count: 5000), String(repeating: "5号楼电梯困人王伟8123", count: 700),
        String(repeating: "b5 lift stuck 13812345678 Mr Wang ", count: 300),
        String(repeating: "王", count: 10000),
        String(repeating: "12", count: 5000), String(repeating: "-5-502", count: 1700),
        "\u{1B}[31mERROR\u{1B}[0m\r\n2026-11-20 23:41:07 b05 lift\tfault\r\n\0\u{202E}10.0.0.1:8080\n👨‍👩‍👧🏳️‍🌈",
        "é\u{301}\u{301}５号\u{FE0F}楼\u{200B}", "99999999999999999999999999号楼", "一百百百十十十万号楼", "-", "：：：", "5-",
        "-5", "b-5-",
    ])
    func survives(line: String) throws {
        let typed = Array(line)
        let lost = LineReader(site: try SiteTemplate.suzhou.site()).read(line).lost(of: typed)
        #expect(lost.isEmpty)
    }

    @Test(arguments: [
        (SiteTemplate.huaian, "49号网格 3楼 电梯困人 8123", "u49", "lift-trapped"),
        (.huaian, "Unit 7 toilet blocked", "u07", "toilet"), (.huaian, "十二号网格没电", "u12", "power"),
        (.taipei, "大安區信義路四段60號6樓 沙發清運", "daan", "bulky-waste"),
        (.taipei, "北投區112台灣臺北市北投區信義路一段2之1號3樓 水溝堵住", "beitou", "gutter-cleaning"),
        (.taipei, "北投 路燈不亮", "beitou", "street-light"), (.taipei, "Xinyi pothole", "xinyi", "pothole"),
    ])
    func readsByTheNamesOfTheSite(template: SiteTemplate, line: String, grid: String, category: String) throws
    {
        let read = LineReader(site: try template.site()).read(line)
        #expect(read.grid?.value.text == grid)
        #expect(read.category?.value.text == category)
    }
}

extension CallLine {
    var ranges: [Range<Int>] {
        let fields = [
            grid?.ranges, place?.ranges, priority?.ranges, reporter?.ranges, phone?.ranges, unit?.ranges,
            spelled, fillers,
        ]
        return fields.flatMap { $0 ?? [] }
    }

    /// The characters that stand neither in a field nor, in their order, in the words; without what only parts a line
    /// and without labels such as `地点：`.
    fileprivate func lost(of typed: [Character]) -> [Character] {
        let label = typed.lastIndex { $0 == ":" || $0 == "：" } ?? -1
        let isFound = ranges.reduce(into: Array(repeating: false, count: typed.count)) { found, range in
            for index in range { found[index] = true }
        }
        var rest = what[...]
        return typed.indices.filter { index in
            if isFound[index] || typed[index].isSeparator || index < label { return false }
            guard let place = rest.firstIndex(of: typed[index]) else { return true }
            rest = rest[rest.index(after: place)...]
            return false
        }.map { typed[$0] }
    }
}
