import Domain
import GRDB

extension QueueQuery {
    /// Some of the rows, in the order of the queue by an index.
    struct Part {
        /// What to select from, with its conditions.
        var source: SQL
        /// What its rows are sorted by.
        var keys: [String]
    }

    /// Tickets are in one of three queues; those that time runs for no more have no deadlines.
    private enum Past: CaseIterable {
        case closed
        case ended

        /// Literal, as the queue's index has it.
        var source: SQL {
            switch self {
            case .closed: "tickets INDEXED BY closed_queue WHERE state = 7"
            case .ended: "tickets INDEXED BY ended_queue WHERE state > 7"
            }
        }

        var states: Set<TicketState> {
            switch self {
            case .closed: [.closed]
            case .ended: [.rejected, .merged]
            }
        }
    }

    /// Together all rows, once.
    func parts(from start: Start?, descending: Bool) -> [Part] {
        guard !states.isEmpty, !priorities.isEmpty else { return [] }
        let bound = Bound(start, isBackward: descending != order.isBackward)
        if let candidates {
            let source: SQL = "tickets NOT INDEXED WHERE number IN (\(candidates))"
            return [part(source, Set(TicketState.allCases), order.keys, bound)]
        }
        return open(bound) + past(bound, start, descending)
    }

    private func open(_ bound: Bound?) -> [Part] {
        let open = Set(TicketState.allCases.filter(\.isOpen))
        guard !states.isDisjoint(with: open) else { return [] }
        return [part(order.openSource, open, order.openKeys, bound)]
    }

    private func past(_ bound: Bound?, _ start: Start?, _ descending: Bool) -> [Part] {
        let queues = Past.allCases.filter { !states.isDisjoint(with: $0.states) }
        switch order {
        case .urgency:
            guard case .urgency(let due, let priority, _, _) = start?.position else {
                return queues.flatMap { byPriority($0, nil, nil, descending) }
            }
            // Without a deadline they stand behind all that have one.
            if due != .never {
                return descending ? [] : queues.flatMap { byPriority($0, nil, nil, descending) }
            }
            return queues.flatMap { byPriority($0, bound?.dropping(1), priority, descending) }
        case .newest, .waiting:
            return queues.flatMap { queue in priorities.map { inOne($0, queue, bound) } }
        case .changed:
            return queues.isEmpty ? [] : [fromLogbook(bound)]
        }
    }

    /// One part where the whole queue is asked for; where a time of report is, one for each priority.
    private func byPriority(
        _ queue: Past, _ bound: Bound?, _ startPriority: Priority?, _ descending: Bool
    ) -> [Part] {
        guard reportedAt != nil else {
            return [part(queue.source, queue.states, ["priority", "reported_at", "number"], bound)]
        }
        return priorities.compactMap { priority in
            guard let startPriority, startPriority != priority else {
                return inOne(priority, queue, bound?.dropping(1))
            }
            return (priority > startPriority) != descending ? inOne(priority, queue, nil) : nil
        }
    }

    /// The tickets of one priority, by their times of report.
    private func inOne(_ priority: Priority, _ queue: Past, _ bound: Bound?) -> Part {
        var source: SQL = "\(queue.source) AND priority = \(priority.rank)"
        if let reportedAt {
            source =
                "\(source) AND reported_at >= \(reportedAt.lowerBound) AND reported_at < \(reportedAt.upperBound)"
        }
        return part(source, queue.states, ["reported_at", "number"], bound)
    }

    /// No index knows when a ticket of the past was written to last, but the logbook is sorted by that itself.
    private func fromLogbook(_ bound: Bound?) -> Part {
        let source: SQL = """
            (SELECT number AS entry, substr(id, 1, 6) * 10000000 + substr(id, 8) AS ticket FROM logbook NOT INDEXED
                WHERE kind = 'ticket')
            CROSS JOIN tickets NOT INDEXED ON tickets.number = ticket AND last_entry = entry WHERE state > 6
            """
        return part(source, Set(Past.allCases.flatMap(\.states)), ["entry"], bound)
    }

    private func part(_ source: SQL, _ possible: Set<TicketState>, _ keys: [String], _ bound: Bound?) -> Part
    {
        let wanted = states.intersection(possible)
        let state: SQL? = wanted == possible ? nil : "state IN \(wanted.map(\.code).sorted())"
        let all = [source] + [state, bound?.condition(keys)].compactMap { $0 } + conditions
        return Part(source: all.joined(separator: " AND "), keys: keys)
    }
}

/// The rows behind a start, in the direction they are read.
private struct Bound {
    private var values: [Int64]
    private let comparison: String

    init?(_ start: QueueQuery.Start?, isBackward: Bool) {
        guard let start else { return nil }
        values = start.position.values
        comparison = (isBackward ? "<" : ">") + (start.isIncluded ? "=" : "")
    }

    /// Without the first keys, which are the same in all rows looked at.
    func dropping(_ count: Int) -> Bound {
        var rest = self
        rest.values.removeFirst(count)
        return rest
    }

    func condition(_ keys: [String]) -> SQL {
        let list = values.map { "\($0)" as SQL }.joined(separator: ", ")
        return "(\(sql: keys.joined(separator: ", "))) \(sql: comparison) (\(list))"
    }
}

extension QueuePosition {
    /// As the keys of its order have them.
    fileprivate var values: [Int64] {
        switch self {
        case .urgency(let due, let priority, let at, let number):
            [due.milliseconds, Int64(priority.rank), at.milliseconds, number.key]
        case .newest(let at, let number), .waiting(let at, let number): [at.milliseconds, number.key]
        case .changed(let entry, _): [entry]
        }
    }
}

extension QueueOrder {
    /// The first row has the greatest keys.
    var isBackward: Bool {
        switch self {
        case .urgency, .waiting: false
        case .newest, .changed: true
        }
    }

    /// What rows of any state are sorted by.
    var keys: [String] {
        switch self {
        case .urgency: ["ifnull(next_due, \(Int64.max))", "priority", "reported_at", "number"]
        case .newest, .waiting, .changed: openKeys
        }
    }

    fileprivate var openKeys: [String] {
        switch self {
        case .urgency: ["next_due", "priority", "reported_at", "number"]
        case .newest, .waiting: ["reported_at", "number"]
        case .changed: ["last_entry"]
        }
    }

    fileprivate var openSource: SQL {
        switch self {
        case .urgency: "tickets INDEXED BY open_queue WHERE state <= 6"
        case .newest, .waiting: "tickets INDEXED BY open_reported WHERE state <= 6"
        case .changed: "tickets INDEXED BY open_changed WHERE state <= 6"
        }
    }
}
