extension StandingMatter {
    /// Days until what nobody named a day for comes back, and the most that anybody may name.
    package static let reviewDays = 7
    package static let mostReviewDays = 366

    /// What raising it comes to, or why nothing.
    package static func decideRaise(
        _ draft: StandingDraft, id: StandingID, _ occasion: Occasion
    ) throws(Refusal) -> StandingFact {
        try occasion.author.require(StandingMove.raise.rolesAllowed(draft.kind))
        try occasion.requireHappened(since: occasion.now.adding(minutes: -1440))
        try requireGrid(draft.grid, occasion)
        return .raised(
            .init(
                id: id, sort: draft.kind == .condition ? draft.sort ?? .other : nil,
                what: try Refusal.what(draft.what), grid: draft.grid, place: try Refusal.place(draft.place),
                from: try Refusal.optional(draft.from, .name, limit: TextLimit.reporter),
                to: try Refusal.optional(draft.to, .name, limit: TextLimit.reporter),
                reviewOn: try review(draft, occasion)?.iso8601, due: try due(draft, occasion)))
    }

    private static func requireGrid(_ grid: ID<Grid>?, _ occasion: Occasion) throws(Refusal) {
        guard let grid else { return }
        guard let known = occasion.site.grid(grid) else { throw .unknown(.grid, grid.text) }
        guard !known.isRetired else { throw .retired(.grid, grid.text) }
    }

    private static func review(_ draft: StandingDraft, _ occasion: Occasion) throws(Refusal) -> Day? {
        guard draft.kind.isReviewed else {
            guard draft.reviewOn == nil else { throw .standing(.hasNoReview) }
            return nil
        }
        return try reviewDay(draft.reviewOn, occasion)
    }

    private static func reviewDay(_ day: Day?, _ occasion: Occasion) throws(Refusal) -> Day {
        let today = occasion.clocks.zone.day(of: occasion.now)
        guard let day else { return today.adding(days: reviewDays) }
        guard day > today else { throw .standing(.notAhead) }
        guard day <= today.adding(days: mostReviewDays) else {
            throw .standing(.reviewTooFar(days: mostReviewDays))
        }
        return day
    }

    private static func due(_ draft: StandingDraft, _ occasion: Occasion) throws(Refusal) -> Instant? {
        guard let due = draft.due else {
            guard draft.kind != .directive else { throw .standing(.needsDue) }
            return nil
        }
        guard !draft.kind.isReviewed else { throw .standing(.hasNoDue) }
        guard due > occasion.now else { throw .standing(.notAhead) }
        return due
    }

    /// What the command makes of it, or why nothing.
    package func decide(_ command: StandingCommand, _ occasion: Occasion) throws(Refusal) -> StandingFact {
        let move = command.move
        try occasion.author.require(move.rolesAllowed(id.kind))
        guard move.kinds.contains(id.kind) else { throw .standing(.hasNo(move, id.kind)) }
        guard state == move.allowedFrom else { throw .standing(.cannot(move, in: state)) }
        try occasion.requireHappened(since: lastAt)
        switch command {
        case .renew(let day, let note):
            let day = try StandingMatter.reviewDay(day, occasion)
            return .renewed(.init(reviewOn: day.iso8601, note: try text(note)))
        case .note(let text):
            return .noted(.init(text: try Refusal.required(text, .text, limit: TextLimit.reason)))
        case .edit(let edit): return .edited(try decideEdit(edit, occasion))
        case .extend(let due, let reason): return .extended(try decideExtend(due, reason, occasion))
        case .done(let how): return .done(.init(how: try text(how)))
        case .sendBack(let reason): return .sentBack(.init(reason: try required(reason)))
        case .lift(let reason): return .lifted(.init(reason: try required(reason)))
        }
    }

    /// Only what is otherwise than it was is written.
    private func decideEdit(_ edit: StandingEdit, _ occasion: Occasion) throws(Refusal) -> StandingEdit {
        var change = StandingEdit()
        if let what = try edit.what.map(Refusal.what), what != self.what { change.what = what }
        if let grid = edit.grid, grid != self.grid {
            try StandingMatter.requireGrid(grid, occasion)
            change.grid = grid
        }
        if let place = try edit.place.map(Refusal.place), place != self.place { change.place = place }
        if let from = try person(edit.from), from != self.from ?? "" { change.from = from }
        if let to = try person(edit.to), to != self.to ?? "" { change.to = to }
        guard change != StandingEdit() else { throw .nothingToChange }
        return change
    }

    private func person(_ name: String?) throws(Refusal) -> String? {
        guard let name else { return nil }
        return try Refusal.optional(name, .name, limit: TextLimit.reporter) ?? ""
    }

    private func decideExtend(
        _ due: Instant, _ reason: String, _ occasion: Occasion
    ) throws(Refusal) -> StandingFact.Extended {
        if let before = self.due {
            guard occasion.now <= before else { throw .standing(.alreadyDue(before)) }
            guard due > before else { throw .standing(.notAhead) }
        }
        guard due > occasion.now else { throw .standing(.notAhead) }
        return .init(due: due, reason: try required(reason))
    }

    private func required(_ reason: String) throws(Refusal) -> String {
        try Refusal.required(reason, .reason, limit: TextLimit.reason)
    }

    private func text(_ text: String?) throws(Refusal) -> String? {
        try Refusal.optional(text, .text, limit: TextLimit.reason)
    }
}
