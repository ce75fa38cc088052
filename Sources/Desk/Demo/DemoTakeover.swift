import Domain

/// Tickets of the system before this desk, as they ended there. To live each of them step by step would take minutes.
struct DemoTakeover: IteratorProtocol {
    private let count: Int
    private let end: Instant
    private let calls: CallDraw
    private let times: CallTimes
    private var numbers: SeededNumbers
    private var index = 0

    /// - Parameter end: when the desk began; nothing happens to them afterwards.
    init(count: Int, from begin: Instant, to end: Instant, zone: Zone, calls: CallDraw, seed: UInt64) {
        self.count = count
        self.end = end
        self.calls = calls
        numbers = SeededNumbers(seed: seed &+ 0x0709)
        times = CallTimes(from: begin, to: end.adding(minutes: -60), count: count, zone: zone)
    }

    mutating func next() -> ImportedTicket? {
        guard index < count else { return nil }
        defer { index += 1 }
        let at = times.moment(index, &numbers)
        let draft = calls.draft(.any, &numbers)
        var teller = LifeTeller(
            draft, reportedAt: at, now: end, calls: calls, SeededNumbers(seed: numbers.next()))
        var life = teller.tell(.closed)
        life.hasten(to: end)
        let name = Phrase("旧系统", "old-system")[calls.language]
        var ticket = ImportedTicket(
            draft: draft, reportedAt: at, state: .closed, source: Source(name: name, key: "\(index + 1)"),
            digest: "\(index + 1)", isTimed: false)
        ticket.acceptedAt = at
        for step in life.steps { ticket.note(step) }
        ticket.closedAt = life.end
        return ticket
    }
}

extension ImportedTicket {
    /// Of what it was done to more than once, the last counts.
    fileprivate mutating func note(_ step: TicketLife.Step) {
        switch step.command {
        case .accept: acceptedAt = step.at
        case .dispatch(let order): (dispatchedAt, team) = (step.at, order.team)
        case .arrive: arrivedAt = step.at
        case .finish: doneAt = step.at
        default: break
        }
    }
}
