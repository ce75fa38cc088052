import Domain
import GRDB

/// How the tickets of a filter are found: along the queues, which are indexes in the order that rows are shown in, or
/// from a few candidates that another index gives.
struct QueueQuery {
    /// Where a window begins, in the direction it is read.
    struct Start {
        var position: QueuePosition
        var isIncluded: Bool
    }

    /// So many candidates are looked at and sorted rather than a queue walked.
    private static let fewCandidates = 500

    let order: QueueOrder
    let now: Instant
    let states: Set<TicketState>
    let priorities: [Priority]
    let reportedAt: Range<Int64>?
    let conditions: [SQL]
    let candidates: SQL?

    init(_ filter: Filter, in order: QueueOrder = .urgency, _ db: Database, now: Instant) throws {
        self.order = order
        self.now = now
        states = filter.states
        priorities = filter.priorities
        reportedAt = filter.reportedAt(now: now)
        let isOpen = states.allSatisfy(\.isOpen)
        let text = isOpen ? TextIndex.open : .all
        conditions = filter.conditions(text, now: now)
        let found = try QueueQuery.candidates(filter, text, isOpen: isOpen, db, now: now)
        candidates = try found ?? QueueQuery.sifted(order, isOpen: isOpen, conditions, db)
    }

    /// Those of some tickets that pass.
    init(_ filter: Filter, among numbers: [TicketNumber], now: Instant) {
        order = .urgency
        self.now = now
        states = filter.states
        priorities = filter.priorities
        reportedAt = nil
        conditions = filter.conditions(states.allSatisfy(\.isOpen) ? .open : .all, now: now)
        candidates = "SELECT number FROM tickets WHERE number IN \(numbers.map(\.key))"
    }

    /// The condition with the fewest candidates, where they are few. Among open tickets alone, only words are worth
    /// the look.
    private static func candidates(
        _ filter: Filter, _ text: TextIndex, isOpen: Bool, _ db: Database, now: Instant
    ) throws -> SQL? {
        for term in filter.terms where !term.isNegated && !(isOpen && term.condition.isPlain) {
            guard let candidates = term.condition.candidates(text) else { continue }
            if try isFew(candidates, db) { return candidates }
        }
        return try filter.closedSince(now: now).flatMap { try closed(since: $0, db) }
    }

    /// The tickets written to since: no index knows when a ticket was closed, but that was written no earlier. Nil
    /// where there is no logbook.
    private static func closed(since then: Instant, _ db: Database) throws -> SQL? {
        guard try Logbook.isThere(db) else { return nil }
        // What happens now may be told up to a minute early.
        let before = try Logbook.lastNumber(db, recordedBy: then.adding(minutes: -2))
        return Logbook.tickets(after: before)
    }

    /// The open tickets that pass, where they are few: the index of the usual order knows what filters ask for, those
    /// of the others do not.
    private static func sifted(
        _ order: QueueOrder, isOpen: Bool, _ conditions: [SQL], _ db: Database
    ) throws -> SQL? {
        guard order != .urgency, isOpen, !conditions.isEmpty else { return nil }
        let all = (["state <= 6"] + conditions).joined(separator: " AND ")
        let passing: SQL = "SELECT number FROM tickets INDEXED BY open_queue WHERE \(all)"
        return try isFew(passing, db) ? passing : nil
    }

    private static func isFew(_ candidates: SQL, _ db: Database) throws -> Bool {
        try count("(\(candidates))", upTo: fewCandidates + 1, db) <= fewCandidates
    }

    /// Read stretch by stretch, no further than needed.
    func rows(from start: Start?, descending: Bool, limit: Int, _ db: Database) throws -> [TicketRow] {
        var rows: [TicketRow] = []
        for stretch in stretches(from: start, descending: descending) where rows.count < limit {
            rows += try select(stretch, descending: descending, limit: limit - rows.count).rows(db)
        }
        return rows
    }

    func select(_ stretch: Stretch, descending: Bool, limit: Int) -> SQL {
        let isBackward = descending != order.isBackward
        let list = SQL(sql: TicketColumns.selected)
        let parts: [SQL] = stretch.parts.map { part in
            "SELECT \(list) FROM \(part.source) \(QueueQuery.sorting(part.keys, isBackward, limit))"
        }
        if let part = parts.first, parts.count == 1 { return part }
        let all = parts.map { "SELECT * FROM (\($0))" as SQL }.joined(separator: " UNION ALL ")
        return "SELECT * FROM (\(all)) \(QueueQuery.sorting(stretch.keys, isBackward, limit))"
    }

    private static func sorting(_ keys: [SQL], _ isBackward: Bool, _ limit: Int) -> SQL {
        let list = keys.map { isBackward ? "\($0) DESC" : $0 }.joined(separator: ", ")
        return "ORDER BY \(list) LIMIT \(limit)"
    }

    func count(upTo limit: Int, _ db: Database) throws -> Int {
        var count = 0
        let parts = stretches(from: nil, descending: false).flatMap(\.parts)
        for part in parts where count < limit {
            count += try QueueQuery.count(part.source, upTo: limit - count, db)
        }
        return count
    }

    static func count(_ source: SQL, upTo limit: Int, _ db: Database) throws -> Int {
        let sql: SQL = "SELECT count(*) FROM (SELECT 1 FROM \(source) LIMIT \(limit))"
        return try SQLRequest<Int>(literal: sql, cached: true).fetchOne(db) ?? 0
    }
}

extension Filter.Condition {
    /// Read from the queue's own columns.
    fileprivate var isPlain: Bool {
        switch self {
        case .word, .number: false
        default: true
        }
    }
}
