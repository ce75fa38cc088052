import Domain
import GRDB

extension Store {
    /// Decides and writes, in one durable transaction.
    package func carryOut(_ order: Order, by author: Author) throws(StoreError) -> Receipt {
        try write(by: author) { try $0.carryOut(order) }
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
        switch order.work {
        case .report(let draft): try report(draft, order)
        case .move(let command, let number): try move(command, number, order)
        case .merge(let number, let survivor): try merge(number, into: survivor, order)
        case .join(let draft, let survivor):
            try merge(
                try report(draft, order).number, into: try self.survivor(of: file(survivor).ticket).number,
                order)
        }
    }

    private mutating func report(_ draft: TicketDraft, _ order: Order) throws -> Receipt {
        if let source = draft.source, let known = try tables.ticket(of: source) {
            try author.require(Move.accept.rolesAllowed)
            let file = try file(known)
            return Receipt(
                number: known, revision: file.ticket.revision, entry: file.entries.last?.number ?? 0,
                isRepeated: true)
        }
        let occasion = occasion(order.happenedAt)
        let number = try tables.nextNumber(of: record.zone.day(of: occasion.happenedAt))
        let fact = try Ticket.decideReport(
            draft, number: number, recurrenceOf: try recurrence(draft, occasion.happenedAt), occasion)
        let ticket = try begin(fact, number, happenedAt: order.happenedAt)
        return receipt(try remark(order.note, on: try dispatched(ticket, order), order))
    }

    /// A new ticket of an automatic category with its dispatch to the first suggestion; as it was where nobody qualifies.
    private mutating func dispatched(_ ticket: Ticket, _ order: Order) throws -> Ticket {
        let category = ticket.body.category
        guard record.site.category(category)?.isAutomatic == true else { return ticket }
        let scene = try Store.dispatchScene(db, record, for: [category], now: now)
        guard let first = scene.suggestions(for: DispatchNeed(ticket)).ranked.first,
            case .technician = first.candidate
        else { return ticket }
        let fact = try Ticket.decideAutomatic(first.order, on: ticket, occasion(order.happenedAt))
        return try add(fact, to: ticket, happenedAt: order.happenedAt)
    }

    private mutating func move(
        _ command: TicketCommand, _ number: TicketNumber, _ order: Order
    ) throws -> Receipt {
        var file = try addressee(of: command, number)
        if command.move.dependsOnSight { try file.require(order.expecting) }
        file.ticket = try writeLapses(
            of: file.ticket, until: command.move.mayMoveDeadlines ? nil : order.happenedAt)
        switch command {
        case .undo, .correct:
            if let partner = file.ticket.mergePartner {
                return try unmerge(command, file.ticket, partner, order)
            }
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .resume, .finish, .sendBack, .callBack, .close,
            .reopen, .reject, .edit, .fee, .note, .extend:
            break
        }
        var fact = try Ticket.decide(command, note: order.note, on: file.ticket, occasion(order.happenedAt))
        if file.ticket.number != number { fact = fact.told(via: number) }
        let after = try add(fact, to: file.ticket, happenedAt: order.happenedAt)
        var receipt = receipt(try remark(fact.carriesNote ? nil : order.note, on: after, order))
        receipt.consequence = Consequence(of: fact, on: after, record.site)
        return receipt
    }

    /// The ticket itself; of a merged one its survivor for what only adds to it, and a refusal with that number for the
    /// rest, but for what takes the merge back.
    private func addressee(of command: TicketCommand, _ number: TicketNumber) throws -> TicketFile {
        let file = try file(number)
        let survivor = try survivor(of: file.ticket)
        guard survivor.number != number, !command.takesBack else { return file }
        guard command.followsMerges else { throw Refusal.mergedInto(number, survivor: survivor.number) }
        return try self.file(survivor.number)
    }

    private func survivor(of ticket: Ticket) throws -> Ticket {
        try ticket.survivor { try file($0).ticket }
    }

    private func requireUnmerged(_ ticket: Ticket) throws {
        let survivor = try survivor(of: ticket).number
        if survivor != ticket.number { throw Refusal.mergedInto(ticket.number, survivor: survivor) }
    }

    private mutating func merge(
        _ number: TicketNumber, into survivor: TicketNumber, _ order: Order
    ) throws -> Receipt {
        var gone = try file(number)
        var kept = try file(survivor)
        try gone.require(order.expecting)
        try kept.require(order.expectingSurvivor)
        try requireUnmerged(gone.ticket)
        try requireUnmerged(kept.ticket)
        gone.ticket = try writeLapses(of: gone.ticket, until: order.happenedAt)
        if number != survivor { kept.ticket = try writeLapses(of: kept.ticket, until: nil) }
        let facts = try Ticket.decideMerge(
            gone.ticket, into: kept.ticket, keepingPriority: order.keepsPriority, occasion(order.happenedAt))
        let survivor = try add(facts.survivor, to: kept.ticket, happenedAt: order.happenedAt)
        let after = try add(facts.gone, to: gone.ticket, happenedAt: order.happenedAt)
        _ = try remark(order.note, on: survivor, order, via: number)
        return receipt(after)
    }

    private mutating func unmerge(
        _ command: TicketCommand, _ ticket: Ticket, _ partner: TicketNumber, _ order: Order
    ) throws -> Receipt {
        let other = try writeLapses(of: try file(partner).ticket, until: nil)
        let facts = try Ticket.decideUnmerge(
            command, on: ticket, partner: other, occasion(order.happenedAt))
        _ = try add(facts.partner, to: other, happenedAt: order.happenedAt)
        let after = try add(facts.ticket, to: ticket, happenedAt: order.happenedAt)
        return receipt(try remark(order.note, on: after, order))
    }

    /// A remark whose move has no field for it is an entry of its own.
    private mutating func remark(
        _ note: String?, on ticket: Ticket, _ order: Order, via number: TicketNumber? = nil
    ) throws -> Ticket {
        guard let note, !note.trimmingSpace.isEmpty else { return ticket }
        var fact = try Ticket.decide(.note(note), on: ticket, occasion(order.happenedAt))
        if let number { fact = fact.told(via: number) }
        return try add(fact, to: ticket, happenedAt: order.happenedAt)
    }

    private func receipt(_ ticket: Ticket) -> Receipt {
        Receipt(number: ticket.number, revision: ticket.revision, entry: lastEntry)
    }

    /// The newest ticket of the same place and category within the site's recurrence days before.
    private func recurrence(_ draft: TicketDraft, _ happenedAt: Instant) throws -> TicketNumber? {
        guard !draft.place.isEmpty else { return nil }
        let days = record.site.rules.recurrenceDays
        let statement = try db.cachedStatement(
            sql: """
                SELECT number FROM tickets INDEXED BY by_category
                WHERE category = ? AND grid = ? AND reported_at BETWEEN ? AND ? AND place = ?
                ORDER BY reported_at DESC LIMIT 1
                """)
        let key = try Int64.fetchOne(
            statement,
            arguments: [
                draft.category.text, draft.grid.text, happenedAt.adding(minutes: -days * 1440).milliseconds,
                happenedAt.milliseconds, draft.place,
            ])
        return key.map { TicketNumber(key: $0) }
    }
}

extension TicketFile {
    /// Nothing may have been written since the author looked.
    fileprivate func require(_ expected: Int?) throws(Conflict) {
        guard let expected, expected != ticket.revision else { return }
        let since = entries.filter { $0.revision > expected }
        guard since.contains(where: \.changesSight) || expected > ticket.revision else { return }
        throw Conflict(
            number: ticket.number, expected: expected, current: ticket.revision, since: since)
    }
}

extension Entry {
    /// Whether what its reader decided before it may be wrong now: remarks, bills and what time alone did never are.
    fileprivate var changesSight: Bool {
        guard case .ticket(let fact) = fact else { return true }
        switch fact {
        case .noted, .feeAdded, .lapsed, .rescheduled: return false
        case .reported, .imported, .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed,
            .finished,
            .returned, .calledBack, .closed, .reopened, .rejected, .merged, .absorbed, .edited, .corrected,
            .undone, .extended:
            return true
        }
    }
}

extension TicketFact {
    fileprivate var carriesNote: Bool {
        switch self {
        case .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed, .finished, .calledBack,
            .closed,
            .edited:
            true
        case .reported, .imported, .returned, .reopened, .rejected, .merged, .absorbed, .feeAdded, .noted,
            .corrected, .undone, .extended, .lapsed, .rescheduled:
            false
        }
    }
}
