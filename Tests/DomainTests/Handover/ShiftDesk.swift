@testable import Domain

/// A desk in memory that passes from one to the next: everything it knows is its entries.
struct ShiftDesk {
    var now: Instant
    var site: Site
    var operators: [Operator]
    private(set) var entries: [Entry] = []

    /// Chen has the day, Zhou the night; Sun is on no roster, Qian supervises, Wall reads.
    init(at now: Instant = at("11:50")) {
        self.now = now
        site = .compound
        site.people += ["chen", "zhou"].map { Person(id: ID($0), name: Name(zh: $0, en: $0)) }
        site.roster = [
            RosterLine(shift: "day", people: ["chen"]), RosterLine(shift: "night", people: ["zhou"]),
        ]
        site.counted = [CountedThing(id: "keys", name: Name(zh: "钥匙", en: "Keys"), expected: 12)]
        operators = [
            ShiftDesk.account("chen"), ShiftDesk.account("zhou"), ShiftDesk.account("sun"),
            ShiftDesk.account("qian", [.supervisor]), ShiftDesk.account("wall", [.viewer]),
        ]
    }

    private static func account(_ id: ID<Operator>, _ roles: Set<Role> = [.operator]) -> Operator {
        Operator(id: id, name: id.text, roles: roles, systemUser: nil, isEnabled: true, revision: 1)
    }
}

extension ShiftDesk {
    /// Carries an order out, with the author's password, a minute after the one before.
    @discardableResult
    mutating func does(
        _ work: Order.Work, by id: ID<Operator>, expecting: Int? = nil, told: Instant? = nil,
        isProven: Bool = true
    ) throws -> Receipt {
        now = now.adding(minutes: 1)
        var author = Author(id: id, roles: operators.first { $0.id == id }?.roles ?? [], desk: "desk-\(id)")
        author.isProven = isProven
        let occasion = Occasion(
            now: now, happenedAt: now, author: author, site: site, clocks: SiteClocks(site, zone: .shanghai))
        let outcome = try Order(work, expecting: expecting, happenedAt: told).decide(occasion, memory)
        for decision in outcome.decisions { append(decision, occasion) }
        return outcome.receipt(lastEntry: head)
    }

    /// A step of the handover that is open, else of the last.
    @discardableResult
    mutating func does(
        _ command: HandoverCommand, by id: ID<Operator>, expecting: Int? = nil, isProven: Bool = true
    ) throws -> Receipt {
        let subject = openID ?? HandoverID(number: handovers.count)
        return try does(
            .handover(.move(command, subject)), by: id, expecting: expecting, isProven: isProven)
    }

    /// Why not; nil where it can be done. Nothing is written.
    func refusal(
        of command: HandoverCommand, by id: ID<Operator>, isProven: Bool = true
    ) -> Refusal? {
        var copy = self
        return Self.refusal { try copy.does(command, by: id, isProven: isProven) }
    }

    func refusal(of work: Order.Work, by id: ID<Operator>) -> Refusal? {
        var copy = self
        return Self.refusal { try copy.does(work, by: id) }
    }

    private static func refusal(_ body: () throws -> Receipt) -> Refusal? {
        do {
            _ = try body()
            return nil
        } catch {
            return error as? Refusal ?? .unknown(.handover, "\(error)")
        }
    }

    @discardableResult
    mutating func report(
        _ what: String, _ category: ID<Category> = "litter", by id: ID<Operator> = "chen"
    ) throws -> TicketNumber {
        let draft = TicketDraft(grid: "b01", category: category, place: "3F", what: what, channel: .phone)
        guard let number = try does(.ticket(.report(draft)), by: id).number else {
            throw Refusal.missing(.what)
        }
        return number
    }

    mutating func moves(_ number: TicketNumber, _ commands: TicketCommand..., by id: ID<Operator> = "chen")
        throws
    {
        for command in commands { try does(.ticket(.move(command, number)), by: id) }
    }

    @discardableResult
    mutating func starts(
        _ kind: Handover.Kind = .scheduled, by id: ID<Operator> = "chen", to incoming: ID<Operator>? = "zhou",
        reason: String? = nil
    ) throws -> HandoverID {
        let receipt = try does(.handover(.start(kind, incoming: incoming, reason: reason)), by: id)
        guard let handover = receipt.subject.handover else { throw Refusal.missing(.what) }
        return handover
    }

    /// Takes every line, each with a word.
    mutating func takesAll(by id: ID<Operator> = "zhou") throws {
        for line in open?.unacknowledged ?? [] {
            try does(.acknowledge(line: line.key, word: "已复述 \(line.key)"), by: id)
        }
    }

    /// Both sign, as it should be.
    mutating func passes(from one: ID<Operator> = "chen", to other: ID<Operator> = "zhou") throws {
        try starts(by: one, to: other)
        try takesAll(by: other)
        try does(.sign(reason: nil), by: one)
        try does(.sign(reason: "临时顶班"), by: other)
    }

    mutating func disable(_ id: ID<Operator>) {
        for index in operators.indices where operators[index].id == id { operators[index].isEnabled = false }
    }
}

extension ShiftDesk {
    var head: Int64 { Int64(entries.count) }

    var watch: Watch { Matter(entries.filter { $0.subject == .watch })?.watch ?? .empty }

    subscript(number: TicketNumber) -> Ticket? {
        Matter(entries.filter { $0.subject == .ticket(number) })?.ticket
    }

    var handovers: [Handover] {
        entries.compactMap { $0.revision == 1 ? $0.subject.handover : nil }.compactMap { id in
            Matter(entries.filter { $0.subject == .handover(id) })?.handover
        }
    }

    var open: Handover? { handovers.last { !$0.isOver } }
    var openID: HandoverID? { open?.id }

    func line(_ number: TicketNumber) -> HandoverLine? { handovers.last?.line("ticket:\(number.text)") }

    private var tickets: [Ticket] {
        entries.compactMap { $0.revision == 1 ? $0.subject.ticket : nil }.compactMap { self[$0] }
    }

    private mutating func append(_ decision: Decision, _ occasion: Occasion) {
        var stamp = occasion.stamp
        stamp.happenedAt = decision.happenedAt
        entries.append(
            Entry(
                number: head + 1, stamp: stamp, subject: decision.subject, revision: decision.revision,
                fact: decision.fact))
    }

    private var memory: Memory {
        Memory(
            entries: { subject in entries.filter { $0.subject == subject } },
            lastRevision: { subject in entries.last { $0.subject == subject }?.revision ?? 0 },
            tickets: TicketMemory(
                reported: { _ in nil },
                nextNumber: { day in
                    TicketNumber(day: TicketNumber.day(of: day), sequence: tickets.count + 1)
                },
                newest: { _, _ in nil }, loads: { _ in [] }),
            rounds: RoundMemory(
                entries: { id in entries.filter { $0.subject == .round(id) } },
                planner: { _ in RoundPlanner(site, zone: .shanghai) },
                lastFinding: { _, _, _, _ in nil }, readings: { _, _, _, _ in [] },
                isElsewhere: { _, _, _ in false }),
            standing: StandingMemory(nextNumber: { _ in 1 }), gatherings: .none,
            reports: ReportMemory(entries: { _ in [] }, seal: { ReportSeal($0, cut: 1, hash: "") }),
            handovers: HandoverMemory(
                nextNumber: { handovers.count + 1 }, open: { openID }, scene: { scene },
                unattended: {
                    tickets.filter { $0.body.isUnattended && $0.body.isOurs }.map(\.number)
                },
                owned: { id in
                    tickets.filter { $0.body.owner == id && $0.body.state.isOpen }.map(\.number)
                },
                operators: { operators }),
            watch: WatchMemory(now: { watch }, entries: { entries.filter { $0.subject == .watch } }))
    }

    private var scene: HandoverScene {
        let last = handovers.last { $0.state.isPassed }
        var scene = HandoverScene(cut: head, now: now, head: "h\(head)", last: last)
        let shift = entries.filter { $0.number > scene.since }
        scene.touched = Set(
            shift.filter { entry in
                if case .ticket(.passed) = entry.fact { false } else { true }
            }.map(\.subject))
        scene.tickets = tickets.filter(\.body.state.isOpen).map { TicketRow($0, lastEntry: 0) }
        scene.figures = [.entries: shift.count, .open: scene.tickets.count]
        scene.counted = site.counted
        scene.late = last.map { last in shift.filter { $0.stamp.happenedAt < last.cutAt } } ?? []
        scene.notes = shift.filter { $0.subject == .journal }
        return scene
    }
}
