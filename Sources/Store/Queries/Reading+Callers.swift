import Domain
import GRDB

/// What merges made of a ticket.
package struct TicketKin: Equatable, Sendable {
    /// Everybody who is to be answered.
    package var callers: [Reporter]
    /// The last of those it was merged into; nil where it was not merged.
    package var survivor: TicketNumber?
}

extension Reading {
    /// Streams rows with what merges made of them, as the logbook stood then where a moment is given.
    package func forEachRow(
        _ filter: Filter, limit: Int?, now: Instant, asOf then: Instant?,
        withKin body: (TicketRow, TicketKin) throws -> Void
    ) throws {
        let end = try then.map { try Logbook.lastNumber(db, recordedBy: $0) } ?? .max
        let told = { (row: TicketRow) in try body(row, try kin(of: row, upTo: end)) }
        if let then {
            try forEachRow(filter, limit: limit, asOf: then, told)
        } else {
            try forEachRow(filter, limit: limit, now: now, told)
        }
    }

    /// Only a ticket that absorbed another has more callers than its row says.
    private func kin(of row: TicketRow, upTo end: Int64) throws -> TicketKin {
        let plain = TicketKin(callers: [row.reporter].filter { !$0.isEmpty }, survivor: nil)
        guard try hasKin(row, upTo: end),
            let ticket = try ticket(row.number, upTo: end)
        else { return plain }
        let survivor = try survivor(of: ticket, upTo: end)
        return TicketKin(callers: ticket.body.callers, survivor: survivor == row.number ? nil : survivor)
    }

    /// Whether it absorbed another, was merged, or either at the desk it came from.
    func hasKin(_ row: TicketRow, upTo end: Int64) throws -> Bool {
        try (row.revision > 1 || row.source != nil) && Logbook.hasKin(db, row.number, upTo: end)
    }

    /// What came from another desk may name a survivor that did not come with it.
    func survivor(of ticket: Ticket, upTo end: Int64) throws -> TicketNumber {
        do {
            return try ticket.survivor { number in
                guard let next = try self.ticket(number, upTo: end) else {
                    throw StoreError.ticketNotFound(number)
                }
                return next
            }.number
        } catch StoreError.ticketNotFound(let number) {
            return number
        }
    }

    private func ticket(_ number: TicketNumber, upTo end: Int64) throws -> Ticket? {
        let entries = try Logbook.entries(db, json, about: .ticket(number), upTo: end)
        return TicketFile(entries: entries)?.ticket
    }
}

extension Reading {
    /// The ticket of that number of another system, and the last of those it was merged into; nil where it was not
    /// merged.
    package func merged(_ source: Source) throws -> (ticket: TicketNumber, survivor: TicketNumber)? {
        guard let number = try ticket(of: source) else { return nil }
        let last = try file(of: number).ticket.survivor { try file(of: $0).ticket }
        return last.number == number ? nil : (number, last.number)
    }

    /// The ticket of that number of another system.
    package func ticket(of source: Source) throws -> TicketNumber? {
        let statement = try db.cachedStatement(
            sql: "SELECT ticket FROM sources WHERE source = ? AND key = ?")
        return try Int64.fetchOne(statement, arguments: [source.name, source.key]).map {
            TicketNumber(key: $0)
        }
    }
}
