import Domain
import GRDB

extension Store {
    /// So many tickets are taken up in one write: other desks wait no longer than for that.
    private static let swept = 200

    /// Writes what time alone caused by now and no desk has written yet, once, and returns how much that was. Costs
    /// one look at an index where there is nothing to write.
    @discardableResult
    package func sweep(by author: Author) throws(StoreError) -> Int {
        var written = 0
        while try !lapsed().isEmpty {
            let count = try writeLapses(by: author) { try $0.sweep(limit: Self.swept) }
            written += count
            guard count > 0 else { break }
        }
        return written + (try sweepRounds(by: author))
    }

    private func sweepRounds(by author: Author) throws(StoreError) -> Int {
        var written = 0
        while try read({ try $0.areRoundsDue(by: clock()) }) {
            let swept = try writeLapses(by: author) { try $0.sweepRounds() }
            written += swept.count
            guard swept.hasMore else { break }
        }
        return written
    }

    private func lapsed() throws(StoreError) -> [TicketNumber] {
        try read { try $0.lapsed(until: clock(), limit: 1) }
    }
}

extension Reading {
    fileprivate func lapsed(until now: Instant, limit: Int) throws -> [TicketNumber] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number FROM tickets INDEXED BY by_lapse WHERE next_lapse <= ? ORDER BY next_lapse LIMIT ?
                """)
        return try Int64.fetchAll(statement, arguments: [now.milliseconds, limit]).map {
            TicketNumber(key: $0)
        }
    }

    /// What tells the open tickets so whose deadlines the occasion's site moves.
    func rescheduled(by occasion: Occasion) throws -> [Decision] {
        let open = try Int64.fetchAll(
            db, sql: "SELECT number FROM tickets INDEXED BY open_queue WHERE state <= 6")
        return try open.compactMap { key in
            let ticket = try file(of: TicketNumber(key: key)).ticket
            return ticket.decideReschedule(occasion).map { Decision($0, on: ticket, at: occasion.now) }
        }
    }
}

extension Writing {
    /// Writes what time alone did by now to some tickets, and returns how much that was.
    mutating func sweep(limit: Int) throws -> Int {
        var count = 0
        for number in try reading.lapsed(until: now, limit: limit) {
            let lapses = try reading.file(of: number).ticket.decideLapses(until: now, occasion(nil))
            try write(lapses)
            count += lapses.count
        }
        return count
    }

    /// Tells each open ticket whose deadlines another site moves; returns how many.
    mutating func reschedule() throws -> Int {
        let moved = try reading.rescheduled(by: occasion(nil))
        try write(moved)
        return moved.count
    }
}
