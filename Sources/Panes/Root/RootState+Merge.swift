import Domain

extension RootState {
    /// The ticket that is being merged.
    var merging: TicketNumber? {
        guard case .merge(let popup)? = popups.last else { return nil }
        return popup.row.number
    }

    /// Asks for the tickets it may be merged into, where they are not known yet.
    mutating func askForLookAlikes() -> [Effect] {
        guard !isHalted, case .merge(let popup)? = popups.last, popup.likes == nil,
            !questions.isAsking(LookAlikesQuestion(number: popup.row.number))
        else { return [] }
        return [questions.ask(LookAlikesQuestion(number: popup.row.number))]
    }

    mutating func take(_ rows: [TicketRow], alike number: TicketNumber) {
        for index in popups.indices {
            guard case .merge(var popup) = popups[index], popup.row.number == number else { continue }
            popup.take(alike: rows)
            popups[index] = .merge(popup)
        }
    }

    /// What there is to choose from, or what a typed number means, is not on the screen yet.
    var awaitsSurvivor: Bool {
        guard !isHalted, case .merge(let popup)? = popups.last else { return false }
        return popup.likes == nil || popup.numberUnknown != nil
    }
}
