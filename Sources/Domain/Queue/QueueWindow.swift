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
    package var order: QueueOrder
    /// The last of the order comes first.
    package var isReversed: Bool
    /// Its position is one of `order`.
    package var anchor: Anchor
    package var limit: Int

    package init(
        filter: Filter, order: QueueOrder = .urgency, isReversed: Bool = false, anchor: Anchor, limit: Int
    ) {
        self.filter = filter
        self.order = order
        self.isReversed = isReversed
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
