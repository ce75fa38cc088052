/// The stretches of the usual order, from its head. Within one the nearest deadline comes first, then the graver priority,
/// then the older; of what is overdue the graver priority first, then what is later by more.
///
/// The raw values are in SQL.
package enum QueueStretch: Int, CaseIterable, Sendable {
    case emergencies = 0
    /// A clock ran out, or a hold.
    case overdue = 1
    case running = 2
    case onHold = 3
    case awaitingCallback = 4
    case ended = 5

    package init(_ tier: QueueTier, due: Instant, now: Instant) {
        self =
            switch tier {
            case .emergency: .emergencies
            case .running: due <= now ? .overdue : .running
            case .onHold: due <= now ? .overdue : .onHold
            case .awaitingCallback: .awaitingCallback
            case .ended: .ended
            }
    }
}

/// What a ticket is to the queue whatever the time; raw values are stored.
package enum QueueTier: Int, Sendable {
    /// P1 that is neither on hold nor done.
    case emergency = 1
    /// Its clocks run, or one ran out before it was put on hold.
    case running = 2
    case onHold = 3
    case awaitingCallback = 4
    case ended = 5
}

extension TicketRow {
    package var tier: QueueTier {
        switch state {
        case .reported, .accepted, .dispatched, .inProgress: priority == .p1 ? .emergency : .running
        case .onHold: lateSince == nil ? .onHold : .running
        case .done: .awaitingCallback
        case .closed, .rejected, .merged: .ended
        }
    }
}
