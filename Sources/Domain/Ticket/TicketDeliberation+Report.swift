extension TicketDeliberation {
    /// What was reported from the same source before is that ticket, and writes nothing.
    mutating func report(_ draft: TicketDraft) throws -> (ticket: Ticket, outcome: Outcome) {
        if let source = draft.source, let known = try memory.tickets.reported(source) {
            try occasion.author.require(Move.accept.rolesAllowed)
            let file = try file(known)
            let entry = file.entries.last?.number ?? 0
            return (file.ticket, Outcome(of: .ticket(file.ticket), known: entry))
        }
        let number = try memory.tickets.nextNumber(occasion.clocks.zone.day(of: occasion.happenedAt))
        let fact = try Ticket.decideReport(
            draft, number: number, recurrenceOf: try recurrence(draft), occasion)
        let born = try add(Decision(fact, born: number, at: occasion.happenedAt))
        let ticket = try remark(on: try dispatched(born))
        return (ticket, Outcome(of: .ticket(ticket)))
    }

    /// A new ticket of an automatic category with its dispatch to the first suggestion; as it was where nobody qualifies.
    private mutating func dispatched(_ ticket: Ticket) throws -> Ticket {
        let (site, category) = (occasion.site, ticket.body.category)
        guard site.category(category)?.isAutomatic == true else { return ticket }
        let scene = DispatchScene(
            site, zone: occasion.clocks.zone, now: occasion.now, loads: try memory.tickets.loads([category]))
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
        return try memory.tickets.newest(draft, earliest...max(earliest, happenedAt))
    }
}
