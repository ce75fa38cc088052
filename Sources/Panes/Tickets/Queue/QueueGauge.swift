import Domain
import Screen

/// How wide the texts of the queue's columns are, in cells.
struct QueueWidths: Equatable, Sendable {
    /// By field, of which there are ten.
    private var cells = SIMD16<Int>()

    subscript(field: QueueColumns.Field) -> Int {
        get { cells[field.rawValue] }
        set { cells[field.rawValue] = newValue }
    }

    init() {}

    init(_ text: QueueText) {
        for field in QueueColumns.Field.allCases { self[field] = text.text(field).cellWidth }
        self[.what] += text.signWidth
    }

    mutating func widen(to other: QueueWidths) { cells = pointwiseMax(cells, other.cells) }
}

/// What the rows around the view need. Each is measured once, as long as nothing was written to it: what a step of the
/// cursor costs does not grow with the page.
struct QueueGauge: Equatable, Sendable {
    private struct Measured: Equatable, Sendable {
        var entry: Int64
        var widths: QueueWidths
    }

    /// Rows that are remembered: more than three pages of the tallest screen.
    private static let most = 1000

    private(set) var widths = QueueWidths()
    private var minute: Int64 = 0
    private var language: Language?
    private var rows: [TicketNumber: Measured] = [:]

    /// - Parameter seen: times are told of minutes: only those that are seen count.
    mutating func measure(_ near: ArraySlice<TicketRow>, seen: Range<Int>, _ look: Look) {
        let minute = look.now.milliseconds / 60_000
        if minute != self.minute || language != look.language { rows = [:] }
        (self.minute, language) = (minute, look.language)
        if rows.count > Self.most { rows = [:] }
        widths = QueueWidths()
        var age = 0
        for index in near.indices {
            let own = own(near[index], look)
            widths.widen(to: own)
            if seen.contains(index) { age = max(age, own[.age]) }
        }
        widths[.age] = age
    }

    private mutating func own(_ row: TicketRow, _ look: Look) -> QueueWidths {
        if let known = rows[row.number], known.entry == row.lastEntry { return known.widths }
        let widths = QueueWidths(QueueText(row: row, look: look))
        rows[row.number] = Measured(entry: row.lastEntry, widths: widths)
        return widths
    }
}
