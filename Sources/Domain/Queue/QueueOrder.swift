/// What the queue is sorted by; the number decides between equals.
package enum QueueOrder: String, CaseIterable, Sendable {
    /// The nearest deadline first, then what has none; then by priority, then the older first.
    case urgency
    /// Reported last.
    case newest
    /// Reported first.
    case waiting
    /// Written to last.
    case changed
}

/// Where a ticket stands in a queue of one order.
package enum QueuePosition: Hashable, Comparable, Sendable {
    /// `due` is `Instant.never` where time alone does nothing.
    case urgency(due: Instant, Priority, reportedAt: Instant, TicketNumber)
    case newest(reportedAt: Instant, TicketNumber)
    case waiting(reportedAt: Instant, TicketNumber)
    /// The entry written last.
    case changed(entry: Int64, TicketNumber)

    /// Positions of two orders are not compared.
    package static func < (left: QueuePosition, right: QueuePosition) -> Bool {
        switch (left, right) {
        case (
            .urgency(let due, let priority, let at, let number),
            .urgency(let due2, let priority2, let at2, let number2)
        ):
            (due, priority, at, number) < (due2, priority2, at2, number2)
        case (.newest(let at, let number), .newest(let at2, let number2)): (at2, number2) < (at, number)
        case (.waiting(let at, let number), .waiting(let at2, let number2)): (at, number) < (at2, number2)
        case (.changed(let entry, let number), .changed(let entry2, let number2)):
            (entry2, number2) < (entry, number)
        case (.urgency, _), (.newest, _), (.waiting, _), (.changed, _): false
        }
    }
}

extension Instant {
    /// Later than everything that is due.
    package static let never = Instant(milliseconds: .max)
}

extension TicketRow {
    package func position(in order: QueueOrder) -> QueuePosition {
        switch order {
        case .urgency: .urgency(due: nextDue ?? .never, priority, reportedAt: reportedAt, number)
        case .newest: .newest(reportedAt: reportedAt, number)
        case .waiting: .waiting(reportedAt: reportedAt, number)
        case .changed: .changed(entry: lastEntry, number)
        }
    }
}
