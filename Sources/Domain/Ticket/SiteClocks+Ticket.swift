extension SiteClocks {
    /// The deadlines of a ticket as it stands. A clock that is over keeps the one it had.
    /// - Parameter moment: when it came to stand so; what becomes an emergency then is not late from before.
    package func deadlines(of body: Ticket.Body, at moment: Instant) -> Deadlines {
        guard body.cycle.isTimed else { return Deadlines() }
        var deadlines = body.cycle.deadlines
        for kind in ClockKind.allCases where body.isOpen(kind) || body.cycle.deadlines == Deadlines() {
            deadlines[kind] = count(kind, of: body)?.deadline
        }
        if body.priority != .p1 {
            deadlines.acknowledgeBy = nil
        } else if body.isUnattended, body.state == .dispatched || body.isOurs {
            let minutes = rules.acknowledgeMinutes
            deadlines.acknowledgeBy = max(
                deadlines.acknowledgeBy ?? moment.adding(minutes: minutes),
                body.unattendedSince.adding(minutes: minutes))
        }
        return deadlines
    }

    /// Working time that the arrive and resolve clocks had left when they ended: what a reopening gives back.
    func carried(from body: Ticket.Body) -> CarriedTime? {
        guard body.cycle.isTimed else { return nil }
        return CarriedTime(arrive: left(.arrive, of: body), resolve: left(.resolve, of: body))
    }

    private func left(_ kind: ClockKind, of body: Ticket.Body) -> Int? {
        guard let due = body.cycle.deadlines[kind]?.due, let end = body.end(of: kind),
            let terms = terms(kind, body.priority, body.category, from: end)
        else { return nil }
        return terms.run.elapsed(at: due)
    }

    /// How one clock of a ticket is counted, pauses and all; nil where it has none. Of what the target and the extensions
    /// give, the latest end: more time is never less.
    package func count(_ kind: ClockKind, of body: Ticket.Body) -> ClockCount? {
        let start = body.cycle.reportedAt
        guard let terms = terms(kind, body.priority, body.category, from: start) else { return nil }
        let granted = kind == .resolve ? body.cycle.extensions.compactMap { count($0, terms, of: body) } : []
        let usual = count(kind, terms, of: body)
        return ([usual].compactMap { $0 } + granted).max { $0.deadline.due < $1.deadline.due }
    }

    private func count(_ kind: ClockKind, _ terms: Terms, of body: Ticket.Body) -> ClockCount? {
        guard let target = terms.run.time(of: terms.limit) else { return nil }
        let least = (target * rules.reopenPercent + 99) / 100
        let time = body.cycle.carried?[kind].map { max($0, least) } ?? target
        let pauses = kind == .respond ? [] : body.cycle.pauses
        let counted = pauses.map { ClockCount.Paused($0, time: terms.run.elapsed(in: $0)) }
        let paused = counted.reduce(0) { $0 + $1.time }
        guard let due = terms.run.instant(after: time + paused),
            let warnAt = terms.run.instant(after: warning(time) + paused)
        else { return nil }
        return ClockCount(
            terms: terms, granted: nil, target: target, time: time, pauses: counted,
            deadline: Deadline(due: due, warnAt: warnAt))
    }

    /// An extension stands whatever the target; only what was on hold behind it moves its end.
    private func count(_ granted: Extension, _ terms: Terms, of body: Ticket.Body) -> ClockCount? {
        guard let run = self.terms(.resolve, body.priority, body.category, from: granted.at)?.run,
            let tail = self.terms(.resolve, body.priority, body.category, from: granted.until)?.run
        else { return nil }
        let counted = body.cycle.pauses.filter { $0.until > granted.at }.map { pause in
            let later = Pause(from: max(pause.from, granted.at), until: pause.until)
            return ClockCount.Paused(later, time: run.elapsed(in: later))
        }
        let paused = counted.reduce(0) { $0 + $1.time }
        let time = run.elapsed(at: granted.until)
        guard let due = paused == 0 ? granted.until : tail.instant(after: paused),
            let warnAt = run.instant(after: warning(time) + paused)
        else { return nil }
        return ClockCount(
            terms: terms, granted: granted, target: time, time: time, pauses: counted,
            deadline: Deadline(due: due, warnAt: min(warnAt, due)))
    }

    private func warning(_ time: Int) -> Int { time * rules.warningPercent / 100 }
}

extension CarriedTime {
    /// The respond clock begins anew with the cycle.
    fileprivate subscript(kind: ClockKind) -> Int? {
        switch kind {
        case .respond: nil
        case .arrive: arrive
        case .resolve: resolve
        }
    }
}
