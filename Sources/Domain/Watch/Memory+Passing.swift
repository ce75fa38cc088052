extension Memory {
    /// Passes on all that is open and was first asked of who leaves, whenever it came: to whom a handover names for it, else
    /// to `successor`, of these the first who may hold the desk. None stays with an empty chair.
    func passing(
        of leaver: ID<Operator>, with handover: Handover?, else successor: ID<Operator>?, at now: Instant
    ) throws -> [Decision] {
        let able = Set(try handovers.operators().filter(\.mayHold).map(\.id))
        return try handovers.owned(leaver).map { number in
            let heirs = [handover?.heirs[number], handover?.heirOfAll, successor].compactMap { $0 }
            guard let heir = heirs.first(where: able.contains) else { throw Refusal.handover(.emptyChair) }
            guard let ticket = Matter(try entries(.ticket(number)))?.ticket else {
                throw Refusal.unknown(.ticket, number.text)
            }
            let fact = TicketFact.passed(.init(from: leaver, to: heir, handover: handover?.id))
            return Decision(fact, on: ticket, at: now)
        }
    }
}
