import Domain
import Screen

/// How wide the texts of the queue's columns are, in cells.
struct QueueWidths: Equatable, Sendable {
    private var cells = Array(repeating: 0, count: QueueColumns.Field.allCases.count)

    subscript(field: QueueColumns.Field) -> Int {
        get { cells[field.rawValue] }
        set { cells[field.rawValue] = newValue }
    }

    init() {}

    init(_ text: QueueText) {
        for field in QueueColumns.Field.allCases { self[field] = text.text(field).cellWidth }
        self[.what] += text.signWidth
    }

    mutating func widen(to other: QueueWidths) {
        for index in cells.indices { cells[index] = max(cells[index], other.cells[index]) }
    }
}

/// What the rows around the view need. Each is measured once, as long as nothing was written to it: what a step of the
/// cursor costs does not grow with the page.
struct QueueGauge: Equatable, Sendable {
    private struct Measured: Equatable, Sendable {
        var entry: Int64
        var widths: QueueWidths
    }

    private(set) var widths = QueueWidths()
    private var minute: Int64 = 0
    private var language: Language?
    private var rows: [TicketNumber: Measured] = [:]

    /// - Parameter seen: times are told of minutes: only those that are seen count.
    mutating func measure(_ near: ArraySlice<TicketRow>, seen: Range<Int>, _ look: Look) {
        let minute = look.now.milliseconds / 60_000
        if minute != self.minute || language != look.language { rows = [:] }
        (self.minute, language) = (minute, look.language)
        var measured: [TicketNumber: Measured] = [:]
        widths = QueueWidths()
        var age = 0
        for (index, row) in zip(near.indices, near) {
            let known = rows[row.number].flatMap { $0.entry == row.lastEntry ? $0 : nil }
            let entry =
                known ?? Measured(entry: row.lastEntry, widths: QueueWidths(QueueText(row: row, look: look)))
            measured[row.number] = entry
            widths.widen(to: entry.widths)
            if seen.contains(index) { age = max(age, entry.widths[.age]) }
        }
        widths[.age] = age
        rows = measured
    }
}
