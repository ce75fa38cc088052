/// An order about a handover being decided. It happens when it is written: nobody signs for another moment.
struct HandoverDeliberation {
    let order: Order
    let occasion: Occasion
    let memory: Memory
    private(set) var decisions: [Decision] = []

    static func outcome(
        of work: HandoverWork, _ order: Order, _ occasion: Occasion, _ memory: Memory
    ) throws -> Outcome {
        var now = occasion
        now.happenedAt = occasion.now
        var deliberation = HandoverDeliberation(order: order, occasion: now, memory: memory)
        let handover =
            switch work {
            case .start(let kind, let incoming, let reason):
                try deliberation.start(kind, incoming, reason)
            case .move(let command, let id): try deliberation.move(command, id)
            }
        var outcome = Outcome(of: .handover(handover))
        outcome.decisions = deliberation.decisions
        return outcome
    }

    private init(order: Order, occasion: Occasion, memory: Memory) {
        self.order = order
        self.occasion = occasion
        self.memory = memory
    }

    var author: ID<Operator> { occasion.author.id }

    /// Where nobody holds the desk, whoever starts it sits down first.
    private mutating func start(
        _ kind: Handover.Kind, _ incoming: ID<Operator>?, _ reason: String?
    ) throws -> Handover {
        try occasion.author.require(.handover(.start))
        let watch = try memory.watch.now()
        if let open = try memory.handovers.open() { throw Refusal.handover(.alreadyOpen(open)) }
        if let holder = watch.holder, holder != author { throw Refusal.handover(.notHolder(holder)) }
        try requireAttended()
        if let incoming {
            guard incoming != author else { throw Refusal.handover(.toOneself) }
            _ = try requireAble(incoming)
        }
        let reason = try Refusal.optional(reason, .reason, limit: TextLimit.reason)
        if kind == .unscheduled, reason == nil { throw Refusal.handover(.needsReason) }
        if watch.holder == nil { add(.taken(.init(by: author, from: nil, reason: nil)), on: watch) }
        let id = HandoverID(number: try memory.handovers.nextNumber())
        let turn = turn(since: watch.holder == nil ? occasion.now : watch.since)
        let fact = HandoverFact.started(
            .init(
                id: id, kind: kind, reason: reason, outgoing: author, incoming: incoming, shift: turn.shift,
                day: turn.day.iso8601, record: try memory.handovers.scene().record))
        return try add(fact, about: id, on: nil)
    }

    /// The shift that ends: the one that was on in the middle of the time the desk was held, for people come early and
    /// leave late.
    private func turn(since: Instant) -> (shift: ID<Shift>?, day: Day) {
        let middle = Instant(
            milliseconds: since.milliseconds + (occasion.now.milliseconds - since.milliseconds) / 2)
        let local = occasion.clocks.zone.local(middle)
        let turn = Duty(occasion.site, at: local).turns.first
        return (turn?.shift.id, turn?.day ?? local.day)
    }

    private mutating func move(_ command: HandoverCommand, _ id: HandoverID) throws -> Handover {
        try occasion.author.require(.handover(command.move))
        let entries = try entries(of: id)
        guard let handover = Matter(entries)?.handover else { throw Refusal.unknown(.handover, id.text) }
        try requireTime(of: command, handover)
        try requirePart(in: command, handover)
        try requireSeen(command, handover, entries)
        switch command {
        case .sign(let reason): return try sign(handover, reason)
        case .signAlone(let reason, let why): return try signAlone(handover, reason, why)
        case .countersign:
            try requireCounter(handover)
            return try add(.countersigned(.init()), about: id, on: handover)
        case .refresh, .annotate, .add, .omit, .restore, .count, .pass, .acknowledge, .acknowledgeSection,
            .refuse, .settle, .abandon, .append, .read:
            return try add(try fact(of: command, handover), about: id, on: handover)
        }
    }

    private func entries(of id: HandoverID) throws -> [Entry] {
        guard try memory.lastRevision(.handover(id)) > 0 else { throw Refusal.unknown(.handover, id.text) }
        return try memory.entries(.handover(id))
    }

    @discardableResult
    mutating func add(_ fact: HandoverFact, about id: HandoverID, on before: Handover?) throws -> Handover {
        let decision = Decision(
            .handover(fact), about: .handover(id), on: before.map(Matter.handover), at: occasion.now)
        guard let after = decision.after(occasion.stamp)?.handover else {
            throw LogbookFlaw.wrongSubject(decision.subject, decision.fact.storedName)
        }
        decisions.append(decision)
        return after
    }

    mutating func add(_ fact: WatchFact, on watch: Watch) {
        decisions.append(
            Decision(
                .watch(fact), about: .watch, on: watch.revision == 0 ? nil : .watch(watch), at: occasion.now))
    }

    mutating func add(_ others: [Decision]) { decisions += others }
}

extension HandoverDeliberation {
    /// No emergency runs for which nobody has said that they come.
    func requireAttended() throws {
        let unattended = try memory.handovers.unattended()
        guard unattended.isEmpty else { throw Refusal.handover(.emergencyRuns(unattended)) }
    }

    /// Somebody who may act at the desk, now.
    func requireAble(_ id: ID<Operator>) throws -> Operator {
        guard let account = try memory.handovers.operators().first(where: { $0.id == id }) else {
            throw Refusal.unknown(.operatorAccount, id.text)
        }
        guard account.mayHold else { throw Refusal.handover(.cannotHold(id)) }
        return account
    }

    /// What is over is read and added to, and nothing else.
    private func requireTime(of command: HandoverCommand, _ handover: Handover) throws(Refusal) {
        switch command.move {
        case .append, .read: guard handover.isOver else { throw .handover(.notOver) }
        case .countersign: guard handover.state == .oneSided else { throw .handover(.notOneSided) }
        case .start, .refresh, .annotate, .add, .omit, .count, .pass, .acknowledge, .refuse, .settle, .sign,
            .abandon:
            guard !handover.isOver else { throw .handover(.isOver(handover.state)) }
        }
    }

    private func requirePart(in command: HandoverCommand, _ handover: Handover) throws(Refusal) {
        switch command.move {
        case .refresh, .annotate, .add, .omit, .pass, .settle: try requireOutgoing(handover)
        case .acknowledge, .refuse: try requireIncoming(handover)
        case .count, .sign: if author != handover.outgoing { try requireIncoming(handover) }
        // Nobody is locked out by a handover that its two do not end; a supervisor's part is checked with the signature.
        case .start, .countersign, .abandon, .append, .read: break
        }
    }

    private func requireOutgoing(_ handover: Handover) throws(Refusal) {
        guard author == handover.outgoing else {
            throw .handover(.notYours(.outgoing, handover.outgoing))
        }
    }

    private func requireIncoming(_ handover: Handover) throws(Refusal) {
        guard author != handover.outgoing else { throw .handover(.toOneself) }
        guard handover.incoming ?? author == author else {
            throw .handover(.notYours(.incoming, handover.incoming))
        }
    }

    /// What the author read may not have been changed meanwhile: of a line that line, of a signature all of it.
    private func requireSeen(
        _ command: HandoverCommand, _ handover: Handover, _ entries: [Entry]
    ) throws(Conflict) {
        guard let expected = order.expecting, expected != handover.revision else { return }
        let since = entries.filter { $0.revision > expected }
        let isStale =
            switch command {
            case .acknowledge(let line, _), .refuse(let line, _), .settle(let line, _):
                since.contains { $0.fact.changes(line) }
            case .acknowledgeSection: since.contains { $0.fact.changes(nil) }
            case .sign, .signAlone: since.contains { $0.fact.changesRecord }
            case .refresh, .annotate, .add, .omit, .restore, .count, .pass, .countersign, .abandon, .append,
                .read:
                false
            }
        guard isStale || expected > handover.revision else { return }
        throw Conflict(
            .handover(handover.id), expected: expected, current: handover.revision, since: since)
    }
}

extension Operator {
    /// Acts at the desk, and may hold it.
    package var mayHold: Bool { isEnabled && !roles.isDisjoint(with: Act.duty.rolesAllowed) }
}

extension Fact {
    /// Whether a line of a record is not what it was; nil is any, as a new cut does.
    fileprivate func changes(_ line: String?) -> Bool {
        guard case .handover(let fact) = self else { return false }
        return switch fact {
        case .refreshed: true
        case .annotated(let fact), .omitted(let fact), .refused(let fact), .settled(let fact):
            fact.line == line
        case .restored(let fact): fact.line == line
        case .counted(let fact): fact.line == line
        case .started, .added, .heirNamed, .acknowledged, .signed, .countersigned, .abandoned, .appended,
            .read:
            false
        }
    }

    fileprivate var changesRecord: Bool {
        if case .handover(let fact) = self { fact.changesSight } else { false }
    }
}

extension HandoverFact {
    /// Whether what its reader signs is not what they read.
    var changesSight: Bool {
        switch self {
        case .acknowledged, .signed, .countersigned, .appended, .read: false
        case .started, .refreshed, .annotated, .added, .omitted, .restored, .counted, .heirNamed, .refused,
            .settled, .abandoned:
            true
        }
    }
}
