import Domain
import Screen
import Testing
import Words

@testable import Panes

/// Columns have what their contents need.
@Suite struct QueueColumnsTests {
    typealias Field = QueueColumns.Field

    private func contents(_ widths: [Field: Int]) -> QueueWidths {
        var contents = QueueWidths()
        let usual: [Field: Int] = [
            .priority: 3, .age: 9, .number: 10, .place: 16, .what: 26, .team: 8, .crew: 20, .state: 11,
            .caller: 18, .reported: 5,
        ]
        for (field, width) in usual.merging(widths, uniquingKeysWith: { $1 }) { contents[field] = width }
        return contents
    }

    @Test(
        arguments: [
            (240, [:], "priority age number place what crew state caller reported", 16, 48),
            (120, [:], "priority age number place what crew state reported", 16, 34),
            (100, [:], "priority age number place what team state reported", 16, 26),
            (100, [.what: 60], "priority age number place what team state", 16, 35),
            (78, [:], "priority age number place what state", 12, 26),
            (78, [.what: 80], "priority age number place what state", 12, 26),
            (78, [.what: 12], "priority age number place what team state", 16, 13),
            (60, [:], "priority age place what", 16, 27), (38, [:], "priority age what", 0, 22),
        ] as [(Int, [Field: Int], String, Int, Int)])
    func theyFit(_ width: Int, _ widths: [Field: Int], _ fields: String, _ place: Int, _ what: Int) {
        let columns = QueueColumns(width: width, contents(widths), .english)
        #expect(columns.fields.map { "\($0)" }.joined(separator: " ") == fields)
        #expect(columns.width(of: .place) ?? 0 == place)
        #expect(columns.width(of: .what) == what)
        #expect(columns.widths.reduce(columns.widths.count - 1, +) <= width - 2)
    }

    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// Whatever the contents: where a text is cut no column has cells that none of its texts needs.
    @Test func nothingIsCutBesideFreeCells() {
        var dice = Dice(state: 7)
        for _ in 0..<3000 {
            let width = Int.random(in: 30...300, using: &dice)
            var contents = QueueWidths()
            for field in Field.allCases { contents[field] = Int.random(in: 0...40, using: &dice) }
            (contents[.priority], contents[.age]) = (3, Int.random(in: 3...15, using: &dice))
            contents[.crew] = contents[.team] + Int.random(in: 0...20, using: &dice)
            let language = Bool.random(using: &dice) ? Language.chinese : .english
            let columns = QueueColumns(width: width, contents, language)
            let used = columns.widths.reduce(columns.widths.count - 1, +)
            #expect(used <= width - 2 || columns.fields == [.priority, .age, .what])
            let isCut = zip(columns.fields, columns.widths).contains { $1 < contents[$0] }
            guard isCut else { continue }
            #expect(used >= width - 2, "\(columns)")
            for (field, cells) in zip(columns.fields, columns.widths) {
                #expect(cells <= max(contents[field], field.title[language].cellWidth), "\(field) \(columns)")
            }
        }
    }

    private func desk(_ what: String, _ place: String = "3F 走廊", emergencies: Int = 1) -> MemoryDesk {
        var desk = MemoryDesk.busy()
        for index in 0..<emergencies {
            let draft = MemoryDesk.draft("b05", "lift", place, "\(what)\(index)", priority: .p1)
            desk.expect(.report(draft), at: Compound.now.adding(minutes: -index))
        }
        return desk
    }

    @Test(arguments: [Size(width: 40, height: 20)] + HomeScreenTests.sizes, Language.allCases)
    func anEmergencyIsNeverCut(_ size: Size, _ language: Language) {
        let what = "two people are stuck in the lift since ten minutes and one of them does not feel well"
        var stage = Stage(desk(what, emergencies: 2), size: size, language: language)
        stage.press("g", "g")
        let words = stage.screen.split(separator: "\n").map { $0.split(separator: " ") }.joined()
        let text = words.filter { !$0.allSatisfy { "│┌┐└┘─".contains($0) } }.joined(separator: " ")
        for word in what.split(separator: " ").dropLast() {
            #expect(text.contains(word), "\(word)\n\(stage.screen)")
        }
    }

    @Test func theCursorStaysInViewAmongTallRows() {
        let what = String(repeating: "配电间冒烟并有人被困需要担架", count: 3)
        var stage = Stage(
            desk(what, emergencies: 6), size: Size(width: 80, height: 24), language: .chinese)
        stage.press("g", "g")
        for step in 0..<stage.state.tickets.queue.rows.count {
            let queue = stage.state.tickets.queue
            #expect(queue.visible.contains(queue.cursor), "\(step)")
            let lines = queue.visible.reduce(0) { $0 + queue.lines(of: $1) }
            #expect(lines <= queue.height || queue.visible.count == 1)
            stage.press("j")
        }
        stage.press("g", "g")
        #expect(stage.state.tickets.queue.top == 0)
        stage.press("G")
        let queue = stage.state.tickets.queue
        #expect(queue.cursor == queue.rows.count - 1 && queue.visible.contains(queue.cursor))
    }

    @Test func longNamesAndMuchOfEverythingFit() {
        var desk = desk(String(repeating: "很长的话", count: 60), String(repeating: "很长的地方", count: 12))
        desk.expect(
            .report(MemoryDesk.draft("b05", "lift", String(repeating: "x", count: 60), "y")))
        for (width, height) in [(40, 10), (41, 11), (79, 24), (110, 24), (149, 33), (150, 40), (300, 80)] {
            for language in Language.allCases {
                for glyphs in [Glyphs.unicode, .ascii] {
                    var stage = Stage(
                        desk, size: Size(width: width, height: height), language: language, glyphs: glyphs)
                    for key in ["j", "G", "Tab", "z", "Tab", "z", "2", "j", "z", "1"] { stage.press(key) }
                    let lines = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
                    #expect(lines.count == height && lines.allSatisfy { String($0).cellWidth <= width })
                }
            }
        }
    }
}
