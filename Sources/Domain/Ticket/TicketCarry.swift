/// What another desk knows of a ticket beyond what any other source tells, as its export carries it.
package struct TicketCarry: Equatable, Codable, Sendable {
    package var number: TicketNumber
    package var owner: ID<Operator>?
    package var technician: ID<Person>?
    package var assisting: [ID<Team>]?
    package var acknowledgedAt: Instant?
    package var calledBackAt: Instant?
    /// 1–5.
    package var rating: Int?
    /// In fen: the sum of a bill whose lines stay with the other desk.
    package var fee: Int?
    /// Above 1 where it was reopened.
    package var cycle: Int?
    package var holdReason: HoldReason?
    package var onHoldUntil: Instant?
    package var mergedInto: TicketNumber?
    /// What was merged into it, and who called about that.
    package var absorbed: [TicketNumber]?
    package var followers: [Reporter]?
    package var recurrenceOf: TicketNumber?
    package var respondBy: Instant?
    package var arriveBy: Instant?
    package var resolveBy: Instant?

    package init(number: TicketNumber) {
        self.number = number
    }

    /// Whether it has clocks.
    var isTimed: Bool { respondBy != nil || arriveBy != nil || resolveBy != nil }

    /// Deadlines as the other desk decided them; those that this desk's site would decide alike warn as it says.
    func deadlines(beside own: Deadlines) -> Deadlines {
        var deadlines = own
        for (kind, due) in [(ClockKind.respond, respondBy), (.arrive, arriveBy), (.resolve, resolveBy)]
        where own[kind]?.due != due {
            deadlines[kind] = due.map { Deadline(due: $0, warnAt: $0) }
        }
        return deadlines
    }
}

extension Ticket.Body {
    /// Takes on what a desk's export told. A hold began with the last move that is known.
    mutating func take(_ carry: TicketCarry) {
        owner = carry.owner
        assignment?.technician = carry.technician
        assignment?.assisting = carry.assisting ?? []
        mergedInto = carry.mergedInto
        absorbed = carry.absorbed ?? []
        followers = carry.followers ?? []
        recurrenceOf = carry.recurrenceOf
        isAcknowledged = carry.acknowledgedAt != nil
        cycle.acknowledgedAt = carry.acknowledgedAt
        cycle.calledBackAt = carry.calledBackAt
        cycle.rating = carry.rating.map { Rating(overall: $0) }
        if let fee = carry.fee, fee != 0 { fees = [.part(name: "Σ", quantity: 1, unitPrice: fee)] }
        let past = max(0, min(carry.cycle ?? 1, 1000) - 1)
        pastCycles = Array(repeating: Cycle(reportedAt: reportedAt), count: past)
        guard state == .onHold, let until = carry.onHoldUntil else { return }
        let left: TicketState =
            cycle.arrivedAt != nil ? .inProgress : assignment == nil ? .accepted : .dispatched
        hold = Hold(reason: carry.holdReason ?? .other, until: until, since: cycle.latest, left: left)
    }
}

extension ImportedTicket {
    /// Whether a ticket of this desk, as its row tells, is what the line says.
    package func tells(_ row: TicketRow) -> Bool {
        let assignment = team.map {
            Assignment(team: $0, technician: carry?.technician, assisting: carry?.assisting ?? [])
        }
        return row.state == state && row.priority == draft.priority && row.grid == draft.grid
            && row.category == draft.category && row.place == draft.place && row.what == draft.what
            && row.channel == draft.channel && row.reporter == draft.reporter && row.owner == carry?.owner
            && row.assignment == assignment && row.doneAt == doneAt && row.closedAt == closedAt
            && row.rating == carry?.rating && row.fee == carry?.fee ?? 0
            && row.onHoldUntil == carry?.onHoldUntil && row.cycle == carry?.cycle ?? 1
    }
}
