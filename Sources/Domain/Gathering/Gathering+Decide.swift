/// Why an occasion was not planned, moved or cancelled.
package enum GatheringRefusal: Equatable, Sendable {
    case endsBeforeStart
    case tooLong(days: Int)
    /// It began so long ago that nothing of it can be asked for any more.
    case tooLongAgo(hours: Int)
    case tooFarAhead(days: Int)
    case headsOutOfRange(most: Int)
    case isCancelled
    /// It ended, and what was to be done after it is done or missed.
    case isOver(Instant)
}

extension Gathering {
    package static let mostDays = 14
    package static let mostDaysAhead = 731
    package static let mostHeads = 100_000
    /// What happened is told, and put right, for so long.
    static let lateHours = 24

    static func decidePlan(
        _ details: Details, id: GatheringID, source: Source?, _ occasion: Occasion
    ) throws(Refusal) -> GatheringFact {
        let details = try details.checked(occasion)
        // A file may bring what is past: nothing of that is asked for.
        if source.map({ $0.name == Source.line }) ?? true { try details.requireRecent(occasion.now) }
        return .planned(.init(id: id, details: details, source: source))
    }

    /// - Parameter served: see `Gathering.served`; asked of the occasion as the move would leave it.
    func decideMove(
        _ edit: GatheringEdit, _ occasion: Occasion, served: (Gathering) throws -> [RoundID]
    ) throws -> GatheringFact {
        try requireOpen(occasion.now)
        let details = try edit.applied(to: self.details).checked(occasion)
        if details.start != self.details.start { try details.requireRecent(occasion.now) }
        guard details != self.details else { throw Refusal.nothingToChange }
        var fact = GatheringFact.Moved(details: details, served: self.served)
        if details.isArrangedOtherwise(than: self.details) {
            let after = Gathering.evolve(self, .moved(fact), occasion.stamp, revision: revision + 1)
            fact.served = try after.map(served)
        }
        if fact.served?.isEmpty == true { fact.served = nil }
        return .moved(fact)
    }

    func decideCancel(_ reason: String, _ occasion: Occasion) throws(Refusal) -> GatheringFact {
        try requireOpen(occasion.now)
        return .cancelled(
            .init(reason: try Refusal.required(reason, .reason, limit: TextLimit.reason)))
    }

    private func requireOpen(_ now: Instant) throws(Refusal) {
        guard !isCancelled else { throw .gathering(.isCancelled) }
        guard now <= details.end.adding(minutes: Gathering.lateHours * 60) else {
            throw .gathering(.isOver(details.end))
        }
    }
}

extension Gathering.Details {
    /// As it is written: texts without white space around them, times to the minute.
    fileprivate func checked(_ occasion: Occasion) throws(Refusal) -> Gathering.Details {
        try occasion.site.requireInUse(grid)
        var details = self
        details.place = try Refusal.required(place, .place, limit: TextLimit.place)
        details.title = try Refusal.required(title, .title, limit: TextLimit.title)
        (details.start, details.end) = (start.startOfMinute, end.startOfMinute)
        if let flaw = details.flaw(occasion.now) { throw .gathering(flaw) }
        return details
    }

    fileprivate func requireRecent(_ now: Instant) throws(Refusal) {
        guard start >= now.adding(minutes: -Gathering.lateHours * 60) else {
            throw .gathering(.tooLongAgo(hours: Gathering.lateHours))
        }
    }

    /// What makes it no occasion, whoever tells it.
    package func flaw(_ now: Instant) -> GatheringRefusal? {
        if end <= start { return .endsBeforeStart }
        if end > start.adding(minutes: Gathering.mostDays * 1440) {
            return .tooLong(days: Gathering.mostDays)
        }
        if start > now.adding(minutes: Gathering.mostDaysAhead * 1440) {
            return .tooFarAhead(days: Gathering.mostDaysAhead)
        }
        let isCounted = heads.map { (0...Gathering.mostHeads).contains($0) } ?? true
        return isCounted ? nil : .headsOutOfRange(most: Gathering.mostHeads)
    }
}
