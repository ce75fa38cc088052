import Domain
import Intake
import Store

/// What happens next at a demo desk: by chance a call, or the next move of a ticket.
struct DemoBeat: Sendable {
    /// About so many open tickets are kept up.
    private static let usual = 42
    /// So many that wait to be dispatched are left to the visitor.
    private static let leftWaiting = 4
    private static let urgentEvery = 28

    private let store: Store
    private let calls: CallDraw
    private let crew: DemoCrew
    private let visitor: ID<Operator>
    private var numbers: SeededNumbers
    private var count = 0
    /// The next call is an emergency.
    private var owesUrgent = false

    init(_ desk: DemoDesk, _ store: Store) {
        self.store = store
        calls = desk.calls
        crew = desk.crew
        visitor = desk.visitor.id
        numbers = SeededNumbers(seed: desk.seed &+ 1)
    }

    /// Milliseconds until the next.
    mutating func pause() -> Int { numbers.within(1800...5200) }

    /// Does it; nil where there was nothing to do. What the visitor sees now is spared.
    mutating func next(sparing attended: Set<TicketNumber>, now: Instant) throws -> Receipt? {
        count += 1
        if count % Self.urgentEvery == 9 { owesUrgent = true }
        let author = crew.author(at: now, &numbers)
        let rows = try store.read {
            try $0.rows(QueueWindow(filter: .open, anchor: .first, limit: 150), now: now)
        }
        if count == 1 || isCall(rows.count) {
            let draft = calls.draft(owesUrgent ? .urgent : .any, &numbers)
            owesUrgent = false
            return try store.carryOut(Order(.report(draft)), by: author)
        }
        let free = rows.filter { !attended.contains($0.number) }
        for _ in 0..<8 {
            guard let row = numbers.pick(free), try isUntouched(row.number) else { continue }
            guard let command = command(for: row, among: rows, now) else { continue }
            return try store.carryOut(
                Order(.move(command, row.number), expecting: row.revision), by: author)
        }
        return nil
    }

    /// One call to about five moves, more of what there is too little of.
    private mutating func isCall(_ open: Int) -> Bool {
        let share = max(-10, min(10, open - Self.usual))
        return numbers.below(100) < 22 - share * 2
    }

    private func isUntouched(_ number: TicketNumber) throws(StoreError) -> Bool {
        guard let file = try store.read({ try $0.file(number) }) else { return false }
        return !file.entries.contains { $0.stamp.operatorID == visitor }
    }

    /// What people would do with it now; nil leaves it as it is.
    private mutating func command(for row: TicketRow, among rows: [TicketRow], _ now: Instant)
        -> TicketCommand?
    {
        switch row.state {
        case .reported:
            return numbers.isOne(in: 2) ? .accept : nil
        case .accepted:
            let waiting = rows.count { $0.state == .accepted || $0.state == .reported }
            return waiting > Self.leftWaiting ? dispatch(row) : nil
        case .dispatched:
            return row.isAcknowledged || numbers.isOne(in: 3) ? .arrive : .acknowledge
        case .inProgress:
            return numbers.isOne(in: 7) ? hold(now) : numbers.isOne(in: 6) ? .note(remark()) : .finish
        case .onHold:
            return row.isOverdue(at: now) && numbers.isOne(in: 6) ? .resume : nil
        case .done:
            return numbers.isOne(in: 4)
                ? .close(.notReached) : .callBack(Rating(overall: numbers.within(3...5)))
        case .closed, .rejected, .merged:
            return nil
        }
    }

    private mutating func dispatch(_ row: TicketRow) -> TicketCommand {
        let team = calls.site.category(row.category)?.team
        let able = team.map { team in
            calls.site.technicians(of: team).filter { $0.skills.contains(row.category) }
        }
        return .dispatch(DispatchOrder(team: team, technician: numbers.pick(able ?? [])?.id))
    }

    private mutating func hold(_ now: Instant) -> TicketCommand {
        let minutes = numbers.within(2...24) * 10
        let reason = numbers.pick(calls.book.holds)?.reason ?? .other
        return .hold(reason, until: now.adding(minutes: minutes).startOfMinute)
    }

    private mutating func remark() -> String { calls.words(calls.book.notes, &numbers) }
}
