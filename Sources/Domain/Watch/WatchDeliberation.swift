/// An order about who holds the desk being decided.
enum WatchDeliberation {
    static func outcome(
        of work: WatchWork, _ order: Order, _ occasion: Occasion, _ memory: Memory
    ) throws -> Outcome {
        try occasion.author.require(.duty)
        let entries = try memory.watch.entries()
        let watch = Matter(entries)?.watch ?? .empty
        try entries.requireSeen(order.expecting, .watch, at: watch.revision)
        var tickets: [Decision] = []
        let fact: WatchFact
        switch work {
        case .take(let reason):
            var taken = try take(watch, reason, occasion, memory)
            tickets = try follow(taken, occasion, memory)
            taken.tickets = tickets.isEmpty ? nil : tickets.count
            fact = .taken(taken)
        case .stay(let until, let reason): fact = try stay(watch, until, reason, occasion)
        }
        let decision = Decision(
            .watch(fact), about: .watch, on: entries.isEmpty ? nil : .watch(watch), at: occasion.now)
        let after = Watch.evolve(watch, fact, occasion.stamp, revision: watch.revision + 1)
        var outcome = Outcome(of: .watch(after))
        outcome.decisions = [decision] + tickets
        return outcome
    }

    /// From who holds it only with a reason, and not past a handover that is under way.
    private static func take(
        _ watch: Watch, _ reason: String?, _ occasion: Occasion, _ memory: Memory
    ) throws -> WatchFact.Taken {
        let author = occasion.author.id
        guard watch.holder != author else { throw Refusal.watch(.alreadyYours) }
        let reason = try Refusal.optional(reason, .reason, limit: TextLimit.reason)
        if let open = try memory.handovers.open() { try requirePart(in: open, occasion, memory) }
        if let holder = watch.holder, reason == nil { throw Refusal.watch(.heldBy(holder)) }
        return .init(by: author, from: watch.holder, reason: reason)
    }

    /// What who left was first asked for goes to whom an open handover names for it, else to who took the desk.
    private static func follow(
        _ taken: WatchFact.Taken, _ occasion: Occasion, _ memory: Memory
    ) throws -> [Decision] {
        guard let from = taken.from else { return [] }
        let open = try memory.handovers.open().flatMap { Matter(try memory.entries(.handover($0)))?.handover }
        let handover = open?.outgoing == from ? open : nil
        return try memory.passing(of: from, with: handover, else: taken.by, at: occasion.now)
    }

    private static func requirePart(
        in open: HandoverID, _ occasion: Occasion, _ memory: Memory
    ) throws {
        let handover = Matter(try memory.entries(.handover(open)))?.handover
        guard [handover?.outgoing, handover?.incoming].contains(occasion.author.id) else {
            throw Refusal.watch(.handoverOpen(open))
        }
    }

    private static func stay(
        _ watch: Watch, _ until: Instant, _ reason: String, _ occasion: Occasion
    ) throws(Refusal) -> WatchFact {
        guard watch.holder == occasion.author.id else { throw .watch(.notHolder) }
        guard until > occasion.now else { throw .watch(.notAhead) }
        return .stayed(
            .init(until: until, reason: try Refusal.required(reason, .reason, limit: TextLimit.reason)))
    }
}
