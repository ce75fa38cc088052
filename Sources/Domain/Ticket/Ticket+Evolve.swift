extension Ticket {
    /// Folds one entry into what was before it. Needs no site and no clock: what was computed is in the fact.
    ///
    /// The first fact of a ticket makes it; any other without a ticket before it gives nil.
    package static func evolve(_ before: Ticket?, _ fact: TicketFact, _ stamp: Stamp, revision: Int)
        -> Ticket?
    {
        switch fact {
        case .reported(let fact):
            return Ticket(number: fact.number, body: Body(fact, stamp), revision: revision, steps: [])
        case .imported(let fact):
            return Ticket(number: fact.number, body: Body(fact), revision: revision, steps: [])
        case .corrected(let taken), .undone(let taken):
            return before?.takingBack(taken.revision, revision: revision).having(taken.deadlines)
        case .noted:
            return before?.advanced(to: revision)
        case .lapsed(let lapse):
            var after = before?.advanced(to: revision)
            after?.body.cycle.lapses.append(lapse)
            return after
        case .rescheduled(let fact):
            return before?.advanced(to: revision).having(fact.deadlines)
        case .passed(let fact):
            return before?.advanced(to: revision).passed(to: fact.to)
        case .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed, .finished, .returned,
            .calledBack,
            .closed, .reopened, .rejected, .merged, .absorbed, .edited, .feeAdded,
            .extended:
            guard var after = before else { return nil }
            after.revision = revision
            after.steps.append(
                Step(
                    revision: revision, operatorID: stamp.operatorID,
                    recordedAt: stamp.recordedAt, before: after.body))
            after.body.apply(fact, stamp)
            return after.having(fact.deadlines)
        }
    }

    private func advanced(to revision: Int) -> Ticket {
        var after = self
        after.revision = revision
        return after
    }

    /// Whatever is taken back later, it is not given back to who left.
    private func passed(to heir: ID<Operator>) -> Ticket {
        var after = self
        after.body.owner = heir
        for index in after.steps.indices where after.steps[index].before.owner != nil {
            after.steps[index].before.owner = heir
        }
        return after
    }

    private func takingBack(_ taken: Int, revision: Int) -> Ticket {
        var after = advanced(to: revision)
        while let step = after.steps.popLast() {
            after.body = step.before
            if step.revision <= taken { break }
        }
        guard after.body.cycleNumber == body.cycleNumber else { return after }
        // What ran out was not a step of anybody's.
        after.body.keepLapses(of: body)
        return after
    }

    /// The ticket with its deadlines as decided; nil leaves them.
    private func having(_ deadlines: Deadlines?) -> Ticket {
        guard let deadlines else { return self }
        var after = self
        after.body.cycle.deadlines = deadlines
        return after
    }
}

extension Ticket.Body {
    init(_ fact: TicketFact.Reported, _ stamp: Stamp) {
        self.init(
            state: fact.owner == nil ? .reported : .accepted, priority: fact.priority,
            isPriorityChosen: fact.isPriorityChosen ?? false, grid: fact.grid,
            specialist: fact.specialist, category: fact.category, place: fact.place, what: fact.what,
            channel: fact.channel, reporter: fact.reporter ?? Reporter(), owner: fact.owner, assignment: nil,
            assignedAt: nil,
            isAcknowledged: false,
            hold: nil, cycle: Cycle(reportedAt: stamp.happenedAt), pastCycles: [], fees: [], misdispatches: 0,
            source: fact.source, mergedInto: nil, absorbed: [], followers: [],
            recurrenceOf: fact.recurrenceOf,
            reportedAt: stamp.happenedAt, lastMoveAt: stamp.happenedAt, said: fact.said)
        if fact.owner != nil { cycle.acceptedAt = stamp.happenedAt }
        cycle.deadlines = fact.deadlines ?? cycle.deadlines
    }

    init(_ fact: TicketFact.Imported) {
        self.init(
            state: fact.state, priority: fact.priority, grid: fact.grid, specialist: fact.specialist,
            category: fact.category, place: fact.place, what: fact.what, channel: fact.channel,
            reporter: fact.reporter ?? Reporter(), owner: nil,
            assignment: fact.team.map { Assignment(team: $0) }, assignedAt: fact.dispatchedAt,
            isAcknowledged: false,
            hold: nil, cycle: Cycle(reportedAt: fact.reportedAt, isTimed: fact.isTimed ?? false),
            pastCycles: [], fees: [], misdispatches: 0,
            source: fact.source, mergedInto: nil, absorbed: [], followers: [], recurrenceOf: nil,
            reportedAt: fact.reportedAt, lastMoveAt: fact.reportedAt)
        cycle.acceptedAt = fact.acceptedAt
        cycle.dispatchedAt = fact.dispatchedAt
        cycle.arrivedAt = fact.arrivedAt
        cycle.doneAt = fact.doneAt
        cycle.closedAt = fact.closedAt
        cycle.deadlines = fact.deadlines ?? cycle.deadlines
        cycle.lapses = fact.lapses ?? []
        if let carry = fact.carry { take(carry) }
        lastMoveAt = cycle.latest
    }

    fileprivate mutating func apply(_ fact: TicketFact, _ stamp: Stamp) {
        let at = max(stamp.happenedAt, lastMoveAt)
        if fact.isMove { lastMoveAt = at }
        switch fact {
        case .accepted(let fact): accept(by: fact.owner, at)
        case .dispatched(let fact): dispatch(fact, at)
        case .acknowledged: acknowledge(at)
        case .arrived: arrive(at)
        case .held(let fact): putOnHold(fact, at)
        case .resumed: resume(at)
        case .finished(let fact): finish(fact, at)
        case .returned(let fact): takeBack(fact)
        case .calledBack(let fact): callBack(fact, at)
        case .closed(let fact): close(fact, at)
        case .reopened(let fact): reopen(fact, at)
        case .rejected: state = .rejected
        case .merged(let fact): (state, mergedInto) = (.merged, fact.into)
        case .absorbed(let fact): absorb(fact)
        case .edited(let fact):
            edit(fact.fields)
            if fact.fields.priority != nil { isPriorityChosen = fact.isPriorityUsual != true }
        case .feeAdded(let fact): fees.append(fact.fee)
        case .extended(let fact): cycle.extensions.append(Extension(at: at, until: fact.until))
        case .reported, .imported, .noted, .corrected, .undone, .lapsed, .rescheduled, .passed: break
        }
        if fact.isMove { dropSilence(after: at) }
        dropLapsesThatNeverWere()
    }

    private mutating func accept(by owner: ID<Operator>, _ at: Instant) {
        state = .accepted
        self.owner = self.owner ?? owner
        cycle.acceptedAt = cycle.acceptedAt ?? at
    }

    private mutating func dispatch(_ fact: TicketFact.Dispatched, _ at: Instant) {
        if let owner = fact.owner { accept(by: owner, at) }
        state = .dispatched
        assignment = fact.to
        assignedAt = at
        isAcknowledged = false
        cycle.dispatchedAt = cycle.dispatchedAt ?? at
    }

    private mutating func acknowledge(_ at: Instant) {
        isAcknowledged = true
        cycle.acknowledgedAt = cycle.acknowledgedAt ?? at
    }

    private mutating func arrive(_ at: Instant) {
        state = .inProgress
        cycle.arrivedAt = cycle.arrivedAt ?? at
    }

    private mutating func putOnHold(_ fact: TicketFact.Held, _ at: Instant) {
        hold = Hold(reason: fact.reason, until: fact.until, since: at, left: state)
        state = .onHold
    }

    private mutating func resume(_ at: Instant) {
        if let hold { cycle.pauses.append(Pause(from: hold.since, until: at)) }
        state = hold?.left ?? stateByMilestones
        hold = nil
    }

    /// Where a hold whose beginning the source of an import did not know ends.
    private var stateByMilestones: TicketState {
        if cycle.arrivedAt != nil { return .inProgress }
        return assignment == nil ? .accepted : .dispatched
    }

    private mutating func finish(_ fact: TicketFact.Finished, _ at: Instant) {
        state = .done
        cycle.doneAt = cycle.doneAt ?? at
        guard fact.withoutArrival, cycle.arrivedAt == nil else { return }
        cycle.arrivedAt = at
        cycle.arrivalAssumed = true
    }

    private mutating func takeBack(_ fact: TicketFact.Returned) {
        state = .accepted
        unassign()
        misdispatches += fact.misdispatch ? 1 : 0
    }

    private mutating func callBack(_ fact: TicketFact.CalledBack, _ at: Instant) {
        state = .closed
        cycle.rating = fact.rating
        cycle.calledBackAt = cycle.calledBackAt ?? at
        cycle.closedAt = cycle.closedAt ?? at
    }

    private mutating func close(_ fact: TicketFact.Closed, _ at: Instant) {
        state = .closed
        cycle.unasked = fact.unasked
        cycle.closedAt = cycle.closedAt ?? at
    }

    private mutating func reopen(_ fact: TicketFact.Reopened, _ at: Instant) {
        owner = owner ?? fact.owner
        pastCycles.append(cycle)
        cycle = Cycle(reportedAt: at)
        cycle.acceptedAt = at
        cycle.carried = fact.carried
        state = .accepted
        unassign()
    }

    private mutating func unassign() {
        assignment = nil
        isAcknowledged = false
    }

    private mutating func absorb(_ fact: TicketFact.Absorbed) {
        absorbed += [fact.from] + fact.absorbed
        priority = fact.priority ?? priority
        for reporter in fact.reporters where !followers.contains(reporter) { followers.append(reporter) }
    }

    private mutating func edit(_ fields: TicketEdit) {
        grid = fields.grid ?? grid
        category = fields.category ?? category
        specialist = fields.specialist ?? specialist
        place = fields.place ?? place
        what = fields.what ?? what
        priority = fields.priority ?? priority
        if let name = fields.reporter { reporter.name = name.isEmpty ? nil : name }
        if let phone = fields.phone { reporter.phone = phone.isEmpty ? nil : phone }
        if let unit = fields.unit { reporter.unit = unit.isEmpty ? nil : unit }
    }
}

extension TicketFact {
    /// Whether it takes its place in time behind the move before; edits, fees and what others merged into it do not.
    fileprivate var isMove: Bool {
        switch self {
        case .reported, .imported, .accepted, .dispatched, .acknowledged, .arrived, .held, .resumed,
            .finished,
            .returned, .calledBack, .closed, .reopened, .rejected, .merged:
            true
        case .absorbed, .edited, .feeAdded, .noted, .corrected, .undone, .extended, .lapsed, .rescheduled,
            .passed:
            false
        }
    }
}
