import Domain
import GRDB

extension QueueQuery {
    /// Some of the rows, in the order of the queue by an index.
    struct Part {
        /// What to select from, with its conditions.
        var source: SQL
        /// What its rows are sorted by.
        var keys: [SQL]
    }

    /// Rows that all come before those of the next stretch; its parts are merged by its keys.
    struct Stretch {
        var parts: [Part]
        var keys: [SQL]
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

    /// Together all rows behind the start, once, in the direction they are read.
    func stretches(from start: Start?, descending: Bool) -> [Stretch] {
        guard !states.isEmpty, !priorities.isEmpty else { return [] }
        let bound = start.map {
            Bound(
                values: $0.position.values(at: now), isIncluded: $0.isIncluded,
                isBackward: descending != order.isBackward)
        }
        if let candidates {
            let source: SQL = "tickets NOT INDEXED WHERE number IN (\(candidates))"
            return [one([part(.init(source, Set(TicketState.allCases)), order.keys(at: now), bound)])]
        }
        return order == .urgency ? urgent(bound, descending) : [one(open(bound) + past(bound))]
    }

    private func one(_ parts: [Part]) -> Stretch { Stretch(parts: parts, keys: order.keys(at: now)) }

    private func part(_ source: QueueRange.Source, _ keys: [SQL], _ bound: Bound?) -> Part {
        Part(source: source.passing(states, [bound?.condition(keys)] + conditions), keys: keys)
    }

    /// The tickets of the past of one priority, by their times of report.
    private func inOne(_ priority: Priority, _ queue: Past) -> QueueRange.Source {
        var source: SQL = "\(queue.source) AND priority = \(priority.rank)"
        if let reportedAt {
            source =
                "\(source) AND reported_at >= \(reportedAt.lowerBound) AND reported_at < \(reportedAt.upperBound)"
        }
        return .init(source, queue.states)
    }

    private var pastWanted: [Past] { Past.allCases.filter { !states.isDisjoint(with: $0.states) } }
}

// MARK: The usual order

extension QueueQuery {
    private func urgent(_ bound: Bound?, _ descending: Bool) -> [Stretch] {
        let ranges = OpenIndexes.queue.ranges(of: states, priorities, now: now) + pastRanges
        return (descending ? ranges.reversed() : ranges).compactMap { range in
            guard let bound else { return stretch(range, nil) }
            let head = Array(bound.values.prefix(range.place.count))
            if head == range.place { return stretch(range, bound.dropping(head.count)) }
            let isBehind =
                descending
                ? range.place.lexicographicallyPrecedes(head) : head.lexicographicallyPrecedes(range.place)
            return isBehind ? stretch(range, nil) : nil
        }
    }

    private func stretch(_ range: QueueRange, _ bound: Bound?) -> Stretch {
        Stretch(parts: range.sources.map { part($0, range.keys, bound) }, keys: range.keys)
    }

    /// One for the whole; where a time of report is asked for, one for each priority.
    private var pastRanges: [QueueRange] {
        let queues = pastWanted
        guard !queues.isEmpty else { return [] }
        let place = [Int64(QueueStretch.ended.rawValue), Instant.never.milliseconds]
        guard reportedAt != nil else {
            return [
                QueueRange(
                    place: place, keys: ["priority", "reported_at", "number"],
                    sources: queues.map { .init($0.source, $0.states) })
            ]
        }
        return priorities.map { priority in
            QueueRange(
                place: place + [Int64(priority.rank)], keys: ["reported_at", "number"],
                sources: queues.map { inOne(priority, $0) })
        }
    }
}

// MARK: The other orders

extension QueueQuery {
    private func open(_ bound: Bound?) -> [Part] {
        let open = Set(TicketState.allCases.filter(\.isOpen))
        guard let source = order.openSource, !states.isDisjoint(with: open) else { return [] }
        return [part(.init(source, open), order.keys(at: now), bound)]
    }

    private func past(_ bound: Bound?) -> [Part] {
        let queues = pastWanted
        guard order != .changed else { return queues.isEmpty ? [] : [fromLogbook(bound)] }
        return queues.flatMap { queue in
            priorities.map { part(inOne($0, queue), order.keys(at: now), bound) }
        }
    }

    /// No index knows when a ticket of the past was written to last, but the logbook is sorted by that itself.
    private func fromLogbook(_ bound: Bound?) -> Part {
        let source: SQL = """
            (\(Logbook.ticketEntries)) CROSS JOIN tickets NOT INDEXED ON tickets.number = ticket AND last_entry = entry WHERE state > 6
            """
        return part(.init(source, Past.allCases.reduce([]) { $0.union($1.states) }), ["entry"], bound)
    }
}

/// The rows behind a start, in the direction they are read.
private struct Bound {
    var values: [Int64]
    var isIncluded: Bool
    var isBackward: Bool

    /// Without the first keys, which are the same in all rows looked at.
    func dropping(_ count: Int) -> Bound {
        var rest = self
        rest.values.removeFirst(count)
        return rest
    }

    func condition(_ keys: [SQL]) -> SQL {
        let list = values.map { "\($0)" as SQL }.joined(separator: ", ")
        let comparison = (isBackward ? "<" : ">") + (isIncluded ? "=" : "")
        return "(\(keys.joined(separator: ", "))) \(sql: comparison) (\(list))"
    }
}

extension QueuePosition {
    /// As the keys of its order have them.
    fileprivate func values(at now: Instant) -> [Int64] {
        switch self {
        case .urgency: urgencyKey(at: now)
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

    /// What rows of any state are sorted by; of the usual order `QueuePosition.urgencyKey`.
    fileprivate func keys(at now: Instant) -> [SQL] {
        switch self {
        case .urgency:
            let isOverdue: SQL = "tier BETWEEN 2 AND 3 AND next_due <= \(now.milliseconds)"
            return [
                "CASE WHEN tier = 1 THEN 0 WHEN \(isOverdue) THEN 1 ELSE tier END",
                "iif(\(isOverdue), priority, ifnull(next_due, \(Instant.never.milliseconds)))",
                "iif(\(isOverdue), next_due, priority)", "reported_at", "number",
            ]
        case .newest, .waiting: return ["reported_at", "number"]
        case .changed: return ["last_entry"]
        }
    }

    /// Nil for the usual order, which is in no single index.
    fileprivate var openSource: SQL? {
        switch self {
        case .urgency: nil
        case .newest, .waiting: "tickets INDEXED BY open_reported WHERE state <= 6"
        case .changed: "tickets INDEXED BY open_changed WHERE state <= 6"
        }
    }
}
