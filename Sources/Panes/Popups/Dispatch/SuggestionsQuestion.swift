import Domain

/// Who is to do a ticket.
struct SuggestionsQuestion: Question {
    let number: TicketNumber

    static func due(_ root: RootState) -> Self? { root.dispatched.map(Self.init) }

    func reply(from memory: some DeskMemory) throws(Failure) -> Suggestions? {
        try memory.suggestions(for: number)
    }

    func take(_ suggestions: Suggestions?, into root: inout RootState) -> [Effect] {
        root.take(suggestions, for: number)
        return []
    }
}
