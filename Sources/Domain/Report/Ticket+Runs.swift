extension Ticket {
    /// Those that were reopened since, the first first. One that was rejected ended with its last known milestone, one that
    /// was done and never closed when it was reopened.
    package var pastRuns: [TicketRun] {
        let next = body.pastCycles.dropFirst().map(\.reportedAt) + [body.cycle.reportedAt]
        return zip(body.pastCycles, next).enumerated().map { index, pair in
            run(pair.0, number: index + 1, reopened: pair.1)
        }
    }

    /// Every run of it, as reports count them.
    package var runs: [TicketRun] {
        var last = bare(body.cycle, number: body.cycleNumber)
        (last.state, last.changed) = (body.state, body.lastMoveAt)
        last.ended = body.state.isOpen ? nil : body.cycle.closedAt ?? body.lastMoveAt
        last.heldSince = body.hold?.since
        last.isListed = body.standing == .listed
        last.fee = body.feeTotal
        return pastRuns + [last]
    }

    private func run(_ cycle: Cycle, number: Int, reopened: Instant) -> TicketRun {
        var run = bare(cycle, number: number)
        run.state = cycle.closedAt != nil ? .closed : cycle.doneAt != nil ? .done : .rejected
        let ended = cycle.closedAt ?? (cycle.doneAt == nil ? cycle.latest : reopened)
        (run.ended, run.changed) = (ended, ended)
        return run
    }

    private func bare(_ cycle: Cycle, number: Int) -> TicketRun {
        var run = TicketRun(
            number: self.number, cycle: number, priority: body.priority, grid: body.grid,
            specialist: body.specialist, category: body.category, team: body.assignment?.team,
            place: body.place, began: cycle.reportedAt, state: body.state, changed: body.lastMoveAt)
        (run.accepted, run.dispatched) = (cycle.acceptedAt, cycle.dispatchedAt)
        (run.arrived, run.done, run.answered) = (cycle.arrivedAt, cycle.doneAt, cycle.calledBackAt)
        run.lapses = TicketRun.Lapses(cycle)
        run.rating = cycle.rating?.overall
        run.isRepeat = body.recurrenceOf != nil
        return run
    }
}
