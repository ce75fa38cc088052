import Domain
import GRDB

/// What decisions about handovers look up, all of one moment.
struct HandoverQuery {
    private let reading: Reading
    private let record: SiteRecord
    private let now: Instant

    init(_ reading: Reading, _ record: SiteRecord, now: Instant) {
        self.reading = reading
        self.record = record
        self.now = now
    }

    var memory: HandoverMemory {
        HandoverMemory(
            nextNumber: { try reading.nextHandover() }, open: { try reading.openHandoverID() },
            scene: { try HandoverSheet(reading, record, now: now).scene() },
            unattended: { try unattended() }, owned: { try owned(by: $0) },
            operators: { try reading.operators() })
    }

    private func unattended() throws -> [TicketNumber] {
        let numbers = try Int64.fetchAll(
            reading.db.cachedStatement(
                sql: """
                    SELECT number FROM tickets INDEXED BY open_queue
                    WHERE state <= 6 AND priority = 1 AND state <= 3 ORDER BY number
                    """))
        return try reading.rows(numbers.map { TicketNumber(key: $0) }).filter { $0.isUnattended && $0.isOurs }
            .map(\.number)
    }

    private func owned(by id: ID<Operator>) throws -> [TicketNumber] {
        let numbers = try Int64.fetchAll(
            reading.db.cachedStatement(
                sql: "SELECT number FROM tickets INDEXED BY by_owner WHERE owner = ? AND state <= 6"),
            arguments: [id.text])
        return numbers.map { TicketNumber(key: $0) }
    }
}
