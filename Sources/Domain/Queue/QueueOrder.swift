/// What the queue is sorted by; the number decides between equals.
package enum QueueOrder: String, CaseIterable, Sendable {
    /// As a dispatcher would say it aloud: see `QueueStretch`.
    case urgency
    /// Reported last.
    case newest
    /// Reported first.
    case waiting
    /// Written to last.
    case changed
}

/// Where a ticket stands in a queue of one order. It says nothing of now: the order of two positions does.
package enum QueuePosition: Hashable, Sendable {
    /// `due` is `Instant.never` where time alone does nothing.
    case urgency(QueueTier, due: Instant, Priority, reportedAt: Instant, TicketNumber)
    case newest(reportedAt: Instant, TicketNumber)
    case waiting(reportedAt: Instant, TicketNumber)
    /// The entry written last.
    case changed(entry: Int64, TicketNumber)
}

extension QueuePosition {
    /// Positions of two orders are not compared.
    package func comes(before other: QueuePosition, at now: Instant) -> Bool {
        switch (self, other) {
        case (.urgency, .urgency): urgencyKey(at: now).lexicographicallyPrecedes(other.urgencyKey(at: now))
        case (.newest(let at, let number), .newest(let at2, let number2)): (at2, number2) < (at, number)
        case (.waiting(let at, let number), .waiting(let at2, let number2)): (at, number) < (at2, number2)
        case (.changed(let entry, let number), .changed(let entry2, let number2)):
            (entry2, number2) < (entry, number)
        case (.urgency, _), (.newest, _), (.waiting, _), (.changed, _): false
        }
    }

    /// What the usual order goes by, the stretch first; empty for another order.
    package func urgencyKey(at now: Instant) -> [Int64] {
        guard case .urgency(let tier, let due, let priority, let at, let number) = self else { return [] }
        let stretch = QueueStretch(tier, due: due, now: now)
        let rank = Int64(priority.rank)
        let middle = stretch == .overdue ? [rank, due.milliseconds] : [due.milliseconds, rank]
        return [Int64(stretch.rawValue)] + middle + [at.milliseconds, number.key]
    }
}

extension Instant {
    /// Later than everything that is due.
    package static let never = Instant(milliseconds: .max)
}

extension TicketRow {
    package func position(in order: QueueOrder) -> QueuePosition {
        switch order {
        case .urgency: .urgency(tier, due: nextDue ?? .never, priority, reportedAt: reportedAt, number)
        case .newest: .newest(reportedAt: reportedAt, number)
        case .waiting: .waiting(reportedAt: reportedAt, number)
        case .changed: .changed(entry: lastEntry, number)
        }
    }
}

extension Sequence<TicketRow> {
    package func sorted(in order: QueueOrder, at now: Instant) -> [TicketRow] {
        sorted { $0.position(in: order).comes(before: $1.position(in: order), at: now) }
    }
}
