import Domain

extension RootState {
    /// Asks who is to do the ticket that is being dispatched, where that is not known yet.
    mutating func askForSuggestions() -> [Effect] {
        guard !isHalted, let number = dispatched, !questions.isAsking(SuggestionsQuestion(number: number)),
            suggestedFor != number
        else { return [] }
        return [questions.ask(SuggestionsQuestion(number: number))]
    }

    /// The ticket that is being dispatched.
    var dispatched: TicketNumber? {
        guard case .dispatch(let popup)? = popups.last else { return nil }
        return popup.row.number
    }

    /// The ticket whose suggestions are shown.
    private var suggestedFor: TicketNumber? {
        guard case .dispatch(let popup)? = popups.last, popup.suggestions != nil else { return nil }
        return popup.row.number
    }

    /// Who is to do it is not ranked yet, so that no key can mean the first of them.
    var awaitsSuggestions: Bool {
        dispatched.map { suggestedFor != $0 && questions.isAsking(SuggestionsQuestion(number: $0)) } ?? false
    }

    mutating func take(_ suggestions: Suggestions?, for number: TicketNumber) {
        guard let suggestions else { return }
        for index in popups.indices {
            guard case .dispatch(var popup) = popups[index], popup.row.number == number else { continue }
            popup.take(suggestions, look)
            popups[index] = .dispatch(popup)
        }
    }
}
