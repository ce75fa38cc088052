extension Ticket {
    /// A new ticket under a free number of its day; one typed at the desk is born accepted by its author.
    package static func decideReport(
        _ draft: TicketDraft, number: TicketNumber, recurrenceOf: TicketNumber?, _ occasion: Occasion
    ) throws(Refusal) -> TicketFact {
        try occasion.author.require(Move.accept.rolesAllowed)
        try occasion.requireHappened(since: Instant(milliseconds: 0))
        try occasion.site.requireInUse(draft.grid)
        let category = try occasion.site.requireInUse(draft.category)
        let reporter = try draft.reporter.checked()
        let fact = TicketFact.reported(
            .init(
                number: number, grid: draft.grid, specialist: category.specialist, category: draft.category,
                place: try Refusal.place(draft.place), what: try Refusal.what(draft.what),
                priority: draft.priority ?? category.priority,
                isPriorityChosen: draft.priority == nil ? nil : true, channel: draft.channel,
                reporter: reporter.isEmpty ? nil : reporter,
                owner: draft.channel.isTypedAtDesk ? occasion.author.id : nil, recurrenceOf: recurrenceOf,
                source: draft.source,
                said: try Refusal.optional(draft.said, .text, limit: TextLimit.what)))
        return fact.withDeadlines(on: nil, occasion)
    }

    /// A ticket of another system. The intake has checked it against the site. What ran out before it came is told in its
    /// birth and escalates nothing.
    package static func decideImport(
        _ ticket: ImportedTicket, number: TicketNumber, specialist: ID<Specialist>, priority: Priority,
        _ occasion: Occasion
    ) -> TicketFact {
        let draft = ticket.draft
        var fact = TicketFact.Imported(
            number: number, grid: draft.grid, specialist: specialist, category: draft.category,
            place: draft.place, what: draft.what, priority: priority, channel: draft.channel,
            reporter: draft.reporter.isEmpty ? nil : draft.reporter, state: ticket.state,
            reportedAt: ticket.reportedAt, acceptedAt: ticket.acceptedAt,
            dispatchedAt: ticket.dispatchedAt, arrivedAt: ticket.arrivedAt, doneAt: ticket.doneAt,
            closedAt: ticket.closedAt, team: ticket.team, source: ticket.source, digest: ticket.digest)
        fact.carry = ticket.carry
        guard ticket.carry?.isTimed ?? ticket.isTimed else { return .imported(fact) }
        fact.isTimed = true
        var body = Body(fact)
        let deadlines = occasion.clocks.deadlines(of: body, at: ticket.reportedAt)
        body.cycle.deadlines = ticket.carry?.deadlines(beside: deadlines) ?? deadlines
        fact.deadlines = body.cycle.deadlines
        let lapses = body.lapses(until: occasion.now).map {
            Lapse(cause: $0.cause, due: $0.due, escalates: false, lists: false)
        }
        fact.lapses = lapses.isEmpty ? nil : lapses
        return .imported(fact)
    }
}

extension Reporter {
    /// Without white space around its texts; blank ones are absent.
    fileprivate func checked() throws(Refusal) -> Reporter {
        Reporter(
            name: try Refusal.optional(name, .text, limit: TextLimit.reporter),
            phone: try Refusal.optional(phone, .text, limit: TextLimit.reporter),
            unit: try Refusal.optional(unit, .text, limit: TextLimit.reporter))
    }
}
