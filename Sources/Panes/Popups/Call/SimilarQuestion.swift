import Domain

/// Open tickets that may be about the same as one being typed, the likest first.
struct SimilarQuestion: Question {
    let likeness: Likeness

    private static let limit = 5

    static func due(_ root: RootState) -> Self? { nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketRow] {
        try memory.similar(to: likeness, limit: Self.limit)
    }

    func take(_ rows: [TicketRow], into root: inout RootState) -> [Effect] {
        root.changeTop(CallPopup.self) { $0.note(rows, like: likeness) }
        return []
    }
}
