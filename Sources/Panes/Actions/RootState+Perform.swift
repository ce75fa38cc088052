import Domain
import Screen
import Words

extension RootState {
    /// Does what a key stands for, or says why not.
    mutating func perform(_ id: Action.ID) -> [Effect] {
        if isMeantForAnother(id) { return sayWhereTheCursorIs() }
        if let reason = whyNot(id) {
            say(.refused, reason)
            return []
        }
        if actsOnMarks(id) { return performOnMarks(id) }
        switch id {
        case .accept: return order(.accept)
        case .acknowledge: return order(.acknowledge)
        case .arrive: return order(.arrive)
        case .finish: return order(.finish)
        case .undo: return undo()
        case .dispatch: open { DispatchPopup(row: $0, $1) }
        case .hold:
            if ticket?.state == .onHold { return order(.resume) }
            open { row, _ in HoldPopup(row: row) }
        case .callBack:
            let detail = tickets.detail
            open { row, _ in CallBackPopup(row: row, callers: detail.callers(of: row)) }
        case .sendBack: open { row, _ in TextPopup(move: .sendBack, row: row) }
        case .reject: open { row, _ in TextPopup(move: .reject, row: row) }
        case .reopen: open { row, _ in TextPopup(move: .reopen, row: row) }
        case .note: open { row, _ in TextPopup(move: .note, row: row) }
        case .correct:
            let step = lastStepWords
            open { row, _ in TextPopup(move: .correct, row: row, about: step) }
        case .priority: open { row, _ in PriorityPopup(row: row) }
        case .edit: open { Form(editing: $0, $1) }
        case .fee: open { row, _ in Form(feeOf: row) }
        case .extend: open { ExtendPopup(row: $0, now: $1.now) }
        case .explain: explain()
        case .merge: open { row, _ in MergePopup(row: row) }
        case .new: openCall()
        case .copy: return ticket.map { copyNumbers([$0]) } ?? []
        case .copyText: return ticket.map { copyTexts([$0]) } ?? []
        case .mark: markCurrent()
        case .markAll: return markAll()
        case .plan: return openPlan()
        case .filter: openFilter()
        case .savedFilters: open(FiltersPopup(saved: savedFilters))
        case .sort: open(SortPopup(current: tickets.queue.order))
        case .seen: tickets.queue.unseen = []
        case .nextPane: front.moveFocus(by: 1, &self)
        case .previousPane: front.moveFocus(by: -1, &self)
        case .open: return front.openLevel(&self)
        case .back: return front.leaveLevel(&self)
        case .desk:
            desk.focus = .queue
            return show(.desk)
        case .board: return show(.board)
        case .allGrids: return show(.grids)
        case .nextScreen: return show(screen.next(1))
        case .previousScreen: return show(screen.next(-1))
        case .palette:
            open(PalettePopup())
            tour?.note(.palette)
        case .emergency: return goToAlarm()
        case .tour: tour?.toggle()
        case .help: open(help)
        case .quit: return leaveOrAsk()
        case .redraw: return redraw()
        case .suspend: return [.suspend]
        }
        return []
    }

    private mutating func order(_ command: TicketCommand) -> [Effect] {
        guard let row = shownTicket else { return [] }
        return submit(Order(.move(command, row.number), expecting: row.revision), from: nil)
    }

    /// Takes back one's own last step; without one since the start, the last of the ticket under the cursor.
    private mutating func undo() -> [Effect] {
        if let lastBulk { return undoMany(lastBulk) }
        guard let step = lastStep, let number = step.number else { return order(.undo) }
        return submit(Order(.move(.undo, number), expecting: step.revision), from: nil)
    }

    private mutating func open(_ make: (TicketRow, Look) -> any Popup) {
        guard let row = shownTicket else { return }
        open(continued(make(row, look)))
    }

    /// The ticket under the cursor, with the steps of one's own that its row does not show yet.
    private var shownTicket: TicketRow? {
        guard var row = ticket else { return nil }
        row.revision = revision(seen: row.revision, of: row.number)
        return row
    }

    /// What a correction of the ticket under the keys would take back, as far as known.
    private var lastStepWords: String {
        guard let file = tickets.detail.file, file.ticket.number == ticket?.number,
            let step = file.ticket.steps.last,
            let entry = file.entries.first(where: { $0.revision == step.revision })
        else { return "" }
        let who = entry.doer(names).map { $0 + " " } ?? ""
        return names.when(entry.stamp.happenedAt, now: now) + " " + who + entry.deed(names, now: now)
    }

    private mutating func explain() {
        guard let file = tickets.detail.file, file.ticket.number == ticket?.number else {
            return say(.refused, look.words(Phrase.loading))
        }
        open(ExplainPopup(ticket: file.ticket))
    }

    private mutating func openFilter() {
        front.beginFilter(&self)
        tickets.filterField = FilterField(tickets.queue.filterText, filterWords)
    }

    private mutating func leaveOrAsk() -> [Effect] {
        if let left = front.leave(&self) { return left }
        open(QuitPopup(drafts: drafts.count))
        return []
    }

    private mutating func redraw() -> [Effect] {
        isHalted = false
        return [.redraw] + refreshAll() + (stop == nil ? [] : [.inspect])
    }
}
