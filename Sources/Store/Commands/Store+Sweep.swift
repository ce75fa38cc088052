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
            let count = try write(by: author) { writing in
                var count = 0
                for number in try Store.lapsed(writing.db, until: writing.now, limit: Self.swept) {
                    let ticket = try writing.file(number).ticket
                    let after = try writing.writeLapses(of: ticket, until: nil)
                    count += after.revision - ticket.revision
                }
                return count
            }
            written += count
            guard count > 0 else { break }
        }
        return written
    }

    private func lapsed() throws(StoreError) -> [TicketNumber] {
        try read { try Store.lapsed($0, until: clock(), limit: 1) }
    }

    private static func lapsed(_ db: Database, until now: Instant, limit: Int) throws -> [TicketNumber] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number FROM tickets INDEXED BY by_lapse WHERE next_lapse <= ? ORDER BY next_lapse LIMIT ?
                """)
        return try Int64.fetchAll(statement, arguments: [now.milliseconds, limit]).map {
            TicketNumber(key: $0)
        }
    }
}

extension Store {
    static func openNumbers(_ db: Database) throws -> [TicketNumber] {
        try Int64.fetchAll(db, sql: "SELECT number FROM tickets INDEXED BY open_queue WHERE state <= 6").map {
            TicketNumber(key: $0)
        }
    }
}

extension Writing {
    /// Writes what time alone did to a ticket by `moment`, nil being now, each at the instant it was due.
    mutating func writeLapses(of ticket: Ticket, until moment: Instant?) throws -> Ticket {
        try ticket.lapses(until: min(moment ?? now, now)).reduce(ticket) { ticket, fact in
            guard case .lapsed(let lapse) = fact else { return ticket }
            return try add(fact, to: ticket, happenedAt: lapse.due)
        }
    }

    /// Tells each open ticket whose deadlines another site moves; returns how many.
    mutating func reschedule() throws -> Int {
        try Store.openNumbers(db).reduce(0) { count, number in
            let ticket = try file(number).ticket
            guard let fact = ticket.decideReschedule(occasion(nil)) else { return count }
            _ = try add(fact, to: ticket, happenedAt: nil)
            return count + 1
        }
    }
}
