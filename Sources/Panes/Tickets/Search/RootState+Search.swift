import Domain
import Words

extension RootState {
    /// Lower-case words that are marked on the screen in front.
    var wordsSearched: [String] {
        switch screen {
        case .logbook: log.searched?.words.map { $0.lowercased() } ?? []
        case .patrol, .handover, .reports: []
        default: tickets.search?.words ?? []
        }
    }

    /// Nil where there is nothing to look for.
    func search(for text: String) -> TicketSearch? {
        guard !text.isEmpty, let filter = try? Filter.parse(text, filterWords.names) else { return nil }
        return TicketSearch(text: text, filter: filter)
    }

    /// Looks for what was typed and hides nothing.
    mutating func find(_ text: String) -> [Effect] {
        guard let search = search(for: text) else { return [] }
        remember(filterText: text)
        tickets.search = search
        return front.step(forward: true, isHere: true, &self)
    }

    mutating func remember(filterText text: String) {
        tickets.filterHistory = Array(([text] + tickets.filterHistory.filter { $0 != text }).prefix(50))
    }

    /// To a hit in the queue, which comes to the front.
    mutating func stepInQueue(forward: Bool, isHere: Bool) -> [Effect] {
        if screen != .desk || desk.focus == .matrix { goToQueue() }
        let queue = tickets.queue
        return step(
            in: queue.filter, queue.order, isReversed: queue.isReversed, from: queue.current, forward, isHere)
    }

    /// To a hit on the board, where no ended ticket stands.
    mutating func stepOnBoard(forward: Bool, isHere: Bool) -> [Effect] {
        board.opened = nil
        var filter = tickets.queue.filter
        filter.terms.append(.init(.state(TicketState.allCases.filter { $0.isOpen && $0 != .done })))
        return step(in: filter, .urgency, isReversed: false, from: board.current, forward, isHere)
    }

    private mutating func step(
        in list: Filter, _ order: QueueOrder, isReversed: Bool, from row: TicketRow?, _ isForward: Bool,
        _ isHere: Bool
    ) -> [Effect] {
        guard let search = tickets.search else { return [] }
        var filter = list
        if list.isOpenOnly { filter.terms.append(.init(.state(TicketState.allCases.filter(\.isOpen)))) }
        filter.terms += search.filter.terms
        alarms.isMoving = true
        return [
            questions.ask(
                HitQuestion(
                    filter: filter, order: order, isReversed: isReversed, from: row, isForward: isForward,
                    isHere: isHere))
        ]
    }

    mutating func goToHit(_ row: TicketRow) -> [Effect] {
        isLed = true
        guard screen != .board else {
            board.sought = row.number
            return refresh(BoardQuestion.self)
        }
        tickets.opened = nil
        if let index = tickets.queue.rows.firstIndex(where: { $0.number == row.number }) {
            tickets.queue.sought = nil
            tickets.queue.move(to: index)
            return []
        }
        (tickets.queue.sought, tickets.queue.jump) = (row.number, .ticket(row.number))
        let window = tickets.queue.window(.from(row.position(in: tickets.queue.order)))
        return [questions.ask(QueueQuestion(window: window))]
    }

    func roundAgain(_ isForward: Bool) -> Phrase {
        isForward
            ? Phrase("到底了，从头再找", "past the end: from the first again")
            : Phrase("到头了，从末尾再找", "past the first: from the end again")
    }
}
