extension Deliberation {
    /// What was reported from the same source before is that ticket, and writes nothing.
    mutating func report(_ draft: TicketDraft) throws -> Outcome {
        if let source = draft.source, let known = try memory.reported(source) {
            try occasion.author.require(Move.accept.rolesAllowed)
            let file = try file(known)
            return Outcome(ticket: file.ticket, known: file.entries.last?.number ?? 0)
        }
        let number = try memory.nextNumber(occasion.clocks.zone.day(of: occasion.happenedAt))
        let fact = try Ticket.decideReport(
            draft, number: number, recurrenceOf: try recurrence(draft), occasion)
        let ticket = try add(Decision(fact, born: number, at: occasion.happenedAt))
        return Outcome(ticket: try remark(on: try dispatched(ticket)))
    }

    /// A new ticket of an automatic category with its dispatch to the first suggestion; as it was where nobody qualifies.
    private mutating func dispatched(_ ticket: Ticket) throws -> Ticket {
        let (site, category) = (occasion.site, ticket.body.category)
        guard site.category(category)?.isAutomatic == true else { return ticket }
        let scene = DispatchScene(
            site, zone: occasion.clocks.zone, now: occasion.now, loads: try memory.loads([category]))
        guard let first = scene.suggestions(for: DispatchNeed(ticket)).ranked.first,
            case .technician = first.candidate
        else { return ticket }
        return try add(try Ticket.decideAutomatic(first.order, on: ticket, occasion), to: ticket)
    }

    /// The newest ticket of the same place and category within the site's recurrence days before.
    private func recurrence(_ draft: TicketDraft) throws -> TicketNumber? {
        guard !draft.place.isEmpty else { return nil }
        let happenedAt = occasion.happenedAt
        let earliest = happenedAt.adding(minutes: -occasion.site.rules.recurrenceDays * 1440)
        return try memory.newest(draft, earliest...max(earliest, happenedAt))
    }
}
