import Domain

/// The queue pane: a stretch of the queue around what is seen, and the cursor on one of its tickets.
struct QueueState: Equatable, Sendable {
    /// Where the cursor goes when the window under way has come.
    enum Jump: Equatable, Sendable {
        case first
        case last
        /// 1 is the first.
        case line(Int)
        case ticket(TicketNumber)
    }

    /// Where tickets are when none passes the filter.
    struct Elsewhere: Equatable, Sendable {
        /// The filter that shows them.
        var text: String
        /// All of them are ended.
        var isEnded: Bool
        var tally: Tally?
    }

    var filter = Filter.open
    var order = QueueOrder.urgency
    /// The last of the order comes first.
    var isReversed = false
    /// As it was typed; empty shows all open tickets.
    var filterText = ""
    var status = LoadStatus.loading
    var rows: [TicketRow] = []
    var reachesFirst = false
    var reachesLast = false
    /// How many tickets stand before `rows`; nil where that is not known.
    var offset: Int?
    /// Tickets may have come or gone before `rows` since they were counted.
    var isOffsetRough = false
    var tally: Tally?
    var elsewhere: Elsewhere?
    /// Index into `rows`.
    var cursor = 0
    /// Index of the first row seen.
    var top = 0
    /// Rows that fit.
    var height = 1
    var jump: Jump?
    /// A ticket to go to, or that vanished from under the cursor.
    var sought: TicketNumber?
    /// Changed by others since the cursor was on them.
    var unseen: Set<TicketNumber> = []
    var marks = Marks()
    var gauge = QueueGauge()
    /// Lines of the rows near the view that take more than one.
    var tall: [TicketNumber: Int] = [:]

    var current: TicketRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

    var isEmptyByFilter: Bool { status == .ready && rows.isEmpty && !filterText.isEmpty }

    /// The cursor stands elsewhere as soon as what was asked has come.
    var isOnItsWay: Bool { status == .loading || jump != nil || sought != nil }

    var visible: Range<Int> { visible(from: top) }
}

extension QueueState {
    mutating func resize(height: Int) {
        self.height = max(1, height)
        keepCursorInView()
    }

    mutating func move(by rows: Int) { move(to: cursor + rows) }

    mutating func move(to row: Int) {
        cursor = max(0, min(rows.count - 1, row))
        keepCursorInView()
    }

    /// Scrolls and moves the cursor alike.
    mutating func page(by rows: Int) {
        top += rows
        move(to: cursor + rows)
    }

    func keepingInView(_ top: Int) -> Int {
        let shown = max(self.top(showing: cursor), min(top, cursor))
        return max(0, min(shown, self.top(showing: rows.count - 1)))
    }

    mutating func keepCursorInView() {
        top = keepingInView(top)
    }
}
