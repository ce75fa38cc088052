extension Ticket.Body {
    /// Whether the clock is not over yet; a hold stops it without ending it.
    package func isOpen(_ kind: ClockKind) -> Bool {
        switch (kind, state) {
        case (.respond, .reported): true
        case (.arrive, .reported), (.arrive, .accepted), (.arrive, .dispatched), (.arrive, .onHold):
            cycle.arrivedAt == nil
        case (.resolve, .reported), (.resolve, .accepted), (.resolve, .dispatched), (.resolve, .inProgress),
            (.resolve, .onHold):
            true
        case (.respond, _), (.arrive, _), (.resolve, _): false
        }
    }

    /// When a clock that is over ended: at its milestone, else with the last move.
    package func end(of kind: ClockKind) -> Instant? {
        guard !isOpen(kind) else { return nil }
        switch kind {
        case .respond: return cycle.acceptedAt ?? lastMoveAt
        case .arrive: return cycle.arrivedAt ?? cycle.doneAt ?? lastMoveAt
        case .resolve: return cycle.doneAt ?? lastMoveAt
        }
    }

    /// The deadline of the clock that runs out next, or did first of those that run.
    package var nextDeadline: Deadline? {
        guard cycle.isTimed, state.isOpen, state != .onHold else { return nil }
        let running = ClockKind.allCases.compactMap { isOpen($0) ? cycle.deadlines[$0] : nil }
        return running.min { $0.due < $1.due }
    }

    /// When the first of the clocks that are not over ran out. Nothing heals it but the end of that clock: no hold, no
    /// extension, no other priority, category or site.
    package var lateSince: Instant? { ClockKind.allCases.compactMap(lateSince).min() }

    /// Nil where that clock is over or did not run out.
    package func lateSince(of kind: ClockKind) -> Instant? {
        guard isOpen(kind) else { return nil }
        return cycle.lapses.filter { $0.cause.clock == kind }.map(\.due).min()
    }

    /// Whether it was done in time, and no run of it before was late.
    package var isSolvedInTime: Bool {
        guard state == .done || state == .closed, let due = cycle.deadlines[.resolve]?.due,
            let doneAt = cycle.doneAt
        else { return false }
        let lapses = (pastCycles + [cycle]).flatMap(\.lapses)
        return doneAt <= due && !lapses.contains { $0.cause.clock == .resolve }
    }

    /// The instant at which time alone makes somebody look: when it got late, else the nearest deadline, or the expected
    /// end of a hold.
    package var nextDue: Instant? {
        guard state == .onHold else { return [lateSince, nextDeadline?.due].compactMap { $0 }.min() }
        return lateSince ?? hold?.until
    }

    /// When that is near enough to warn of.
    package var nextWarning: Instant? { nextDeadline?.warnAt }

    /// What time has made of it, for as long as it is not done.
    package var standing: Standing {
        guard !cycle.lapses.isEmpty, isOpen(.resolve) else { return .usual }
        if cycle.lapses.contains(where: \.lists) { return .listed }
        if cycle.lapses.contains(where: \.escalates) { return .escalated }
        let isFlagged = cycle.lapses.contains { lapse in
            lapse.cause == .acknowledge && lapse.due == cycle.deadlines.acknowledgeBy
        }
        return isUnattended && isFlagged ? .unacknowledged : .usual
    }

    /// An emergency for which nobody has said that they come: not dispatched yet, or to somebody who is silent.
    package var isUnattended: Bool {
        priority.isUnattended(in: state, isAcknowledged: isAcknowledged)
    }

    /// Reported here, or taken on by somebody here: what is merely imported alarms nobody.
    var isOurs: Bool { owner != nil || source?.isOurs ?? true }

    /// Since when the present silence about an emergency lasts: its report, what gave it back, or its dispatch.
    var unattendedSince: Instant {
        let given: Instant? =
            state == .dispatched ? assignedAt : cycle.dispatchedAt == nil ? nil : lastMoveAt
        return [given, cycle.pauses.last?.until].compactMap { $0 }.reduce(cycle.reportedAt, max)
    }

    /// What is over by `now` and not written yet, the earliest first.
    package func lapses(until now: Instant) -> [Lapse] {
        unwritten.filter { $0.due <= now }.sorted { $0.due < $1.due }
    }

    /// When the next lapse is to be written.
    package var nextLapse: Instant? { unwritten.map(\.due).min() }

    private var unwritten: [Lapse] {
        let hold = overlongHold.map { [$0] } ?? []
        guard cycle.isTimed else { return hold }
        return ClockKind.allCases.compactMap(lapse) + [unacknowledged].compactMap { $0 } + hold
    }

    private func lapse(of kind: ClockKind) -> Lapse? {
        guard let due = cycle.deadlines[kind]?.due, !isInTime(kind, due) else { return nil }
        let cause = LapseCause(kind)
        let granted = kind == .resolve ? cycle.extensions.last?.at : nil
        let isWritten = cycle.lapses.contains { lapse in
            lapse.cause == cause && granted.map { $0 < lapse.due } ?? true
        }
        guard !isWritten else { return nil }
        return Lapse(
            cause: cause, due: due, escalates: true, lists: kind == .resolve && cycle.extensions.count > 1)
    }

    /// Whether the clock had ended, or was stopped, by the time it was due.
    private func isInTime(_ kind: ClockKind, _ due: Instant) -> Bool {
        if let end = end(of: kind) { return end <= due }
        guard state == .onHold else { return false }
        return hold.map { $0.since <= due } ?? true
    }

    private var unacknowledged: Lapse? {
        guard isUnattended, let due = cycle.deadlines.acknowledgeBy else { return nil }
        return once(.acknowledge, due)
    }

    private var overlongHold: Lapse? {
        guard state == .onHold, let hold else { return nil }
        return once(.hold, hold.until)
    }

    private func once(_ cause: LapseCause, _ due: Instant) -> Lapse? {
        guard !cycle.lapses.contains(where: { $0.cause == cause && $0.due == due }) else { return nil }
        return Lapse(cause: cause, due: due, escalates: false, lists: false)
    }

    /// What was told late may show that somebody was on the way to an emergency before it was said that nobody was.
    mutating func dropSilence(after moment: Instant) {
        guard !isUnattended else { return }
        cycle.lapses.removeAll { $0.cause == .acknowledge && $0.due > moment }
    }

    /// What was told late may show that a clock had ended in time after all; a hold told late shows nothing of the kind.
    mutating func dropLapsesThatNeverWere() {
        guard !cycle.lapses.isEmpty else { return }
        cycle.lapses = cycle.lapses.filter { lapse in
            lapse.cause.clock.flatMap(end).map { $0 > lapse.due } ?? true
        }
    }

    /// Together with what another course of its steps had run out.
    mutating func keepLapses(of other: Ticket.Body) {
        cycle.lapses += other.cycle.lapses.filter { !cycle.lapses.contains($0) }
        dropLapsesThatNeverWere()
    }
}

/// How far up a ticket's lateness has gone.
package enum Standing: Int, Sendable {
    case usual
    /// An emergency for which nobody said that they come, dispatched or not.
    case unacknowledged
    /// Before the supervisor (督办).
    case escalated
    /// Listed openly until done (挂账).
    case listed
}

extension LapseCause {
    package init(_ kind: ClockKind) {
        switch kind {
        case .respond: self = .respond
        case .arrive: self = .arrive
        case .resolve: self = .resolve
        }
    }

    package var clock: ClockKind? {
        switch self {
        case .respond: .respond
        case .arrive: .arrive
        case .resolve: .resolve
        case .acknowledge, .hold: nil
        }
    }
}

extension Priority {
    fileprivate func isUnattended(in state: TicketState, isAcknowledged: Bool) -> Bool {
        guard self == .p1 else { return false }
        switch state {
        case .reported, .accepted: return true
        case .dispatched: return !isAcknowledged
        case .inProgress, .onHold, .done, .closed, .rejected, .merged: return false
        }
    }
}

extension TicketRow {
    /// See `Ticket.Body.isUnattended`.
    package var isUnattended: Bool { priority.isUnattended(in: state, isAcknowledged: isAcknowledged) }

    /// Reported here, or taken on by somebody here; see `Ticket.Body.isOurs`.
    package var isOurs: Bool { owner != nil || source?.isOurs ?? true }

    /// An emergency that is not over: held or not, until the work is done.
    package var isEmergency: Bool { priority == .p1 && state.isOpen && state != .done }
}
