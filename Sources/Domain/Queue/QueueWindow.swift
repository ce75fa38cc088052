/// Where a ticket stands in the queue: by priority, then by time of report, then by number.
package struct QueuePosition: Hashable, Comparable, Sendable {
    package var priority: Priority
    package var reportedAt: Instant
    package var number: TicketNumber

    package init(priority: Priority, reportedAt: Instant, number: TicketNumber) {
        self.priority = priority
        self.reportedAt = reportedAt
        self.number = number
    }

    package static func < (left: QueuePosition, right: QueuePosition) -> Bool {
        (left.priority, left.reportedAt, left.number) < (right.priority, right.reportedAt, right.number)
    }
}

/// Part of the queue: at most `limit` rows on one side of a position.
package struct QueueWindow: Equatable, Sendable {
    package enum Anchor: Equatable, Sendable {
        case first
        case last
        /// The rows from this one on, itself included where it is in the queue.
        case from(QueuePosition)
        /// The rows that end just before this one.
        case before(QueuePosition)
    }

    package var filter: Filter
    package var anchor: Anchor
    package var limit: Int

    package init(filter: Filter, anchor: Anchor, limit: Int) {
        self.filter = filter
        self.anchor = anchor
        self.limit = limit
    }
}

/// How many there are, counted no further than is cheap.
package struct Tally: Equatable, Sendable {
    package var count: Int
    /// There are more than `count`.
    package var isCapped: Bool

    package init(count: Int, isCapped: Bool) {
        self.count = count
        self.isCapped = isCapped
    }

    /// `38`, or `1000+`.
    package var text: String { isCapped ? "\(count)+" : "\(count)" }
}
