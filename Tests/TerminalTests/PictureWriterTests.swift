import Screen
import Testing

@testable import Terminal

struct PictureWriterTests {
    private static let size = Size(width: 24, height: 6)

    private func bytes(
        _ writer: inout PictureWriter, _ canvas: Canvas, since earlier: Canvas?, cursor: Point? = nil
    ) -> [UInt8] {
        writer.bytes(of: canvas, since: earlier, cursor: cursor) { $0.scalar }
    }

    /// Whatever was there, the terminal shows the next picture.
    @Test(arguments: [true, false]) func everyPictureBecomesTheNext(erases: Bool) {
        var numbers = Numbers(state: 7)
        for _ in 0..<300 {
            var writer = PictureWriter(erases: erases)
            var paper = Paper(Self.size, erases: erases)
            var earlier: Canvas?
            for _ in 0..<4 {
                let canvas = drawn(over: earlier, &numbers)
                let cursor = Point(x: numbers.below(24), y: numbers.below(6))
                paper.take(bytes(&writer, canvas, since: earlier, cursor: cursor))
                #expect(paper.differences(from: canvas) == [])
                #expect(paper.cursor == cursor)
                earlier = canvas
            }
        }
    }

    private func drawn(over earlier: Canvas?, _ numbers: inout Numbers) -> Canvas {
        let styles = [
            Style(foreground: .indexed(253), background: .indexed(234)),
            Style(foreground: .indexed(145), background: .indexed(234)),
            Style(foreground: .indexed(210), background: .indexed(237), attributes: .bold),
            Style(foreground: .indexed(3), background: .indexed(12), attributes: [.underline, .dim]),
            Style(attributes: .reverse), .plain,
        ]
        let texts = ["a", "          ", "电梯困人", "9号楼 3F", "e\u{301}x", "0:30", "│──", "…"]
        var canvas = earlier ?? Canvas(size: Self.size, style: styles[0])
        for _ in 0..<numbers.below(12) {
            canvas.put(
                texts[numbers.below(texts.count)], at: Point(x: numbers.below(24), y: numbers.below(6)),
                style: styles[numbers.below(styles.count)])
        }
        return canvas
    }

    @Test func nothingIsSentForThePictureThatIsThere() {
        var writer = PictureWriter(erases: true)
        let canvas = Canvas(size: Self.size)
        _ = bytes(&writer, canvas, since: nil, cursor: Point(x: 3, y: 1))
        #expect(bytes(&writer, canvas, since: canvas, cursor: Point(x: 3, y: 1)) == [])
    }

    /// Two changes of one look with another between them are one change of colours less.
    @Test func whatLooksAlikeGoesTogether() {
        let (dim, loud) = (Style(foreground: .indexed(145)), Style(foreground: .indexed(210)))
        var writer = PictureWriter(erases: true)
        let empty = Canvas(size: Self.size)
        var canvas = empty
        for y in 0..<2 {
            canvas.put("ab", at: Point(x: 0, y: y), style: dim)
            canvas.put("cd", at: Point(x: 9, y: y), style: loud)
        }
        _ = bytes(&writer, empty, since: nil)
        let sent = String(decoding: bytes(&writer, canvas, since: empty), as: UTF8.self)
        #expect(
            sent == "\u{1B}[38;5;145mab\u{1B}[2Hab\u{1B}[1;10H\u{1B}[38;5;210mcd\u{1B}[2;10Hcd")
    }

    @Test(arguments: [
        (Style(attributes: .bold), Style(attributes: [.bold, .dim]), "\u{1B}[2m"),
        (Style(attributes: [.bold, .dim]), Style(attributes: .dim), "\u{1B}[0;2m"),
        (Style(attributes: [.bold, .underline]), Style(attributes: .bold), "\u{1B}[24m"),
        (Style(foreground: .indexed(7), background: .indexed(9)), .plain, "\u{1B}[m"),
        (.plain, Style(foreground: .indexed(7), background: .indexed(9)), "\u{1B}[37;101m"),
        (.plain, Style(foreground: .indexed(16)), "\u{1B}[38;5;16m"),
    ])
    func aChangeOfLooksIsAsShortAsItCanBe(from: Style, to: Style, expected: String) {
        let sent = Rendition(to).sequence(after: Rendition(from))
        #expect(String(decoding: sent, as: UTF8.self) == expected)
    }
}

/// As much of a terminal as the writer asks of one.
private struct Paper {
    private struct Look: Equatable {
        var attributes: Set<Int> = []
        var foreground = [39]
        var background = [49]
    }

    private let size: Size
    private let erases: Bool
    private var cells: [(text: String, look: Look)]
    private var look = Look()
    private(set) var cursor = Point(x: 0, y: 0)

    init(_ size: Size, erases: Bool) {
        self.size = size
        self.erases = erases
        cells = Array(repeating: ("?", Look()), count: size.width * size.height)
    }

    mutating func take(_ bytes: [UInt8]) {
        var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar.value {
            case 0x1B:
                _ = rest.popFirst()
                let numbers = rest.prefix { $0.value < 0x40 }
                rest = rest[numbers.endIndex...]
                if let final = rest.popFirst() { obey(final, String(numbers)) }
            case 8: cursor.x -= 1
            default: put(scalar)
            }
        }
    }

    private mutating func obey(_ final: Unicode.Scalar, _ text: String) {
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = max(1, numbers.first ?? 1)
        switch final {
        case "H": cursor = Point(x: (numbers.count > 1 ? numbers[1] : 1) - 1, y: first - 1)
        case "d": cursor.y = first - 1
        case "G": cursor.x = first - 1
        case "C": cursor.x += first
        case "J": for index in cells.indices { cells[index] = (" ", erased) }
        case "X":
            for x in cursor.x..<cursor.x + first { cells[cursor.y * size.width + x] = (" ", erased) }
        case "m": apply(numbers)
        default: Issue.record("\(final)")
        }
    }

    private var erased: Look { Look(background: erases ? look.background : [49]) }

    private mutating func apply(_ numbers: [Int]) {
        var rest = numbers[...]
        while let number = rest.popFirst() {
            switch number {
            case 0: look = Look()
            case 1...7: look.attributes.insert(number)
            case 22: look.attributes.subtract([1, 2])
            case 24, 27: look.attributes.remove(number - 20)
            case 38: look.foreground = [38] + rest.prefix(2)
            case 48: look.background = [48] + rest.prefix(2)
            case 30...39, 90...97: look.foreground = [number]
            default: look.background = [number]
            }
            if number == 38 || number == 48 { rest = rest.dropFirst(2) }
        }
    }

    /// A character over half of a wide one leaves the other half empty.
    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = CellWidth.of(scalar)
        guard width > 0 else {
            cells[cursor.y * size.width + cursor.x - 1].text.unicodeScalars.append(scalar)
            return
        }
        for x in cursor.x..<cursor.x + width { part(x) }
        let index = cursor.y * size.width + cursor.x
        cells[index] = (String(scalar), look)
        if width == 2 { cells[index + 1] = ("", look) }
        cursor.x += width
    }

    private mutating func part(_ x: Int) {
        let index = cursor.y * size.width + x
        if cells[index].text.isEmpty { cells[index - 1].text = " " }
        if x + 1 < size.width, cells[index + 1].text.isEmpty { cells[index + 1].text = " " }
    }

    func differences(from canvas: Canvas) -> [String] {
        var differences: [String] = []
        for y in 0..<size.height {
            for x in 0..<size.width {
                let (cell, there) = (canvas[x, y], cells[y * size.width + x])
                var paper = Paper(Size(width: 1, height: 1), erases: true)
                paper.take(Rendition(cell.style).sequence(after: nil))
                let background = there.look.background == paper.look.background
                let isMarked = !there.look.attributes.union(paper.look.attributes).isDisjoint(with: [4, 7])
                let looksRight = cell.isBlank && !isMarked ? background : there.look == paper.look
                if there.text.unicodeScalars.elementsEqual(Self.text(of: cell)), looksRight { continue }
                differences.append("\(x),\(y): \(there)")
            }
        }
        return differences
    }

    private static func text(of cell: Cell) -> [Unicode.Scalar] {
        ([cell.scalar] + (0..<4).map { cell.marks[$0] }).compactMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
}

private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
