import Domain

extension QueueState {
    /// Rows asked for at once: five pages, two of them before what is seen.
    private var limit: Int { max(5 * height, 100) }
    private var before: Int { (limit - height) / 2 }

    func window(_ anchor: QueueWindow.Anchor) -> QueueWindow {
        window(anchor, limit: limit)
    }

    private func window(_ anchor: QueueWindow.Anchor, limit: Int) -> QueueWindow {
        QueueWindow(filter: filter, order: order, isReversed: isReversed, anchor: anchor, limit: limit)
    }

    /// From the first row to a page behind that line.
    func window(reaching line: Int) -> QueueWindow {
        window(.first, limit: max(limit, line + height))
    }

    /// As many rows as are marked at one stroke, and one more to see whether that is all.
    var wholeWindow: QueueWindow {
        window(.first, limit: Marks.most + 1)
    }

    /// The same stretch anew, or the one further down when the view has moved.
    var windowAroundView: QueueWindow {
        let first = top - before
        if rows.isEmpty || (first <= 0 && reachesFirst) { return window(.first) }
        return window(.from(place(of: rows[max(0, first)])))
    }

    /// What to ask for before the view runs out of rows; nil when there is enough on either side.
    var windowWanted: QueueWindow? {
        guard !rows.isEmpty else { return nil }
        if !reachesLast && rows.count - top - height < height { return windowAroundView }
        if !reachesFirst && top < height { return windowAbove }
        return nil
    }

    private var windowAbove: QueueWindow {
        let end = top + height + before
        if end < rows.count { return window(.before(place(of: rows[end]))) }
        return reachesLast ? window(.last) : window(.before(place(of: rows[rows.count - 1])))
    }
}

extension QueueState {
    /// Takes the rows of a window in place of those there were; the cursor stays on its ticket, or where it stood.
    mutating func take(_ window: QueueWindow, _ answer: [TicketRow], now: Instant) {
        if case .ticket(let number) = jump {
            jump = answer.first?.number == number ? .first : nil
            sought = nil
            guard jump != nil else { return }
        }
        let held = current.map { (row: $0, line: cursor - top, atHead: top == 0 && reachesFirst) }
        place(window, answer)
        rows = answer
        status = .ready
        if !rows.isEmpty { elsewhere = nil }
        if let jump { return land(jump) }
        if let sought, let index = rows.firstIndex(where: { $0.number == sought }) {
            self.sought = nil
            return move(to: index)
        }
        guard let held else { return move(to: 0) }
        hold(held.row, line: held.line, atHead: held.atHead, now: now)
    }

    private mutating func land(_ jump: Jump) {
        self.jump = nil
        top = 0
        switch jump {
        case .first, .ticket: move(to: 0)
        case .last: move(to: rows.count - 1)
        case .line(let line): move(to: line - 1)
        }
    }

    private mutating func hold(_ row: TicketRow, line: Int, atHead: Bool, now: Instant) {
        let found = rows.firstIndex { $0.number == row.number }
        if found == nil, sought == nil { sought = row.number }
        let next = rows.firstIndex { other in
            let (one, two) = isReversed ? (other, row) : (row, other)
            return place(of: one).comes(before: place(of: two), at: now)
        }
        cursor = found ?? next ?? max(0, rows.count - 1)
        top = keepingInView(atHead && reachesFirst ? 0 : cursor - line)
    }

    private mutating func place(_ window: QueueWindow, _ answer: [TicketRow]) {
        let isShort = answer.count < window.limit
        switch window.anchor {
        case .first:
            (reachesFirst, reachesLast, offset) = (true, isShort, 0)
        case .last:
            (reachesFirst, reachesLast, offset) = (isShort, true, isShort ? 0 : nil)
        case .from(let position):
            offset = offset.flatMap { known in index(of: position).map { known + $0 } }
            (reachesFirst, reachesLast) = (false, isShort)
        case .before(let position):
            offset = offset.flatMap { known in index(of: position).map { known + $0 - answer.count } }
            (reachesFirst, reachesLast) = (isShort, false)
        }
        if reachesFirst { (offset, isOffsetRough) = (0, false) }
        count(from: answer.count)
    }

    private func place(of row: TicketRow) -> QueuePosition { row.position(in: order) }

    private func index(of position: QueuePosition) -> Int? {
        rows.firstIndex { place(of: $0) == position }
    }

    /// With the end in hand and the whole counted, the place is known again.
    private mutating func count(from length: Int) {
        guard reachesLast, !reachesFirst, let tally, !tally.isCapped, tally.count >= length else { return }
        (offset, isOffsetRough) = (tally.count - length, false)
    }

    mutating func take(_ tally: Tally) {
        self.tally = tally
        count(from: rows.count)
    }

    /// The logbook has grown: what was counted before these rows may have changed.
    mutating func grewOld() {
        elsewhere = nil
        if !reachesFirst { isOffsetRough = true }
    }

    /// Nothing is shown under the filter's title but what passed it: what was there may be of another one, or old.
    mutating func fail(_ failure: Failure) {
        status = .failed(failure)
        (rows, offset, tally, elsewhere) = ([], nil, nil, nil)
        (reachesFirst, reachesLast) = (false, false)
        (cursor, top) = (0, 0)
        (jump, sought) = (nil, nil)
    }

    /// Sorts anew. What is shown stays until the window has come that begins with the ticket under the cursor.
    mutating func sort(by order: QueueOrder, isReversed: Bool) -> QueueWindow {
        (self.order, self.isReversed) = (order, isReversed)
        status = .loading
        (jump, sought, offset) = (nil, nil, nil)
        (reachesFirst, reachesLast) = (false, false)
        return window(current.map { .from(place(of: $0)) } ?? .first)
    }

    /// Shows another part of the tickets, from its first.
    mutating func show(_ filter: Filter, text: String) {
        self.filter = filter
        filterText = text
        status = .loading
        (tally, elsewhere) = (nil, nil)
        sought = nil
        jump = .first
    }
}
