extension HandoverDeliberation {
    /// Minutes in which a supervisor signs for who could not.
    private static let countersignMinutes = 24 * 60

    /// One of the two signs; with the second the desk passes, and with it what was first asked of who leaves.
    mutating func sign(_ handover: Handover, _ reason: String?) throws -> Handover {
        try occasion.author.requireProof()
        try requireAttended()
        let part: Handover.Part = author == handover.outgoing ? .outgoing : .incoming
        guard handover.signatures[part] == nil else { throw Refusal.handover(.alreadySigned(part)) }
        try requireTaken(handover, by: part)
        let reason = try whyUnrostered(reason, part)
        let ends = handover.signatures[part == .outgoing ? .incoming : .outgoing] != nil
        let signed = try add(
            .signed(
                .init(
                    part: part, reason: reason, aloneBecause: nil, ends: ends, countersignBy: nil)),
            about: handover.id, on: handover)
        if ends { try pass(signed) }
        return signed
    }

    /// One signs without the other, who cannot come; a supervisor has to sign as well.
    /// - Parameter why: why they are on no roster, where they take over.
    mutating func signAlone(_ handover: Handover, _ reason: String, _ why: String?) throws -> Handover {
        try occasion.author.requireProof()
        try requireAttended()
        let part: Handover.Part = author == handover.outgoing ? .outgoing : .incoming
        let other: Handover.Part = part == .outgoing ? .incoming : .outgoing
        guard handover.signatures[other] == nil else { throw Refusal.handover(.alreadySigned(other)) }
        try requireTaken(handover, by: part)
        let signed = try add(
            .signed(
                .init(
                    part: part, reason: try whyUnrostered(why, part), aloneBecause: try self.reason(reason),
                    ends: true,
                    countersignBy: occasion.now.adding(minutes: Self.countersignMinutes))),
            about: handover.id, on: handover)
        if part == .incoming { try pass(signed) } else { try vacate(signed) }
        return signed
    }

    /// Somebody who is neither of the two, for the one who could not sign.
    func requireCounter(_ handover: Handover) throws(Refusal) {
        try occasion.author.requireProof()
        guard author != handover.outgoing, author != handover.incoming else {
            throw .handover(.notYours(.counter, nil))
        }
    }

    private func requireTaken(_ handover: Handover, by part: Handover.Part) throws(Refusal) {
        let unsettled = handover.unsettled
        guard unsettled.isEmpty else { throw .handover(.unsettled(unsettled)) }
        guard part == .incoming else { return }
        let unacknowledged = handover.unacknowledged.count
        guard unacknowledged == 0 else { throw .handover(.unacknowledged(unacknowledged)) }
    }

    /// Why whoever takes over is on no roster; nil where that needs no reason.
    private func whyUnrostered(_ reason: String?, _ part: Handover.Part) throws -> String? {
        let reason = try Refusal.optional(reason, .reason, limit: TextLimit.reason)
        guard try part == .incoming && !isRostered(author) else { return nil }
        guard let reason else { throw Refusal.handover(.unrostered(author)) }
        return reason
    }

    /// Whether a roster names them for the shift that is on, or for one that begins soon. A roster that names nobody who has
    /// an account here says nothing.
    private func isRostered(_ id: ID<Operator>) throws -> Bool {
        let accounts = try memory.handovers.operators()
        let rostered = people.compactMap { person in accounts.first { $0.isCalled(person) }?.id }
        return rostered.isEmpty || rostered.contains(id)
    }

    private var people: [Person] {
        [occasion.now, occasion.now.adding(minutes: Duty.minutesAhead)].flatMap { moment in
            Duty(occasion.site, at: occasion.clocks.zone.local(moment)).turns.flatMap(occasion.site.present)
        }
    }

    private mutating func pass(_ handover: Handover) throws {
        guard let incoming = handover.incoming else { throw Refusal.handover(.emptyChair) }
        _ = try requireAble(incoming)
        add(.passed(.init(to: incoming, handover: handover.id)), on: try memory.watch.now())
        try passTickets(of: handover, else: incoming)
    }

    private mutating func vacate(_ handover: Handover) throws {
        add(.vacated(.init(handover: handover.id)), on: try memory.watch.now())
        try passTickets(of: handover, else: nil)
    }

    private mutating func passTickets(of handover: Handover, else incoming: ID<Operator>?) throws {
        add(try memory.passing(of: handover.outgoing, with: handover, else: incoming, at: occasion.now))
    }
}
