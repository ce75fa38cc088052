import Testing

@testable import Domain

@Suite("Orders decided whole")
struct OrderDecideTests {
    private static let draft = TicketDraft(grid: "b01", category: "lift", place: "3F", what: "电梯困人")
    private let one = number("260430-001")
    private let two = number("260430-002")

    private func desk(tickets: Int) throws -> SmallDesk {
        var desk = SmallDesk()
        for _ in 0..<tickets { try desk.does(.report(Self.draft), at: "10:00") }
        return desk
    }

    @Test func `a report of a place that was reported before names it`() throws {
        let desk = try desk(tickets: 2)
        #expect(desk.files[two]?.ticket.body.recurrenceOf == one)
    }

    @Test func `the same source twice writes nothing`() throws {
        var desk = SmallDesk()
        var draft = Self.draft
        draft.source = try Source(line: "k")
        let first = try desk.does(.report(draft), at: "10:00")
        let second = try desk.does(.report(draft), at: "10:01")
        #expect(first.decisions.count == 1 && second.decisions.isEmpty)
        #expect(second.receipt(lastEntry: 99).entry == 1)
        #expect(second.receipt(lastEntry: 99).isRepeated)
    }

    @Test func `what ran out stands before the move at the instant it was due`() throws {
        var desk = try desk(tickets: 1)
        try desk.does(.move(.hold(.parts, until: at("10:30")), one), at: "10:01")
        let outcome = try desk.does(.move(.resume, one), at: "11:00")
        #expect(outcome.decisions.map(\.fact.storedName.name) == ["ticket.lapsed", "ticket.resumed"])
        #expect(outcome.decisions.map(\.happenedAt) == [at("10:30"), at("11:00")])
        #expect(outcome.matter.revision == 4)
    }

    @Test func `a remark without a field is an entry of its own`() throws {
        var desk = try desk(tickets: 1)
        let outcome = try desk.does(.move(.reject(reason: "不归本院"), one), at: "10:01", note: "已告知")
        #expect(outcome.decisions.map(\.fact.storedName.name) == ["ticket.rejected", "ticket.noted"])
    }

    @Test func `only what changes the picture is a conflict`() throws {
        var desk = try desk(tickets: 1)
        try desk.does(.move(.note("来电催问"), one), at: "10:01")
        try desk.does(.move(.dispatched, one), at: "10:02", expecting: 1)
        #expect(throws: Conflict.self) {
            try desk.does(.move(.finish, one), at: "10:03", expecting: 2)
        }
    }

    @Test func `a merge is written to both, followed by remarks and taken back from either`() throws {
        var desk = try desk(tickets: 2)
        try desk.does(.merge(one, into: two), at: "10:01")
        #expect(desk.files[one]?.ticket.body.state == .merged)
        #expect(throws: Refusal.ticket(.mergedInto(one, survivor: two))) {
            try desk.does(.move(.finish, one), at: "10:01")
        }
        #expect(try desk.does(.move(.note("又来电"), one), at: "10:01").matter.ticket?.number == two)
        let back = try desk.does(.move(.undo, two), at: "10:01:30")
        #expect(back.decisions.map(\.subject) == [.ticket(one), .ticket(two)])
        #expect(desk.files[one]?.ticket.body.state == .accepted)
    }
}

extension TicketCommand {
    fileprivate static let dispatched = TicketCommand.dispatch(DispatchOrder(team: "engineering"))
}

/// What an order needs of a desk, in memory.
private struct SmallDesk {
    private(set) var files: [TicketNumber: TicketFile] = [:]

    @discardableResult
    mutating func does(
        _ work: TicketWork, at clock: String, expecting: Int? = nil, note: String? = nil
    ) throws -> Outcome {
        let now = at(clock)
        let occasion = Occasion(
            now: now, happenedAt: now, author: .mei, site: .compound, clocks: .compound)
        let outcome = try Order(work, expecting: expecting, note: note).decide(occasion, memory)
        for decision in outcome.decisions { write(decision, occasion) }
        return outcome
    }

    private mutating func write(_ decision: Decision, _ occasion: Occasion) {
        var stamp = occasion.stamp
        stamp.happenedAt = decision.happenedAt
        guard let after = decision.after(stamp)?.ticket else { return }
        let entry = Entry(
            number: Int64(files.values.reduce(1) { $0 + $1.entries.count }), stamp: stamp,
            subject: decision.subject, revision: decision.revision, fact: decision.fact)
        files[after.number, default: TicketFile(ticket: after, entries: [])].ticket = after
        files[after.number]?.entries.append(entry)
    }

    private var memory: Memory {
        var memory = Memory.empty
        memory.entries = { subject in
            guard let file = subject.ticket.flatMap({ files[$0] }) else {
                throw Refusal.unknown(.ticket, subject.id)
            }
            return file.entries
        }
        memory.tickets = ticketMemory
        return memory
    }

    private var ticketMemory: TicketMemory {
        TicketMemory(
            reported: { source in files.values.first { $0.ticket.body.source == source }?.ticket.number },
            nextNumber: { TicketNumber(day: TicketNumber.day(of: $0), sequence: files.count + 1) },
            newest: { _, time in
                files.values.map(\.ticket).filter { time.contains($0.body.reportedAt) }.map(\.number).max()
            },
            loads: { _ in [] })
    }
}
