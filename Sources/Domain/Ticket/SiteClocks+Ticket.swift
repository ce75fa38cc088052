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

    /// Working minutes that the arrive and resolve clocks had left when they ended: what a reopening gives back.
    func carried(from body: Ticket.Body) -> CarriedMinutes? {
        guard body.cycle.isTimed else { return nil }
        return CarriedMinutes(arrive: left(.arrive, of: body), resolve: left(.resolve, of: body))
    }

    private func left(_ kind: ClockKind, of body: Ticket.Body) -> Int? {
        guard let due = body.cycle.deadlines[kind]?.due, let end = body.end(of: kind),
            let terms = terms(kind, body.priority, body.category, from: end)
        else { return nil }
        return terms.run.elapsed(at: due)
    }

    /// How one clock of a ticket is counted, pauses and all; nil where it has none.
    package func count(_ kind: ClockKind, of body: Ticket.Body) -> ClockCount? {
        let start = body.cycle.reportedAt
        guard let terms = terms(kind, body.priority, body.category, from: start),
            let target = terms.run.minutes(of: terms.limit)
        else { return nil }
        let pauses = kind == .respond ? [] : body.cycle.pauses
        if kind == .resolve, let granted = body.cycle.extensions.last {
            return count(granted, terms, pauses, of: body)
        }
        let carried = kind == .arrive ? body.cycle.carried?.arrive : body.cycle.carried?.resolve
        let least = (target * rules.reopenPercent + 99) / 100
        let minutes = carried.map { max($0, least) } ?? target
        let counted = pauses.map { ClockCount.Paused($0, minutes: terms.run.elapsed(in: $0)) }
        let paused = counted.reduce(0) { $0 + $1.minutes }
        guard let due = terms.run.instant(after: minutes + paused),
            let warnAt = terms.run.instant(after: warning(minutes) + paused)
        else { return nil }
        return ClockCount(
            terms: terms, granted: nil, target: target, minutes: minutes, pauses: counted,
            deadline: Deadline(due: due, warnAt: warnAt))
    }

    /// An extension stands whatever the target; only what was on hold behind it moves its end.
    private func count(
        _ granted: Extension, _ terms: Terms, _ pauses: [Pause], of body: Ticket.Body
    ) -> ClockCount? {
        guard let run = self.terms(.resolve, body.priority, body.category, from: granted.at)?.run,
            let tail = self.terms(.resolve, body.priority, body.category, from: granted.until)?.run
        else { return nil }
        let counted = pauses.filter { $0.until > granted.at }.map { pause in
            let later = Pause(from: max(pause.from, granted.at), until: pause.until)
            return ClockCount.Paused(later, minutes: run.elapsed(in: later))
        }
        let paused = counted.reduce(0) { $0 + $1.minutes }
        let minutes = run.elapsed(at: granted.until)
        guard let due = paused == 0 ? granted.until : tail.instant(after: paused),
            let warnAt = run.instant(after: warning(minutes) + paused)
        else { return nil }
        return ClockCount(
            terms: terms, granted: granted, target: minutes, minutes: minutes, pauses: counted,
            deadline: Deadline(due: due, warnAt: min(warnAt, due)))
    }

    private func warning(_ minutes: Int) -> Int { minutes * rules.warningPercent / 100 }
}
