extension Ticket {
    /// What the command makes of the ticket, or why nothing. `note` is a remark that goes with the move; a fact without
    /// a field for it leaves it to an entry of its own.
    package static func decide(
        _ command: TicketCommand, note: String? = nil, on ticket: Ticket, _ occasion: Occasion
    ) throws(Refusal) -> TicketFact {
        let fact = try decideMove(command, note: note, on: ticket, occasion)
        return fact.withDeadlines(on: ticket, occasion)
    }

    private static func decideMove(
        _ command: TicketCommand, note: String?, on ticket: Ticket, _ occasion: Occasion
    ) throws(Refusal) -> TicketFact {
        try occasion.author.require(ticket.act(of: command.move))
        guard command.move.allowedFrom.contains(ticket.body.state) else {
            try ticket.requireUnmerged()
            throw .ticket(.cannot(command.move, in: ticket.body.state))
        }
        try occasion.requireHappened(since: ticket.earliest(command.move))
        let note = try Refusal.optional(note, .text, limit: TextLimit.reason)
        switch command {
        case .accept:
            return .accepted(.init(owner: occasion.author.id, note: note))
        case .dispatch(let order):
            return .dispatched(try ticket.decideDispatch(order, note, occasion))
        case .acknowledge:
            guard !ticket.body.isAcknowledged else { throw .ticket(.alreadyAcknowledged) }
            return .acknowledged(.init(note: note, by: ticket.body.doer))
        case .arrive:
            return .arrived(.init(note: note, by: ticket.body.doer))
        case .hold(let reason, let until):
            guard until > occasion.happenedAt else { throw .ticket(.holdEndsInThePast) }
            return .held(.init(reason: reason, until: until, note: note))
        case .resume:
            return .resumed(.init(note: note))
        case .finish:
            return .finished(
                .init(
                    withoutArrival: ticket.body.cycle.arrivedAt == nil, note: note, by: ticket.body.doer))
        case .sendBack(let reason, let misdispatch):
            let reason = try Refusal.required(reason, .reason, limit: TextLimit.reason)
            return .returned(.init(reason: reason, misdispatch: misdispatch, by: ticket.body.doer))
        case .callBack(let rating):
            return .calledBack(try ticket.decideCallBack(rating, note, occasion))
        case .close(let unasked):
            return .closed(.init(unasked: unasked, note: note))
        case .reopen(let reason):
            let reason = try Refusal.required(reason, .reason, limit: TextLimit.reason)
            return .reopened(
                .init(
                    reason: reason, owner: ticket.body.owner == nil ? occasion.author.id : nil,
                    carried: occasion.clocks.carried(from: ticket.body)))
        case .reject(let reason):
            let reason = try Refusal.required(reason, .reason, limit: TextLimit.reason)
            return .rejected(.init(reason: reason))
        case .edit(let edit):
            return .edited(try ticket.decideEdit(edit, note, occasion.site))
        case .fee(let fee):
            return .feeAdded(.init(try Ticket.decideFee(fee)))
        case .note(let text):
            return .noted(.init(note: try Refusal.required(text, .text, limit: TextLimit.reason)))
        case .correct(let reason):
            guard let step = ticket.steps.last else { throw .ticket(.nothingToTakeBack) }
            let reason = try Refusal.required(reason, .reason, limit: TextLimit.reason)
            return .corrected(.init(revision: step.revision, reason: reason))
        case .extend(let until, let reason, let told):
            return .extended(try ticket.decideExtension(until, reason, told, occasion))
        case .undo:
            let step = try ticket.stepToUndo(occasion)
            return .undone(.init(revision: step.revision, reason: nil))
        }
    }

    /// Moves follow each other in time; remarks, bills and repairs may be told about any moment.
    private func earliest(_ move: Move) -> Instant {
        switch move {
        case .note, .fee, .edit, .correct, .undo, .extend: body.reportedAt
        case .accept, .dispatch, .acknowledge, .arrive, .hold, .resume, .finish, .sendBack, .callBack, .close,
            .reopen, .reject, .merge:
            body.lastMoveAt
        }
    }

    /// The dispatch that the site makes of a new ticket by itself.
    package static func decideAutomatic(
        _ order: DispatchOrder, on ticket: Ticket, _ occasion: Occasion
    ) throws(Refusal) -> TicketFact {
        var fact = try ticket.decideDispatch(order, nil, occasion)
        fact.automatic = true
        return TicketFact.dispatched(fact).withDeadlines(on: ticket, occasion)
    }

    private func decideDispatch(
        _ order: DispatchOrder, _ note: String?, _ occasion: Occasion
    ) throws(Refusal) -> TicketFact.Dispatched {
        let site = occasion.site
        let technician = try order.technician.map { id throws(Refusal) in
            guard let person = site.person(id), person.team != nil else {
                throw .unknown(.technician, id.text)
            }
            guard !person.isRetired else { throw .retired(.technician, id.text) }
            return person
        }
        guard let team = order.team ?? technician?.team else { throw .missing(.team) }
        for id in [team] + order.assisting { try site.requireInUse(id) }
        if let technician, technician.team != team {
            throw .ticket(.notInTeam(technician: technician.id, team: team))
        }
        if order.assisting.contains(team) { throw .ticket(.assistsItself(team)) }
        let assignment = Assignment(team: team, technician: technician?.id, assisting: order.assisting.unique)
        let accepts = body.state == .reported
        return .init(to: assignment, owner: accepts ? occasion.author.id : nil, note: note)
    }

    private func decideCallBack(
        _ rating: Rating, _ note: String?, _ occasion: Occasion
    ) throws(Refusal) -> TicketFact.CalledBack {
        let marks = [rating.overall, rating.speed, rating.service].compactMap { $0 }
        guard marks.allSatisfy((1...5).contains) else { throw .ticket(.ratingOutOfRange) }
        if body.state == .closed {
            guard body.cycle.rating != nil, let rated = body.cycle.closedAt else { throw .ticket(.notRated) }
            let hours = occasion.site.rules.ratingChangeHours
            guard occasion.now <= rated.adding(minutes: hours * 60) else {
                throw .ticket(.ratingTooLate(hours: hours))
            }
        }
        return .init(rating: rating, note: note)
    }

    private func decideEdit(
        _ edit: TicketEdit, _ note: String?, _ site: Site
    ) throws(Refusal) -> TicketFact.Edited {
        var fact = TicketFact.Edited(fields: try changes(edit, site), note: note)
        if edit.priority == nil, let usual = usualPriority(with: fact.fields.category, site) {
            fact.fields.priority = usual
            fact.isPriorityUsual = true
        }
        return fact
    }

    private func changes(_ edit: TicketEdit, _ site: Site) throws(Refusal) -> TicketEdit {
        var changes = TicketEdit()
        if let grid = edit.grid, grid != body.grid {
            try site.requireInUse(grid)
            changes.grid = grid
        }
        if let id = edit.category, id != body.category {
            let category = try site.requireInUse(id)
            changes.category = id
            changes.specialist = category.specialist
        }
        if let place = try edit.place.map(Refusal.place), place != body.place { changes.place = place }
        if let what = try edit.what.map(Refusal.what), what != body.what { changes.what = what }
        if let priority = edit.priority, priority != body.priority { changes.priority = priority }
        changes.reporter = try Ticket.changed(edit.reporter, from: body.reporter.name)
        changes.phone = try Ticket.changed(edit.phone, from: body.reporter.phone)
        changes.unit = try Ticket.changed(edit.unit, from: body.reporter.unit)
        guard !changes.isEmpty else { throw .nothingToChange }
        return changes
    }

    private static func changed(_ text: String?, from old: String?) throws(Refusal) -> String? {
        guard let text = text?.trimmingSpace, text != (old ?? "") else { return nil }
        return try Refusal.limited(text, .text, limit: TextLimit.reporter)
    }

    private static func decideFee(_ fee: Fee) throws(Refusal) -> Fee {
        let limit = 100_000_000
        switch fee {
        case .part(let name, let quantity, let unitPrice):
            let name = try Refusal.required(name, .part, limit: TextLimit.place)
            let isPriced = (1...100_000).contains(quantity) && (0...limit).contains(unitPrice)
            guard isPriced, quantity * unitPrice <= limit else { throw .ticket(.feeOutOfRange) }
            return .part(name: name, quantity: quantity, unitPrice: unitPrice)
        case .labour(let amount):
            guard (0...limit).contains(amount) else { throw .ticket(.feeOutOfRange) }
            return fee
        }
    }

    /// The last step, where it is the author's own and young enough.
    package func stepToUndo(_ occasion: Occasion) throws(Refusal) -> Step {
        guard let step = steps.last else { throw .ticket(.nothingToTakeBack) }
        guard step.operatorID == occasion.author.id else { throw .ticket(.notYourStep(step.operatorID)) }
        let limit = occasion.site.rules.undoSeconds
        guard occasion.now <= step.recordedAt.adding(seconds: limit) else {
            throw .ticket(.undoTooLate(seconds: limit))
        }
        return step
    }
}
