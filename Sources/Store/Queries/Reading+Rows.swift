import Domain
import GRDB

extension Reading {
    private static let page = 500

    /// The rows of a window, in the order of the queue whatever the anchor.
    package func rows(_ window: QueueWindow, now: Instant) throws -> [TicketRow] {
        let query = try QueueQuery(resolved(window.filter), in: window.order, db, now: now)
        let (start, isBackward): (QueueQuery.Start?, Bool) =
            switch window.anchor {
            case .first: (nil, false)
            case .last: (nil, true)
            case .from(let position): (.init(position: position, isIncluded: true), false)
            case .before(let position): (.init(position: position, isIncluded: false), true)
            }
        let rows = try query.rows(
            from: start, descending: isBackward != window.isReversed, limit: window.limit, db)
        return isBackward ? rows.reversed() : rows
    }

    /// The rows of some tickets, whatever their state, in the order of their numbers.
    package func rows(_ numbers: [TicketNumber]) throws -> [TicketRow] {
        let list = SQL(sql: TicketColumns.selected)
        let sql: SQL = "SELECT \(list) FROM tickets WHERE number IN \(numbers.map(\.key)) ORDER BY number"
        return try Array(SQLRequest<Row>(literal: sql).fetchCursor(db).map { try TicketRow($0) })
    }

    /// Which of some tickets the filter lets through.
    package func numbers(
        _ numbers: [TicketNumber], passing filter: Filter, now: Instant
    ) throws -> Set<TicketNumber> {
        let query = try QueueQuery(resolved(filter), among: numbers, now: now)
        return Set(try query.rows(from: nil, descending: false, limit: numbers.count, db).map(\.number))
    }

    /// Counts no further than `cap`.
    package func tally(_ filter: Filter, cap: Int = 1000, now: Instant) throws -> Tally {
        if filter == .open { return Tally(count: try openTotal(), isCapped: false) }
        let count = try QueueQuery(resolved(filter), db, now: now).count(upTo: cap + 1, db)
        return Tally(count, upTo: cap)
    }

    /// Streams rows in the order of the queue, each with its ticket folded from the logbook where `folding` asks for it,
    /// or merges made more of it than its row tells.
    package func forEachRow(
        _ filter: Filter, now: Instant, folding: (TicketRow) -> Bool,
        _ body: (TicketRow, Ticket?) throws -> Void
    ) throws {
        try forEachRow(filter, now: now) { row in
            let isFolded = try folding(row) || hasKin(row, upTo: .max)
            try body(row, isFolded ? file(of: row.number).ticket : nil)
        }
    }

    /// Streams rows in the order of the queue, page by page.
    package func forEachRow(
        _ filter: Filter, limit: Int? = nil, now: Instant, _ body: (TicketRow) throws -> Void
    ) throws {
        let query = try QueueQuery(resolved(filter), db, now: now)
        var start: QueueQuery.Start?
        var left = limit ?? .max
        while left > 0 {
            let size = min(Self.page, left)
            let rows = try query.rows(from: start, descending: false, limit: size, db)
            for row in rows { try body(row) }
            guard rows.count == size, let last = rows.last else { return }
            start = QueueQuery.Start(position: last.position(in: .urgency), isIncluded: false)
            left -= size
        }
    }
}
