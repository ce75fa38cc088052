import Domain
import GRDB

/// How the tickets of a filter are found: along the queues, which are indexes in the order that rows are shown in, or
/// from a few candidates that another index gives.
struct QueueQuery {
    /// Each ticket is in one of the three queues.
    private enum Queue: CaseIterable {
        case open
        case closed
        case ended

        /// Literal, as the queue's index has it.
        var condition: SQL {
            switch self {
            case .open: "tickets INDEXED BY open_queue WHERE state <= 6"
            case .closed: "tickets INDEXED BY closed_queue WHERE state = 7"
            case .ended: "tickets INDEXED BY ended_queue WHERE state > 7"
            }
        }

        var states: Set<TicketState> {
            switch self {
            case .open: Set(TicketState.allCases.filter(\.isOpen))
            case .closed: [.closed]
            case .ended: [.rejected, .merged]
            }
        }
    }

    /// Where a window begins, in the direction it is read.
    struct Start {
        var position: QueuePosition
        var isIncluded: Bool
    }

    /// So many candidates are looked at and sorted rather than a queue walked.
    private static let fewCandidates = 500

    private let states: Set<TicketState>
    private let priorities: [Priority]
    private let reportedAt: Range<Int64>?
    private let conditions: [SQL]
    private let candidates: SQL?

    init(_ filter: Filter, _ db: Database, now: Instant) throws {
        states = filter.states
        priorities = filter.priorities
        reportedAt = filter.reportedAt(now: now)
        let isOpen = states.allSatisfy(\.isOpen)
        let text = isOpen ? TextIndex.open : .all
        conditions = filter.conditions(text, now: now)
        candidates = try QueueQuery.candidates(filter, text, isOpen: isOpen, db, now: now)
    }

    /// Those of some tickets that pass.
    init(_ filter: Filter, among numbers: [TicketNumber], now: Instant) {
        states = filter.states
        priorities = filter.priorities
        reportedAt = nil
        conditions = filter.conditions(states.allSatisfy(\.isOpen) ? .open : .all, now: now)
        candidates = "SELECT number FROM tickets WHERE number IN \(numbers.map(\.key))"
    }

    /// The condition with the fewest candidates, where they are few. Among open tickets alone, only words and dues
    /// are worth the look.
    private static func candidates(
        _ filter: Filter, _ text: TextIndex, isOpen: Bool, _ db: Database, now: Instant
    ) throws -> SQL? {
        for term in filter.terms where !term.isNegated && !(isOpen && term.condition.isPlain) {
            guard let candidates = term.condition.candidates(text, now: now) else { continue }
            if try count("(\(candidates))", upTo: fewCandidates + 1, db) <= fewCandidates {
                return candidates
            }
        }
        return nil
    }

    func rows(from start: Start?, descending: Bool, limit: Int, _ db: Database) throws -> [TicketRow] {
        guard let sql = select(from: start, descending: descending, limit: limit) else { return [] }
        return try Array(
            SQLRequest<Row>(literal: sql, cached: true).fetchCursor(db).map { try TicketRow($0) })
    }

    /// Nil where no ticket can match.
    func select(from start: Start?, descending: Bool, limit: Int) -> SQL? {
        let order: SQL =
            descending
            ? "ORDER BY priority DESC, reported_at DESC, number DESC LIMIT \(limit)"
            : "ORDER BY priority, reported_at, number LIMIT \(limit)"
        let list = SQL(sql: TicketColumns.list)
        let parts: [SQL] = sources(from: start, descending: descending).map {
            "SELECT \(list) FROM \($0) \(order)"
        }
        guard parts.count > 1 else { return parts.first }
        let all = parts.map { "SELECT * FROM (\($0))" as SQL }.joined(separator: " UNION ALL ")
        return "\(all) \(order)"
    }

    func count(upTo limit: Int, _ db: Database) throws -> Int {
        var count = 0
        for source in sources(from: nil, descending: false) where count < limit {
            count += try QueueQuery.count(source, upTo: limit - count, db)
        }
        return count
    }

    private static func count(_ source: SQL, upTo limit: Int, _ db: Database) throws -> Int {
        let sql: SQL = "SELECT count(*) FROM (SELECT 1 FROM \(source) LIMIT \(limit))"
        return try SQLRequest<Int>(literal: sql, cached: true).fetchOne(db) ?? 0
    }
}

extension QueueQuery {
    /// What to select from, each with its conditions and in the queue's order by its index; together all rows, once.
    private func sources(from start: Start?, descending: Bool) -> [SQL] {
        guard !states.isEmpty, !priorities.isEmpty else { return [] }
        if let candidates {
            let first: SQL = "tickets NOT INDEXED WHERE number IN (\(candidates))"
            let rest = [stateCondition(Set(TicketState.allCases))] + [after(start, descending)]
            return [joined([first] + rest.compactMap { $0 } + conditions)]
        }
        return Queue.allCases.filter { !states.isDisjoint(with: $0.states) }.flatMap { queue in
            let first = [queue.condition, stateCondition(queue.states)].compactMap { $0 }
            if let reportedAt {
                return priorities.compactMap { priority in
                    within(priority, reportedAt, start, descending).map { joined(first + [$0] + conditions) }
                }
            }
            return [joined(first + [after(start, descending)].compactMap { $0 } + conditions)]
        }
    }

    private func joined(_ conditions: [SQL]) -> SQL {
        conditions.joined(separator: " AND ")
    }

    private func stateCondition(_ possible: Set<TicketState>) -> SQL? {
        let wanted = states.intersection(possible)
        return wanted == possible ? nil : "state IN \(wanted.map(\.code).sorted())"
    }

    private func after(_ start: Start?, _ descending: Bool) -> SQL? {
        guard let start else { return nil }
        let place = start.position
        let values: SQL = "(\(place.priority.rank), \(place.reportedAt.milliseconds), \(place.number.key))"
        return "(priority, reported_at, number) \(QueueQuery.comparison(start, descending)) \(values)"
    }

    /// The part of one priority between two times of report, behind the start.
    private func within(
        _ priority: Priority, _ range: Range<Int64>, _ start: Start?, _ descending: Bool
    ) -> SQL? {
        let part: SQL =
            "priority = \(priority.rank) AND reported_at >= \(range.lowerBound) AND reported_at < \(range.upperBound)"
        guard let start else { return part }
        let place = start.position
        if place.priority != priority { return (priority > place.priority) != descending ? part : nil }
        let values: SQL = "(\(place.reportedAt.milliseconds), \(place.number.key))"
        return "\(part) AND (reported_at, number) \(QueueQuery.comparison(start, descending)) \(values)"
    }

    private static func comparison(_ start: Start, _ descending: Bool) -> SQL {
        switch (descending, start.isIncluded) {
        case (false, true): ">="
        case (false, false): ">"
        case (true, true): "<="
        case (true, false): "<"
        }
    }
}

extension Filter.Condition {
    /// Read from the queue's own columns.
    fileprivate var isPlain: Bool {
        switch self {
        case .word, .number, .due, .overdue: false
        case .grid, .specialist, .category, .team, .technician, .owner, .priority, .state, .channel, .source,
            .since, .until:
            true
        }
    }
}
