import Screen

/// Writes how one picture becomes the next, in the codes that terminals of 256 colours have in common.
///
/// What looks alike goes together wherever it stands: a change of colours is longer than a move of the cursor.
struct PictureWriter {
    /// Spaces at a stretch's end from which on erasing them is shorter.
    private static let worthErasing = 6
    private static let worthStepping = 3

    /// Whether what is erased takes the background that is drawn with.
    private let erases: Bool
    private var renditions: [Style: Rendition] = [:]
    /// What the terminal draws with; nil where somebody else may have written to it.
    private var style: Style?
    /// Where the terminal's cursor is, as far as known.
    private var place: Point?
    private var bytes: [UInt8] = []

    init(erases: Bool) {
        self.erases = erases
    }

    /// - Parameters:
    ///   - earlier: what the terminal shows, of the same size; nil where that is not known.
    ///   - cursor: where its cursor is to stand at the end.
    ///   - substitute: what is sent for a cell's character.
    mutating func bytes(
        of canvas: Canvas, since earlier: Canvas?, cursor: Point?, substitute: (Cell) -> UInt32
    ) -> [UInt8] {
        bytes.removeAll(keepingCapacity: true)
        let stretches =
            earlier.map { grouped(canvas.stretches(since: $0)) } ?? canvas.stretches(since: cleared(canvas))
        for stretch in stretches { write(stretch, of: canvas, substitute) }
        if let cursor { move(to: cursor) }
        return bytes
    }

    /// Erases the whole and says what is to be seen then.
    private mutating func cleared(_ canvas: Canvas) -> Canvas {
        (style, place) = (nil, nil)
        let last = canvas.size.height > 0 ? canvas.row(canvas.size.height - 1).last : nil
        let ground = erases ? Style(background: last?.style.background) : .plain
        turn(to: ground)
        bytes += "\u{1B}[H\u{1B}[2J".utf8
        place = Point(x: 0, y: 0)
        return Canvas(size: canvas.size, style: ground)
    }

    /// Those of the style that is drawn with first, then those of the nearest.
    private func grouped(_ stretches: [Canvas.Stretch]) -> [Canvas.Stretch] {
        var (left, result) = (stretches, [Canvas.Stretch]())
        var style = style
        while let next = left.min(by: { $0.style.distance(to: style) < $1.style.distance(to: style) })?.style
        {
            result += left.filter { $0.looksRight(in: next) }
            left.removeAll { $0.looksRight(in: next) }
            style = next
        }
        return result
    }

    private mutating func write(
        _ stretch: Canvas.Stretch, of canvas: Canvas, _ substitute: (Cell) -> UInt32
    ) {
        move(to: Point(x: stretch.columns.lowerBound, y: stretch.y))
        if !(style.map(stretch.looksRight) ?? false) { turn(to: stretch.style) }
        let cells = canvas.row(stretch.y).dropFirst(stretch.columns.lowerBound).prefix(stretch.columns.count)
        let blanks = cells.reversed().prefix { $0.isBlank }.count
        let isErased =
            erases && blanks >= Self.worthErasing && stretch.style.paintsBlanks(like: stretch.style)
        let written = isErased ? cells.dropLast(blanks) : cells
        for cell in written where cell.width > 0 {
            append(substitute(cell))
            for index in 0..<4 where cell.marks[index] != 0 { append(cell.marks[index]) }
        }
        if isErased { sequence(blanks, "X") }
        let end = written.endIndex - cells.startIndex + stretch.columns.lowerBound
        // Behind the last column the cursor is where no move counts from.
        place = end < canvas.size.width ? Point(x: end, y: stretch.y) : nil
    }

    private mutating func move(to point: Point) {
        guard place != point else { return }
        defer { place = point }
        guard let place, place.x == point.x || place.y == point.y else { return moveAnywhere(to: point) }
        let columns = point.x - place.x
        if columns == 0 {
            sequence(point.y + 1, "d")
        } else if columns > 0 {
            sequence(columns, "C")
        } else if columns >= -Self.worthStepping {
            bytes += repeatElement(8, count: -columns)
        } else {
            sequence(point.x + 1, "G")
        }
    }

    private mutating func moveAnywhere(to point: Point) {
        bytes += "\u{1B}[\(point.y + 1)".utf8
        bytes += (point.x == 0 ? "H" : ";\(point.x + 1)H").utf8
    }

    private mutating func sequence(_ number: Int, _ final: String) {
        bytes += (number == 1 && final == "C" ? "\u{1B}[C" : "\u{1B}[\(number)\(final)").utf8
    }

    private mutating func turn(to next: Style) {
        bytes += rendition(next).sequence(after: style.map { rendition($0) })
        style = next
    }

    private mutating func rendition(_ style: Style) -> Rendition {
        if let known = renditions[style] { return known }
        let rendition = Rendition(style.reduced(to: .twoFiftySix))
        renditions[style] = rendition
        return rendition
    }

    private mutating func append(_ scalar: UInt32) {
        if scalar < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: scalar))
        } else if let scalar = Unicode.Scalar(scalar), let code = UTF8.encode(scalar) {
            bytes += code
        }
    }
}

extension Canvas.Stretch {
    /// Of spaces the background alone is seen.
    fileprivate func looksRight(in style: Style) -> Bool {
        self.style == style || isBlank && self.style.paintsBlanks(like: style)
    }
}

extension Style {
    /// About how many bytes it takes to go there.
    fileprivate func distance(to other: Style?) -> Int {
        guard let other else { return 0 }
        return (foreground == other.foreground ? 0 : 8) + (background == other.background ? 0 : 9)
            + (attributes == other.attributes ? 0 : 3)
    }
}
