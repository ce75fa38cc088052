import Domain
import GRDB

extension Store {
    /// Decides and writes, in one durable transaction.
    package func carryOut(_ order: Order, by author: Author) throws(StoreError) -> Receipt {
        let seal = try seal(order)
        return try write(by: author) { writing in
            writing.seal = seal
            return try writing.carryOut(order)
        }
    }

    /// Figures may take a while: they are counted while others can write.
    private func seal(_ order: Order) throws(StoreError) -> ReportSeal? {
        guard let report = order.reportFinished else { return nil }
        return try read { try $0.seal(report) }
    }

    /// As the other, of an author whose password `secret` is; for what somebody puts their name under.
    package func carryOut(
        _ order: Order, by author: Author, proving secret: Secret
    ) throws(StoreError) -> Receipt {
        try prove(secret, of: author.id)
        var proven = author
        proven.isProven = true
        return try carryOut(order, by: proven)
    }
}

extension Store {
    /// Carries out moves, each of one fact and without a note, in one durable transaction. What is refused or lost a race
    /// leaves the others as they are; any other failure takes all of them back.
    /// - Returns: what came of each, in their order.
    package func carryOut(
        together orders: [Order], by author: Author
    ) throws(StoreError) -> [Result<Receipt, StoreError>] {
        try write(by: author) { writing in
            try orders.map { order in
                do {
                    return .success(try writing.carryOut(order))
                } catch let refusal as Refusal {
                    return .failure(.refused(refusal))
                } catch let conflict as Conflict {
                    return .failure(.conflict(conflict))
                } catch StoreError.ticketNotFound(let number) {
                    return .failure(.ticketNotFound(number))
                }
            }
        }
    }
}

extension Writing {
    mutating func carryOut(_ order: Order) throws -> Receipt {
        let outcome = try order.decide(occasion(nil), memory)
        try write(outcome.decisions)
        if case .gathering = outcome.matter, !outcome.decisions.isEmpty { try reopenRounds() }
        return outcome.receipt(lastEntry: lastEntry)
    }

    var memory: Memory {
        let (reading, site, numbers) = (reading, record.site, tables.numbers)
        return Memory(
            entries: { try reading.history(of: $0) },
            lastRevision: { try Logbook.lastRevision(reading.db, $0) },
            tickets: TicketMemory(
                reported: { try reading.ticket(of: $0) },
                nextNumber: { try numbers.next(of: $0) },
                newest: { try reading.newest(like: $0, reportedIn: $1) },
                loads: { try reading.loads(site, for: $0) }),
            rounds: RoundQuery(reading, record).memory,
            standing: StandingMemory(nextNumber: { try reading.nextNumber($0) }),
            gatherings: GatheringQuery(reading, record).memory, reports: reading.reportMemory(seal),
            handovers: HandoverQuery(reading, record, now: now).memory,
            watch: WatchMemory(now: { try reading.watch() }, entries: { try reading.watchEntries() }))
    }
}

extension Reading {
    fileprivate func newest(
        like draft: TicketDraft, reportedIn time: ClosedRange<Instant>
    ) throws -> TicketNumber? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number FROM tickets INDEXED BY by_category
                WHERE category = ? AND grid = ? AND reported_at BETWEEN ? AND ? AND place = ?
                ORDER BY reported_at DESC LIMIT 1
                """)
        let key = try Int64.fetchOne(
            statement,
            arguments: [
                draft.category.text, draft.grid.text, time.lowerBound.milliseconds,
                time.upperBound.milliseconds, draft.place,
            ])
        return key.map { TicketNumber(key: $0) }
    }
}
