import Domain
import Screen

extension RootState {
    /// Everything on the screen anew; what is under way already is asked again when it has come.
    mutating func refreshAll() -> [Effect] {
        desk.queue.grewOld()
        forgetSimilar()
        let slots: [Query.Slot] = [
            .queue, .tally, .counts, .file, .grid, .urgent, .board, .marked, .suggestions, .lookAlikes,
            .editing, .alarmed,
        ]
        return slots.flatMap { refresh($0) }
    }

    mutating func refreshQueue() -> [Effect] { refresh(.queue) }

    mutating func refresh(_ slot: Query.Slot) -> [Effect] {
        guard let query = question(of: slot), questions.isFree(slot) else { return [] }
        return [questions.ask(query)]
    }

    private func question(of slot: Query.Slot) -> Query? {
        switch slot {
        case .queue: .queue(desk.queue.rows.isEmpty ? desk.queue.window(.first) : desk.queue.windowAroundView)
        case .whole: .whole(desk.queue.wholeWindow)
        case .marked:
            desk.queue.marks.isEmpty ? nil : .marked(desk.queue.marks.numbers, desk.queue.filter)
        case .tally: .tally(desk.queue.filter)
        case .counts: .counts
        case .file: (desk.queue.sought ?? desk.detail.number).map { .file($0) }
        case .find: numbersTyped.map { .find($0) }
        case .grid: desk.card.map { .grid($0.key) }
        case .urgent: screen == .grids ? .urgent : nil
        case .board: screen == .board ? .board(board.window(desk.queue.filter)) : nil
        case .similar, .plan, .elsewhere: nil
        case .lookAlikes: merging.map { .lookAlikes($0) }
        case .suggestions: dispatched.map { .suggestions($0) }
        case .emergencies: .emergencies
        case .alarmed: alarms.numbers.isEmpty ? nil : .alarmed(alarms.numbers)
        case .editing: .editing
        case .filters: .filters
        case .setting: .setting
        case .news: .news(after: head)
        }
    }

    /// What the panes lack: rows near the edge, the file of the ticket under the cursor.
    mutating func askForMore() -> [Effect] {
        guard !isHalted else { return [] }
        var effects: [Effect] = []
        if !questions.isAsking(.queue), desk.queue.status == .ready, let window = desk.queue.windowWanted {
            effects.append(questions.ask(.queue(window)))
        }
        if !questions.isAsking(.file), let number = fileWanted {
            effects.append(questions.ask(.file(number)))
        }
        effects += lookElsewhere()
        if screen == .board, board.isLacking, !questions.isAsking(.board) { effects += refresh(.board) }
        if !questions.isAsking(.find), let numbers = numbersTyped {
            effects.append(questions.ask(.find(numbers)))
        }
        return effects
    }

    /// The ticket under the cursor is shown without its timeline, which is on its way.
    package var awaitsTimeline: Bool {
        (screen != .board || board.isOpen) && desk.detail.status == .loading && questions.isAsking(.file)
    }

    private var fileWanted: TicketNumber? {
        if let sought = desk.queue.sought, desk.queue.jump != .ticket(sought) { return sought }
        let detail = desk.detail
        guard let number = detail.number, detail.status == .loading else { return nil }
        return number
    }

    mutating func take(_ answer: Answer) -> [Effect] {
        guard let query = answer.query(questions), let isStale = questions.settle(query) else { return [] }
        let effects = accept(answer)
        return isStale && query.slot != .whole ? effects + refresh(query.slot) : effects
    }

    private mutating func accept(_ answer: Answer) -> [Effect] {
        switch answer {
        case .queue(let window, let rows): desk.queue.take(window, rows, now: now)
        case .whole(_, let rows): mark(whole: rows)
        case .marked(_, _, let rows, let passing): desk.queue.marks.refresh(rows, passing: passing)
        case .tally(_, let tally): desk.queue.take(tally)
        case .elsewhere(_, let tally): desk.queue.elsewhere?.tally = tally
        case .counts(let counts): desk.matrix.take(counts, setting.site)
        case .file(let number, let file): return take(file, of: number)
        case .found(let numbers, let rows): return take(rows, of: numbers)
        case .grid(let key, let entries): desk.takeEntries(entries, of: key)
        case .urgent(let urgent): tiles.take(urgent)
        case .board(let window, let page): take(page, window)
        case .similar(let likeness, let rows): take(rows, like: likeness)
        case .lookAlikes(let number, let rows): take(rows, alike: number)
        case .suggestions(let number, let suggestions): take(suggestions, for: number)
        case .plan(let rows, let plan): take(rows, plan)
        case .editing(let editing):
            editors = Dictionary(grouping: editing, by: \.ticket).mapValues { $0.map(\.operatorID) }
        case .emergencies(let rows): return takeEmergencies(rows)
        case .alarmed(let numbers, let rows): alarms.take(numbers, rows)
        case .filters(let filters): savedFilters = filters
        case .setting(let setting): return take(setting)
        case .news(let entries, let head): return tell(entries, head: head)
        }
        return []
    }

    private mutating func take(_ setting: Setting) -> [Effect] {
        self.setting = setting
        names = Names(setting, language: language)
        return refresh(.counts) + refresh(.board)
    }

    /// The file of a ticket that is sought says where it stands now.
    private mutating func take(_ file: TicketFile?, of number: TicketNumber) -> [Effect] {
        desk.detail.take(number, file)
        guard desk.queue.sought == number else { return [] }
        guard let row = file?.row, row.state.isOpen || !desk.queue.filter.isOpenOnly
        else {
            desk.queue.sought = nil
            return []
        }
        desk.queue.jump = .ticket(number)
        return [questions.ask(.queue(desk.queue.window(.from(row.position(in: desk.queue.order)))))]
    }

    mutating func fail(_ query: Query, _ failure: Failure) -> [Effect] {
        guard questions.settle(query) != nil else { return [] }
        isHalted = true
        note(failure, of: query)
        return halt(failure)
    }

    private mutating func note(_ failure: Failure, of query: Query) {
        switch query {
        case .queue: desk.queue.fail(failure)
        case .counts where desk.matrix.status != .ready: desk.matrix.status = .failed(failure)
        case .file(let number):
            desk.queue.sought = nil
            if desk.detail.number == number { desk.detail.status = .failed(failure) }
        case .find: wanted = nil
        case .whole: say(.failed, words(failure))
        case .grid where desk.card?.events == .loading: desk.card?.events = .failed(failure)
        case .urgent: tiles.failure = failure
        case .board: board.fail(failure)
        case .plan: failPlan(failure)
        case .marked, .tally, .elsewhere, .counts, .grid, .similar, .lookAlikes, .suggestions, .editing,
            .filters, .setting, .news, .emergencies, .alarmed:
            break
        }
    }
}
