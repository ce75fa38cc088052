import Domain

/// A way from a line of one screen to the thing itself on another, which Esc goes back.
struct Detour: Equatable, Sendable {
    enum Goal: Equatable, Sendable {
        case ticket(TicketNumber)
        case filter(String)
        case log
    }

    let to: Goal
    let back: ScreenTab
    /// Of the tickets, as it was left.
    let filterText: String
}

extension RootState {
    /// To a ticket; Esc there comes back.
    mutating func leaveFor(_ number: TicketNumber) -> [Effect] {
        let way = Detour(to: .ticket(number), back: screen, filterText: tickets.queue.filterText)
        let effects = choose(.ticket(number))
        detour = way
        return effects
    }

    /// Back to where the ticket, the tickets or the entry under the keys were gone to from; nil where one came another
    /// way, or went on from there.
    mutating func returnFromDetour() -> [Effect]? {
        guard let way = detour, isAtGoal(of: way) else { return nil }
        detour = nil
        let isSame = way.filterText == tickets.queue.filterText
        let restored = isSame ? [] : applyFilter(way.filterText)
        screen = way.back
        settleScreen()
        return restored + refresh(PatrolQuestion.self) + refresh(HandoverQuestion.self)
    }

    private func isAtGoal(of way: Detour) -> Bool {
        switch way.to {
        case .ticket(let number): screen == .desk && tickets.ticket?.number == number
        case .filter(let text): screen == .desk && tickets.queue.filterText == text
        case .log: screen == .logbook && log.filterText.isEmpty
        }
    }
}
