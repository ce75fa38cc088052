import Domain

/// A ticket under the keys that the command line promises; what is absent is `null`.
package struct TicketJSON: Encodable {
    private let row: TicketRow
    private let now: Instant
    private let callers: [Reporter]?
    private let survivor: TicketNumber?

    /// - Parameters:
    ///   - callers: everybody who is to be answered; the key is left out where that was not looked up.
    ///   - survivor: the ticket that answers for a merged one.
    package init(row: TicketRow, now: Instant, callers: [Reporter]? = nil, survivor: TicketNumber? = nil) {
        self.row = row
        self.now = now
        self.callers = callers
        self.survivor = survivor
    }

    private enum Key: String, CodingKey {
        case number, state, priority, grid, specialist, category
        case place = "where"
        case what, channel, reporter, unit, phone, owner, team, technician, assisting
        case reportedAt, acceptedAt, dispatchedAt, acknowledgedAt, arrivedAt, doneAt, calledBackAt, closedAt
        case respondBy, arriveBy, resolveBy, onHoldUntil, overdue, cycle, rating, fee, source, revision
        case callers, mergedInto
    }

    private struct Caller: Encodable {
        let reporter: Reporter

        private enum Key: String, CodingKey {
            case reporter, phone, unit
        }

        func encode(to encoder: any Encoder) throws {
            var keys = encoder.container(keyedBy: Key.self)
            try keys.encode(reporter.name, forKey: .reporter)
            try keys.encode(reporter.phone, forKey: .phone)
            try keys.encode(reporter.unit, forKey: .unit)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(row.number.text, forKey: .number)
        try keys.encode(row.state.rawValue, forKey: .state)
        try keys.encode(row.priority.rawValue, forKey: .priority)
        try keys.encode(row.grid, forKey: .grid)
        try keys.encode(row.specialist, forKey: .specialist)
        try keys.encode(row.category, forKey: .category)
        try keys.encode(row.place, forKey: .place)
        try keys.encode(row.what, forKey: .what)
        try keys.encode(row.channel.rawValue, forKey: .channel)
        try keys.encode(row.reporter.name, forKey: .reporter)
        try keys.encode(row.reporter.unit, forKey: .unit)
        try keys.encode(row.reporter.phone, forKey: .phone)
        try keys.encode(row.owner, forKey: .owner)
        try keys.encode(row.assignment?.team, forKey: .team)
        try keys.encode(row.assignment?.technician, forKey: .technician)
        try keys.encode(row.assignment?.assisting ?? [], forKey: .assisting)
        try encodeTimes(&keys)
        try keys.encode(row.isOverdue(at: now), forKey: .overdue)
        try keys.encode(row.cycle, forKey: .cycle)
        try keys.encode(row.rating, forKey: .rating)
        try keys.encode(row.fee, forKey: .fee)
        try keys.encode(row.source.map { "\($0.name):\($0.key)" }, forKey: .source)
        try keys.encode(row.revision, forKey: .revision)
        try keys.encodeIfPresent(callers?.map(Caller.init), forKey: .callers)
        try keys.encode(survivor?.text, forKey: .mergedInto)
    }

    private func encodeTimes(_ keys: inout KeyedEncodingContainer<Key>) throws {
        try keys.encode(row.reportedAt, forKey: .reportedAt)
        try keys.encode(row.acceptedAt, forKey: .acceptedAt)
        try keys.encode(row.dispatchedAt, forKey: .dispatchedAt)
        try keys.encode(row.acknowledgedAt, forKey: .acknowledgedAt)
        try keys.encode(row.arrivedAt, forKey: .arrivedAt)
        try keys.encode(row.doneAt, forKey: .doneAt)
        try keys.encode(row.calledBackAt, forKey: .calledBackAt)
        try keys.encode(row.closedAt, forKey: .closedAt)
        try keys.encode(row.respondBy, forKey: .respondBy)
        try keys.encode(row.arriveBy, forKey: .arriveBy)
        try keys.encode(row.resolveBy, forKey: .resolveBy)
        try keys.encode(row.onHoldUntil, forKey: .onHoldUntil)
    }
}
