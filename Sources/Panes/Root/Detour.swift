import Domain

/// A way from a line of one screen to the thing itself on another, which Esc goes back.
struct Detour: Equatable, Sendable {
    enum Goal: Equatable, Sendable {
        case ticket(TicketNumber)
        /// Those that pass a filter, and how many there were said to be; 0 is not known.
        case tickets(filter: String, count: Int)
        case rounds(filter: String)
        case log
    }

    var to: Goal
    let back: ScreenTab
    /// Of the tickets and of the rounds, as they were left.
    let filterText: String
    let roundFilterText: String
}

extension RootState {
    private func detour(to goal: Detour.Goal) -> Detour {
        Detour(
            to: goal, back: screen, filterText: tickets.queue.filterText, roundFilterText: patrol.filterText)
    }

    /// To a ticket; Esc there comes back.
    mutating func leaveFor(_ number: TicketNumber) -> [Effect] {
        let way = detour(to: .ticket(number))
        let effects = choose(.ticket(number))
        detour = way
        return effects
    }

    /// To the tickets that pass a filter, which has been checked.
    /// - Parameter count: how many there were said to be; 0 is not known.
    mutating func leaveFor(tickets text: String, count: Int = 0) -> [Effect] {
        let way = detour(to: .tickets(filter: text, count: count))
        goToQueue()
        tickets.filterField = nil
        let effects = applyFilter(text)
        detour = way
        return effects
    }

    /// To the rounds that pass a filter, which has been checked.
    mutating func leaveFor(rounds text: String) -> [Effect] {
        let way = detour(to: .rounds(filter: text))
        patrol.round.close()
        screen = .patrol
        let effects = applyRoundFilter(text)
        (patrol.origin, detour) = (nil, way)
        return effects
    }

    /// To an entry of the logbook, the last that is seen.
    mutating func leaveFor(entry number: Int64) -> [Effect] {
        detour = detour(to: .log)
        screen = .logbook
        log.show(LogFilter(), "")
        settleScreen()
        return [questions.ask(LogQuestion(filter: LogFilter(), anchor: .before(number + 1)))]
    }

    /// Back to where what is under the keys was gone to from; nil where one came another way, or went on from there.
    mutating func returnFromDetour() -> [Effect]? {
        guard let way = detour, isAtGoal(of: way) else { return nil }
        detour = nil
        var restored: [Effect] = []
        if way.filterText != tickets.queue.filterText { restored += applyFilter(way.filterText) }
        if way.roundFilterText != patrol.filterText { restored += applyRoundFilter(way.roundFilterText) }
        screen = way.back
        settleScreen()
        return restored + refresh(PatrolQuestion.self) + refresh(HandoverQuestion.self)
            + refresh(ReportQuestion.self)
    }

    private func isAtGoal(of way: Detour) -> Bool {
        switch way.to {
        case .ticket(let number): screen == .desk && tickets.ticket?.number == number
        case .tickets(let text, count: _): screen == .desk && tickets.queue.filterText == text
        case .rounds(let text): screen == .patrol && patrol.filterText == text
        case .log: screen == .logbook && log.filterText.isEmpty
        }
    }
}
