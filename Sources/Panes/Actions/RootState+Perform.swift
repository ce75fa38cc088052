import Domain
import Screen
import Words

extension RootState {
    /// Does what a key stands for, or says why not.
    mutating func perform(_ id: Action.ID) -> [Effect] {
        guard let action = Action.of(id) else { return [] }
        if isMeantForAnother(action) { return sayWhereTheCursorIs() }
        if let reason = whyNot(action) {
            say(.refused, reason)
            return []
        }
        return actsOnMarks(action) ? performOnMarks(action) : perform(action.doing)
    }

    mutating func perform(_ doing: Action.Doing) -> [Effect] {
        switch doing {
        case .move, .either: return doing.step(on: ticketGround).map { take($0) } ?? []
        case .rows(let act): return ticket.map { act(&self, [$0]) } ?? []
        case .open(let popup): popup(self).map { open($0) }
        case .show(let tab): return tab.screen.openByKey(&self)
        case .run(let act): return act(&self)
        }
        return []
    }

    private mutating func take(_ step: Action.Step) -> [Effect] {
        switch step {
        case .order(let command): return order(command)
        case .ask(_, let popup):
            if let row = shownTicket { open(continued(popup(row, self))) }
            return []
        }
    }

    private mutating func order(_ command: TicketCommand) -> [Effect] {
        guard let row = shownTicket else { return [] }
        return submit(Order(.move(command, row.number), expecting: row.revision), from: nil)
    }

    /// Whether there is a step of one's own to take back, wherever its ticket is.
    var hasOwnStep: Bool { lastStep != nil || lastBulk != nil }

    /// Takes back one's own last step; without one since the start, the last of the ticket under the cursor.
    mutating func undo() -> [Effect] {
        if let lastBulk { return undoMany(lastBulk) }
        guard let step = lastStep, let number = step.number else { return order(.undo) }
        return submit(Order(.move(.undo, number), expecting: step.revision), from: nil)
    }

    /// The ticket under the cursor, with the steps of one's own that its row does not show yet.
    var shownTicket: TicketRow? {
        guard var row = ticket else { return nil }
        row.revision = revision(seen: row.revision, of: row.number)
        return row
    }

    /// What a correction of the ticket under the keys would take back, as far as known.
    var lastStepWords: String {
        guard let file = tickets.detail.file, file.ticket.number == ticket?.number,
            let step = file.ticket.steps.last,
            let entry = file.entries.first(where: { $0.revision == step.revision })
        else { return "" }
        let who = entry.doer(names).map { $0 + " " } ?? ""
        return names.when(entry.stamp.happenedAt, now: now) + " " + who + entry.deed(names, now: now)
    }

    mutating func explain() {
        guard let file = tickets.detail.file, file.ticket.number == ticket?.number else {
            return say(.refused, look.words(Phrase.loading))
        }
        open(ExplainPopup(ticket: file.ticket))
    }

    mutating func openFilter() {
        guard front.beginFilter(&self) else { return }
        tickets.filterField = FilterField(tickets.queue.filterText, filterWords)
    }

    mutating func leaveOrAsk() -> [Effect] {
        if let left = front.leave(&self) { return left }
        open(QuitPopup(drafts: drafts.count))
        return []
    }

    mutating func redraw() -> [Effect] {
        isHalted = false
        return [.redraw] + refreshAll() + (stop == nil ? [] : [.inspect])
    }
}
