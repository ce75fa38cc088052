import Domain

/// Open tickets that may be about the same as one being typed, the likest first.
struct SimilarQuestion: Question {
    let likeness: Likeness

    private static let limit = 5

    static func due(_ root: RootState) -> Self? { nil }

    struct Reply: Sendable {
        var rows: [TicketRow]
        var caller: KnownCaller?
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> Reply {
        let rows = try memory.similar(to: likeness, limit: Self.limit)
        guard let phone = likeness.phone else { return Reply(rows: rows) }
        return Reply(rows: rows, caller: try memory.caller(of: phone))
    }

    func take(_ reply: Reply, into root: inout RootState) -> [Effect] {
        root.changeTop(CallPopup.self) { $0.note(reply.rows, reply.caller, like: likeness) }
        return []
    }
}

/// What the last tickets were about, once a call.
struct HabitsQuestion: Question {
    static func due(_ root: RootState) -> Self? { nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> CallHabits { try memory.callHabits }

    func take(_ habits: CallHabits, into root: inout RootState) -> [Effect] {
        let names = root.look.names
        root.changeTop(CallPopup.self) { $0.note(habits, names) }
        return []
    }
}
