import Domain

/// Where one came from to the tickets that are seen, and what for: Esc goes back there.
struct TicketsLeft: Equatable, Sendable {
    enum Sought: Equatable, Sendable {
        case ticket(TicketNumber)
        /// Those that pass a filter, and how many there were said to be; 0 is not known.
        case list(String, count: Int)
    }

    var sought: Sought
    /// What the queue showed before.
    let filterText: String
    let screen: ScreenTab
}

extension RootState {
    /// To a ticket; Esc there comes back.
    mutating func leaveFor(_ number: TicketNumber) -> [Effect] {
        tickets.left = TicketsLeft(
            sought: .ticket(number), filterText: tickets.queue.filterText, screen: screen)
        return choose(.ticket(number))
    }

    /// Back to what was left for the tickets under the keys; nil where nothing was.
    mutating func returnFromTickets() -> [Effect]? {
        guard let left = tickets.left, isSeen(left.sought) else { return nil }
        tickets.left = nil
        let isSame = left.filterText == tickets.queue.filterText
        let effects = isSame ? [] : applyFilter(left.filterText)
        guard left.screen == .patrol else { return effects + show(left.screen) }
        screen = .patrol
        return effects + readRounds()
    }

    private func isSeen(_ sought: TicketsLeft.Sought) -> Bool {
        switch sought {
        case .ticket(let number): tickets.ticket?.number == number
        case .list(let text, count: _): tickets.queue.filterText == text
        }
    }
}
