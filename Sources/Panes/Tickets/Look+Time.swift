import Domain
import Screen
import Words

/// Time as every list of tickets tells it. What is read goes the way of the usual order: all is told on the wall.
extension Look {
    /// `余0:38` of a clock that runs until its end, `超0:12` of one that ran out; of one that stops on its way the wall time
    /// of its end, `明 09:00`. Of a hold its end, `至 14:00`, and the time since, `过0:05`. Else how long somebody waits,
    /// `候 2:10`, or how long it took, `历时 0:53`.
    func age(_ row: TicketRow) -> String {
        guard let due = row.nextDue else { return lasting(row) }
        if row.isOverdue(at: now) { return names.over(minutes: now.minutes(since: due)) }
        if row.state == .onHold { return holdEnd(due) }
        guard names.clocks.runs(from: now, to: due, row.priority, row.category) else {
            return names.when(due, now: now)
        }
        return names.left(minutes: due.minutes(since: now))
    }

    private func lasting(_ row: TicketRow) -> String {
        if row.state.isOpen { return waiting(since: row.reportedAt) }
        guard let end = row.closedAt else { return "" }
        let span = names.duration(minutes: max(0, end.minutes(since: row.reportedAt)))
        return words(Phrase("历时 ", "took ")) + span
    }

    private func holdEnd(_ end: Instant) -> String {
        if end > now { return words(Phrase("至 ", "till ")) + names.when(end, now: now) }
        return words(Phrase("过", "past ")) + names.duration(minutes: now.minutes(since: end))
    }

    /// `候 2:10`.
    func waiting(since instant: Instant) -> String {
        words(Phrase("候 ", "waits ")) + names.duration(minutes: max(0, now.minutes(since: instant)))
    }

    /// Nil where nothing ran out.
    func ageRole(_ row: TicketRow) -> Role? {
        if row.isOverdue(at: now) { return .queueOverdue }
        return row.isHeldTooLong(at: now) ? .queueWarn : nil
    }
}
