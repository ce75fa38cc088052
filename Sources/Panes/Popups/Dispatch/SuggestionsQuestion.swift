import Domain

/// Who is to do a ticket.
struct SuggestionsQuestion: Question {
    let number: TicketNumber

    static func due(_ root: RootState) -> Self? {
        root.top(DispatchPopup.self).map { Self(number: $0.row.number) }
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> Suggestions? {
        try memory.suggestions(for: number)
    }

    func take(_ suggestions: Suggestions?, into root: inout RootState) -> [Effect] {
        guard let suggestions else { return [] }
        let look = root.look
        root.changeAll(DispatchPopup.self) { if $0.row.number == number { $0.take(suggestions, look) } }
        return []
    }
}
